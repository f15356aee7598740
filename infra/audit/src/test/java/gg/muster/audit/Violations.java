package gg.muster.audit;

import io.lettuce.core.api.sync.RedisCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One of each thing that must not be, and what is found then: {@code key} and {@code sentence}. */
final class Violations {
    private final List<Violation> all = new ArrayList<>();

    static List<Violation> all() {
        var violations = new Violations();
        KeyViolations.add(violations);
        PlayerViolations.add(violations);
        MatchViolations.add(violations);
        IndexViolations.add(violations);
        PartyViolations.add(violations);
        DeadlineViolations.add(violations);
        EventViolations.add(violations);
        UnderWayViolations.add(violations);
        return violations.all;
    }

    void add(Rule rule, Consumer<RedisCommands<String, String>> plant, String key, String sentence) {
        all.add(new Violation(rule, plant, key, sentence));
    }

    void field(Rule rule, String hash, String field, String value, String key, String sentence) {
        add(rule, redis -> redis.hset("{evening}:" + hash, field, value), key, sentence);
    }

    void noField(Rule rule, String hash, String field, String key, String sentence) {
        add(rule, redis -> redis.hdel("{evening}:" + hash, field), key, sentence);
    }

    void member(Rule rule, String set, long score, String member, String key, String sentence) {
        add(rule, redis -> redis.zadd("{evening}:" + set, (double) score, member), key, sentence);
    }

    void noMember(Rule rule, String set, String member, String key, String sentence) {
        add(rule, redis -> redis.zrem("{evening}:" + set, member), key, sentence);
    }

    /** A deadline is missing. */
    void undue(Rule rule, String deadline, String key, String sentence) {
        noMember(rule, "deadlines", deadline, key, sentence);
    }
}
