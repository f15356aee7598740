package gg.muster.message;

import gg.muster.league.League;
import gg.muster.league.Play.Asking;
import gg.muster.match.Match;
import gg.muster.match.ReadyMatch;
import gg.muster.match.VoteMatch;
import org.jspecify.annotations.Nullable;

/** What players are told about being ready and about their votes: what happened, and what to do next. */
public final class VoteSentences {
    private VoteSentences() {}

    public static String ready(League league, ReadyMatch.Code code, ReadyMatch.Told told) {
        return switch (code) {
            case READY -> there(told, "") + " " + progress(told);
            case ALREADY_READY -> there(told, " already") + " " + progress(told);
            case BEGUN -> begun(told);
            case UNDER_WAY -> "Match " + told.match() + " has begun already. Have fun!";
            case OVER -> "Match " + told.match() + " is over already, so there is nothing to be there for.";
            case NOT_IN_MATCH -> MatchSentences.notInMatch(league);
            case WRONG_PLACE -> MatchSentences.wrongPlace(told.match(), told.chat());
        };
    }

    private static String there(ReadyMatch.Told told, String already) {
        return asksToCheckIn(told) ? "You have checked in" + already + "." : "You are ready" + already + ".";
    }

    private static String progress(ReadyMatch.Told told) {
        return asksToCheckIn(told)
                ? told.ready() + "/" + told.players() + " checked in. The match begins when everybody has"
                        + (told.readyBy() == null ? "." : "; time is up " + Words.relative(told.readyBy()) + ".")
                : told.ready() + " of " + told.players() + " are ready.";
    }

    private static String begun(ReadyMatch.Told told) {
        return (asksToCheckIn(told) ? "You have checked in" : "You are ready") + ", and so "
                + (asksToCheckIn(told) ? "has" : "is") + " everybody else: match " + told.match() + " begins!";
    }

    private static boolean asksToCheckIn(ReadyMatch.Told told) {
        return told.asking() == Asking.CHECK_IN;
    }

    public static String vote(League league, VoteMatch.Code code, VoteMatch.Told told) {
        return switch (code) {
            case VOTED -> progress(told) + " " + missing(told) + " Changed your mind? Take your vote back.";
            case ALREADY_VOTED ->
                "Your vote " + wish(told) + " counts already. " + progress(told) + " " + missing(told);
            case WITHDRAWN -> "Your vote " + wish(told) + " is taken back. " + progress(told);
            case NOT_VOTED -> "You have not voted. " + progress(told);
            case CANCELLED -> progress(told) + " The match is cancelled, and you are free to queue again.";
            case COMPLETED ->
                progress(told)
                        + (done(told.choice())
                                ? " That is enough: you are all free to queue again. Please hand in the result, if nobody"
                                        + " has done so by now; the form is in the match's chat and in your direct messages."
                                : " That decides it. Thank you for playing!");
            case NO_CHOICE -> "That cannot be voted for in match " + told.match() + ".";
            case NOT_BEGUN -> "Match " + told.match() + " has not begun yet, so there is nothing to decide.";
            case OVER -> "Match " + told.match() + " is over already; there is nothing to vote on.";
            case NOT_IN_MATCH -> MatchSentences.notInMatch(league);
            case WRONG_PLACE -> MatchSentences.wrongPlace(told.match(), told.chat());
        };
    }

    /** Said to everyone in the chat when a vote to cancel was cast. */
    public static String cancelVoted(String player, int votes, int players, int needed) {
        return Words.player(player) + " votes to cancel: " + votes + "/" + players + " voted to cancel, " + needed
                + " are needed.";
    }

    /** How a match ended that its players decided, as the end of a sentence. */
    static String decided(Match match) {
        var winner = match.course().winner();
        return winner == null
                ? "is cancelled by vote"
                : "is complete: "
                        + StageTexts.spoken(match, VoteMatch.winner(winner).orElseThrow()) + " won";
    }

    private static String progress(VoteMatch.Told told) {
        return told.votes() + "/" + told.players() + (done(told.choice()) ? " say " : " voted ") + wish(told) + ".";
    }

    private static String missing(VoteMatch.Told told) {
        var then = done(told.choice()) ? "Everybody is free at " : "It is decided at ";
        return (cancels(told.choice()) ? "The match is cancelled at " : then) + told.needed() + ".";
    }

    private static String wish(VoteMatch.Told told) {
        if (done(told.choice())) {
            return "that you are done";
        }
        return cancels(told.choice()) ? "to cancel" : "for " + told.called();
    }

    private static boolean done(@Nullable String choice) {
        return VoteMatch.DONE.equals(choice);
    }

    private static boolean cancels(@Nullable String choice) {
        return choice == null || choice.equals(VoteMatch.CANCEL);
    }
}
