package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Panels, from an empty guild to what players see of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PanelAcceptanceTest {
    private static final String CTF = "gCTF - Capture the Flag";

    private final PanelGuild guild = new PanelGuild("panels");
    private final Driver driver = guild.driver;

    @AfterAll
    void stop() {
        guild.close();
    }

    private Json joins(String member, String channel) {
        return driver.presses(member, guild.panel(channel).text("id"), "Join Queue");
    }

    private Json leaves(String member, String channel) {
        return driver.presses(member, guild.panel(channel).text("id"), "Leave Queue");
    }

    private long edits(String channel) {
        var path = "/channels/" + guild.idOf(channel) + "/messages/";
        return driver.requests().stream()
                .filter(call ->
                        call.text("method").equals("PATCH") && call.text("path").contains(path))
                .count();
    }

    @Test
    void in_an_empty_guild_each_gamemode_gets_a_category_and_each_queue_a_channel_in_it_with_one_message() {
        assertThat(guild.channelsCalled(CTF)).hasSize(1);
        assertThat(guild.channelsCalled("DM - Deathmatch")).hasSize(1);
        for (var queue : List.of("gctf-2v2", "gctf-3v3")) {
            assertThat(guild.channel(queue).text("parent_id")).isEqualTo(guild.idOf(CTF));
            assertThat(guild.panel(queue).text("components")).contains("Join Queue", "Leave Queue");
        }
        for (var queue : List.of("dm-1v1", "dm-ffa")) {
            assertThat(guild.channel(queue).text("parent_id")).isEqualTo(guild.idOf("DM - Deathmatch"));
            assertThat(guild.panel(queue).text("embeds")).contains("players are waiting.");
        }
    }

    @Test
    void everyone_may_read_a_queues_channel_and_nobody_but_the_bot_may_write() {
        long send = 1L << 11;
        long view = 1L << 10;
        var overwrites = guild.channel("gctf-2v2").list("permission_overwrites");
        var everyone = overwrites.stream()
                .filter(each -> each.text("id").equals(guild.guild()))
                .findFirst();
        var bot = overwrites.stream()
                .filter(each -> each.text("id").equals(guild.bot()))
                .findFirst();

        assertThat(Long.parseLong(everyone.orElseThrow().text("deny")) & send).isEqualTo(send);
        assertThat(Long.parseLong(everyone.orElseThrow().text("allow")) & view).isEqualTo(view);
        assertThat(Long.parseLong(bot.orElseThrow().text("allow")) & send).isEqualTo(send);
        assertThat(overwrites).hasSize(2);
    }

    @Test
    void a_press_is_confirmed_to_that_player_alone_and_the_panel_shows_how_many_wait_and_no_names() {
        var members = guild.members(3);

        for (var member : members) {
            var answer = joins(member, "gctf-2v2");
            assertThat(answer.text("content")).startsWith("You have joined").contains("gctf-2v2");
            assertThat(answer.flag("ephemeral")).isTrue();
        }

        guild.awaitPanel("gctf-2v2", "**3 of 4** players are waiting.");
        assertThat(guild.panel("gctf-2v2").text("embeds")
                        + guild.panel("gctf-2v2").text("content"))
                .doesNotContain(members);
        for (var member : members) {
            var answer = leaves(member, "gctf-2v2");
            assertThat(answer.text("content")).startsWith("You have left");
            assertThat(answer.flag("ephemeral")).isTrue();
        }
        guild.awaitPanel("gctf-2v2", "**0 of 4** players are waiting.");
        assertThat(leaves(members.getFirst(), "gctf-2v2").text("content")).startsWith("You are not in the");
    }

    @Test
    void two_hundred_presses_at_once_lead_to_two_edits() {
        var members = guild.members(5);
        guild.awaitPanel("dm-ffa", "**0 of 8**");
        var panel = guild.panel("dm-ffa").text("id");
        var before = edits("dm-ffa");
        var start = System.nanoTime();

        LocalTest.atOnce(members.stream()
                .<Callable<Boolean>>map(member -> () -> {
                    for (int i = 0; i < 20; i++) {
                        driver.presses(member, panel, "Join Queue");
                        driver.presses(member, panel, i == 19 ? "Join Queue" : "Leave Queue");
                    }
                    return true;
                })
                .toList());
        var seconds = Duration.ofNanos(System.nanoTime() - start).toSeconds();

        guild.awaitPanel("dm-ffa", "**5 of 8** players are waiting.");
        assertThat(edits("dm-ffa") - before).isPositive().isLessThanOrEqualTo(2 + seconds / 3);
        members.forEach(member -> leaves(member, "dm-ffa"));
    }

    @Test
    void a_match_takes_its_players_from_every_queue_and_those_panels_show_it() {
        var members = guild.members(2);
        joins(members.getFirst(), "gctf-3v3");
        guild.awaitPanel("gctf-3v3", "**1 of 6**");

        members.forEach(member -> joins(member, "dm-1v1"));

        guild.awaitPanel("dm-1v1", "**Running**\nMatch ");
        guild.awaitPanel("dm-1v1", "**0 of 2**");
        guild.awaitPanel("gctf-3v3", "**0 of 6**");
        var match = String.valueOf(guild.local.redis.hget("{gamemodes}:player:" + members.getFirst(), "match"));
        driver.types(guild.admin, "/queueadmin kill match:" + match);
        Driver.await(
                "it is not shown any more",
                PanelGuild.SOON,
                () -> !guild.panel("dm-1v1").text("embeds").contains(match));
    }

    @Test
    void a_panel_that_is_nearly_an_hour_old_is_posted_anew_instead_of_edited() {
        var member = guild.members(1).getFirst();
        var old = guild.panel("gctf-3v3").text("id");
        var postedAt = System.currentTimeMillis() - Duration.ofMinutes(51).toMillis();
        guild.local.redis.hset("{gamemodes}:pool:gCTF 3v3", "panelPostedAt", "" + postedAt);

        joins(member, "gctf-3v3");

        guild.awaitPanel("gctf-3v3", "**1 of 6**");
        assertThat(guild.panel("gctf-3v3").text("id")).isNotEqualTo(old);
        leaves(member, "gctf-3v3");
        guild.awaitPanel("gctf-3v3", "**0 of 6**");
    }

    @Test
    void a_panel_whose_edit_discord_refuses_because_of_its_age_is_posted_anew() {
        var member = guild.members(1).getFirst();
        guild.awaitPanel("gctf-2v2", "**0 of 4**");
        var old = guild.panel("gctf-2v2").text("id");
        driver.fault(Map.of(
                "method",
                "PATCH",
                "path",
                "/messages/" + old,
                "status",
                429,
                "body",
                "{\"message\":\"too many edits\",\"code\":30046,\"retry_after\":900,\"global\":false}"));

        joins(member, "gctf-2v2");

        guild.awaitPanel("gctf-2v2", "**1 of 4**");
        assertThat(guild.panel("gctf-2v2").text("id")).isNotEqualTo(old);
        leaves(member, "gctf-2v2");
        guild.awaitPanel("gctf-2v2", "**0 of 4**");
    }

    @Test
    void a_button_of_a_queue_that_the_league_file_no_longer_has_is_answered_with_a_sentence() {
        var member = guild.members(1).getFirst();
        var message = guild.asBot("POST", "/channels/" + guild.idOf("general") + "/messages", """
                        {"content": "an old panel", "components": [{"type": 1, "components": [
                            {"type": 2, "style": 3, "label": "Join", "custom_id": "panel.join:gamemodes:CTF 9v9"},
                            {"type": 2, "style": 2, "label": "Leave", "custom_id": "panel.leave:gamemodes:CTF 9v9"}]}]}""")
                .text("id");

        for (var button : Stream.of("Join", "Leave").toList()) {
            var answer = driver.presses(member, message, button);
            assertThat(answer.text("content")).startsWith("This queue is not played any more");
            assertThat(answer.flag("ephemeral")).isTrue();
        }
    }
}
