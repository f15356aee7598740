package gg.muster.form;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.interaction.Interactions.Response;
import gg.muster.match.AdvanceMatch;
import gg.muster.match.Match.State;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.testing.Lab;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /results/{match}}, as the script of a form calls it. */
class FormsTest {
    private static final String SECRET = "a-secret-of-the-form";
    private static final String PATH = "/results/COMBINES-10001";
    private static final String GOOD = """
            {"request":"r1","results":[{"player":"p1","position":1,"time":192345},{"player":"2","position":"2"},\
            {"player":"@p3","position":3,"time":"3:20.000"},{"player":"4","position":4}],"replay":"https://x.example/7"}""";

    private final Lab lab = Lab.shared();
    private final ApplicationContext context = start(SECRET);
    private final Forms forms = context.getBean(Forms.class);

    private ApplicationContext start(String secret) {
        return Contexts.with(Settings.from(Map.of(
                        "REDIS_URL",
                        lab.redisUrl(),
                        "DISCORD_GUILD_ID",
                        "100",
                        "DISCORD_PUBLIC_KEY",
                        "00".repeat(32),
                        "RESULTS_SECRET",
                        secret)))
                .singletons(lab.clock(), lab.wake(), lab.metrics())
                .start();
    }

    @BeforeEach
    void a_match_that_is_played() {
        lab.reset().formed("10001", "555", "1", "2", "3", "4");
        lab.bean(AdvanceMatch.class).advance("combines", "10001", State.IN_PROGRESS);
    }

    @AfterEach
    void stop() {
        context.close();
    }

    private Map<String, String> signed(String path, String body) {
        var now = "" + lab.clock().instant().getEpochSecond();
        var match = path.substring("/results/".length());
        return Map.of(
                "x-muster-timestamp", now, "x-muster-signature", FormSignature.sign(SECRET, now, match, bytes(body)));
    }

    private static byte[] bytes(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private Response post(String path, String body) {
        return forms.answer("POST", path, signed(path, body), bytes(body));
    }

    private static Response said(int status, String said) {
        return new Response(status, "{\"said\":\"" + said + "\"}");
    }

    @Test
    void a_signed_result_is_taken() {
        assertThat(post(PATH, GOOD)).isEqualTo(said(200, "the result of COMBINES-10001 is in"));

        assertThat(lab.redis().hget("{combines}:match:10001", "results"))
                .contains("\"time\":192345", "\"time\":200000", "x.example");
        assertThat(lab.redis().hget("{combines}:match:10001", "state")).isEqualTo("COMPLETED");
    }

    @Test
    void upper_and_lower_case_of_the_id_are_the_same() {
        assertThat(post("/results/combines-10001", GOOD).status()).isEqualTo(200);
    }

    /** The secret, time and body of the published example, so that other people's scripts can be checked against it. */
    @Test
    void the_signature_is_the_hex_of_hmac_sha256_over_time_match_and_body_with_dots_between() {
        assertThat(FormSignature.sign(
                        "0123456789abcdef", "1767225600", "SCRIMS-10017", bytes("{\"request\":\"1\",\"results\":[]}")))
                .isEqualTo("7e2d2aae1d21bd09fb701d62260d439768373d16b3e9d33e9df173e1757e0554");
    }

    @Test
    void what_was_signed_for_one_match_is_not_taken_for_another() {
        var elsewhere = forms.answer("POST", "/results/COMBINES-10002", signed(PATH, GOOD), bytes(GOOD));

        assertThat(elsewhere.status()).isEqualTo(401);
    }

    @Test
    void without_the_right_signature_nothing_is_even_read() {
        var before = lab.wholeState();
        var good = signed(PATH, GOOD);
        var now = String.valueOf(good.get("x-muster-timestamp"));
        var other = FormSignature.sign("another-secret-of-16", now, "COMBINES-10001", bytes(GOOD));

        for (var headers : List.of(
                Map.<String, String>of(),
                Map.of("x-muster-timestamp", now, "x-muster-signature", other),
                Map.of("x-muster-timestamp", now, "x-muster-signature", "zz".repeat(32)),
                Map.of(
                        "x-muster-timestamp",
                        "1",
                        "x-muster-signature",
                        String.valueOf(good.get("x-muster-signature"))))) {
            assertThat(forms.answer("POST", PATH, headers, bytes(GOOD)).status())
                    .isEqualTo(401);
        }
        assertThat(forms.answer("POST", PATH, good, bytes(GOOD + " ")).status())
                .as("another body")
                .isEqualTo(401);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void a_signature_is_good_for_five_minutes_on_either_side() {
        var headers = signed(PATH, GOOD);
        lab.clock().advance(Duration.ofMinutes(5).plusSeconds(1));
        assertThat(forms.answer("POST", PATH, headers, bytes(GOOD)).status()).isEqualTo(401);

        lab.clock().advance(Duration.ofSeconds(-1));
        assertThat(forms.answer("POST", PATH, headers, bytes(GOOD)).status()).isEqualTo(200);
    }

    @Test
    void without_a_secret_no_signature_is_right() {
        try (var closed = start("")) {
            var now = "" + lab.clock().instant().getEpochSecond();
            var headers = Map.of("x-muster-timestamp", now, "x-muster-signature", "0".repeat(64));

            assertThat(closed.getBean(Forms.class)
                            .answer("POST", PATH, headers, bytes(GOOD))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void the_same_request_again_gets_the_same_answer_and_another_one_that_the_result_is_in() {
        var first = post(PATH, GOOD);
        var before = lab.wholeState();
        lab.clock().advance(Duration.ofMinutes(2));

        assertThat(post(PATH, GOOD)).isEqualTo(first);
        assertThat(lab.wholeState()).isEqualTo(before);
        assertThat(post(PATH, GOOD.replace("r1", "r2")))
                .isEqualTo(said(409, "the result of COMBINES-10001 is in already; an admin can correct it"));
    }

    @Test
    void what_is_wrong_is_said_in_words() {
        assertThat(post(PATH, GOOD.replace("\"2\",\"position\":\"2\"", "\"eve\",\"position\":\"1\"")))
                .isEqualTo(new Response(
                        422,
                        "{\"said\":\"nothing is kept of that; the players of COMBINES-10001 are asked for it again\","
                                + "\"problems\":[\"`eve` did not play in this match\",\"2 is missing\","
                                + "\"two players have position 1\"]}"));
        assertThat(lab.wake().woken()).contains("matchmaker combines PT0S");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "[]",
                "{}",
                "{\"request\":\"1\"}",
                "{\"request\":\" \",\"results\":[]}",
                "{\"results\":[]}",
                "{\"request\":\"1\",\"results\":{}}"
            })
    void another_body_is_refused_and_nobody_is_bothered_with_it(String body) {
        var before = lab.wholeState();

        assertThat(post(PATH, body).status()).isEqualTo(422);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"request\":\"1\",\"results\":[1,null,[],\"x\"]}", "{\"request\":\"1\",\"results\":[]}"})
    void lines_that_name_nobody_are_no_result(String body) {
        var answer = post(PATH, body);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("1 is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/results/COMBINES-9", "/results/NOBODY-10001", "/results/10001", "/results/", "/results/A/B-1"})
    void a_match_that_is_not_there_is_not_found(String path) {
        assertThat(post(path, GOOD).status()).isEqualTo(404);
    }

    @Test
    void a_cancelled_match_and_one_that_has_not_begun_are_in_the_way() {
        lab.redis().hset("{combines}:match:10001", "at:CANCELLED", "5");
        assertThat(post(PATH, GOOD)).isEqualTo(said(409, "COMBINES-10001 was cancelled, so it has no result"));

        lab.redis().hdel("{combines}:match:10001", "at:CANCELLED", "at:IN_PROGRESS");
        assertThat(post(PATH, GOOD.replace("r1", "r2"))).isEqualTo(said(409, "COMBINES-10001 has not begun yet"));
    }

    @Test
    void results_are_posted() {
        assertThat(forms.answer("GET", PATH, signed(PATH, ""), bytes("")).status())
                .isEqualTo(405);
    }
}
