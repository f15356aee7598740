package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An admin has the guild looked over: what somebody broke is whole again, and what is not the bot's is left alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetUpAcceptanceTest {
    private static final String CTF = "gCTF - Capture the Flag";
    private static final String DM = "DM - Deathmatch";

    private final PanelGuild guild = new PanelGuild("set-up");
    private final Driver driver = guild.driver;

    @AfterAll
    void stop() {
        guild.close();
    }

    private String setsUp() {
        return guild.setsUp().text("content");
    }

    private void rename(String channel, String name) {
        driver.byHand("PATCH", "/practice/channels/" + channel, Map.of("name", name));
    }

    private void delete(String channel) {
        driver.byHand("DELETE", "/practice/channels/" + channel, Map.of());
    }

    private String make(Map<String, Object> channel) {
        return driver.byHand("POST", "/practice/channels", channel).text("id");
    }

    @Test
    void nothing_to_do_is_said_and_nothing_is_done() {
        var before = driver.everything().list("channels").toString();

        assertThat(setsUp()).isEqualTo("All 4 queues of Pick-up games have their channel and panel.");
        assertThat(driver.everything().list("channels")).hasToString(before);
        Driver.await(
                "the admin channel has it",
                PanelGuild.SOON,
                () -> guild.adminChannel().contains("<@" + guild.admin + "> used **/setup**"));
    }

    @Test
    void a_deleted_channel_is_made_again_with_its_panel() {
        delete(guild.idOf("dm-1v1"));

        assertThat(setsUp()).contains("- Made channel #dm-1v1.", "- Posted the panel in channel #dm-1v1.");

        assertThat(guild.channel("dm-1v1").text("parent_id")).isEqualTo(guild.idOf(DM));
        assertThat(guild.panel("dm-1v1").text("embeds")).contains("of 2** players are waiting.");
    }

    @Test
    void a_renamed_channel_gets_its_name_back_and_after_too_many_renames_that_is_said_and_all_else_goes_on() {
        var channel = guild.idOf("gctf-3v3");
        rename(channel, "chat");
        assertThat(setsUp()).contains("- Renamed chat back: it is channel #gctf-3v3.");
        rename(channel, "chat");
        assertThat(setsUp()).contains("Renamed chat back");
        rename(channel, "chat");

        assertThat(setsUp())
                .startsWith("All 4 queues")
                .contains("- I cannot give channel #gctf-3v3 its name and headline back yet: Discord takes only two");

        rename(channel, "gctf-3v3");
        assertThat(setsUp()).isEqualTo("All 4 queues of Pick-up games have their channel and panel.");
    }

    @Test
    void a_renamed_category_gets_its_name_back() {
        rename(guild.idOf(DM), "Death");

        assertThat(setsUp()).contains("- Renamed Death back: it is category " + DM + ".");
        assertThat(guild.channelsCalled(DM)).hasSize(1);
    }

    @Test
    void a_channel_that_was_moved_out_of_its_category_is_moved_back() {
        driver.byHand("PATCH", "/practice/channels/" + guild.idOf("gctf-2v2"), Map.of("parent", ""));

        assertThat(setsUp()).contains("- Moved channel #gctf-2v2 back into category " + CTF + ".");
        assertThat(guild.channel("gctf-2v2").text("parent_id")).isEqualTo(guild.idOf(CTF));
    }

    @Test
    void a_duplicate_of_ours_goes_and_a_channel_of_the_same_name_that_is_not_ours_stays_and_is_named() {
        var ours = guild.channel("gctf-2v2");
        var copy = make(Map.of("name", "gctf-2v2-copy", "parent", ours.text("parent_id"), "topic", ours.text("topic")));
        var foreign = make(Map.of("name", "gctf-2v2", "parent", ours.text("parent_id")));

        assertThat(setsUp())
                .contains("- Removed a second channel #gctf-2v2-copy.")
                .contains("- Category " + CTF + " has a second channel #gctf-2v2. I did not make it");

        assertThat(guild.channels(channel -> channel.text("id").equals(copy))).isEmpty();
        assertThat(guild.channelsCalled("gctf-2v2").stream().map(channel -> channel.text("id")))
                .containsExactlyInAnyOrder(ours.text("id"), foreign);
        delete(foreign);
    }

    @Test
    void in_a_queues_channel_there_is_one_message_whoever_deleted_or_doubled_it() {
        var panel = guild.panel("dm-ffa").text("id");
        driver.byHand("DELETE", "/practice/messages/" + panel, Map.of());
        assertThat(setsUp()).contains("- Posted the panel in channel #dm-ffa.");
        var second = guild.panel("dm-ffa").text("id");
        guild.asBot("POST", "/channels/" + guild.idOf("dm-ffa") + "/messages", "{\"content\":\"another\"}");

        assertThat(setsUp()).contains("- Deleted 1 further message of mine in channel #dm-ffa.");
        assertThat(guild.panel("dm-ffa").text("id")).isEqualTo(second).isNotEqualTo(panel);
    }

    @Test
    void a_channel_in_which_everybody_could_write_is_closed_again() {
        var channel = guild.idOf("dm-ffa");
        guild.asBot(
                "PUT",
                "/channels/" + channel + "/permissions/" + guild.guild(),
                "{\"type\":0,\"allow\":\"2048\",\"deny\":\"0\"}");

        assertThat(setsUp()).contains("- In channel #dm-ffa everyone may read again, and only I may write.");
    }

    @Test
    void a_permission_that_is_missing_is_named_with_its_place_in_the_report_the_admin_channel_and_the_status() {
        var all = Map.<String, Object>of("guild", "gamemodes");
        driver.byHand("PATCH", "/practice/bot", Map.of("guild", "gamemodes", "without", List.of("MANAGE_CHANNELS")));
        try {
            delete(guild.idOf("gctf-2v2"));
            assertThat(setsUp()).startsWith("3 of 4 queues").contains("- I lack **Manage Channels** in the server.");
            Driver.await(
                    "the admin channel has it",
                    PanelGuild.SOON,
                    () -> guild.adminChannel().contains("- I lack **Manage Channels** in the server."));
            assertThat(driver.types(guild.admin, "/queueadmin status").text("embeds"))
                    .contains("I lack **Manage Channels** in the server.");
        } finally {
            driver.byHand("PATCH", "/practice/bot", all);
        }
        assertThat(setsUp()).startsWith("All 4 queues").contains("- Made channel #gctf-2v2.");
        Driver.await(
                "the admin channel hears that it is well",
                PanelGuild.SOON,
                () -> guild.adminChannel().contains("Everything in this server is as I need it again."));
    }

    @Test
    void in_a_category_that_somebody_else_made_the_permission_it_lacks_there_is_named() {
        var before = guild.idOf(CTF);
        delete(before);
        var theirs = make(Map.of("name", CTF, "type", 4));
        driver.byHand("PATCH", "/practice/bot", Map.of("channel", theirs, "without", List.of("MANAGE_CHANNELS")));
        delete(guild.idOf("gctf-3v3"));

        assertThat(setsUp())
                .startsWith("3 of 4 queues")
                .contains("- I lack **Manage Channels** in category " + CTF + ".");

        driver.byHand("PATCH", "/practice/bot", Map.of("channel", theirs));
        assertThat(setsUp()).startsWith("All 4 queues").contains("- Made channel #gctf-3v3.");
        assertThat(guild.channel("gctf-2v2").text("parent_id")).isEqualTo(theirs);
        assertThat(guild.channel("gctf-3v3").text("parent_id")).isEqualTo(theirs);
    }

    @Test
    void a_queue_for_which_its_category_has_no_room_gets_a_second_category() {
        var category = guild.idOf(DM);
        delete(guild.idOf("dm-1v1"));
        while (guild.channels(channel -> channel.text("parent_id").equals(category))
                        .size()
                < 50) {
            make(Map.of("name", "other", "parent", category));
        }

        assertThat(setsUp()).contains("- Made category " + DM + " 2.", "- Made channel #dm-1v1.");

        assertThat(guild.channel("dm-1v1").text("parent_id")).isEqualTo(guild.idOf(DM + " 2"));
        assertThat(setsUp()).isEqualTo("All 4 queues of Pick-up games have their channel and panel.");
        guild.channelsCalled("other").forEach(channel -> delete(channel.text("id")));
    }

    @Test
    void the_channel_of_a_queue_that_is_no_longer_in_the_league_file_goes_only_when_an_admin_says_so() {
        var orphan = make(Map.of("name", "ctf-9v9", "topic", "Muster queue CTF 9v9 · Press Join Queue below to play."));

        var report = guild.setsUp();

        assertThat(report.text("content")).contains("Left over from queues", "- #ctf-9v9");
        assertThat(setsUp()).contains("- #ctf-9v9");
        assertThat(guild.channelsCalled("ctf-9v9")).hasSize(1);

        assertThat(guild.presses(report, "Remove #ctf-9v9").text("content")).contains("- Removed channel #ctf-9v9.");
        assertThat(guild.channels(channel -> channel.text("id").equals(orphan))).isEmpty();
        assertThat(guild.presses(report, "Remove #ctf-9v9").text("content"))
                .contains("Nothing was removed: <#" + orphan + "> is no channel of mine that is left over.");
    }

    @Test
    void a_room_that_belongs_to_no_match_goes_and_what_is_not_ours_is_never_touched() {
        var unknown = room("match-99999", guild.bot());
        var closed = room("match-88888", guild.bot());
        var foreign = make(Map.of("name", "match-99999"));
        guild.local.redis.hset(
                "{gamemodes}:match:88888",
                Map.of(
                        "id",
                        "88888",
                        "state",
                        "CLOSED",
                        "pool",
                        "DM 1v1",
                        "createdAt",
                        "1",
                        "players",
                        "[{\"id\":\"7\",\"lane\":\"ALL\",\"mmr\":1,\"joinedAt\":1}]",
                        "settings",
                        "{\"queue\":\"DM 1v1\",\"poolName\":\"dm-1v1\",\"shape\":{\"teams\":2,\"size\":1},\"maps\":[\"dm1\"],"
                                + "\"rooms\":{\"category\":\"Matches {n}\",\"chat\":\"match-{match}\",\"lobby\":\"Everyone\","
                                + "\"teams\":[\"Red\",\"Blue\"],\"overflow\":\"lounge\"},\"cancelThreshold\":51,\"cooldown\":0,\"grace\":1,"
                                + "\"longest\":1}"));

        assertThat(setsUp())
                .contains("- Removed channel #match-88888: match 88888 is over.")
                .contains("1 room of mine seems to belong to no match");
        assertThat(guild.channels(channel -> channel.text("id").equals(unknown)))
                .hasSize(1);

        guild.local.redis.hset("{gamemodes}:setup", "stray:" + unknown, "1");
        assertThat(setsUp()).contains("- Removed channel #match-99999: match 99999 is over.");
        assertThat(guild.channelsCalled("match-99999").stream().map(channel -> channel.text("id")))
                .containsExactly(foreign);
        assertThat(guild.channels(channel -> channel.text("id").equals(closed))).isEmpty();
        delete(foreign);
        guild.local.redis.del("{gamemodes}:match:88888");
    }

    private String room(String name, String member) {
        return guild.asBot(
                        "POST",
                        "/guilds/" + guild.guild() + "/channels",
                        "{\"name\":\"" + name + "\",\"type\":0,\"permission_overwrites\":[{\"id\":\"" + member
                                + "\",\"type\":1,\"allow\":\"1040\",\"deny\":\"0\"}]}")
                .text("id");
    }

    @Test
    void only_admins_may_set_up() {
        var answer = driver.types(guild.members(1).getFirst(), "/setup");

        assertThat(answer.text("content")).startsWith("That is for the league's admins.");
    }
}
