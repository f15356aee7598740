package gg.muster.local.doctor;

import gg.muster.settings.Settings;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.util.List;

/** The doctor's own connections to Redis, for the application's see no {@code INFO}. */
final class RedisClients {
    private RedisClients() {}

    static AbstractRedisClient of(Settings settings) {
        var uris = settings.properties();
        return uris.get("redis.uris") instanceof List<?> nodes
                ? RedisClusterClient.create(nodes.stream()
                        .map(node -> RedisURI.create(node.toString()))
                        .toList())
                : RedisClient.create(String.valueOf(uris.get("redis.uri")));
    }

    static RedisClusterCommands<String, String> connected(AbstractRedisClient client) {
        return switch (client) {
            case RedisClusterClient cluster -> cluster.connect().sync();
            case RedisClient single -> single.connect().sync();
            default -> throw new IllegalStateException("a client that is not expected: " + client);
        };
    }
}
