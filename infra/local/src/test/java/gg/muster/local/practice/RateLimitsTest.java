package gg.muster.local.practice;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.practice.Limits.Limit;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Buckets, the global limit and the limits nobody announces, under a clock that stands still. */
class RateLimitsTest {
    private final Practice practice =
            new Practice(s -> s.withLimits(s.limits().withNewDms(new Limit(1, Duration.ofMinutes(1)))));
    private final String queue = practice.channelId("queue");
    private final String general = practice.channelId("general");

    @AfterEach
    void stop() {
        practice.close();
    }

    private Practice.Answer post(String channel) {
        return practice.bot("POST", "/channels/" + channel + "/messages", "{\"content\":\"x\"}");
    }

    @Test
    void theHeadersCountTheBucketDownAndTheSixthPostInASecondIsTooMany() {
        Practice.Answer first = post(queue);
        assertThat(first.header("X-RateLimit-Limit")).isEqualTo("5");
        assertThat(first.header("X-RateLimit-Remaining")).isEqualTo("4");
        assertThat(first.header("X-RateLimit-Reset-After")).isEqualTo("1.000");
        assertThat(first.header("X-RateLimit-Reset"))
                .isEqualTo(practice.clock.instant().getEpochSecond() + 1 + ".000");
        for (int i = 0; i < 4; i++) {
            assertThat(post(queue).status()).isEqualTo(200);
        }
        practice.clock.advance(Duration.ofMillis(400));

        Practice.Answer sixth = post(queue);

        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.at("retry_after").getDoubleValue()).isEqualTo(0.6);
        assertThat(sixth.at("global").getBooleanValue()).isFalse();
        assertThat(sixth.header("Retry-After")).isEqualTo("1");
        assertThat(sixth.header("X-RateLimit-Scope")).isEqualTo("user");
        assertThat(sixth.header("X-RateLimit-Remaining")).isEqualTo("0");
        assertThat(practice.everything().at("messages").size()).isEqualTo(5);
        assertThat(practice.everything().number("invalid_requests")).isEqualTo(1);
    }

    @Test
    void anotherChannelHasTheSameBucketNameButItsOwnCount() {
        for (int i = 0; i < 5; i++) {
            post(queue);
        }

        Practice.Answer other = post(general);

        assertThat(other.status()).isEqualTo(200);
        assertThat(other.header("X-RateLimit-Remaining")).isEqualTo("4");
        assertThat(other.header("X-RateLimit-Bucket"))
                .isNotEmpty()
                .isEqualTo(post(queue).header("X-RateLimit-Bucket"));
    }

    @Test
    void waitingRetryAfterIsEnough() {
        for (int i = 0; i < 6; i++) {
            post(queue);
        }
        practice.clock.advance(Duration.ofSeconds(1));

        assertThat(post(queue).status()).isEqualTo(200);
    }

    @Test
    void fiftyCallsInASecondAreTheMostForABot() {
        practice.clock.advance(Duration.ofSeconds(1));
        for (int i = 0; i < 25; i++) {
            assertThat(practice.bot("GET", "/channels/" + queue).status()).isEqualTo(200);
            assertThat(practice.bot("GET", "/channels/" + general).status()).isEqualTo(200);
        }

        Practice.Answer tooMany = practice.bot("GET", "/users/@me");

        assertThat(tooMany.status()).isEqualTo(429);
        assertThat(tooMany.at("global").getBooleanValue()).isTrue();
        assertThat(tooMany.header("X-RateLimit-Global")).isEqualTo("true");
        assertThat(tooMany.header("X-RateLimit-Scope")).isEqualTo("global");
        assertThat(practice.send("POST", "/api/v10/webhooks/" + Practice.BOT + "/t", "{\"content\":\"x\"}")
                        .status())
                .as("webhooks of interactions are outside the global limit")
                .isEqualTo(401);
    }

    @Test
    void aChannelIsRenamedTwiceInTenMinutes() {
        String path = "/channels/" + queue;
        assertThat(practice.bot("PATCH", path, "{\"name\":\"a\"}").status()).isEqualTo(200);
        assertThat(practice.bot("PATCH", path, "{\"name\":\"b\"}").status()).isEqualTo(200);

        Practice.Answer third = practice.bot("PATCH", path, "{\"name\":\"c\"}");

        assertThat(third.status()).isEqualTo(429);
        assertThat(third.at("retry_after").getDoubleValue()).isEqualTo(600);
        assertThat(third.header("X-RateLimit-Remaining")).isNotEqualTo("0");
        assertThat(practice.bot("GET", path).text("name")).isEqualTo("b");
    }

    @Test
    void newDirectMessageChannelsOpenOnlySoFast() {
        String body = "{\"recipient_id\":\"%s\"}";
        String first = body.formatted(practice.memberId(0));
        assertThat(practice.bot("POST", "/users/@me/channels", first).status()).isEqualTo(200);

        assertThat(practice.bot("POST", "/users/@me/channels", body.formatted(practice.memberId(1)))
                        .number("code"))
                .isEqualTo(40003);
        assertThat(practice.bot("POST", "/users/@me/channels", first).status())
                .as("a channel that is open already")
                .isEqualTo(200);
    }
}
