package gg.muster.testing;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.api.sync.RedisCommands;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything in Redis as sorted lines of text, to be compared as a whole: {@code {combines}:player:1 = {status: idle}},
 * a sorted set as {@code [1 @5, 2 @7]}, a stream as {@code [queue.left {…}]}. Keys that expire end with {@code (expires)}.
 */
final class RedisPicture {
    private static final JsonMapper JSON = JsonMapper.createDefault();

    private final RedisCommands<String, String> redis;

    RedisPicture(RedisCommands<String, String> redis) {
        this.redis = redis;
    }

    String draw() {
        return redis.keys("*").stream().sorted().map(this::line).collect(Collectors.joining("\n"));
    }

    private String line(String key) {
        var expires = redis.pttl(key) >= 0 ? " (expires)" : "";
        return key + " = " + value(key) + expires;
    }

    private String value(String key) {
        return switch (redis.type(key)) {
            case "string" -> sorted(redis.get(key));
            case "hash" ->
                new TreeMap<>(redis.hgetall(key))
                        .entrySet().stream()
                                .map(field -> field.getKey() + ": " + sorted(field.getValue()))
                                .collect(Collectors.joining(", ", "{", "}"));
            case "zset" ->
                redis.zrangeWithScores(key, 0, -1).stream()
                        .map(each -> each.getValue() + " @" + (long) each.getScore())
                        .collect(Collectors.joining(", ", "[", "]"));
            case "stream" -> events(key).stream().collect(Collectors.joining(", ", "[", "]"));
            default -> throw new IllegalStateException(key + " has a type that Muster does not use");
        };
    }

    /** The entries of a stream, oldest first. */
    List<String> events(String key) {
        return redis.xrange(key, Range.unbounded()).stream()
                .map(event -> event.getBody().get("type") + " "
                        + sorted(event.getBody().getOrDefault("data", "")))
                .toList();
    }

    /** How far each group of a stream is, and which entries it has handed out to whom, how often and how long ago. */
    String handedOut(String key) {
        if (redis.exists(key) == 0) {
            return "";
        }
        return redis.xinfoGroups(key).stream()
                .map(group -> group + ": " + pending(key, (String) ((List<?>) group).get(1)))
                .collect(Collectors.joining("\n"));
    }

    private List<String> pending(String key, String group) {
        return redis.xpending(key, group, Range.unbounded(), Limit.from(100)).stream()
                .map(each -> "%s by %s, %d times, %d s ago"
                        .formatted(
                                each.getId(),
                                each.getConsumer(),
                                each.getRedeliveryCount(),
                                each.getMsSinceLastDelivery() / 1000))
                .toList();
    }

    /** JSON objects with their fields in order, so that equal ones look the same. */
    private static String sorted(String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            return text;
        }
        try {
            return String.valueOf(order(Objects.requireNonNull(JSON.readValue(text, Object.class))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object order(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                var ordered = new TreeMap<String, Object>();
                map.forEach((field, each) -> ordered.put(String.valueOf(field), order(each)));
                yield ordered;
            }
            case List<?> list -> list.stream().map(RedisPicture::order).toList();
            case String text -> sorted(text);
            default -> value;
        };
    }
}
