package gg.muster.message;

import gg.muster.admin.BanAdmin;
import gg.muster.admin.BanLength;
import gg.muster.admin.UnbanAdmin;
import gg.muster.discord.model.Text;
import gg.muster.league.League;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of bans and of not being there, to players and to admins: what happened, and what to do next. */
public final class BanSentences {
    /** As long as a reason may be. */
    public static final int LONGEST_REASON = 200;

    private static final int SHOWN = 50;

    /** From this time on a ban gets no longer. */
    private static final int LONGEST_AT = 3;

    private BanSentences() {}

    /** To one who may not queue: by an admin for a reason, or for a match they were not there for; ms. */
    static String banned(@Nullable Long until, @Nullable String reason, @Nullable String match) {
        return match == null
                ? "An admin has banned you from queueing until " + Words.moment(until)
                        + (reason == null ? "." : ": " + Words.ended(reason))
                : "You cannot queue until " + Words.moment(until) + ", because you were not there when match " + match
                        + " was to begin.";
    }

    /** Why somebody is banned, as others say it. */
    static String why(@Nullable String reason, @Nullable String match) {
        return match == null
                ? Objects.requireNonNullElse(reason, "an admin's decision")
                : "not there for match " + match;
    }

    /** Sent to one who was not there: for the {@code count}th time within {@code window}. */
    public static String dodged(League league, String match, int count, Duration window, long until, long now) {
        var happened = "You were not there when match " + match + " was to begin, so it is cancelled for everybody. ";
        var again = " within " + Words.span(window);
        return until <= now
                ? happened + "That was the " + Words.ordinal(count) + " time" + again + "."
                : happened + "You cannot queue until " + Words.moment(until) + "; that was the " + Words.ordinal(count)
                        + " time" + again + (count < LONGEST_AT ? ", and the next one takes longer. " : ". ")
                        + QueueSentences.howToJoin(league)
                        + " after that, when you have the time to play.";
    }

    /** Said in the admin channel. */
    public static String dodgedLine(String player, String match, int count, Duration window, long until, long now) {
        return Words.player(player) + " was not there for match " + match + ", the " + Words.ordinal(count)
                + " time within " + Words.span(window)
                + (until <= now ? "; no ban." : ": banned until " + Words.moment(until) + ".");
    }

    /** Said in the admin channel of one who heard too late, or not at all. */
    public static String excusedLine(String player, String match) {
        return Words.player(player) + " was not there for match " + match
                + ", but could not be told in time, so it does not count.";
    }

    /** Sent to one whom an admin has banned. */
    public static String toBanned(League league, long until, String reason, List<String> pools) {
        return banned(until, reason, null)
                + (pools.isEmpty() ? "" : " You are out of the " + QueueSentences.queues(league, pools) + ".")
                + " If that looks wrong, ask an admin.";
    }

    public static String toUnbanned(League league) {
        return "An admin has ended your ban. " + QueueSentences.howToJoin(league) + " whenever you want to play.";
    }

    public static String ban(League league, String player, BanAdmin.Code code, BanAdmin.Told told) {
        return switch (code) {
            case BANNED ->
                Words.player(player) + " cannot queue until " + Words.moment(told.until()) + " and is told so."
                        + (told.pools() == null
                                ? ""
                                : " They are out of the " + QueueSentences.queues(league, told.pools()) + ".")
                        + (told.match() == null ? "" : " They are in match " + told.match() + ", which goes on.");
            case LONGER ->
                "Nothing changed: " + Words.player(player) + " is banned until " + Words.moment(told.until())
                        + " already: " + Words.ended(why(told.reason(), told.match())) + " Use "
                        + AdminSentences.command(league, "unban") + " first to make it shorter.";
        };
    }

    public static String unban(String player, UnbanAdmin.Code code, UnbanAdmin.Told told) {
        return switch (code) {
            case UNBANNED ->
                Words.player(player) + " can queue again and is told so. They were banned until "
                        + Words.moment(told.until()) + ": " + Words.ended(why(told.reason(), told.match()));
            case NOT_BANNED -> Words.player(player) + " is not banned.";
        };
    }

    public static String noLength(String typed) {
        return "Nobody was banned: "
                + (typed.isBlank() ? "please say for how long" : "`" + shown(typed) + "` is no such time")
                + ". Write it like 45m, 2h, 3d or 1h30m, from " + Words.span(BanLength.SHORTEST) + " to "
                + Words.span(BanLength.LONGEST) + ".";
    }

    public static String noReason(String typed) {
        return "Nobody was banned: "
                + (typed.isBlank()
                        ? "please say why; the player is told."
                        : "the reason has " + typed.length() + " characters, and may have " + LONGEST_REASON + ".");
    }

    private static String shown(String typed) {
        return Text.cut(typed.replace("`", "'"), SHOWN);
    }
}
