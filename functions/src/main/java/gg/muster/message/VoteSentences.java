package gg.muster.message;

import gg.muster.match.Match;
import gg.muster.match.ReadyMatch;
import gg.muster.match.VoteMatch;
import org.jspecify.annotations.Nullable;

/** What players are told about being ready and about their votes: what happened, and what to do next. */
public final class VoteSentences {
    private VoteSentences() {}

    public static String ready(ReadyMatch.Code code, ReadyMatch.Told told) {
        var progress = told.ready() + " of " + told.players() + " are ready.";
        return switch (code) {
            case READY -> "You are ready. " + progress;
            case ALREADY_READY -> "You are ready already. " + progress;
            case BEGUN -> "You are ready, and so is everybody else: match " + told.match() + " begins!";
            case UNDER_WAY -> "Match " + told.match() + " has begun already. Have fun!";
            case OVER -> "Match " + told.match() + " is over. You are free to queue again.";
            case NOT_IN_MATCH -> MatchSentences.notInMatch();
            case WRONG_PLACE -> MatchSentences.wrongPlace(told.match(), told.chat());
        };
    }

    public static String vote(VoteMatch.Code code, VoteMatch.Told told) {
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
                                        + " has done so by now; the form is in your direct messages."
                                : " That decides it. Thank you for playing!");
            case NO_CHOICE -> "That cannot be voted for in match " + told.match() + ".";
            case NOT_BEGUN -> "Match " + told.match() + " has not begun yet, so nobody can have won it.";
            case OVER -> "Match " + told.match() + " is over already; there is nothing to vote on.";
            case NOT_IN_MATCH -> MatchSentences.notInMatch();
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
