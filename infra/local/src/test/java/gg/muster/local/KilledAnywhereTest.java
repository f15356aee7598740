package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The life of a match, again and again: in each the worker dies before or after the n-th call to Discord of every stage,
 * for every n, and in each players read and see the same as in the one in which nobody died.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledAnywhereTest {
    private final DeadlyClock clock = new DeadlyClock();
    private PickupMatch pickup;

    @BeforeAll
    void start() {
        pickup = PickupMatch.start("killed-anywhere", Map.of("muster.outbox.claim-after", "60ms"), clock);
    }

    @AfterAll
    void stop() {
        pickup.close();
    }

    @Test
    void a_worker_killed_before_or_after_any_call_is_carried_on_from_there() {
        var held = Held.before(pickup.local, "gamemodes");
        var undisturbed = life(Integer.MAX_VALUE, held);
        int boundary = 0;
        int deaths;
        do {
            boundary++;
            var life = life(boundary, held);
            deaths = life.deaths();
            assertThat(life.seen())
                    .as("killed at boundary %d of each stage", boundary)
                    .isEqualTo(undisturbed.seen());
        } while (deaths > 0);
        assertThat(boundary).as("boundaries of the longest stage").isGreaterThan(14);
    }

    /** How often the worker died, and what players saw and read. */
    private record Life(int deaths, List<String> seen) {}

    private Life life(int boundary, Held held) {
        var seen = new ArrayList<String>();
        int deaths = 0;

        clock.killAt(boundary);
        var players = pickup.members(2);
        atOnce(players, player -> pickup.joins(player, "dm-1v1"));
        deaths += goesOn();
        pickup.awaitState(players, "READY_UP");
        held.everythingIsDone();
        var id = pickup.field(players, "id");
        seen.add("asked: " + see(id, players));

        clock.killAt(boundary);
        atOnce(players, player -> pickup.ready(player, players));
        deaths += goesOn();
        Driver.await("they can vote", PickupMatch.SOON, () -> {
            pickup.local.muster.functions().runMatchmaker();
            return pickup.messagesIn("match-" + id).size() > 1;
        });
        held.everythingIsDone();
        seen.add("begun: " + see(id, players));

        clock.killAt(boundary);
        atOnce(players, player -> pickup.votes(player, players, "Red won"));
        deaths += goesOn();
        pickup.awaitEnd(id, "COMPLETED");
        held.everythingIsDone();
        seen.add("over: " + see(id, players));

        clock.killAt(boundary);
        pickup.local.redis.zadd("{gamemodes}:deadlines", 1, "rooms:" + id);
        pickup.local.muster.wake().matchmaker("gamemodes");
        deaths += goesOn();
        held.nothingIsLeft(List.of(id));
        held.nobodyIsLost(players);
        assertThat(pickup.of(id, "state")).isEqualTo("CLOSED");
        return new Life(deaths, seen);
    }

    private static void atOnce(List<String> players, Function<String, Json> does) {
        LocalTest.atOnce(players.stream()
                .<Callable<Json>>map(player -> () -> does.apply(player))
                .toList());
    }

    /** Runs until the worker is dead or everything is done; then another begins. */
    private int goesOn() {
        Driver.await("it is done, or the worker is dead", PickupMatch.SOON, () -> {
            try {
                pickup.local.muster.functions().runMatchmaker();
            } catch (Error killed) {
                return true;
            }
            return clock.hasKilled() || isDone();
        });
        return clock.revive() ? 1 : 0;
    }

    private boolean isDone() {
        return pickup.local.redis.xpending("{gamemodes}:events", "matchmaker").getCount() == 0;
    }

    /** The match's rooms, how much is said in its chat and how much its players were told. */
    private String see(String match, List<String> players) {
        var all = pickup.driver.everything();
        var rooms = all.list("channels").stream()
                .map(channel -> channel.text("name"))
                .filter(name -> name.contains(match))
                .map(name -> name.replace(match, "N"))
                .sorted()
                .toList();
        var told = all.list("dms").stream()
                .filter(dm -> players.contains(dm.text("member")))
                .map(dm -> dm.list("messages").size())
                .toList();
        return rooms + ", said " + pickup.messagesIn("match-" + match).size() + ", told " + told;
    }
}
