package gg.muster.numbers;

import static gg.muster.numbers.NumbersWorld.SUBMIT;
import static gg.muster.testing.MisbehavingServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gg.muster.metrics.Metric;
import gg.muster.numbers.Outcome.Accepted;
import gg.muster.numbers.Outcome.AlreadyThere;
import gg.muster.numbers.Outcome.Rejected;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said to Numbers, and what its answers are taken for. */
class SubmitTest {
    private static final String GAME = "1f2e3d4c-5b6a-7988-90ab-cdef01234567";

    @RegisterExtension
    static final NumbersWorld WORLD = new NumbersWorld();

    private static Outcome submit(Dialect dialect, int status, String body) {
        WORLD.server.on(SUBMIT, reply(status, body));
        return WORLD.in(dialect).submit(GAME, "EXPERT");
    }

    private static void noAnswerIn(Dialect dialect, int status, String body) {
        assertThatExceptionOfType(NumbersUnavailable.class).isThrownBy(() -> submit(dialect, status, body));
    }

    private static Object said() throws IOException {
        var body = WORLD.server.seen(SUBMIT).getFirst().body();
        return Objects.requireNonNull(JsonMapper.createDefault().readValue(body, Object.class));
    }

    @Test
    void by_default_it_speaks_as_the_requirements_say() throws IOException {
        submit(Dialect.REQUIREMENTS, 200, "");

        assertThat(said()).isEqualTo(Map.of("gameID", GAME, "tier", "EXPERT", "type", "combines"));
        assertThat(WORLD.server.seen(SUBMIT).getFirst().header("Content-Type")).contains("application/json");
    }

    @Test
    void it_can_speak_as_the_running_service_does() throws IOException {
        submit(Dialect.LIVE, 200, "{\"completed\":true}");

        assertThat(said()).isEqualTo(Map.of("game_id", GAME, "tier", "EXPERT", "game_type", "COMBINE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"200|``", "201|{}", "204|``", "202|OK", "200|{\"id\":7}", "200|[]", "200|null"})
    void under_the_requirements_the_status_alone_is_a_success(int status, String body) {
        assertThat(submit(Dialect.REQUIREMENTS, status, body)).isEqualTo(new Accepted());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "OK", "null", "[]", "{\"reason\":\"queued\"}", "{\"completed\":null}"})
    void the_running_service_must_say_that_it_completed(String body) {
        noAnswerIn(Dialect.LIVE, 200, body);
    }

    @ParameterizedTest
    @EnumSource
    void a_body_that_says_completed_is_a_success(Dialect dialect) {
        assertThat(submit(dialect, 200, "{\"completed\":true}")).isEqualTo(new Accepted());
        assertThat(submit(dialect, 200, " {\"completed\":true,\"reason\":\"\"}\n"))
                .isEqualTo(new Accepted());
    }

    @ParameterizedTest
    @EnumSource
    void a_game_that_exists_is_already_there(Dialect dialect) {
        assertThat(submit(dialect, 200, "{\"completed\":false,\"reason\":\"game_exist\"}"))
                .isEqualTo(new AlreadyThere());
        assertThat(submit(dialect, 400, "{\"completed\":false,\"reason\":\"game_exist\"}"))
                .isEqualTo(new AlreadyThere());
        assertThat(submit(dialect, 409, "")).isEqualTo(new AlreadyThere());
    }

    @ParameterizedTest
    @EnumSource
    void a_body_that_says_no_is_a_refusal_whatever_the_status(Dialect dialect) {
        assertThat(submit(dialect, 200, "{\"completed\":false,\"reason\":\"not_a_custom_game\"}"))
                .isEqualTo(new Rejected("not_a_custom_game"));
        assertThat(submit(dialect, 201, "{\"completed\":false}")).isEqualTo(new Rejected("no reason given"));
        assertThat(submit(dialect, 422, "{\"message\":\"no such game\"}")).isEqualTo(new Rejected("no such game"));
        assertThat(submit(dialect, 400, "{\"completed\":true}")).isEqualTo(new Rejected("status 400"));
        assertThat(submit(dialect, 404, "<html>")).isEqualTo(new Rejected("status 404"));
        assertThat(submit(dialect, 403, "")).isEqualTo(new Rejected("status 403"));
    }

    @Test
    void a_reason_is_one_line_of_bearable_length() {
        var reason = "no\\r\\n\\tsuch  game \\ud83c\\udfc6";
        assertThat(submit(Dialect.LIVE, 200, "{\"completed\":false,\"reason\":\"" + reason + "\"}"))
                .isEqualTo(new Rejected("no such game 🏆"));

        var endless = "🏆".repeat(500);
        assertThat(submit(Dialect.LIVE, 200, "{\"completed\":false,\"reason\":\"" + endless + "\"}"))
                .isEqualTo(new Rejected("🏆".repeat(200) + "…"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"completed\":tr",
                "{\"completed\":true",
                "{\"completed\":\"true\"}",
                "{\"completed\":1}",
                "<!doctype html><title>Sign in</title>",
                "{completed}"
            })
    void what_cannot_be_read_is_never_a_success(String body) {
        for (var dialect : Dialect.values()) {
            noAnswerIn(dialect, 200, body);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 307, 308, 408, 425, 429, 500, 502, 503, 504, 520, 599})
    void a_status_that_decides_nothing_is_no_answer_whatever_the_body_says(int status) {
        for (var dialect : Dialect.values()) {
            noAnswerIn(dialect, status, "{\"completed\":true}");
            noAnswerIn(dialect, status, "{\"completed\":false,\"reason\":\"game_exist\"}");
        }
    }

    @Test
    void a_redirect_is_not_followed() {
        WORLD.server.on(SUBMIT, reply(307, "", "Location", WORLD.server.url() + "/elsewhere"));
        WORLD.server.on("POST /elsewhere", reply(200, "{\"completed\":true}"));

        assertThatExceptionOfType(NumbersUnavailable.class)
                .isThrownBy(() -> WORLD.in(Dialect.LIVE).submit(GAME, "EXPERT"));
        assertThat(WORLD.server.seen()).hasSize(1);
    }

    @Test
    void requests_refusals_and_silences_are_counted() {
        WORLD.metrics.clear();

        submit(Dialect.LIVE, 200, "{\"completed\":true}");
        submit(Dialect.LIVE, 200, "{\"completed\":false}");
        noAnswerIn(Dialect.LIVE, 503, "");

        assertThat(WORLD.metrics.sum(Metric.NUMBERS_REQUESTS)).isEqualTo(3);
        assertThat(WORLD.metrics.of(Metric.NUMBERS_FAILURES))
                .containsExactly("shared refused = [1.0]", "shared unavailable = [1.0]");
    }
}
