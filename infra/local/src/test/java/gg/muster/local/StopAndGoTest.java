package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** In every state of a match all that is live is lost, and the match goes on from what MariaDB knows. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StopAndGoTest {
    private PickupMatch pickup;

    @BeforeAll
    void start() {
        pickup = PickupMatch.start("stop-and-go");
    }

    @AfterEach
    void wellAgain() {
        pickup.driver.clearFaults();
    }

    @AfterAll
    void stop() {
        pickup.close();
    }

    /** What is in MariaDB is all that is left. */
    private void everythingStops() {
        pickup.local.muster.functions().runLedger();
        pickup.local.redis.flushall();
        pickup.driver.clearFaults();
        pickup.local.muster.functions().runLedger();
        pickup.local.muster.functions().runMatchmaker();
    }

    @Test
    void initial() {
        pickup.driver.fault(Map.of("method", "POST", "path", "/guilds/.*/channels", "status", 500, "times", 10_000));
        var players = pickup.formed("dm-1v1", 2, "INITIAL");
        Driver.await(
                "a map is drawn",
                PickupMatch.SOON,
                () -> !pickup.field(players, "maps").isEmpty());
        var map = pickup.field(players, "maps");

        everythingStops();

        pickup.awaitState(players, "READY_UP");
        assertThat(pickup.field(players, "maps")).isEqualTo(map);
        assertThat(pickup.messagesIn(pickup.chat(players))).hasSize(1);
    }

    @Test
    void ready_up_whose_players_are_still_to_be_told() {
        pickup.driver.fault(Map.of("path", "/users/@me/channels", "status", 500, "times", 10_000));
        var players = pickup.formed("dm-1v1", 2, "READY_UP");
        var id = pickup.field(players, "id");
        var chat = pickup.chat(players);

        everythingStops();

        Driver.await(
                "each of them is told",
                PickupMatch.SOON,
                () -> players.stream()
                        .noneMatch(
                                player -> pickup.of(id, "kept:told." + player).isEmpty()));
        assertThat(pickup.chat(players)).isEqualTo(chat);
        assertThat(pickup.messagesIn(chat)).as("the card is there once").hasSize(1);
    }

    @Test
    void ready_up() {
        var players = pickup.formed("dm-1v1", 2, "READY_UP");
        pickup.ready(players.getFirst(), players);

        everythingStops();

        assertThat(pickup.ready(players.getFirst(), players).text("content")).startsWith("You are ready already.");
        assertThat(pickup.ready(players.getLast(), players).text("content")).contains("begins!");
        pickup.awaitState(players, "IN_PROGRESS");
    }

    @Test
    void ready_up_whose_time_is_over_when_it_goes_on() {
        var players = pickup.formed("dm-1v1", 2, "READY_UP");
        var id = pickup.field(players, "id");
        pickup.local.redis.hset("{gamemodes}:match:" + id, "readyBy", "1");

        everythingStops();

        pickup.awaitEnd(id, "CANCELLED");
        players.forEach(player -> pickup.leaves(player, "dm-1v1"));
    }

    @Test
    void in_progress() {
        var players = pickup.begun("dm-1v1", 2);
        var id = pickup.field(players, "id");
        pickup.votes(players.getFirst(), players, "Red won");

        everythingStops();

        assertThat(pickup.votes(players.getLast(), players, "Red won").text("content"))
                .startsWith("2/2 voted for Red.");
        pickup.awaitEnd(id, "COMPLETED");
    }

    @Test
    void in_progress_whose_voice_rooms_are_still_to_be_made() {
        var players = pickup.formed("dm-1v1", 2, "READY_UP");
        pickup.driver.fault(Map.of("method", "POST", "path", "/guilds/.*/channels", "status", 500, "times", 10_000));
        players.forEach(player -> pickup.ready(player, players));
        pickup.awaitState(players, "IN_PROGRESS");
        var id = pickup.field(players, "id");

        everythingStops();

        Driver.await(
                "the rooms are there",
                PickupMatch.SOON,
                () -> pickup.exists("Red " + id) && pickup.exists("Blue " + id));
        Driver.await(
                "they can vote",
                PickupMatch.SOON,
                () -> pickup.messagesIn("match-" + id).size() == 2);
    }

    @Test
    void completed() {
        var players = pickup.begun("dm-1v1", 2);
        var id = pickup.field(players, "id");
        players.forEach(player -> pickup.votes(player, players, "Blue won"));
        pickup.awaitEnd(id, "COMPLETED");

        everythingStops();

        pickup.closes(id);
        assertThat(pickup.local.redis.hget("{gamemodes}:match:" + id, "winner")).isEqualTo("team:2");
    }

    @Test
    void cancelled() {
        var players = pickup.begun("dm-1v1", 2);
        var id = pickup.field(players, "id");
        players.forEach(player -> pickup.votes(player, players, "Cancel the match"));
        pickup.awaitEnd(id, "CANCELLED");

        everythingStops();

        pickup.closes(id);
        assertThat(pickup.joins(players.getFirst(), "dm-1v1").text("content")).startsWith("You have joined");
        pickup.leaves(players.getFirst(), "dm-1v1");
    }
}
