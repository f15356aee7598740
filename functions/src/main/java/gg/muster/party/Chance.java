package gg.muster.party;

import gg.muster.redis.Answer;
import jakarta.inject.Singleton;
import java.util.function.Supplier;
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
    private static final int ATTEMPTS = 10;

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

    /**
     * Asks until nothing that was made up for it is taken.
     *
     * @throws IllegalStateException when it always is, which chance does not bring about
     */
    <C extends Enum<C>> Answer<C> untilFree(C taken, Supplier<Answer<C>> attempt) {
        for (int made = 0; made < ATTEMPTS; made++) {
            var answer = attempt.get();
            if (answer.code() != taken) {
                return answer;
            }
        }
        throw new IllegalStateException("no id or code for a party is free");
    }

    private String some(String letters) {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
