package gg.muster.message;

import gg.muster.config.ConfigKey;
import gg.muster.config.SetConfig;
import gg.muster.league.League;
import gg.muster.league.Rules;
import java.util.stream.Collectors;

/** What admins are told about the figures that the queues work by. */
public final class ConfigSentences {
    private ConfigSentences() {}

    /** Every figure in force, and what the league file says where that differs. */
    public static String all(League league, Rules inForce) {
        var file = league.rules();
        return ConfigKey.of(league).stream()
                .map(key -> "`" + key + "` **" + key.of(inForce) + "**"
                        + (key.of(inForce) == key.of(file) ? "" : " (league file: " + key.of(file) + ")")
                        + " – " + key.description())
                .collect(Collectors.joining("\n"));
    }

    public static String one(ConfigKey key, Rules file, Rules inForce) {
        return "`" + key + "` is **" + key.of(inForce) + "**: " + key.description() + ". It may be " + key.range()
                + "; the league file says " + key.of(file) + ".";
    }

    public static String set(ConfigKey key, SetConfig.Code code, SetConfig.Told told) {
        return switch (code) {
            case SET ->
                "`" + key + "` is **" + told.value() + "** from now on; it was " + told.before()
                        + ". Matches that have begun keep what they began with.";
            case TOO_LOW ->
                key + ": must be at least " + told.limit()
                        + ", as the other figure of the pair says. Change that first.";
            case TOO_HIGH ->
                key + ": must be at most " + told.limit()
                        + ", as the other figure of the pair says. Change that first.";
        };
    }

    /** There is no such figure. */
    public static String unknown(League league, String typed) {
        return "There is no figure " + (typed.isEmpty() ? "without a name" : "`" + typed + "`") + ". Those there are: "
                + ConfigKey.of(league).stream().map(key -> "`" + key + "`").collect(Collectors.joining(", ")) + ".";
    }

    /** {@code MATCH_CANCEL_THRESHOLD: must be 1..100, was 0}. */
    public static String outOfRange(ConfigKey key, String text) {
        return key + ": must be " + key.range() + ", was " + (text.isEmpty() ? "nothing" : text);
    }
}
