package gg.muster.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gg.muster.servers.FreePort;
import gg.muster.servers.RealRedis;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.testing.Await;
import io.lettuce.core.KillArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.ScriptOutputType;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RedisLinkTest {
    /** What a player is promised an answer in, whatever Redis does. */
    private static final Duration PROMISED = Duration.ofMillis(2500);

    private static final int CALLERS = 50;

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void closeAll() throws Exception {
        for (var each : opened.reversed()) {
            each.close();
        }
    }

    private RealRedis redis() {
        var redis = RealRedis.start();
        opened.add(redis);
        return redis;
    }

    private RedisLink linkTo(String url) {
        ApplicationContext context = Contexts.with(Settings.from(Map.of("REDIS_URL", url, "DISCORD_GUILD_ID", "100")))
                .start();
        opened.add(context);
        return context.getBean(RedisLink.class);
    }

    private static String ping(RedisLink link) {
        return link.call(redis -> redis.eval("return 'pong'", ScriptOutputType.VALUE));
    }

    private static boolean answers(RedisLink link) {
        return ping(link).equals("pong");
    }

    /** Everybody calls at once; how long each had to wait for {@link RedisUnavailable}. */
    private static List<Duration> refusals(RedisLink link) throws Exception {
        var together = new CyclicBarrier(CALLERS);
        Callable<Duration> caller = () -> {
            together.await();
            long start = System.nanoTime();
            assertThatExceptionOfType(RedisUnavailable.class).isThrownBy(() -> ping(link));
            return Duration.ofNanos(System.nanoTime() - start);
        };
        var waits = new ArrayList<Duration>();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = new ArrayList<Future<Duration>>();
            for (int i = 0; i < CALLERS; i++) {
                tasks.add(callers.submit(caller));
            }
            for (var task : tasks) {
                waits.add(task.get());
            }
        }
        return waits;
    }

    @Test
    void one_that_goes_ahead_is_connected_before_anybody_calls() {
        var redis = redis();
        try (var admin = RedisClient.create(redis.url());
                var connection = admin.connect()) {
            var link = RedisLink.ahead(redis.url());
            opened.add(link::close);

            Await.until(
                    "a second client",
                    () -> connection.sync().clientList().lines().count() == 2);

            assertThat(answers(link)).isTrue();
            assertThat(connection.sync().clientList().lines()).hasSize(2);
        }
    }

    @Test
    void one_that_went_ahead_in_vain_connects_at_the_first_call_after_redis_has_come_up() {
        var redis = redis();
        redis.kill();
        var link = RedisLink.ahead(redis.url());
        opened.add(link::close);
        assertThatExceptionOfType(RedisUnavailable.class).isThrownBy(() -> ping(link));

        redis.restart();

        Await.until("an answer after the start", () -> answers(link));
    }

    @Test
    void where_there_is_no_redis_every_one_of_fifty_callers_hears_so_in_time() throws Exception {
        var link = linkTo("redis://127.0.0.1:" + FreePort.next());

        assertThat(refusals(link))
                .hasSize(CALLERS)
                .allSatisfy(wait -> assertThat(wait).isLessThan(PROMISED));
    }

    @Test
    void a_redis_that_is_frozen_before_the_first_call_keeps_nobody_waiting() throws Exception {
        var redis = redis();
        var link = linkTo(redis.url());
        redis.pause();

        assertThat(refusals(link))
                .hasSize(CALLERS)
                .allSatisfy(wait -> assertThat(wait).isLessThan(PROMISED));

        redis.resume();
        Await.until("an answer after the pause", () -> answers(link));
    }

    @Test
    void a_redis_that_freezes_later_keeps_nobody_waiting_and_is_used_again_when_it_is_back() throws Exception {
        var redis = redis();
        var link = linkTo(redis.url());
        assertThat(answers(link)).isTrue();
        redis.pause();

        assertThat(refusals(link))
                .hasSize(CALLERS)
                .allSatisfy(wait -> assertThat(wait).isLessThan(PROMISED));

        redis.resume();
        Await.until("an answer after the pause", () -> answers(link));
    }

    @Test
    void a_redis_that_dies_is_used_again_when_it_is_back_on_its_port() throws Exception {
        var redis = redis();
        var link = linkTo(redis.url());
        assertThat(answers(link)).isTrue();
        redis.kill();

        assertThat(refusals(link))
                .hasSize(CALLERS)
                .allSatisfy(wait -> assertThat(wait).isLessThan(PROMISED));

        redis.restart();
        Await.until("an answer after the restart", () -> answers(link));
    }

    @Test
    void a_redis_that_comes_up_after_the_function_is_found() {
        var redis = redis();
        redis.kill();
        var link = linkTo(redis.url());
        assertThatExceptionOfType(RedisUnavailable.class).isThrownBy(() -> ping(link));

        redis.restart();

        Await.until("an answer after the start", () -> answers(link));
    }

    @Test
    void a_connection_that_the_server_dropped_is_opened_again_for_the_next_call() {
        var redis = redis();
        var link = linkTo(redis.url());
        assertThat(answers(link)).isTrue();
        try (var admin = RedisClient.create(redis.url());
                var connection = admin.connect()) {
            connection.sync().clientKill(KillArgs.Builder.typeNormal().skipme());

            assertThat(answers(link)).isTrue();
        }
    }

    @Test
    void a_redis_that_cannot_serve_is_an_outage_and_a_wrong_command_is_not() {
        var redis = redis();
        var link = linkTo(redis.url());
        try (var admin = RedisClient.create(redis.url());
                var connection = admin.connect()) {
            connection.sync().configSet("maxmemory", "1");

            assertThatExceptionOfType(RedisUnavailable.class)
                    .isThrownBy(() -> link.call(
                            each -> each.eval("#!lua\nreturn redis.call('SET', 'a', 'b')", ScriptOutputType.VALUE)))
                    .withMessageContaining("OOM");
        }
        assertThatExceptionOfType(RedisCommandExecutionException.class)
                .isThrownBy(() -> link.call(each -> each.eval("not lua", ScriptOutputType.VALUE)));
    }
}
