package gg.muster.local.practice;

import static gg.muster.local.practice.Practice.BOT;
import static gg.muster.local.practice.Practice.find;
import static gg.muster.local.practice.Practice.items;
import static gg.muster.local.practice.Practice.texts;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.practice.Limits.Limit;
import java.time.Duration;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two guilds at once: what is each one's own, and what the people in both share. */
class GuildsTest {
    private static final String GAMES = "100000000000000009";

    private final Practice practice = new Practice(s -> s.withGuilds(List.of(
                    PracticeGuild.of(Practice.GUILD, "First"),
                    new PracticeGuild(GAMES, "games", "Second", true, List.of("lounge"), "staff")))
            .withLimits(s.limits().withGlobal(new Limit(10_000, Duration.ofSeconds(1)))));

    @AfterEach
    void stop() {
        practice.close();
    }

    private Practice.Answer in(String guild) {
        return practice.get("/practice/state?guild=" + guild);
    }

    private List<String> channels(String guild) {
        return texts(in(guild).at("channels"), "name");
    }

    @Test
    void each_guild_begins_with_the_channels_that_its_league_expects() {
        assertThat(channels(GAMES)).containsExactly("general", "lounge", "staff");
        assertThat(texts(practice.everything().at("channels"), "name")).containsExactly("general", "queue", "admin");
        assertThat(texts(practice.everything().at("guilds"), "name")).containsExactly("First", "Second");
        assertThat(in("games").text("guild", "id")).isEqualTo(GAMES);
        assertThat(in("nowhere").text("error")).isEqualTo("guild: there is no nowhere, but [First, games]");
    }

    @Test
    void most_people_are_in_both_and_each_guild_has_some_of_its_own() {
        try (var forty = new Practice(
                s -> s.withGuilds(List.of(
                        PracticeGuild.of(Practice.GUILD, "First"),
                        new PracticeGuild(GAMES, "games", "Second", true, List.of("lounge"), "staff"))),
                roster(40))) {
            var first = texts(forty.everything().at("members"), "id");
            var second = texts(forty.get("/practice/state?guild=games").at("members"), "id");

            assertThat(first).hasSize(40);
            assertThat(second).hasSize(40);
            assertThat(second.stream().filter(first::contains)).hasSize(36);
        }
    }

    private static TestRoster roster(int people) {
        var roster = new TestRoster();
        roster.create(people - roster.all().size(), "MYTHIC", "SIGNED", OptionalDouble.empty());
        return roster;
    }

    @Test
    void commands_are_offered_where_they_were_registered() {
        register(Practice.GUILD, "queue");
        register(GAMES, "leaderboard");

        assertThat(texts(in(GAMES).at("commands"), "name")).containsExactly("leaderboard");
        assertThat(texts(practice.everything().at("commands"), "name")).containsExactly("queue");
        assertThat(practice.bot("PUT", "/applications/" + BOT + "/guilds/5/commands", "[]")
                        .number("code"))
                .isEqualTo(10004);
    }

    private void register(String guild, String command) {
        practice.bot(
                "PUT",
                "/applications/" + BOT + "/guilds/" + guild + "/commands",
                "[{\"name\":\"%s\",\"description\":\"d\"}]".formatted(command));
    }

    @Test
    void a_command_is_typed_in_the_guild_that_the_call_names() {
        practice.act("{'member':'player-1','command':'/queue','guild':'games'}");

        var sent = practice.application.last();
        assertThat(find(sent, "guild_id").getStringValue()).isEqualTo(GAMES);
        assertThat(find(sent, "channel", "name").getStringValue()).isEqualTo("lounge");
        assertThat(find(sent, "channel", "guild_id").getStringValue()).isEqualTo(GAMES);
        assertThat(texts(in(GAMES).at("messages"), "content")).containsExactly("hello");
        assertThat(practice.everything().at("messages").size()).isZero();
    }

    @Test
    void a_button_leads_to_the_guild_of_its_message() {
        String lounge = lounge();
        String panel =
                practice.bot("POST", "/channels/" + lounge + "/messages", """
                {"content":"0 players","components":[{"type":1,"components":[
                  {"type":2,"style":3,"label":"Join","custom_id":"join"}]}]}""").text("id");
        practice.replies("{'type':4,'data':{'flags':64,'content':'You have joined.'}}");

        Practice.Answer pressed = practice.presses("player-2", panel, "join");

        assertThat(find(practice.application.last(), "guild_id").getStringValue())
                .isEqualTo(GAMES);
        assertThat(pressed.text("content")).isEqualTo("You have joined.");
        assertThat(pressed.at("ephemeral").getBooleanValue()).isTrue();
        assertThat(texts(practice.get("/practice/state?guild=games&as=player-1").at("messages"), "content"))
                .containsExactly("0 players");
    }

    private String lounge() {
        return items(in(GAMES).at("channels")).stream()
                .filter(c -> find(c, "name").getStringValue().equals("lounge"))
                .map(c -> find(c, "id").getStringValue())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void five_hundred_channels_fill_one_guild_and_leave_the_other_alone() {
        for (int i = channels(GAMES).size(); i < 500; i++) {
            practice.post("/practice/channels", "{\"name\":\"room-%d\",\"guild\":\"games\"}".formatted(i));
        }

        assertThat(practice.bot("POST", "/guilds/" + GAMES + "/channels", "{\"name\":\"one-more\"}")
                        .number("code"))
                .isEqualTo(30013);
        assertThat(practice.bot("POST", "/guilds/" + Practice.GUILD + "/channels", "{\"name\":\"one-more\"}")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_category_of_one_guild_takes_no_channel_of_the_other() {
        String category = practice.create("{'name':'Match 1','type':4}");

        Practice.Answer refused = practice.bot(
                "POST", "/guilds/" + GAMES + "/channels", "{\"name\":\"x\",\"parent_id\":\"%s\"}".formatted(category));

        assertThat(refused.number("code")).isEqualTo(50035);
    }

    @Test
    void staff_of_one_guild_are_nobody_special_in_the_other() {
        practice.send("PATCH", "/practice/members/player-1", "{\"staff\":true,\"guild\":\"games\"}");

        assertThat(texts(practice.get("/practice/state?guild=games&as=player-1").at("channels"), "name"))
                .contains("staff");
        assertThat(texts(practice.seenBy("player-1").at("channels"), "name")).doesNotContain("admin");
        assertThat(practice.bot("GET", "/guilds/" + GAMES + "/members/" + practice.memberId(0))
                        .at("roles")
                        .size())
                .isEqualTo(1);
        assertThat(texts(practice.bot("GET", "/guilds/" + GAMES + "/roles").json(), "id"))
                .doesNotContainAnyElementsOf(texts(
                        practice.bot("GET", "/guilds/" + Practice.GUILD + "/roles")
                                .json(),
                        "id"));
    }

    @Test
    void whoever_leaves_one_guild_stays_in_the_other_and_can_be_written_to() {
        String alice = practice.memberId(0);
        String dm = practice.bot("POST", "/users/@me/channels", "{\"recipient_id\":\"%s\"}".formatted(alice))
                .text("id");
        String messages = "/channels/" + dm + "/messages";

        practice.send("PATCH", "/practice/members/" + alice, "{\"in_guild\":false}");
        assertThat(practice.bot("POST", messages, "{\"content\":\"hi\"}").status())
                .isEqualTo(200);
        assertThat(texts(practice.get("/practice/state?guild=games&as=" + alice).at("channels"), "name"))
                .contains("lounge");
        assertThat(practice.get("/practice/state?guild=games&as=" + alice).text("dms", "0", "messages", "0", "content"))
                .isEqualTo("hi");

        practice.send("PATCH", "/practice/members/" + alice, "{\"in_guild\":false,\"guild\":\"games\"}");
        assertThat(practice.bot("POST", messages, "{\"content\":\"hi\"}").number("code"))
                .isEqualTo(50278);
    }

    @Test
    void voice_is_one_channel_at_a_time_of_whichever_guild() {
        String voice = practice.bot("POST", "/guilds/" + GAMES + "/channels", "{\"name\":\"Red\",\"type\":2}")
                .text("id");
        String alice = practice.memberId(0);

        practice.post("/practice/voice", "{\"member\":\"player-1\",\"channel\":\"%s\"}".formatted(voice));

        assertThat(practice.bot("GET", "/guilds/" + GAMES + "/voice-states/" + alice)
                        .text("channel_id"))
                .isEqualTo(voice);
        assertThat(practice.bot("GET", "/guilds/" + Practice.GUILD + "/voice-states/" + alice)
                        .number("code"))
                .isEqualTo(10065);
    }

    @Test
    void newcomers_come_into_the_guild_that_is_named_with_or_without_a_place_in_the_league() {
        Practice.Answer guests = practice.post("/practice/members", "{\"count\":2,\"guild\":\"games\"}");

        assertThat(guests.status()).isEqualTo(201);
        assertThat(texts(guests.at("members"), "tier")).containsExactly("", "");
        assertThat(texts(in(GAMES).at("members"), "id")).containsAll(texts(guests.at("members"), "id"));
        assertThat(texts(practice.everything().at("members"), "id"))
                .doesNotContainAnyElementsOf(texts(guests.at("members"), "id"));
    }

    @Test
    void the_limit_for_all_calls_of_the_bot_counts_both_guilds() {
        try (var strict = new Practice(s -> s.withGuilds(List.of(
                        PracticeGuild.of(Practice.GUILD, "First"),
                        new PracticeGuild(GAMES, "games", "Second", true, List.of("lounge"), "staff")))
                .withLimits(s.limits().withGlobal(new Limit(2, Duration.ofSeconds(1)))))) {
            strict.bot("GET", "/guilds/" + GAMES + "/roles");
            strict.bot("GET", "/guilds/" + Practice.GUILD + "/roles");

            assertThat(strict.bot("GET", "/guilds/" + GAMES + "/roles").status())
                    .isEqualTo(429);
        }
    }
}
