package gg.muster.redis;

import java.io.Serial;

/** Redis is down or too slow. What was asked may or may not have happened: ask again with the same request id. */
public final class RedisUnavailable extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    RedisUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
