package gg.muster.match.result;

import java.util.Locale;
import java.util.Optional;

/** A match by an id that no match of any league shares: {@code SCRIMS-10017}. */
public record MatchUid(String league, String match) {

    /** Empty for anything else; upper and lower case are the same. */
    public static Optional<MatchUid> parse(String text) {
        int dash = text.lastIndexOf('-');
        var match = text.substring(dash + 1);
        return dash > 0 && match.matches("[0-9]{1,15}")
                ? Optional.of(new MatchUid(text.substring(0, dash).toLowerCase(Locale.ROOT), match))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return league.toUpperCase(Locale.ROOT) + "-" + match;
    }
}
