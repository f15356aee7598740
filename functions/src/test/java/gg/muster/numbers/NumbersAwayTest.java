package gg.muster.numbers;

import static gg.muster.numbers.NumbersWorld.DETECT;
import static gg.muster.numbers.NumbersWorld.SUBMIT;
import static gg.muster.testing.MisbehavingServer.hangUp;
import static gg.muster.testing.MisbehavingServer.ok;
import static gg.muster.testing.MisbehavingServer.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.testing.MisbehavingServer.Behaviour;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A Numbers that hangs, breaks off, dribbles or is not there: one request, no answer, in time. */
class NumbersAwayTest {
    private static final Duration IN_TIME = Duration.ofSeconds(3);

    @RegisterExtension
    static final NumbersWorld WORLD = new NumbersWorld();

    private static void noAnswerInTime(Runnable call) {
        var begin = System.nanoTime();
        assertThatExceptionOfType(NumbersUnavailable.class)
                .isThrownBy(call::run)
                .withMessageStartingWith("Numbers: no answer");
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(IN_TIME);
    }

    /** Promises a long body, sends a little of it now and then, and would go on for a minute. */
    private static Behaviour dribble(CountDownLatch enough) {
        return exchange -> {
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, 1000);
            try (var body = exchange.getResponseBody()) {
                for (var i = 0; i < 600 && !enough.await(100, TimeUnit.MILLISECONDS); i++) {
                    body.write(' ');
                    body.flush();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /** Sends a success, all but the end of it. */
    private static Behaviour breakOff() {
        return exchange -> {
            var body = "{\"completed\":true}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length + 10);
            exchange.getResponseBody().write(body);
            exchange.getResponseBody().flush();
            exchange.close();
        };
    }

    @ParameterizedTest
    @EnumSource
    void silence_is_no_answer_and_the_request_is_not_repeated(Dialect dialect) {
        WORLD.server.on(SUBMIT, silence());
        WORLD.server.on(DETECT, silence());

        noAnswerInTime(() -> WORLD.in(dialect).submit("g", "EXPERT"));
        noAnswerInTime(() -> WORLD.in(dialect).detect("/matches/detect", "1", List.of("1", "2")));

        assertThat(WORLD.server.seen()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void a_connection_that_closes_instead_of_answering_is_no_answer(Dialect dialect) {
        WORLD.server.on(SUBMIT, hangUp());

        noAnswerInTime(() -> WORLD.in(dialect).submit("g", "EXPERT"));

        assertThat(WORLD.server.seen()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_success_that_breaks_off_is_no_answer(Dialect dialect) {
        WORLD.server.on(SUBMIT, breakOff());

        noAnswerInTime(() -> WORLD.in(dialect).submit("g", "EXPERT"));
    }

    @Test
    void a_body_that_never_ends_is_given_up() {
        var enough = new CountDownLatch(1);
        WORLD.server.on(SUBMIT, dribble(enough));

        noAnswerInTime(() -> WORLD.in(Dialect.REQUIREMENTS).submit("g", "EXPERT"));
        enough.countDown();
    }

    @Test
    void a_body_beyond_all_bounds_is_not_read() {
        WORLD.server.on(SUBMIT, ok("{\"completed\":true,\"more\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}"));

        noAnswerInTime(() -> WORLD.in(Dialect.LIVE).submit("g", "EXPERT"));
    }

    @Test
    void after_a_failure_the_next_request_is_answered() {
        WORLD.server.on(SUBMIT, hangUp(), ok("{\"completed\":true}"));

        noAnswerInTime(() -> WORLD.in(Dialect.LIVE).submit("g", "EXPERT"));
        assertThat(WORLD.in(Dialect.LIVE).submit("g", "EXPERT")).isEqualTo(new Outcome.Accepted());
    }

    @Test
    void where_nobody_listens_there_is_no_answer() throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        try (var context =
                NumbersWorld.context("http://127.0.0.1:" + port, "live").start()) {
            noAnswerInTime(() -> context.getBean(Numbers.class).submit("g", "EXPERT"));
        }
    }

    @Test
    void left_to_itself_it_waits_for_seconds_and_speaks_as_the_requirements_say() {
        try (var context =
                Contexts.with(Settings.from(Map.of("DISCORD_GUILD_ID", "1"))).start()) {
            var http = context.getBean(NumbersHttp.class);

            assertThat(http.getConnectTimeout()).contains(Duration.ofSeconds(2));
            assertThat(http.getReadTimeout()).contains(Duration.ofSeconds(5));
            assertThat(http.getRequestTimeout()).isEqualTo(Duration.ofSeconds(8));
            assertThat(context.getBean(NumbersSettings.class).dialect()).isEqualTo(Dialect.REQUIREMENTS);
        }
    }
}
