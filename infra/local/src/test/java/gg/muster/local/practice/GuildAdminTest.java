package gg.muster.local.practice;

import static gg.muster.local.practice.Practice.GUILD;
import static gg.muster.local.practice.Practice.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do to a guild by hand, and what the bot then finds. */
class GuildAdminTest {
    private final Practice practice = new Practice();
    private final String queue = practice.channelId("queue");

    @AfterEach
    void stop() {
        practice.close();
    }

    private Practice.Answer human(String method, String path, String json) {
        return practice.send(method, "/practice" + path, json.replace('\'', '"'));
    }

    private Practice.Answer create(String json) {
        return practice.bot("POST", "/guilds/" + GUILD + "/channels", json.replace('\'', '"'));
    }

    @Test
    void a_channel_is_made_renamed_moved_and_deleted_by_hand_without_the_bots_limits() {
        String category =
                human("POST", "/channels", "{'name':'Games','type':4}").text("id");
        Practice.Answer made =
                human("POST", "/channels", "{'name':'My Room','parent':'%s','topic':'t'}".formatted(category));
        String room = made.text("id");

        assertThat(made.status()).isEqualTo(201);
        assertThat(made.text("name")).isEqualTo("my-room");
        for (int i = 0; i < 5; i++) {
            assertThat(human("PATCH", "/channels/" + room, "{'name':'room-" + i + "'}")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(practice.bot("GET", "/channels/" + room))
                .returns("room-4", c -> c.text("name"))
                .returns("t", c -> c.text("topic"))
                .returns(category, c -> c.text("parent_id"));
        assertThat(human("PATCH", "/channels/" + room, "{'parent':'','position':7}"))
                .returns(true, c -> c.at("parent_id").isNull())
                .returns(7, c -> c.number("position"));
        assertThat(human("DELETE", "/channels/" + room, "").status()).isEqualTo(204);
        assertThat(practice.bot("GET", "/channels/" + room).number("code")).isEqualTo(10003);
        assertThat(human("DELETE", "/channels/" + room, "").text("error")).contains("there is no channel");
    }

    @Test
    void two_channels_may_have_one_name() {
        human("POST", "/channels", "{'name':'queue'}");

        assertThat(texts(practice.everything().at("channels"), "name"))
                .filteredOn("queue"::equals)
                .hasSize(2);
    }

    @Test
    void a_full_category_takes_no_more_by_hand_either() {
        String category =
                human("POST", "/channels", "{'name':'Games','type':4}").text("id");
        String room = "{'name':'r','parent':'" + category + "'}";
        for (int i = 0; i < 50; i++) {
            human("POST", "/channels", room);
        }

        assertThat(human("POST", "/channels", room).text("error")).contains("holds 50");
        assertThat(create(room.replace("parent", "parent_id")).number("code")).isEqualTo(50035);
    }

    @Test
    void a_message_is_deleted_by_hand() {
        String message = practice.bot("POST", "/channels/" + queue + "/messages", "{\"content\":\"panel\"}")
                .text("id");

        assertThat(human("DELETE", "/messages/" + message, "").status()).isEqualTo(204);
        assertThat(practice.bot("PATCH", "/channels/" + queue + "/messages/" + message, "{\"content\":\"x\"}")
                        .number("code"))
                .isEqualTo(10008);
    }

    @Test
    void without_manage_channels_the_bot_makes_changes_and_deletes_none() {
        String own = practice.create("{'name':'own'}");

        Practice.Answer role = human("PATCH", "/bot", "{'without':['MANAGE_CHANNELS']}");

        assertThat(Long.parseLong(role.text("permissions")) & 16).isZero();
        assertThat(create("{'name':'x'}").number("code")).isEqualTo(50013);
        assertThat(practice.bot("PATCH", "/channels/" + own, "{\"name\":\"y\"}").number("code"))
                .isEqualTo(50013);
        assertThat(practice.bot("DELETE", "/channels/" + own).number("code")).isEqualTo(50013);

        human("PATCH", "/bot", "{}");
        assertThat(practice.bot("DELETE", "/channels/" + own).status()).isEqualTo(200);
    }

    @Test
    void in_one_channel_the_bot_may_be_denied_what_it_may_do_elsewhere() {
        Practice.Answer denied =
                human("PATCH", "/bot", "{'channel':'%s','without':['SEND_MESSAGES','MANAGE_ROLES']}".formatted(queue));

        assertThat(denied.text("denied")).isEqualTo(Long.toString(1L << 11 | 1L << 28));
        assertThat(practice.bot("POST", "/channels/" + queue + "/messages", "{\"content\":\"x\"}")
                        .number("code"))
                .isEqualTo(50013);
        assertThat(practice.bot(
                                "PUT",
                                "/channels/" + queue + "/permissions/" + practice.memberId(0),
                                "{\"type\":1,\"allow\":\"1024\",\"deny\":\"0\"}")
                        .number("code"))
                .isEqualTo(50013);
        String general = practice.channelId("general");
        assertThat(practice.bot("POST", "/channels/" + general + "/messages", "{\"content\":\"x\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_bot_that_cannot_see_a_channel_has_no_access_to_it() {
        human("PATCH", "/bot", "{'channel':'%s','without':['VIEW_CHANNEL']}".formatted(queue));

        assertThat(practice.bot("GET", "/channels/" + queue + "/messages").number("code"))
                .isEqualTo(50001);
    }

    @Test
    void the_bots_permissions_may_be_given_as_bits_and_a_wrong_name_is_said() {
        assertThat(human("PATCH", "/bot", "{'permissions':'1024'}").text("permissions"))
                .isEqualTo("1024");
        assertThat(create("{'name':'x'}").number("code")).isEqualTo(50013);
        assertThat(human("PATCH", "/bot", "{'without':['FLY']}").text("error"))
                .contains("there is no FLY", "MANAGE_CHANNELS");
        assertThat(human("PATCH", "/bot", "{'permissions':'many'}").text("error"))
                .contains("whole number");
    }

    @Test
    void the_bot_moves_a_channel_and_sets_its_topic() {
        Practice.Answer moved = practice.bot("PATCH", "/channels/" + queue, "{\"position\":9,\"topic\":\"Join\"}");

        assertThat(moved.number("position")).isEqualTo(9);
        assertThat(moved.text("topic")).isEqualTo("Join");
        assertThat(practice.bot("PATCH", "/channels/" + queue, "{\"position\":2}")
                        .text("topic"))
                .isEqualTo("Join");
    }

    @Test
    void moving_a_channel_is_not_counted_as_a_new_name() {
        for (int i = 0; i < 5; i++) {
            assertThat(practice.bot("PATCH", "/channels/" + queue, "{\"position\":" + i + "}")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void a_message_over_an_hour_old_is_edited_only_so_often() {
        String messages = "/channels/" + queue + "/messages";
        String old =
                practice.bot("POST", messages, "{\"content\":\"0 players\"}").text("id");
        practice.clock.advance(Duration.ofMinutes(61));
        String fresh =
                practice.bot("POST", messages, "{\"content\":\"0 players\"}").text("id");
        String edit = "{\"content\":\"1 player\"}";
        for (int i = 0; i < 3; i++) {
            assertThat(practice.bot("PATCH", messages + "/" + old, edit).status())
                    .isEqualTo(200);
        }

        Practice.Answer refused = practice.bot("PATCH", messages + "/" + old, edit);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.number("code")).isEqualTo(30046);
        assertThat(refused.at("retry_after").getDoubleValue()).isEqualTo(3600);
        assertThat(practice.bot("PATCH", messages + "/" + fresh, edit).status())
                .as("a younger message")
                .isEqualTo(200);
        practice.clock.advance(Duration.ofMinutes(60));
        assertThat(practice.bot("PATCH", messages + "/" + old, edit).status()).isEqualTo(200);
    }
}
