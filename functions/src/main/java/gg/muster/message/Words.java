package gg.muster.message;

import gg.muster.discord.model.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Small pieces of sentences, in Discord's markdown. */
final class Words {
    private static final int LONGEST_TYPED = 60;

    private Words() {}

    /** A moment that Discord shows as "in 3 minutes" and keeps counting; {@code ms} since the epoch. */
    static String relative(@Nullable Long ms) {
        return ms == null ? "soon" : "<t:" + Duration.ofMillis(ms).toSeconds() + ":R>";
    }

    /** A moment with date and time, and how far away it is; {@code ms} since the epoch. */
    static String moment(@Nullable Long ms) {
        return ms == null ? "soon" : "<t:" + Duration.ofMillis(ms).toSeconds() + ":f> (" + relative(ms) + ")";
    }

    /** How long, in its two largest units: {@code 2 hours}, {@code 1 day 12 hours}. */
    static String span(Duration length) {
        var parts = new ArrayList<String>();
        part(parts, length.toDaysPart(), "day");
        part(parts, length.toHoursPart(), "hour");
        part(parts, length.toMinutesPart(), "minute");
        part(parts, length.toSecondsPart(), "second");
        return parts.isEmpty() ? "no time" : String.join(" ", parts.subList(0, Math.min(2, parts.size())));
    }

    private static void part(List<String> parts, long number, String unit) {
        if (number > 0) {
            parts.add(count(Math.toIntExact(number), unit));
        }
    }

    /** {@code 1st}, {@code 22nd}, {@code 113th}. */
    static String ordinal(int number) {
        var last = number % 100 / 10 == 1 ? 0 : number % 10;
        return number
                + switch (last) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
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

    /** What somebody typed, cut short: nothing in it is markdown, a mention or a link. */
    static String typed(String text) {
        return plain(Text.cut(text, LONGEST_TYPED));
    }

    /** {@code 1 game}, {@code 12 games, 8 won (67%)}. */
    static String games(int games, int wins) {
        return count(games, "game") + ", " + wins + " won (" + Math.round(100.0 * wins / Math.max(games, 1)) + "%)";
    }
}
