package gg.muster.party;

import jakarta.inject.Singleton;
import java.util.random.RandomGenerator;

/**
 * Makes up ids and join codes. An id begins with K, by which it is told from that of a person, and is written in lower
 * case, as the channel that bears its name has to be. A code has no letters that look like others.
 */
@Singleton
final class Chance {
    private static final String ID = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final String CODE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 6;

    private final RandomGenerator random;

    Chance(RandomGenerator random) {
        this.random = random;
    }

    String id() {
        return "K" + some(ID);
    }

    String code() {
        return some(CODE);
    }

    private String some(String letters) {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
