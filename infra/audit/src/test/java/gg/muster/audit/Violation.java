package gg.muster.audit;

import io.lettuce.core.api.sync.RedisCommands;
import java.util.function.Consumer;

/**
 * Something planted in an {@link Evening}.
 *
 * @param rule what it breaks
 * @param key where that is found, without the league's root
 * @param sentence what is found
 */
record Violation(Rule rule, Consumer<RedisCommands<String, String>> plant, String key, String sentence) {
    Finding finding() {
        return new Finding("{evening}" + (key.isEmpty() ? "" : ":" + key), sentence);
    }

    @Override
    public String toString() {
        return rule + ": " + finding();
    }
}
