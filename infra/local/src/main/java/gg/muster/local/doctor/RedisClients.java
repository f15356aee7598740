package gg.muster.local.doctor;

import gg.muster.redis.RedisUrls;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;

/** The doctor's own connections to Redis, for the application's see no {@code INFO}. */
final class RedisClients {
    private RedisClients() {}

    static AbstractRedisClient of(RedisUrls urls) {
        return urls.cluster()
                ? RedisClusterClient.create(urls.nodes())
                : RedisClient.create(urls.nodes().getFirst());
    }

    static RedisClusterCommands<String, String> connected(AbstractRedisClient client) {
        return switch (client) {
            case RedisClusterClient cluster -> cluster.connect().sync();
            case RedisClient single -> single.connect().sync();
            default -> throw new IllegalStateException("a client that is not expected: " + client);
        };
    }
}
