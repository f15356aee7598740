package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.audit.Audit;
import gg.muster.local.Driver.Json;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One of several leagues side by side, of whatever kind, and a match of it from its first player to its last room. A match
 * of each kind takes all the ways that its league has from the one to the other.
 */
final class LeagueOfMany {
    static final Duration SOON = Duration.ofSeconds(30);
    private static final Pattern CODE = Pattern.compile("/party join code:([a-z2-9]{6})");

    final String id;
    private final String kind;
    private final LocalTest local;
    private final Driver driver;
    private final String admin;

    /** A league whose file is that of {@code kind}, but for its id. */
    LeagueOfMany(LocalTest local, String id, String kind) {
        this.id = id;
        this.kind = kind;
        this.local = local;
        this.driver = local.driver.in(id);
        this.admin = driver.createGuests(1).getFirst();
        driver.makeStaff(admin);
    }

    String root() {
        return "{" + id + "}";
    }

    /** So many players as a match takes have joined and are in one, which is played. */
    List<String> begins() {
        return switch (kind) {
            case "combines" -> played(allJoin(combines(10)));
            case "gamemodes" -> ready(allPress(driver.createGuests(2)));
            case "parties" -> played(parties());
            case "scrims" -> checkedIn(allJoin(scrimmers()));
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** The match is ended as its league does it, an admin has its say where players have none, and its rooms go. */
    void ends(List<String> players) {
        var match = matchOf(players.getFirst());
        switch (kind) {
            case "combines" ->
                players.subList(0, 8).forEach(player -> says(player, "/match cancel", "match-chat-" + match));
            case "gamemodes" -> players.forEach(player -> presses(player, "match-" + match, "Red won"));
            case "parties" ->
                assertThat(says(admin, "/queueadmin kill match:" + match)).contains("is cancelled");
            default -> handIn(match, players);
        }
        Driver.await(
                "it is over",
                SOON,
                () -> List.of("COMPLETED", "CANCELLED", "CLOSED").contains(ofMatch(match, "state")));
        local.redis.zadd(root() + ":deadlines", 1, "rooms:" + match);
        local.muster.wake().matchmaker(id);
        Driver.await("it is closed", SOON, () -> ofMatch(match, "state").equals("CLOSED"));
        assertThat(channels()).noneMatch(name -> name.contains(match));
        assertThat(players)
                .allSatisfy(player -> assertThat(ofPlayer(player, "status")).isEqualTo("idle"));
    }

    /** Nothing is wrong with its live state, and all that follows from it has been done. */
    void audited() {
        local.muster.functions().runLedger();
        var audit = new Audit(local.redis, Clock.systemUTC());
        var found = new AtomicReference<>(audit.settled(id));
        Driver.await(() -> "nothing is wrong or under way in " + id + ": " + found, SOON, () -> {
            found.set(audit.settled(id));
            return found.get().isEmpty();
        });
    }

    List<String> combines(int count) {
        var members = driver.createMembers(count, "EXPERT", "DRAFT_ELIGIBLE");
        local.redis.hdel(root() + ":league", "refreshedAt");
        local.muster.functions().runLedger();
        return members;
    }

    private List<String> scrimmers() {
        return driver
                .byHand("POST", "/practice/members", Map.of("count", 4, "tier", "ACADEMY"))
                .list("members")
                .stream()
                .map(member -> member.text("id"))
                .toList();
    }

    /** Two parties of five, each of which its leader queues. */
    private List<String> parties() {
        return Stream.generate(() -> driver.createGuests(5))
                .limit(2)
                .peek(this::party)
                .flatMap(List::stream)
                .toList();
    }

    private void party(List<String> members) {
        var said = says(members.getFirst(), "/party create region:us-e", "general");
        var code = CODE.matcher(said);
        assertThat(code.find()).as(said).isTrue();
        members.stream().skip(1).forEach(member -> says(member, "/party join code:" + code.group(1), "general"));
        var channel = root() + ":party:" + ofPlayer(members.getFirst(), "party");
        Driver.await("the party has a channel", SOON, () -> local.redis.hexists(channel, "channel"));
        assertThat(says(members.getFirst(), "/party queue", field(channel, "channel")))
                .contains("has joined the");
    }

    private List<String> allJoin(List<String> players) {
        var command = kind.equals("scrims") ? "/queue join" : "/queue";
        LocalTest.atOnce(players.stream()
                .<Callable<Json>>map(player -> () -> driver.types(player, command))
                .toList());
        return players;
    }

    private List<String> allPress(List<String> players) {
        Driver.await("the queue has its panel", SOON, () -> !messages("dm-1v1").isEmpty());
        LocalTest.atOnce(players.stream()
                .<Callable<Json>>map(player -> () -> presses(player, "dm-1v1", "Join Queue"))
                .toList());
        return players;
    }

    private List<String> ready(List<String> players) {
        awaitState(players, "READY_UP");
        var chat = "match-" + matchOf(players.getFirst());
        players.forEach(player -> presses(player, chat, "Ready Up!"));
        Driver.await("they can vote", SOON, () -> messages(chat).size() > 1);
        return played(players);
    }

    private List<String> checkedIn(List<String> players) {
        awaitState(players, "READY_UP");
        players.forEach(player -> assertThat(says(player, "/checkin")).startsWith("You have checked in"));
        return played(players);
    }

    private List<String> played(List<String> players) {
        awaitState(players, "IN_PROGRESS");
        return players;
    }

    private void handIn(String match, List<String> players) {
        var results = IntStream.range(0, players.size())
                .mapToObj(i -> Map.of("player", players.get(i), "position", i + 1, "time", 60_000 + i))
                .toList();
        local.driver.byHand(
                "POST",
                "/practice/results/" + id.toUpperCase(java.util.Locale.ROOT) + "-" + match,
                Map.of("request", "form-" + match, "results", results));
    }

    private void awaitState(List<String> players, String state) {
        Driver.await(
                "the match in " + id + " is " + state,
                SOON,
                () -> players.stream()
                        .allMatch(player -> ofMatch(matchOf(player), "state").equals(state)));
    }

    String says(String member, String command) {
        return driver.types(member, command).text("content");
    }

    private String says(String member, String command, String channel) {
        return driver.types(member, command, Map.of("channel", channel)).text("content");
    }

    private Json presses(String member, String channel, String button) {
        var message = messages(channel).stream()
                .filter(each -> each.text("components").contains(button))
                .findFirst()
                .orElseThrow();
        return driver.presses(member, message.text("id"), button);
    }

    private List<String> channels() {
        return driver.everything().list("channels").stream()
                .map(channel -> channel.text("name"))
                .toList();
    }

    private List<Json> messages(String channel) {
        var all = driver.everything();
        var channels = all.list("channels").stream()
                .filter(each -> each.text("name").equals(channel))
                .map(each -> each.text("id"))
                .toList();
        return all.list("messages").stream()
                .filter(message -> channels.contains(message.text("channel_id")) && !message.flag("ephemeral"))
                .toList();
    }

    /** Empty while they are in none. */
    String matchOf(String player) {
        return ofPlayer(player, "match");
    }

    String ofMatch(String match, String field) {
        return field(root() + ":match:" + match, field);
    }

    String ofPlayer(String player, String field) {
        return field(root() + ":player:" + player, field);
    }

    private String field(String key, String field) {
        return Objects.requireNonNullElse(local.redis.hget(key, field), "");
    }
}
