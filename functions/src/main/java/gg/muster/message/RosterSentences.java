package gg.muster.message;

import gg.muster.league.League;
import gg.muster.roster.ImportRoster;
import gg.muster.roster.RemoveRoster;
import gg.muster.roster.RosterFile;
import gg.muster.roster.SetRoster;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What admins are told about who plays in which league. */
public final class RosterSentences {
    /** When none came along. */
    public static final String NO_FILE =
            "Attach a file: a table as CSV, with the columns discord_id or username, and league.";

    private static final String COLD =
            "Nothing changed: what Redis had lost is being put back just now. Please try again in a minute.";
    private static final int ROOM_FOR_PROBLEMS = 1500;

    private RosterSentences() {}

    public static String set(League league, String player, String pool, SetRoster.Code code, SetRoster.Told told) {
        var who = Words.player(player);
        return switch (code) {
            case SET ->
                who + " is in **" + name(league, pool) + "** now"
                        + (told.was() == null || told.was().equals(pool)
                                ? "."
                                : ", no longer in " + name(league, told.was()) + ".")
                        + (told.from() == null
                                ? ""
                                : " They were in the queue; their place went along, and they are told.")
                        + inMatch(told.match(), told.chat(), "return to their new league's queue if it does not begin");
            case UNCHANGED -> "Nothing to do: " + who + " is in **" + name(league, pool) + "** already.";
            case COLD -> COLD;
        };
    }

    public static String remove(League league, String player, RemoveRoster.Code code, RemoveRoster.Told told) {
        var who = Words.player(player);
        return switch (code) {
            case REMOVED ->
                who + " is in no league any more; they were in " + name(league, told.was()) + "."
                        + (told.pools() == null
                                ? ""
                                : " They are out of the " + QueueSentences.queues(league, told.pools())
                                        + ", and are told.")
                        + inMatch(told.match(), told.chat(), "do not return to a queue if it does not begin");
            case UNKNOWN -> "Nothing to do: " + who + " is in no league.";
            case COLD -> COLD;
        };
    }

    private static String inMatch(@Nullable String match, @Nullable String chat, String then) {
        return match == null
                ? ""
                : " They are in match " + match + (chat == null ? "" : ", " + Words.channel(chat))
                        + ", and stay in it; they " + then + ".";
    }

    public static String imported(String file, ImportRoster.Code code, ImportRoster.Told told) {
        return switch (code) {
            case IMPORTED ->
                code(file) + " is imported: " + told.added() + " new, " + told.moved() + " changed, "
                        + told.unchanged() + " as before."
                        + (told.places() == 0
                                ? ""
                                : " " + Words.count(told.places(), "player")
                                        + " in a queue took their place along, and "
                                        + (told.places() == 1 ? "is" : "are") + " told.")
                        + " Whoever is not in the file stays where they are.";
            case COLD -> COLD;
        };
    }

    /** Why a file was not taken, row by row, as far as one message has room; {@code whole}: all of it is in a file beside. */
    public static String refused(String file, List<RosterFile.Problem> problems, boolean whole) {
        var first = "Nothing was imported: " + code(file) + " has " + Words.count(problems.size(), "problem") + ".";
        var last = "\nCorrect " + (problems.size() == 1 ? "it" : "them") + ", and hand the file in again.";
        if (whole) {
            return first + " All of them are in the file below." + last;
        }
        return first + "\n```\n" + list(problems) + "```" + last;
    }

    /** Whether a message has room for all of them. */
    public static boolean fits(List<RosterFile.Problem> problems) {
        return list(problems).length() <= ROOM_FOR_PROBLEMS;
    }

    /** A line each; nothing in it ends a block of code. */
    public static String list(List<RosterFile.Problem> problems) {
        return problems.stream()
                .map(problem -> said(problem).replace('`', '\''))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String code(String file) {
        return '`' + file.replace('`', '\'') + '`';
    }

    private static String said(RosterFile.Problem problem) {
        return problem.line() == 0 ? problem.what() : "line " + problem.line() + ": " + problem.what();
    }

    /** When the file could not be had. */
    public static String unreadable(String file, String why) {
        return "Nothing was imported: " + code(file) + " could not be read, " + why + ". Please hand it in again.";
    }

    /** When it is larger than anything that is read. */
    public static String tooLarge(String file) {
        return unreadable(file, "because it has more than " + RosterFile.MOST_BYTES / 1024 + " kB");
    }

    private static String name(League league, @Nullable String pool) {
        var id = Objects.requireNonNullElse(pool, "");
        return league.queues().stream()
                .flatMap(queue -> queue.pool(id).stream())
                .findFirst()
                .map(found -> found.name())
                .orElse(id);
    }
}
