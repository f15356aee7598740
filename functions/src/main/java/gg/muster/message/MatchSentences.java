package gg.muster.message;

import gg.muster.match.Match;
import gg.muster.match.VoteMatch;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What players are told about the course of a match: what happened, and what to do next. */
public final class MatchSentences {
    private MatchSentences() {}

    public static String vote(VoteMatch.Code code, VoteMatch.Told told) {
        return switch (code) {
            case VOTED -> progress(told) + " " + missing(told) + " Changed your mind? Take your vote back.";
            case ALREADY_VOTED -> "Your vote to cancel counts already. " + progress(told) + " " + missing(told);
            case WITHDRAWN -> "Your vote to cancel is taken back. " + progress(told);
            case NOT_VOTED -> "You have not voted to cancel. " + progress(told);
            case CANCELLED -> progress(told) + " The match is cancelled, and you are free to queue again.";
            case OVER -> "Match " + told.match() + " is over already; there is nothing to cancel.";
            case NOT_IN_MATCH -> notInMatch();
            case WRONG_PLACE -> wrongPlace(told.match(), told.chat());
        };
    }

    /** Said to everyone in the chat when a vote was cast. */
    public static String voted(String player, int votes, int players, int needed) {
        return Words.player(player) + " votes to cancel: " + votes + "/" + players + " voted to cancel, " + needed
                + " are needed.";
    }

    /** Said to everyone when a match has ended; {@code why} as the scripts give it. */
    public static String ended(Match match, String why) {
        var players =
                match.players().stream().map(each -> Words.player(each.id())).collect(Collectors.joining(" "));
        var happened = switch (why) {
            case "voted" -> "is cancelled by vote";
            case "expired" -> "went on for too long and is cancelled";
            case "killed" -> "was cancelled by an admin";
            case "reset" -> "was cancelled by an admin who reset all queues";
            default -> "is over";
        };
        var cancelled = match.state() == Match.State.CANCELLED;
        return players + "\nMatch " + match.id() + " " + happened + ". "
                + (cancelled ? "You are all free to queue again with /queue." : "Thank you for playing!")
                + " These rooms close soon.";
    }

    /** Said to one whose place in the queue was given up. */
    public static String entryExpired(String pool) {
        return "Your place in the **" + pool
                + "** queue was given up, because you waited for so long. Still there? Use /queue to join again.";
    }

    static String notInMatch() {
        return "You are not in a match. Use /queue to join one.";
    }

    static String wrongPlace(@Nullable String match, @Nullable String chat) {
        return "That works only in the chat of your match"
                + (chat == null ? ", whose rooms are being made." : ": " + Words.channel(chat));
    }

    private static String progress(VoteMatch.Told told) {
        return told.votes() + "/" + told.players() + " voted to cancel.";
    }

    private static String missing(VoteMatch.Told told) {
        return "The match is cancelled at " + told.needed() + ".";
    }
}
