package gg.muster.local.practice;

import static gg.muster.local.practice.Practice.BOT;
import static gg.muster.local.practice.Practice.GUILD;
import static gg.muster.local.practice.Practice.texts;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who sees what, and what the bot may touch. */
class PermissionsTest {
    private static final String EVERYONE_OUT = "{'id':'" + GUILD + "','type':0,'allow':'0','deny':'1049600'}";
    private static final String BOT_IN = "{'id':'" + BOT + "','type':1,'allow':'1133584','deny':'0'}";

    private final Practice practice =
            new Practice(s -> s.withLimits(s.limits().withGlobal(s.limits().newDms())));
    private final String alice = practice.memberId(0);
    private final String bob = practice.memberId(1);

    @AfterEach
    void stop() {
        practice.close();
    }

    private String room(int type, String name, String... overwrites) {
        return practice.create("{'name':'%s','type':%d,'permission_overwrites':[%s]}"
                .formatted(name, type, String.join(",", overwrites)));
    }

    private static String in(String member, long allow) {
        return "{'id':'%s','type':1,'allow':'%d','deny':'0'}".formatted(member, allow);
    }

    @Test
    void aPrivateChannelAndItsMessagesAreSeenByThoseItAllowsOnly() {
        String room = room(0, "Match Chat 1", EVERYONE_OUT, BOT_IN, in(alice, 68608));
        assertThat(practice.bot("POST", "/channels/" + room + "/messages", "{\"content\":\"secret\"}")
                        .status())
                .isEqualTo(200);

        assertThat(texts(practice.seenBy(alice).at("channels"), "name")).contains("match-chat-1");
        assertThat(texts(practice.seenBy(alice).at("messages"), "content")).contains("secret");
        assertThat(texts(practice.seenBy(bob).at("channels"), "name")).containsExactly("general", "queue");
        assertThat(texts(practice.seenBy(bob).at("messages"), "content")).isEmpty();
        assertThat(texts(practice.everything().at("messages"), "content")).containsExactly("secret");
    }

    @Test
    void aBotThatIsNotNamedInAPrivateChannelHasNoAccessToWhatItMade() {
        String room = room(0, "locked", EVERYONE_OUT, in(alice, 68608));

        assertThat(practice.bot("DELETE", "/channels/" + room))
                .returns(403, Practice.Answer::status)
                .returns(50001, a -> a.number("code"));
        assertThat(practice.bot("POST", "/channels/" + room + "/messages", "{\"content\":\"x\"}")
                        .number("code"))
                .isEqualTo(50001);
    }

    @Test
    void aBotThatMayOnlyLookIsMissingPermissions() {
        String room = room(0, "read-only", "{'id':'%s','type':1,'allow':'1024','deny':'2064'}".formatted(BOT));

        assertThat(practice.bot("DELETE", "/channels/" + room).number("code")).isEqualTo(50013);
        assertThat(practice.bot("POST", "/channels/" + room + "/messages", "{\"content\":\"x\"}")
                        .number("code"))
                .isEqualTo(50013);
    }

    @Test
    void aBotGrantsOnlyWhatItHas() {
        String administrator = "{'name':'x','permission_overwrites':[%s]}".formatted(in(alice, 8));
        String manageRoles = "{'name':'x','permission_overwrites':[%s]}".formatted(in(alice, 1L << 28));

        for (String body : new String[] {administrator, manageRoles}) {
            assertThat(practice.bot("POST", "/guilds/" + GUILD + "/channels", body.replace('\'', '"'))
                            .number("code"))
                    .isEqualTo(50013);
        }
    }

    @Test
    void overwritesAreCopiedFromTheCategoryOnlyWhenNoneAreGiven() {
        String category = room(4, "Match 1", EVERYONE_OUT, BOT_IN, in(alice, 68608));
        practice.create("{'name':'copied','parent_id':'%s'}".formatted(category));
        practice.create("{'name':'own','parent_id':'%s','permission_overwrites':[]}".formatted(category));

        assertThat(texts(practice.seenBy(bob).at("channels"), "name"))
                .contains("own", "Match 1")
                .doesNotContain("copied");
        practice.bot("DELETE", "/channels/" + practice.channelId("own"));
        assertThat(texts(practice.seenBy(bob).at("channels"), "name")).doesNotContain("Match 1");
    }

    @Test
    void anOverwriteCanBeAddedAndTakenAway() {
        String room = room(0, "room", EVERYONE_OUT, BOT_IN);
        String path = "/channels/" + room + "/permissions/" + alice;

        assertThat(practice.bot("PUT", path, "{\"type\":1,\"allow\":\"68608\",\"deny\":\"0\"}")
                        .status())
                .isEqualTo(204);
        assertThat(texts(practice.seenBy(alice).at("channels"), "name")).contains("room");
        assertThat(practice.bot("DELETE", path).status()).isEqualTo(204);
        assertThat(texts(practice.seenBy(alice).at("channels"), "name")).doesNotContain("room");
        assertThat(practice.bot("DELETE", path).number("code")).isEqualTo(10009);
    }

    @Test
    void aTeamsVoiceChannelIsForThatTeam() {
        String voice = room(2, "Team A", EVERYONE_OUT, BOT_IN, in(alice, 36768768));
        String join = "{\"member\":\"%s\",\"channel\":\"%s\"}";

        assertThat(practice.post("/practice/voice", join.formatted(bob, voice)).status())
                .isEqualTo(403);
        assertThat(practice.post("/practice/voice", join.formatted(alice, voice))
                        .text("voice_channel_id"))
                .isEqualTo(voice);
        assertThat(practice.bot("GET", "/guilds/" + GUILD + "/voice-states/" + alice)
                        .text("channel_id"))
                .isEqualTo(voice);
        assertThat(practice.bot("GET", "/guilds/" + GUILD + "/voice-states/" + bob)
                        .number("code"))
                .isEqualTo(10065);
        practice.bot("DELETE", "/channels/" + voice);
        assertThat(practice.bot("GET", "/guilds/" + GUILD + "/voice-states/" + alice)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPrivateThreadIsSeenByThoseAddedToIt() {
        String thread = practice.bot(
                        "POST",
                        "/channels/" + practice.channelId("queue") + "/threads",
                        "{\"name\":\"Match 7\",\"type\":12}")
                .text("id");
        assertThat(practice.bot("PUT", "/channels/" + thread + "/thread-members/" + alice)
                        .status())
                .isEqualTo(204);
        assertThat(practice.bot("POST", "/channels/" + thread + "/messages", "{\"content\":\"here\"}")
                        .status())
                .isEqualTo(200);

        assertThat(texts(practice.seenBy(alice).at("messages"), "content")).containsExactly("here");
        assertThat(texts(practice.seenBy(bob).at("channels"), "name")).doesNotContain("Match 7");
        assertThat(practice.bot("DELETE", "/channels/" + thread).number("code")).isEqualTo(50013);
    }

    @Test
    void theAdminChannelIsForStaff() {
        assertThat(texts(practice.seenBy(alice).at("channels"), "name")).doesNotContain("admin");

        practice.send("PATCH", "/practice/members/" + alice, "{\"staff\":true}");

        assertThat(texts(practice.seenBy(alice).at("channels"), "name")).contains("admin");
    }

    @Test
    void oneWhoLeftTheGuildSeesNothingAndIsUnknown() {
        practice.send("PATCH", "/practice/members/" + alice, "{\"in_guild\":false}");

        assertThat(practice.seenBy(alice).at("channels").size()).isZero();
        assertThat(practice.bot("GET", "/guilds/" + GUILD + "/members/" + alice))
                .returns(404, Practice.Answer::status)
                .returns(10007, a -> a.number("code"));
        assertThat(practice.act("{'member':'%s','command':'/queue'}".formatted(alice))
                        .status())
                .isEqualTo(403);
    }
}
