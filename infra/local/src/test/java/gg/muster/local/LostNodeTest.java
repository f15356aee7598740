package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.servers.RealRedis;
import gg.muster.servers.RealRedisCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A node of a cluster is killed while members of three leagues join, each at a node of its own; its replica takes over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostNodeTest {
    private static final String UNAVAILABLE = "Queues are unavailable for a moment, try again shortly.";
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Path FILES = Path.of("target", "muster-test", "lost-node-leagues");

    private RealRedisCluster cluster;
    private LocalTest local;
    private LeagueOfMany lost;
    private List<LeagueOfMany> spared;

    @BeforeAll
    void start() {
        cluster = RealRedisCluster.startWithReplicas(3);
        var leagues = String.join(
                ",",
                "combines",
                LeagueCopy.write("combines", "east", FILES),
                LeagueCopy.write("combines", "west", FILES));
        local = LocalTest.start(
                "lost-node",
                Map.of("REDIS_URL", cluster.urls(), "MUSTER_LEAGUES", leagues),
                LocalTest.GENEROUS,
                Map.of("muster.outbox.claim-after", "300ms"));
        lost = new LeagueOfMany(local, "combines", "combines");
        spared = Stream.of("east", "west")
                .map(id -> new LeagueOfMany(local, id, "combines"))
                .toList();
    }

    @AfterAll
    void stop() {
        local.close();
        cluster.close();
    }

    /** What somebody of a league read. */
    private record Said(LeagueOfMany league, String text) {
        boolean joined() {
            return text.startsWith("You have joined");
        }

        boolean kind() {
            return joined() || text.equals(UNAVAILABLE);
        }
    }

    @Test
    void a_replica_takes_over_in_the_middle_of_joins_and_nobody_is_lost() {
        var node = cluster.nodeOf(lost.root());
        assertThat(spared).noneMatch(league -> cluster.nodeOf(league.root()) == node);
        var playing = lost.begins();
        var match = lost.matchOf(playing.getFirst());
        cluster.awaitReplicated();
        var players = new LinkedHashMap<LeagueOfMany, List<String>>();
        var all = lost.combines(20);
        players.put(lost, all.subList(0, 15));
        spared.forEach(league -> players.put(league, league.combines(10)));

        var some = joined() + 4;
        var killed = CompletableFuture.runAsync(() -> killOnce(node, () -> joined() >= some));
        var said = allJoin(players, all.subList(15, 20), killed);

        assertThat(said).filteredOn(each -> spared.contains(each.league)).allMatch(Said::joined);
        assertThat(said).filteredOn(each -> each.league == lost).allMatch(Said::kind);
        assertThat(said).anyMatch(each -> each.text.equals(UNAVAILABLE));
        assertThat(cluster.awaitTakeOver(lost.root(), node)).isNotSameAs(node);
        all.forEach(this::asksUntilAnswered);
        comesBack(node);

        assertThat(playing).allMatch(player -> lost.matchOf(player).equals(match));
        players.put(lost, all);
        players.forEach(this::allPlay);
        lost.ends(playing);
        players.keySet().forEach(LeagueOfMany::audited);
    }

    /** All of all leagues at once, in no order; those who are late, when the node is gone. */
    private List<Said> allJoin(
            Map<LeagueOfMany, List<String>> players, List<String> late, CompletableFuture<Void> killed) {
        var calls = new ArrayList<Callable<Said>>();
        players.forEach((league, theirs) ->
                theirs.forEach(player -> calls.add(() -> new Said(league, league.says(player, "/queue")))));
        Collections.shuffle(calls, new Random(1));
        late.forEach(player -> calls.add(() -> {
            killed.join();
            return new Said(lost, lost.says(player, "/queue"));
        }));
        return LocalTest.atOnce(calls);
    }

    /** Empty; it is the replica now of the one that was its own. */
    private void comesBack(RealRedis node) {
        node.restart();
        cluster.awaitWhole();
        local.lookAgain();
    }

    private void allPlay(LeagueOfMany league, List<String> players) {
        Driver.await("all play in " + league.id, SOON, () -> {
            local.muster.functions().runMatchmaker();
            return players.stream()
                    .allMatch(player ->
                            league.ofMatch(league.matchOf(player), "state").equals("IN_PROGRESS"));
        });
        Held.before(local, league.id).nobodyIsLost(players);
    }

    private static void killOnce(RealRedis node, BooleanSupplier someHaveJoined) {
        Driver.await("some have joined", SOON, someHaveJoined);
        node.kill();
    }

    private long joined() {
        return Long.parseLong(Objects.requireNonNullElse(local.redis.get(lost.root() + ":metrics:queues_joined"), "0"));
    }

    /** As somebody who is told to try again does. */
    private void asksUntilAnswered(String player) {
        Driver.await(
                "they are answered", SOON, () -> !lost.says(player, "/queue").equals(UNAVAILABLE));
    }
}
