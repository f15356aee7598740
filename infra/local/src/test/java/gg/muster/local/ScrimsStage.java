package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;

/** A running scrims league: what its players and an admin do, and what each of them sees of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ScrimsStage {
    static final Duration SOON = Duration.ofSeconds(30);
    static final List<String> POOLS = List.of("ACADEMY", "CHAMPION", "MASTER");
    private static final Pattern UID = Pattern.compile("\"uid\":\"([^\"]+)\"");
    private static final Pattern MAP_NAME = Pattern.compile("\"name\":\"([^\"]+)\"");

    final LocalTest local;
    final Driver driver;
    final String admin;

    ScrimsStage(String name) {
        local = LocalTest.start(name, Map.of("MUSTER_LEAGUES", "scrims"), LocalTest.GENEROUS, Map.of());
        driver = local.driver;
        Driver.await("the league is open", SOON, this::open);
        admin = driver.createGuests(1).getFirst();
        driver.makeStaff(admin);
    }

    private boolean open() {
        return local.redis.hexists("{scrims}:league", "epoch")
                && local.redis.hexists("{scrims}:league", "state")
                && local.redis.hlen("{scrims}:maps") == 15;
    }

    @AfterAll
    void stop() {
        local.close();
    }

    /** So that no test meets the players of another. */
    @AfterEach
    void everybodyGoesHome() {
        POOLS.forEach(pool -> waiting(pool).forEach(player -> says(player, "/queue leave")));
        local.redis.zrange("{scrims}:matches", 0, -1).forEach(match -> says(admin, "/admin kill match:" + match));
        assertThat(POOLS).allSatisfy(pool -> assertThat(waiting(pool)).isEmpty());
    }

    /** New people in the guild, whom the roster has in that pool. */
    List<String> players(int count, String pool) {
        var created = driver.byHand("POST", "/practice/members", Map.of("count", count, "tier", pool));
        return created.list("members").stream().map(member -> member.text("id")).toList();
    }

    String player(String pool) {
        return players(1, pool).getFirst();
    }

    String nameOf(String member) {
        return driver.everything().list("members").stream()
                .filter(each -> each.text("id").equals(member))
                .findFirst()
                .orElseThrow()
                .text("name");
    }

    String says(String member, String command) {
        return driver.types(member, command).text("content");
    }

    /** The whole answer, which nobody else sees. */
    String card(String member, String command) {
        var shown = driver.types(member, command);
        assertThat(shown.flag("ephemeral")).isTrue();
        return shown.toString();
    }

    /** Empty where there is none. */
    String ofPlayer(String member, String field) {
        return Objects.requireNonNullElse(local.redis.hget("{scrims}:player:" + member, field), "");
    }

    String ofMatch(String match, String field) {
        return Objects.requireNonNullElse(local.redis.hget("{scrims}:match:" + match, field), "");
    }

    /** First come, first. */
    List<String> waiting(String pool) {
        return local.redis.zrange("{scrims}:pool:" + pool + ":lane:ALL", 0, -1);
    }

    void join(List<String> players) {
        players.forEach(player -> assertThat(says(player, "/queue join")).startsWith("You have joined the"));
    }

    /** All of them queue; their scrim, once everybody has been asked to check in. */
    String popped(List<String> players) {
        join(players);
        return asked(players);
    }

    /** The scrim that has all of them, once everybody has been asked to check in. */
    String asked(List<String> players) {
        Driver.await(
                "a scrim forms",
                SOON,
                () -> players.stream()
                        .noneMatch(player -> ofPlayer(player, "match").isEmpty()));
        var match = ofPlayer(players.getFirst(), "match");
        assertThat(players)
                .allSatisfy(player -> assertThat(ofPlayer(player, "match")).isEqualTo(match));
        Driver.await(
                "all are told",
                SOON,
                () -> players.stream()
                        .noneMatch(
                                player -> ofMatch(match, "kept:told." + player).isEmpty()));
        Driver.await(
                "the card says until when",
                SOON,
                () -> chat(match).stream().anyMatch(said -> said.text("content").contains("<t:")));
        return match;
    }

    /** All of them queue and check in; their scrim, once everybody has the form. */
    String active(List<String> players) {
        var match = popped(players);
        begins(match, players);
        return match;
    }

    /** Everybody checks in. */
    void begins(String match, List<String> players) {
        players.forEach(player -> assertThat(says(player, "/checkin")).startsWith("You have checked in"));
        awaitState(match, "IN_PROGRESS");
        players.forEach(player -> awaitDm(player, match + " has begun"));
    }

    /** Only these check in, and the time is up. */
    void checkIn(String match, List<String> players) {
        players.forEach(player -> says(player, "/checkin"));
        isDue("ready:" + match);
        awaitState(match, "CANCELLED");
    }

    /** A scrim for which the first of four is not there. */
    String missedBy(List<String> players) {
        var match = popped(players);
        checkIn(match, players.subList(1, players.size()));
        return match;
    }

    /** The time has come for a deadline, such as {@code review:10001}. */
    void isDue(String deadline) {
        local.redis.zadd("{scrims}:deadlines", 1, deadline);
        local.muster.functions().runMatchmaker();
    }

    void closes(String match) {
        isDue("rooms:" + match);
        awaitState(match, "CLOSED");
    }

    void awaitState(String match, String state) {
        Driver.await(
                "match " + match + " is " + state,
                SOON,
                () -> ofMatch(match, "state").equals(state));
    }

    /** By uid, in the order in which they are played. */
    List<String> maps(String match) {
        return each(UID, match);
    }

    List<String> mapNames(String match) {
        return each(MAP_NAME, match);
    }

    private List<String> each(Pattern pattern, String match) {
        return pattern.matcher(ofMatch(match, "maps"))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** What the script of the form posts, signed; best first. */
    Json handsIn(String match, String request, List<String> players) {
        return driver.byHand(
                "POST", "/practice/results/SCRIMS-" + match, Map.of("request", request, "results", lines(players)));
    }

    /** Each a millisecond after the one before. */
    static List<Map<String, Object>> lines(List<String> players) {
        return IntStream.range(0, players.size())
                .mapToObj(i -> Map.<String, Object>of("player", players.get(i), "position", i + 1, "time", 60_000 + i))
                .toList();
    }

    /** What everybody in a scrim sees, oldest first. */
    List<Json> chat(String match) {
        return inChannel(ofMatch(match, "kept:room.chat")).toList();
    }

    List<Json> dms(String member) {
        return driver.seenBy(member).list("dms").stream()
                .flatMap(dm -> dm.list("messages").stream())
                .toList();
    }

    String adminChannel() {
        var channel = driver.everything().list("channels").stream()
                .filter(each -> each.text("name").equals("admin"))
                .findFirst()
                .orElseThrow();
        return texts(inChannel(channel.text("id")).toList());
    }

    private Stream<Json> inChannel(String channel) {
        return driver.everything().list("messages").stream()
                .filter(message -> message.text("channel_id").equals(channel) && !message.flag("ephemeral"));
    }

    static String texts(List<Json> messages) {
        return messages.stream().map(message -> message.text("content")).collect(Collectors.joining("\n"));
    }

    void awaitDm(String member, String part) {
        Driver.await(
                member + " is told: " + part, SOON, () -> texts(dms(member)).contains(part));
    }

    void awaitChat(String match, String part) {
        Driver.await(
                "the chat of " + match + " reads: " + part,
                SOON,
                () -> texts(chat(match)).contains(part));
    }

    void awaitAdmins(String part) {
        Driver.await("admins read: " + part, SOON, () -> adminChannel().contains(part));
    }

    /** What a statement finds, once the ledger has been written. */
    List<String> records(String sql) {
        local.muster.functions().runLedger();
        return Statements.rows(local, sql);
    }
}
