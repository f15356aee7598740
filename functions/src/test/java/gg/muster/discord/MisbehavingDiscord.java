package gg.muster.discord;

import static gg.muster.testing.MisbehavingServer.reply;

import gg.muster.testing.MisbehavingServer.Behaviour;

/** Discord's own ways of saying no, and of counting. */
final class MisbehavingDiscord {

    private MisbehavingDiscord() {}

    static Behaviour error(int status, int code, String message) {
        return reply(status, "{\"code\":%d,\"message\":\"%s\"}".formatted(code, message));
    }

    static Behaviour counted(String body, String bucket, int limit, int remaining, String resetAfter) {
        return reply(
                200,
                body,
                "X-RateLimit-Bucket",
                bucket,
                "X-RateLimit-Limit",
                "" + limit,
                "X-RateLimit-Remaining",
                "" + remaining,
                "X-RateLimit-Reset-After",
                resetAfter);
    }

    static Behaviour limited(String retryAfter, boolean global, String scope) {
        String body = "{\"message\":\"slow down\",\"retry_after\":%s,\"global\":%s}".formatted(retryAfter, global);
        return reply(429, body, "X-RateLimit-Scope", scope);
    }
}
