package gg.muster.local;

import gg.muster.local.Driver.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** A league of panels for a test, and members who press its buttons. */
final class PickupMatch implements AutoCloseable {
    static final Duration SOON = Duration.ofSeconds(15);

    final LocalTest local;
    final Driver driver;

    private PickupMatch(LocalTest local) {
        this.local = local;
        this.driver = local.driver;
        Driver.await(
                "every queue has its panel",
                SOON,
                () -> Stream.of("gctf-2v2", "gctf-3v3", "dm-1v1", "dm-ffa")
                        .noneMatch(queue -> panel(queue).isEmpty()));
    }

    static PickupMatch start(String name) {
        return start(name, Map.of());
    }

    /** With Micronaut properties and beans for the functions. */
    static PickupMatch start(String name, Map<String, Object> properties, Object... beans) {
        var environment = Map.of("MUSTER_LEAGUES", "gamemodes");
        return new PickupMatch(LocalTest.start(name, environment, LocalTest.GENEROUS, properties, beans));
    }

    @Override
    public void close() {
        local.close();
    }

    /** Members who have not played yet. */
    List<String> members(int count) {
        return driver.createGuests(count);
    }

    Json channel(String name) {
        return driver.everything().list("channels").stream()
                .filter(each -> each.text("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no channel " + name));
    }

    boolean exists(String name) {
        return driver.everything().list("channels").stream()
                .anyMatch(each -> each.text("name").equals(name));
    }

    /** What everybody there sees, oldest first. */
    List<Json> messagesIn(String name) {
        var channel = channel(name).text("id");
        return driver.everything().list("messages").stream()
                .filter(message -> message.text("channel_id").equals(channel) && !message.flag("ephemeral"))
                .toList();
    }

    /** The id of the panel in a queue's channel; empty while there is none. */
    String panel(String queue) {
        return exists(queue)
                ? messagesIn(queue).stream()
                        .map(each -> each.text("id"))
                        .findFirst()
                        .orElse("")
                : "";
    }

    Json joins(String member, String queue) {
        return driver.presses(member, panel(queue), "Join Queue");
    }

    Json leaves(String member, String queue) {
        return driver.presses(member, panel(queue), "Leave Queue");
    }

    /** A field of the match that the players are in; empty while they are in none. */
    String field(List<String> players, String field) {
        var match = local.redis.hget("{gamemodes}:player:" + players.getFirst(), "match");
        return match == null ? "" : of(match, field);
    }

    /** A field of a match; empty while it has none. */
    String of(String match, String field) {
        return Objects.requireNonNullElse(local.redis.hget("{gamemodes}:match:" + match, field), "");
    }

    /** New players who have joined a queue by its panel and are in a match in that state. */
    List<String> formed(String queue, int count, String state) {
        var players = members(count);
        LocalTest.atOnce(players.stream()
                .<Callable<Json>>map(player -> () -> joins(player, queue))
                .toList());
        awaitState(players, state);
        return players;
    }

    /** The same, all of them ready and asked who won. */
    List<String> begun(String queue, int count) {
        var players = formed(queue, count, "READY_UP");
        players.forEach(player -> ready(player, players));
        Driver.await("they can vote", SOON, () -> messagesIn(chat(players)).size() > 1);
        return players;
    }

    void awaitState(List<String> players, String state) {
        Driver.await(
                "the match is " + state, SOON, () -> field(players, "state").equals(state));
    }

    void awaitEnd(String match, String state) {
        Driver.await(
                "match " + match + " is " + state,
                SOON,
                () -> of(match, "state").equals(state));
    }

    /** Its rooms go at once, and it is closed. */
    void closes(String match) {
        local.redis.zadd("{gamemodes}:deadlines", 1, "rooms:" + match);
        local.muster.wake().matchmaker("gamemodes");
        awaitEnd(match, "CLOSED");
        Driver.await(
                "its rooms are gone",
                SOON,
                () -> Stream.of("match-", "Red ", "Blue ").noneMatch(room -> exists(room + match)));
    }

    String chat(List<String> players) {
        return "match-" + field(players, "id");
    }

    Json ready(String player, List<String> players) {
        return driver.presses(player, messagesIn(chat(players)).getFirst().text("id"), "Ready Up!");
    }

    String ballot(List<String> players) {
        return messagesIn(chat(players)).get(1).text("id");
    }

    Json votes(String player, List<String> players, String button) {
        return driver.presses(player, ballot(players), button);
    }
}
