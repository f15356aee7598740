package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** A guild holds 500 channels; matches form in a full one all the same. */
class FullGuildTest {

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
