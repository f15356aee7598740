package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** A running combines league: what its players do, and what each of them sees of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CombinesStage {
    static final Duration SOON = Duration.ofSeconds(30);
    static final List<String> TIERS = List.of("Recruit", "Prospect", "Apprentice", "Expert", "Mythic");
    static final String TRACKER = "https://tracker.gg/valorant/match/";

    final LocalTest local;
    final Driver driver;

    CombinesStage(LocalTest local) {
        this.local = local;
        this.driver = local.driver;
    }

    @AfterAll
    void stop() {
        local.close();
    }

    List<String> members(int count, String tier) {
        var members = driver.createMembers(count, tier, "DRAFT_ELIGIBLE");
        local.refresh();
        return members;
    }

    void leagueState(String state) {
        local.muster.league().setting("league_state", state);
        local.refresh();
    }

    String says(String member, String command) {
        return driver.types(member, command).text("content");
    }

    List<Json> allQueue(List<String> members) {
        return LocalTest.atOnce(members.stream()
                .<Callable<Json>>map(member -> () -> driver.types(member, "/queue"))
                .toList());
    }

    /** Ten players in a match that has begun. */
    List<String> match(String tier) {
        var members = members(10, tier);
        allQueue(members);
        Driver.await("the match begins", SOON, () -> field(members, "state").equals("IN_PROGRESS"));
        return members;
    }

    /** Of the match that the first of them is in. */
    String field(List<String> members, String field) {
        return OneOfEach.matchField(local, members, field);
    }

    String state(String match) {
        return String.valueOf(local.redis.hget("{combines}:match:" + match, "state"));
    }

    static String chat(String match) {
        return "match-chat-" + match;
    }

    Json votes(String member, String match) {
        return driver.types(member, "/match cancel", Map.of("channel", chat(match)));
    }

    /** Opens the form in the match's chat and fills it in. */
    Json submits(String member, String match, String url) {
        var form = driver.types(member, "/match submit", Map.of("channel", chat(match)))
                .object("modal");
        assertThat(form.text("title")).startsWith("Result of match");
        return driver.fillsIn(member, form.text("id"), Map.of("url", url));
    }

    /** The id of a game that no other match was. */
    static String game(String match) {
        return "0000%s-89ab-cdef-0123-456789abcdef".formatted(match.substring(match.length() - 4));
    }

    List<Json> dmsOf(String member) {
        return driver.seenBy(member).list("dms").stream()
                .flatMap(dm -> dm.list("messages").stream())
                .toList();
    }

    /** All that they can read in channels. */
    String reads(String member) {
        return driver.seenBy(member).list("messages").toString();
    }

    Json room(String member, String room) {
        return Objects.requireNonNull(roomsOf(member).get(room), () -> member + " sees no " + room);
    }

    /** The rooms of the one match this member can see, by name; of the team rooms only their own, as {@code Team}. */
    Map<String, Json> roomsOf(String member) {
        var found = new HashMap<String, Json>();
        for (var channel : driver.seenBy(member).list("channels")) {
            var name = channel.text("name");
            if (name.startsWith("Match–")) {
                found.put("category", channel);
            } else if (name.startsWith("match-chat-")) {
                found.put("chat", channel);
            } else if (name.equals("Lobby")) {
                found.put("Lobby", channel);
            } else if (name.startsWith("Team ") && channel.flag("can_connect")) {
                found.put("Team", channel);
            }
        }
        return found;
    }

    /** Everybody in a lane of any tier. */
    List<String> waiting() {
        return TIERS.stream().flatMap(tier -> waiting(tier).stream()).toList();
    }

    List<String> waiting(String tier) {
        return local.redis.keys("{combines}:pool:" + tier.toUpperCase(Locale.ROOT) + ":lane:*").stream()
                .flatMap(lane -> local.redis.zrange(lane, 0, -1).stream())
                .toList();
    }

    void cooldownPasses(String member) {
        local.redis.hset("{combines}:player:" + member, "cooldownUntil", "1");
    }

    long running() {
        return local.redis.zrange("{combines}:matches", 0, -1).stream()
                .filter(match -> state(match).equals("IN_PROGRESS"))
                .count();
    }

    String matchOf(String member) {
        return String.valueOf(local.redis.hget("{combines}:player:" + member, "match"));
    }

    List<String> told() {
        return driver.everything().list("dms").stream()
                .filter(dm -> !dm.list("messages").isEmpty())
                .map(dm -> dm.text("member"))
                .toList();
    }

    /** As if they had joined in the very moment before the season was over. */
    void waitsAllTheSame(String member) {
        local.redis.hset(
                "{combines}:player:" + member,
                Map.of("status", "queued", "lane:MYTHIC", "DE", "at:MYTHIC", "1", "mmr:MYTHIC", "3000"));
        local.redis.zadd("{combines}:pool:MYTHIC:lane:DE", 1, member);
    }
}
