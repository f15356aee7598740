package gg.muster.discord;

import gg.muster.testing.MisbehavingServer;

/** A misbehaving server with Discord's own ways of saying no. */
final class MisbehavingDiscord extends MisbehavingServer {

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
