package gg.muster.message;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Small pieces of sentences, in Discord's markdown. */
final class Words {
    private Words() {}

    /** A moment that Discord shows as "in 3 minutes" and keeps counting; {@code ms} since the epoch. */
    static String relative(@Nullable Long ms) {
        return ms == null ? "soon" : "<t:" + Duration.ofMillis(ms).toSeconds() + ":R>";
    }

    static String channel(String id) {
        return "<#" + id + ">";
    }

    static String player(String id) {
        return "<@" + id + ">";
    }

    /** {@code RESTRICTED_FREE_AGENT} as "Restricted free agent". */
    static String spoken(@Nullable String constant) {
        if (constant == null || constant.isEmpty()) {
            return "unknown";
        }
        var words = constant.replace('_', ' ').toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** Somebody's words as a sentence that others can follow. */
    static String ended(String words) {
        var text = words.strip();
        return text.matches("(?s).*[.!?…]") ? text : text + ".";
    }

    /** {@code 1 player}, {@code 3 players}. */
    static String count(int number, String one) {
        return count(number, one, one + "s");
    }

    static String count(int number, String one, String more) {
        return number + " " + (number == 1 ? one : more);
    }

    /** A name that people gave themselves, as it is: nothing in it is markdown, a mention or a link. */
    static String plain(String name) {
        return name.replaceAll("([\\\\*_~`|>#\\-\\[\\]()<@:+.!])", "\\\\$1");
    }

    /** {@code 1 game}, {@code 12 games, 8 won (67%)}. */
    static String games(int games, int wins) {
        return count(games, "game") + ", " + wins + " won (" + Math.round(100.0 * wins / Math.max(games, 1)) + "%)";
    }
}
