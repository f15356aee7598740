package gg.muster.bench;

import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * What the product wrote for somebody who joined, or for a party that was queued, so that it can be written for others
 * without asking a script for each of them. It holds every field and every member of a sorted set that names one of the
 * {@code tokens}: the ids by which a copy differs. Times differ as well: those of a copy are as long after its own joining.
 * What passes by itself, events and remembered answers, is no part of it.
 */
final class DepthTemplate {
    private final List<String> tokens;
    private final long at;
    private final List<Fields> hashes = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();

    private record Fields(String key, Map<String, String> values) {}

    private record Member(String key, String name, double score) {}

    private DepthTemplate(List<String> tokens, long at) {
        this.tokens = tokens;
        this.at = at;
    }

    /** Of those who joined just now, the only ones there. */
    static DepthTemplate of(DepthRedis redis, List<String> tokens) {
        var template = new DepthTemplate(List.copyOf(tokens), redis.now());
        for (var key : redis.redis().keys("*")) {
            switch (redis.redis().type(key)) {
                case "hash" -> template.takeHash(key, redis.redis().hgetall(key));
                case "zset" ->
                    redis.redis().zrangeWithScores(key, 0, -1).stream()
                            .filter(each -> template.named(key + each.getValue()))
                            .forEach(each -> template.members.add(new Member(key, each.getValue(), each.getScore())));
                default -> {}
            }
        }
        return template;
    }

    private void takeHash(String key, Map<String, String> all) {
        var values = new HashMap<String, String>();
        all.forEach((field, value) -> {
            if (named(key + field + value)) {
                values.put(field, value);
            }
        });
        if (!values.isEmpty()) {
            hashes.add(new Fields(key, values));
        }
    }

    private boolean named(String text) {
        return tokens.stream().anyMatch(text::contains);
    }

    List<String> tokens() {
        return tokens;
    }

    /** Writes it for others, {@code ids} in place of the tokens, who joined at that ms. */
    Stream<Future<?>> copy(RedisAsyncCommands<String, String> redis, List<String> ids, long joinedAt) {
        var written = new ArrayList<Future<?>>(hashes.size() + members.size());
        for (var hash : hashes) {
            var values = new HashMap<String, String>();
            hash.values.forEach(
                    (field, value) -> values.put(renamed(field, ids), later(renamed(value, ids), joinedAt)));
            written.add(redis.hset(renamed(hash.key, ids), values).toCompletableFuture());
        }
        for (var member : members) {
            written.add(redis.zadd(renamed(member.key, ids), member.score + joinedAt - at, renamed(member.name, ids))
                    .toCompletableFuture());
        }
        return written.stream();
    }

    private String later(String text, long joinedAt) {
        return text.replace(Long.toString(at), Long.toString(joinedAt));
    }

    private String renamed(String text, List<String> ids) {
        var renamed = text;
        for (int i = 0; i < tokens.size(); i++) {
            renamed = renamed.replace(tokens.get(i), ids.get(i));
        }
        return renamed;
    }
}
