package gg.muster.match.result;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A time driven, in ms, and how people write it: {@code 3:12.345}. */
public final class RaceTime {
    /** For whoever typed something else. */
    public static final String EXAMPLE = "3:12.345";

    /** No match takes longer, ms. */
    public static final long LONGEST = Duration.ofDays(1).toMillis();

    private static final Pattern WRITTEN = Pattern.compile("(?:(?:(\\d{1,2}):)?(\\d{1,3}):)?(\\d{1,2})[.,](\\d{1,3})");
    private static final Pattern MILLIS = Pattern.compile("\\d{4,8}");

    private RaceTime() {}

    /** Hours, minutes, seconds and their fraction, or ms, of which there are at least a second's: less is a typing error. */
    public static Optional<Long> parse(String text) {
        var typed = text.strip();
        if (MILLIS.matcher(typed).matches()) {
            return Optional.of(Long.valueOf(typed)).filter(RaceTime::isOne);
        }
        var parts = WRITTEN.matcher(typed);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var time = Duration.ofHours(number(parts.group(1)))
                .plusMinutes(number(parts.group(2)))
                .plusSeconds(number(parts.group(3)))
                .plusMillis(number((parts.group(4) + "00").substring(0, 3)));
        return Optional.of(time.toMillis()).filter(RaceTime::isOne);
    }

    static boolean isOne(long millis) {
        return millis > 0 && millis <= LONGEST;
    }

    /** As people write it. */
    public static String written(long millis) {
        var time = Duration.ofMillis(millis);
        var hours = time.toHours() == 0 ? "" : time.toHours() + ":";
        var shape = time.toHours() == 0 ? "%s%d:%02d.%03d" : "%s%02d:%02d.%03d";
        return shape.formatted(hours, time.toMinutesPart(), time.toSecondsPart(), time.toMillisPart());
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
