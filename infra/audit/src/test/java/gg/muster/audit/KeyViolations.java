package gg.muster.audit;

/** Each key by itself. */
final class KeyViolations {
    private KeyViolations() {}

    static void add(Violations to) {
        to.add(
                Rule.KEYS_HAVE_AN_OWNER,
                redis -> redis.set("{evening}:cache:1", "x"),
                "cache:1",
                "no script owns a key of that name");
        to.add(
                Rule.KEYS_HAVE_THEIR_TYPE,
                redis -> redis.set("{evening}:config", "x"),
                "config",
                "is a string instead of a hash");
        to.add(
                Rule.KEYS_HAVE_THEIR_LIFETIME,
                redis -> redis.set("{evening}:request:r2", "x"),
                "request:r2",
                "never expires");
        to.add(
                Rule.KEYS_HAVE_THEIR_LIFETIME,
                redis -> redis.psetex("{evening}:board:b", 3_600_000, "x"),
                "board:b",
                "expires later than in 15 minutes");
        to.add(
                Rule.KEYS_HAVE_THEIR_LIFETIME,
                redis -> redis.expire("{evening}:match:10001", 60),
                "match:10001",
                "expires, though something still needs it");
        to.add(
                Rule.KEYS_HAVE_THEIR_LIFETIME,
                redis -> redis.persist("{evening}:match:10005"),
                "match:10005",
                "never expires");
        to.add(
                Rule.KEYS_HAVE_THEIR_LIFETIME,
                redis -> redis.expire("{evening}:match:10006", 60),
                "match:10006",
                "expires, though something still needs it");
    }
}
