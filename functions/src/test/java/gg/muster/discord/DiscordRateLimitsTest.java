package gg.muster.discord;

import static gg.muster.discord.MisbehavingDiscord.counted;
import static gg.muster.discord.MisbehavingDiscord.error;
import static gg.muster.discord.MisbehavingDiscord.limited;
import static gg.muster.testing.MisbehavingServer.ok;
import static gg.muster.testing.MisbehavingServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gg.muster.discord.DiscordException.RateLimited;
import gg.muster.discord.model.NewMessage;
import gg.muster.testing.MisbehavingServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiscordRateLimitsTest {

    private static final String MESSAGE = "{\"id\":\"1\",\"channel_id\":\"5\",\"content\":\"hi\",\"embeds\":[]}";
    private static final NewMessage HI = NewMessage.text("hi").withNonce("n");

    @RegisterExtension
    static final DiscordWorld WORLD = new DiscordWorld();

    private final Discord discord = WORLD.discord();

    @Test
    void anExhaustedBucketIsWaitedForAndNoLonger() {
        WORLD.server.on(
                "POST /channels/5/messages",
                counted(MESSAGE, "b", 2, 1, "3.25"),
                counted(MESSAGE, "b", 2, 0, "3.25"),
                counted(MESSAGE, "b", 2, 1, "3.25"));

        discord.post("5", HI);
        discord.post("5", HI);
        assertThat(WORLD.time.slept()).isEmpty();
        discord.post("5", HI);

        assertThat(WORLD.time.slept()).containsExactly(Duration.ofMillis(3250));
    }

    @Test
    void twoChannelsInOneBucketDoNotHoldEachOtherUp() {
        WORLD.server.on("POST /channels/5/messages", counted(MESSAGE, "b", 1, 0, "9"));
        WORLD.server.on("POST /channels/6/messages", counted(MESSAGE, "b", 1, 0, "9"));

        discord.post("5", HI);
        discord.post("6", HI);

        assertThat(WORLD.time.slept()).isEmpty();
    }

    @Test
    void twoRoutesInOneBucketShareIt() {
        WORLD.server.on("POST /channels/5/messages", counted(MESSAGE, "b", 3, 2, "9"));
        WORLD.server.on("PATCH /channels/5/messages/1", counted(MESSAGE, "b", 3, 0, "9"));

        discord.post("5", HI);
        discord.edit("5", "1", HI);
        assertThat(WORLD.time.slept()).isEmpty();
        discord.post("5", HI);

        assertThat(WORLD.time.slept()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void whatRoutesShareIsKnownForEveryChannelOnceLearnt() {
        WORLD.server.on("POST /channels/5/messages", counted(MESSAGE, "b", 3, 2, "9"));
        WORLD.server.on("PATCH /channels/5/messages/1", counted(MESSAGE, "b", 3, 1, "9"));
        WORLD.server.on("POST /channels/6/messages", counted(MESSAGE, "b", 3, 0, "9"));
        WORLD.server.on("PATCH /channels/6/messages/1", counted(MESSAGE, "b", 3, 2, "9"));

        discord.post("5", HI);
        discord.edit("5", "1", HI);
        discord.post("6", HI);
        assertThat(WORLD.time.slept()).isEmpty();
        discord.edit("6", "1", HI);

        assertThat(WORLD.time.slept()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void aRouteMayMoveToAnotherBucket() {
        WORLD.server.on("POST /channels/5/messages", counted(MESSAGE, "a", 9, 8, "9"));
        WORLD.server.on(
                "PATCH /channels/5/messages/1",
                counted(MESSAGE, "a", 9, 7, "9"),
                counted(MESSAGE, "b", 9, 8, "9"),
                counted(MESSAGE, "b", 9, 0, "9"));
        WORLD.server.on("DELETE /channels/5/messages/1", counted("", "b", 9, 5, "9"));

        discord.post("5", HI);
        discord.deleteMessage("5", "1");
        discord.edit("5", "1", HI);
        discord.edit("5", "1", HI);
        discord.post("5", HI);
        discord.edit("5", "1", HI);
        assertThat(WORLD.time.slept()).isEmpty();
        discord.deleteMessage("5", "1");

        assertThat(WORLD.time.slept()).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    void channelsThatAreGoneAreForgotten() throws InterruptedException {
        var limits = new RateLimits(WORLD.time, WORLD.time);
        for (int channel = 0; channel < 3 * RateLimits.MANY; channel++) {
            var deadline = new Deadline(
                    Route.DELETE_CHANNEL, WORLD.time, WORLD.time.instant().plusSeconds(20));
            var bucket = limits.acquire(Route.DELETE_CHANNEL, "" + channel, deadline);
            var headers = new LimitHeaders("b", 1, 0, Duration.ofSeconds(1));
            limits.settle(
                    Route.DELETE_CHANNEL, "" + channel, bucket, new Answer.Done<>(204, null, Optional.of(headers)));
        }

        assertThat(limits.remembered()).isLessThanOrEqualTo(RateLimits.MANY + 1);
    }

    @Test
    void a429IsWaitedForAsLongAsItSays() {
        WORLD.server.on("POST /channels/5/messages", limited("1.5", false, "user"), ok(MESSAGE));

        discord.post("5", HI);

        assertThat(WORLD.time.slept()).containsExactly(Duration.ofMillis(1500));
        assertThat(WORLD.metrics.lines())
                .containsExactly(
                        "CREATE_MESSAGE 429",
                        "CREATE_MESSAGE limited by user",
                        "CREATE_MESSAGE again",
                        "CREATE_MESSAGE 200");
    }

    @Test
    void a429IsTriedAgainEvenWhereRepeatingIsUnsafe() {
        WORLD.server.on(
                "POST /channels/5/messages", limited("1", false, "user"), limited("1", false, "user"), ok(MESSAGE));

        discord.post("5", NewMessage.text("no nonce"));

        assertThat(WORLD.server.seen()).hasSize(3);
    }

    @Test
    void aGlobal429StopsEveryone() {
        WORLD.server.on("POST /channels/5/messages", limited("20", true, "global"));
        WORLD.server.on("GET /guilds/1/roles", ok("[]"));
        var impatient = WORLD.discord(DiscordWorld.TOKEN, Duration.ofSeconds(10));
        assertThatExceptionOfType(RateLimited.class).isThrownBy(() -> impatient.post("5", HI));

        var failure = catchThrowableOfType(RateLimited.class, () -> impatient.roles("1"));
        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(20));
        assertThat(WORLD.server.seen("GET /guilds/1/roles")).isEmpty();

        WORLD.time.pass(Duration.ofSeconds(20));
        assertThat(impatient.roles("1")).isEmpty();
    }

    @Test
    void aGlobal429LeavesWebhooksAlone() {
        WORLD.server.on("POST /channels/5/messages", limited("30", true, "global"));
        WORLD.server.on("PATCH /webhooks/77/tok/messages/@original", ok(MESSAGE));
        assertThatExceptionOfType(RateLimited.class).isThrownBy(() -> discord.post("5", HI));

        discord.editOriginal("tok", HI);

        assertThat(WORLD.time.slept()).isEmpty();
    }

    @Test
    void aSharedLimitHoldsUpItsChannelOnly() {
        WORLD.server.on("DELETE /channels/5/messages/1", limited("7", false, "shared"), reply(204, ""));
        WORLD.server.on("DELETE /channels/6/messages/1", reply(204, ""));

        discord.deleteMessage("6", "1");
        discord.deleteMessage("5", "1");
        discord.deleteMessage("6", "1");

        assertThat(WORLD.time.slept()).containsExactly(Duration.ofSeconds(7));
        assertThat(WORLD.metrics.lines()).contains("DELETE_MESSAGE limited by shared");
    }

    @Test
    void aSharedLimitHoldsEvenWhereOurOwnBucketHasRoom() {
        WORLD.server.on(
                "DELETE /channels/5/messages/1",
                reply(
                        429,
                        "{\"message\":\"slow\",\"retry_after\":4.0,\"global\":false}",
                        "X-RateLimit-Scope",
                        "shared",
                        "X-RateLimit-Bucket",
                        "b",
                        "X-RateLimit-Limit",
                        "5",
                        "X-RateLimit-Remaining",
                        "4",
                        "X-RateLimit-Reset-After",
                        "1"),
                reply(204, ""));

        discord.deleteMessage("5", "1");

        assertThat(WORLD.time.slept()).containsExactly(Duration.ofSeconds(4));
    }

    @Test
    void withoutABodyTheHeaderSaysHowLong() {
        WORLD.server.on("GET /guilds/1/roles", reply(429, "<html>", "Retry-After", "6"), ok("[]"));

        discord.roles("1");

        assertThat(WORLD.time.slept()).containsExactly(Duration.ofSeconds(6));
        assertThat(WORLD.metrics.lines()).contains("LIST_ROLES limited by global");
    }

    @Test
    void aLimitBeyondOurPatienceIsSaidAtOnce() {
        WORLD.server.on("POST /channels/5/messages", limited("600.5", false, "user"));

        var failure = catchThrowableOfType(RateLimited.class, () -> discord.post("5", HI));
        var next = catchThrowableOfType(RateLimited.class, () -> discord.post("5", HI));

        assertThat(failure.retryAfter()).isEqualTo(Duration.ofMillis(600_500));
        assertThat(next.retryAfter()).isEqualTo(Duration.ofMillis(600_500));
        assertThat(WORLD.time.slept()).isEmpty();
        assertThat(WORLD.server.seen()).hasSize(1);
    }

    @Test
    void repeated429sEndWithOurPatience() {
        WORLD.server.on("POST /channels/5/messages", limited("6", false, "user"));

        var failure = catchThrowableOfType(RateLimited.class, () -> discord.post("5", HI));

        assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(6));
        assertThat(WORLD.server.seen()).hasSize(4);
    }

    @Test
    void a429KeepsItsCode() {
        WORLD.server.on(
                "PATCH /channels/5/messages/1",
                reply(429, "{\"code\":30046,\"message\":\"old\",\"retry_after\":3000}"));

        var failure = catchThrowableOfType(RateLimited.class, () -> discord.edit("5", "1", HI));

        assertThat(failure.error()).isEqualTo(DiscordError.OLD_MESSAGE_EDITS);
    }

    @Test
    void aRouteWithoutALimitIsNeverWaitedFor() {
        WORLD.server.on("GET /guilds/1/roles", ok("[]"), error(404, 10004, "Unknown Guild"), ok("[]"));

        discord.roles("1");
        assertThatExceptionOfType(DiscordException.Refused.class).isThrownBy(() -> discord.roles("1"));
        discord.roles("1");

        assertThat(WORLD.time.slept()).isEmpty();
    }

    @Test
    void theBotSendsFiftyRequestsASecondAndNotOneMore() {
        WORLD.server.on("GET /guilds/1/roles", ok("[]"));

        for (int i = 0; i < 101; i++) {
            discord.roles("1");
        }

        assertThat(WORLD.time.slept()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    @Test
    void webhooksAreNotCountedAmongTheFifty() {
        WORLD.server.on("PATCH /webhooks/77/tok/messages/@original", ok(MESSAGE));

        for (int i = 0; i < 60; i++) {
            discord.editOriginal("tok", HI);
        }

        assertThat(WORLD.time.slept()).isEmpty();
    }

    @Test
    void aHundredCallersNeverExceedTheBucket() throws Exception {
        var bucket = new CountingBucket(WORLD.time, MESSAGE, 7, Duration.ofMillis(800));
        WORLD.server.on("POST /channels/5/messages", bucket);
        var patient = WORLD.discord(DiscordWorld.TOKEN, Duration.ofMinutes(10));

        together(100, i -> patient.post("5", HI));

        assertThat(bucket.accepted()).isEqualTo(100);
        assertThat(bucket.refused()).isZero();
        assertThat(WORLD.time.slept()).hasSizeGreaterThanOrEqualTo(100 / 7);
    }

    @Test
    void aHundredCallersOfManyChannelsNeverExceedAnyBucket() throws Exception {
        List<CountingBucket> buckets = new ArrayList<>();
        for (int channel = 0; channel < 5; channel++) {
            var bucket = new CountingBucket(WORLD.time, MESSAGE, 2 + channel, Duration.ofMillis(300 + 100L * channel));
            buckets.add(bucket);
            WORLD.server.on("POST /channels/" + channel + "/messages", bucket);
            WORLD.server.on("PATCH /channels/" + channel + "/messages/1", bucket);
        }
        var patient = WORLD.discord(DiscordWorld.TOKEN, Duration.ofHours(1));
        for (int channel = 0; channel < 5; channel++) {
            patient.post("" + channel, HI);
            patient.edit("" + channel, "1", HI);
        }

        together(100, i -> i % 2 == 0 ? patient.post("" + i % 5, HI) : patient.edit("" + i % 5, "1", HI));

        assertThat(buckets).extracting(CountingBucket::refused).containsOnly(0);
        assertThat(buckets.stream().mapToInt(CountingBucket::accepted).sum()).isEqualTo(110);
    }

    @Test
    void beforeAnythingIsKnownRequestsGoOneAtATime() throws Exception {
        var bucket = new CountingBucket(WORLD.time, MESSAGE, 1, Duration.ofMillis(100));
        WORLD.server.on("POST /channels/5/messages", bucket);
        var patient = WORLD.discord(DiscordWorld.TOKEN, Duration.ofMinutes(10));

        together(20, i -> patient.post("5", HI));

        assertThat(bucket.refused()).isZero();
    }

    @Test
    void aLostAnswerDoesNotBlockTheBucketForEver() {
        WORLD.server.on(
                "POST /channels/5/messages",
                counted(MESSAGE, "b", 1, 0, "2"),
                MisbehavingServer.hangUp(),
                counted(MESSAGE, "b", 1, 0, "2"));

        discord.post("5", HI);
        discord.post("5", HI);

        assertThat(WORLD.server.seen()).hasSize(3);
    }

    private interface Caller {
        Object call(int number);
    }

    private static void together(int callers, Caller caller) throws InterruptedException, ExecutionException {
        var start = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                int number = i;
                all.add(threads.submit(() -> {
                    assertThat(start.await(5, TimeUnit.SECONDS)).isTrue();
                    return caller.call(number);
                }));
            }
            start.countDown();
            for (Future<?> one : all) {
                one.get();
            }
        }
    }
}
