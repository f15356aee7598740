package gg.muster.bench;

import gg.muster.audit.Audit;
import io.lettuce.core.RedisClient;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.sync.RedisCommands;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/** Redis under a fast clock: its own cannot run faster, so what is left of each lifetime is shortened instead. */
final class SoakRedis implements AutoCloseable {
    private static final String SHORTEN = """
            local page = redis.call('SCAN', ARGV[1], 'COUNT', 1000)
            for _, key in ipairs(page[2]) do
              local left = redis.call('PTTL', key)
              if left > 0 then redis.call('PEXPIRE', key, math.max(1, left - tonumber(ARGV[2]))) end
            end
            return page[1]""";
    private static final String GROUP = "matchmaker";
    private static final int READINGS = 10;
    private static final Duration BETWEEN_READINGS = Duration.ofMillis(30);

    private final RedisClient client;
    private final RedisCommands<String, String> redis;

    SoakRedis(String url) {
        this.client = RedisClient.create(url);
        this.redis = client.connect().sync();
    }

    /** As if so much more time had passed for every key that expires. */
    void pass(Duration time) {
        var cursor = "0";
        do {
            cursor = redis.eval(SHORTEN, ScriptOutputType.VALUE, new String[0], cursor, Long.toString(time.toMillis()));
        } while (!Objects.equals(cursor, "0"));
    }

    /** What is wrong in a league where nothing is under way any more. */
    List<String> findings(String league, Clock clock) {
        return new Audit(redis, clock)
                .settled(league).stream()
                        .map(found -> found.key() + ": " + found.sentence())
                        .toList();
    }

    Map<String, String> player(String league, String player) {
        return redis.hgetall("{%s}:player:%s".formatted(league, player));
    }

    Map<String, String> match(String league, String match) {
        return redis.hgetall("{%s}:match:%s".formatted(league, match));
    }

    Map<String, String> party(String party) {
        return redis.hgetall("{parties}:party:" + party);
    }

    List<String> partyCodes() {
        return redis.hkeys("{parties}:codes");
    }

    long live(String league) {
        return redis.zcard("{%s}:matches".formatted(league));
    }

    long formed(String league) {
        return Long.parseLong(Objects.requireNonNullElse(redis.get("{%s}:match-sequence".formatted(league)), "0"));
    }

    long events(String league) {
        return redis.xlen("{%s}:events".formatted(league));
    }

    long unsettled(String league) {
        return redis.xpending("{%s}:events".formatted(league), GROUP).getCount();
    }

    /** Everybody with a place, in any pool. */
    long waiting(String league) {
        return redis.keys("{%s}:pool:*:lane:*".formatted(league)).stream()
                .mapToLong(redis::zcard)
                .sum();
    }

    long keys() {
        return redis.dbsize();
    }

    /** Bytes that Redis says it uses for data: the least of several readings, since what is on its way counts as well. */
    long usedBytes() {
        var least = Long.MAX_VALUE;
        for (int reading = 0; reading < READINGS; reading++) {
            least = Math.min(least, usedNow());
            LockSupport.parkNanos(BETWEEN_READINGS.toNanos());
        }
        return least;
    }

    private long usedNow() {
        return redis.info("memory")
                .lines()
                .filter(line -> line.startsWith("used_memory_dataset:"))
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1)))
                .findFirst()
                .orElseThrow();
    }

    long connections() {
        return redis.info("clients")
                .lines()
                .filter(line -> line.startsWith("connected_clients:"))
                .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(':') + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
