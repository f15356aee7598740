package gg.muster.numbers;

import static gg.muster.numbers.NumbersWorld.DETECT;
import static gg.muster.testing.MisbehavingServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Games that Numbers finds by who played them. */
class DetectTest {
    private static final String SNOWFLAKE = "1152921504606846977";

    private static final String PATH = "/matches/detect";

    @RegisterExtension
    static final NumbersWorld WORLD = new NumbersWorld();

    private static List<DetectedGame> detect(int status, String body) {
        WORLD.server.on(DETECT, reply(status, body));
        return WORLD.in(Dialect.REQUIREMENTS).detect(PATH, SNOWFLAKE, List.of(SNOWFLAKE, "2"));
    }

    @Test
    void it_is_asked_with_discord_ids() throws IOException {
        detect(200, "{\"reason\":\"none\",\"games\":[]}");

        assertThat(JsonMapper.createDefault()
                        .readValue(WORLD.server.seen(DETECT).getFirst().body(), Object.class))
                .isEqualTo(Map.of("discord_user_id", SNOWFLAKE, "combine_players", List.of(SNOWFLAKE, "2")));
    }

    @Test
    void a_match_of_nobody_is_asked_for_as_such() {
        WORLD.server.on(DETECT, reply(200, "{\"reason\":\"none\",\"games\":[]}"));

        assertThat(WORLD.in(Dialect.LIVE).detect(PATH, SNOWFLAKE, List.of())).isEmpty();
        assertThat(WORLD.server.seen(DETECT).getFirst().body()).contains("\"combine_players\":[]");
    }

    @Test
    void games_come_in_the_order_they_were_named() {
        var games = detect(200, """
                {"reason": null, "games": [
                  {"game_id": "a-1", "map": "Ascent", "red_players": ["1152921504606846977"],
                   "blue_players": [1152921504606846979], "flags": ["SUBSTITUTE"], "later": {"more": 1}},
                  {"game_id": "b-2", "flags": null}]}""");

        assertThat(games)
                .containsExactly(
                        new DetectedGame(
                                "a-1",
                                "Ascent",
                                List.of(SNOWFLAKE),
                                List.of("1152921504606846979"),
                                List.of("SUBSTITUTE")),
                        new DetectedGame("b-2", "", List.of(), List.of(), List.of()));
    }

    @Test
    void none_found_is_an_answer() {
        assertThat(detect(200, "{\"reason\":\"no_games\"}")).isEmpty();
        assertThat(detect(200, "{\"reason\":\"no_games\",\"games\":null}")).isEmpty();
        assertThat(detect(200, "{\"games\":[]}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OK",
                "{}",
                "[]",
                "null",
                "<html>",
                "{\"games\":{}}",
                "{\"games\":[{}]}",
                "{\"games\":[7]}",
                "{\"games\":[{\"game_id\":\" \"}]}",
                "{\"games\":[{\"game_id\":\"a\"}"
            })
    void what_cannot_be_read_is_no_answer(String body) {
        assertThatExceptionOfType(NumbersUnavailable.class).isThrownBy(() -> detect(200, body));
    }

    @ParameterizedTest
    @CsvSource({"400, what_players", "404, no_such_route", "500, oh_no", "503, later"})
    void a_status_of_failure_is_no_answer(int status, String reason) {
        assertThatExceptionOfType(NumbersUnavailable.class)
                .isThrownBy(() -> detect(status, "{\"games\":[],\"reason\":\"" + reason + "\"}"))
                .withMessageContaining("status " + status);
    }
}
