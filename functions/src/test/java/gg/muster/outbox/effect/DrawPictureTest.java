package gg.muster.outbox.effect;

import static gg.muster.testing.MisbehavingServer.ok;
import static gg.muster.testing.MisbehavingServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.muster.discord.DiscordException;
import gg.muster.testing.EffectStage;
import gg.muster.testing.Lab;
import gg.muster.testing.MisbehavingServer;
import gg.muster.testing.MisbehavingServer.Behaviour;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DrawPictureTest {
    private static final String EDIT = "PATCH /webhooks/77/a-token/messages/@original";
    private static final Behaviour EDITED = ok("{\"id\":\"5\",\"channel_id\":\"6\"}");
    private static final String STATS = """
            {"player":"9","token":"a-token","kind":"stats","data":{"about":"2","gamemodes":[{"gamemode":"gCTF","place":1,\
            "players":3,"stats":{"name":"Ada","rating":1204,"games":12,"wins":8,"streak":3,"maps":{"ctf1":{"games":12,\
            "wins":8}},"queues":{"gCTF 2v2":{"games":12,"wins":8}},"curve":[1000,1204]}}]}}""";
    private static final String BOARD = """
            {"player":"9","token":"a-token","kind":"board","request":"r1","data":{"board":"b1","gamemode":"gCTF","page":1,\
            "pages":1,"players":2,"rows":[{"player":"12345678","place":1,"rating":1204,"games":12,"wins":8},\
            {"player":"9","place":2,"name":"Bob","rating":900,"games":1,"wins":0}]}}""";

    @RegisterExtension
    private final EffectStage stage = new EffectStage();

    private final Lab lab = stage.lab();
    private final MisbehavingServer discord = stage.discord();

    @BeforeEach
    void a_board_that_shows_what_was_asked_for() {
        lab.redis().set("{combines}:board:b1", "r1");
        discord.on(EDIT, EDITED);
    }

    private void draw(String data) {
        stage.run(DrawPicture.class, data);
    }

    @ParameterizedTest
    @CsvSource({"stats, stats.png", "board, leaderboard.png"})
    void the_picture_is_added_and_nothing_else_of_the_message_is_touched(String kind, String file) {
        draw(kind.equals("stats") ? STATS : BOARD);

        assertThat(discord.seen(EDIT)).singleElement().satisfies(seen -> {
            assertThat(seen.body()).contains("filename=\"" + file + "\"", "image/png", "PNG", "IHDR", "IEND");
            var payload = seen.body().replaceAll("(?s).*?(\\{.*?\\}\\]?\\})\r\n.*", "$1");
            assertThat(payload)
                    .contains("\"attachments\":")
                    .doesNotContain("content\"", "embeds", "components", "flags");
        });
    }

    @Test
    void of_a_page_that_was_turned_since_no_picture_is_wanted() {
        lab.redis().set("{combines}:board:b1", "r2");

        draw(BOARD);

        assertThat(discord.seen()).isEmpty();
    }

    @Test
    void a_page_that_is_turned_while_its_picture_is_drawn_stays_without_it() {
        discord.on(EDIT, reply(404, "{\"code\":10015,\"message\":\"Unknown Webhook\"}"));
        assertThatThrownBy(() -> draw(BOARD)).isInstanceOf(DiscordException.Refused.class);
        int tried = discord.seen().size();
        lab.redis().set("{combines}:board:b1", "r2");

        draw(BOARD);

        assertThat(discord.seen()).hasSize(tried);
    }

    @ParameterizedTest
    @CsvSource({"404, 10015", "404, 10008", "401, 50027", "403, 50013", "400, 50035", "413, 40005"})
    void where_there_is_nothing_to_add_to_or_discord_wants_no_picture_the_text_stays_and_all_is_done(
            int status, int code) {
        lab.clock().advance(Duration.ofMinutes(16));
        discord.on(EDIT, reply(status, "{\"code\":%d,\"message\":\"No\"}".formatted(code)));

        assertThatCode(() -> draw(STATS)).doesNotThrowAnyException();

        assertThat(discord.seen(EDIT)).hasSize(1);
    }

    @Test
    void what_cannot_be_drawn_is_left_out() {
        var rows = "{\"player\":\"1\",\"place\":1,\"rating\":1,\"games\":1,\"wins\":2}";

        assertThatCode(() -> draw(BOARD.replaceAll("\"rows\":\\[.*]", "\"rows\":[" + rows + "]")))
                .doesNotThrowAnyException();

        assertThat(discord.seen()).isEmpty();
    }

    @Test
    void while_discord_is_away_the_picture_is_tried_again_later() {
        discord.on(EDIT, reply(503, "{}"));

        assertThatThrownBy(() -> draw(STATS)).isInstanceOf(DiscordException.class);
    }
}
