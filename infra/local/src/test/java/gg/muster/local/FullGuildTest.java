package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A guild holds 500 channels; matches form in a full one all the same. */
class FullGuildTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void in_a_full_guild_a_match_plays_in_a_private_thread() {
        try (var local = LocalTest.start("full-guild", LocalTest.GENEROUS, Map.of())) {
            var driver = local.driver;
            fill(driver);
            var members = driver.createMembers(10, "EXPERT", "SIGNED");
            local.refresh();

            LocalTest.atOnce(members.stream()
                    .<Callable<Json>>map(member -> () -> driver.types(member, "/queue"))
                    .toList());

            Driver.await(
                    "the match begins",
                    Duration.ofSeconds(20),
                    () -> OneOfEach.matchField(local, members, "state").equals("IN_PROGRESS"));
            var seen = driver.seenBy(members.get(4));
            var thread = seen.list("channels").stream()
                    .filter(channel -> channel.text("name").equals("match-chat-10001"))
                    .findFirst()
                    .orElseThrow();
            assertThat(thread.text("type")).isEqualTo("12");
            assertThat(seen.list("dms").getFirst().text("messages")).contains("<#" + thread.text("id") + ">");
            assertThat(seen.list("messages").toString()).contains("too full for voice rooms");
            assertThat(driver.seenBy("Ada").list("channels").toString()).doesNotContain("match-chat-10001");
        }
    }

    @Test
    void a_player_who_left_the_guild_keeps_nobody_out_of_the_thread() {
        try (var local = LocalTest.start("full-guild-left", LocalTest.GENEROUS, Map.of())) {
            var driver = local.driver;
            fill(driver);
            var members = driver.createMembers(10, "EXPERT", "SIGNED");
            local.refresh();

            driver.types(members.getFirst(), "/queue");
            driver.leavesGuild(members.getFirst());
            LocalTest.atOnce(members.stream()
                    .skip(1)
                    .<Callable<Json>>map(member -> () -> driver.types(member, "/queue"))
                    .toList());

            Driver.await(
                    "the match begins",
                    Duration.ofSeconds(20),
                    () -> OneOfEach.matchField(local, members, "state").equals("IN_PROGRESS"));
            for (var member : members.subList(1, 10)) {
                assertThat(driver.seenBy(member).list("channels").toString()).contains("match-chat-10001");
            }
        }
    }

    @Test
    void in_a_full_guild_a_party_meets_in_a_private_thread_that_is_closed_with_it() {
        var environment = Map.of("MUSTER_LEAGUES", "parties");
        try (var local = LocalTest.start("full-guild-party", environment, LocalTest.GENEROUS, Map.of())) {
            var driver = local.driver;
            fill(driver);
            var members = driver.createGuests(3);

            var created = driver.types(members.get(0), "/party create").text("content");
            var code = created.replaceAll("(?s).*code:(\\w+).*", "$1");
            var name = "party-" + created.replaceAll("(?s).*\\*\\*K(\\w+)\\*\\*.*", "k$1");
            members.stream().skip(1).forEach(member -> driver.types(member, "/party join code:" + code));

            members.forEach(member -> Driver.await(
                    "they see its thread",
                    SOON,
                    () -> thread(driver, member, name).isPresent()));
            var thread = thread(driver, members.get(0), name).orElseThrow();
            assertThat(thread.text("type")).isEqualTo("12");

            driver.types(members.get(0), "/party kick member:" + members.get(1), Map.of("channel", thread.text("id")));
            Driver.await(
                    "they no longer see it",
                    SOON,
                    () -> thread(driver, members.get(1), name).isEmpty());

            for (var member : List.of(members.get(0), members.get(2))) {
                driver.types(member, "/party leave", Map.of("channel", thread.text("id")));
            }
            Driver.await(
                    "it is closed, as the bot may not manage threads",
                    SOON,
                    () -> driver.requests().stream()
                            .anyMatch(request -> request.text("method").equals("PATCH")
                                    && request.text("path").endsWith("/channels/" + thread.text("id"))));
        }
    }

    @Test
    void a_room_for_which_its_category_has_no_place_any_more_stands_outside() {
        try (var pickup = PickupMatch.start("full-category")) {
            var held = Held.before(pickup.local, "gamemodes");
            var players = pickup.formed("dm-1v1", 2, "READY_UP");
            var match = pickup.field(players, "id");
            var category = pickup.channel("Matches 1").text("id");
            for (int i = 1; i < 50; i++) {
                var channel = Map.<String, Object>of("name", "taken-" + i, "parent", category);
                pickup.driver.byHand("POST", "/practice/channels", channel);
            }

            players.forEach(player -> pickup.ready(player, players));

            Driver.await(
                    "they can vote",
                    SOON,
                    () -> pickup.messagesIn("match-" + match).size() > 1);
            assertThat(pickup.channel("Red " + match).text("parent_id")).isEqualTo("null");
            assertThat(pickup.channel("Blue " + match).text("parent_id")).isEqualTo("null");
            players.forEach(player -> pickup.votes(player, players, "Red won"));
            pickup.awaitEnd(match, "COMPLETED");
            pickup.closes(match);
            held.nobodyIsLost(players);
        }
    }

    private static Optional<Json> thread(Driver driver, String member, String name) {
        return driver.seenBy(member).list("channels").stream()
                .filter(channel -> channel.text("name").equals(name))
                .findFirst();
    }

    private static void fill(Driver driver) {
        var everything = driver.everything();
        var guild = everything.object("guild").text("id");
        for (int i = everything.list("channels").size(); i < 500; i++) {
            var made = driver.raw(HttpRequest.newBuilder(driver.uri("/api/v10/guilds/" + guild + "/channels"))
                    .header("Authorization", "Bot " + PracticeDiscord.TOKEN)
                    .header("User-Agent", "DiscordBot (https://example.com, 1)")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString("{\"name\":\"room-%d\",\"type\":0}".formatted(i))));
            assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        }
    }
}
