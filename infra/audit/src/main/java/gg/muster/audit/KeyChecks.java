package gg.muster.audit;

import java.util.Locale;
import java.util.function.BiConsumer;

/** Each key by itself. */
final class KeyChecks {
    private KeyChecks() {}

    static void owner(State state, Findings findings) {
        state.keys().stream()
                .filter(key -> key.family() == null)
                .forEach(key -> findings.add(key.name(), "no script owns a key of that name"));
    }

    static void type(State state, Findings findings) {
        known(state, (key, family) -> {
            var expected = family.type().name().toLowerCase(Locale.ROOT);
            findings.addIf(
                    !key.type().equals(expected), key.name(), "is a " + key.type() + " instead of a " + expected);
        });
    }

    static void lifetime(State state, Findings findings) {
        known(state, (key, family) -> {
            var longest = family.lifetime().longest(key);
            if (longest.isEmpty()) {
                findings.addIf(key.left() >= 0, key.name(), "expires, though something still needs it");
            } else if (key.left() < 0) {
                findings.add(key.name(), "never expires");
            } else {
                findings.addIf(
                        key.left() > longest.get().toMillis(),
                        key.name(),
                        "expires later than in " + longest.get().toMinutes() + " minutes");
            }
        });
    }

    private static void known(State state, BiConsumer<Key, Family> check) {
        state.keys().forEach(key -> {
            var family = key.family();
            if (family != null) {
                check.accept(key, family);
            }
        });
    }
}
