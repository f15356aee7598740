package gg.muster.admin;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** How long a ban lasts, as admins type it: {@code 45m}, {@code 2h}, {@code 3d}, {@code 1h30m}. */
public final class BanLength {
    public static final Duration SHORTEST = Duration.ofMinutes(1);
    public static final Duration LONGEST = Duration.ofDays(365);

    /** More than anybody types; what is matched is matched part by part, on the stack. */
    private static final int LONGEST_TEXT = 50;

    private static final Pattern PART = Pattern.compile("([0-9]{1,6})\\s*([smhdw])\\s*");
    private static final Pattern WHOLE = Pattern.compile("(?:" + PART + ")+");

    private BanLength() {}

    /** Empty for what is no length, or none between the shortest and the longest. */
    public static Optional<Duration> parse(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.length() > LONGEST_TEXT || !WHOLE.matcher(text).matches()) {
            return Optional.empty();
        }
        return PART.matcher(text)
                .results()
                .map(BanLength::length)
                .reduce(Duration::plus)
                .filter(length -> length.compareTo(SHORTEST) >= 0 && length.compareTo(LONGEST) <= 0);
    }

    private static Duration length(MatchResult part) {
        var unit = switch (part.group(2)) {
            case "s" -> Duration.ofSeconds(1);
            case "m" -> Duration.ofMinutes(1);
            case "h" -> Duration.ofHours(1);
            case "d" -> Duration.ofDays(1);
            default -> Duration.ofDays(7);
        };
        return unit.multipliedBy(Long.parseLong(part.group(1)));
    }
}
