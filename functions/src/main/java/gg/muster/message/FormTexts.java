package gg.muster.message;

import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.match.Match;
import gg.muster.match.Match.State;
import gg.muster.match.VoteMatch;
import gg.muster.match.result.FormLink;
import gg.muster.match.result.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What players of a match read whose result is a form: where it is, what became of it, and when it is missing. */
public final class FormTexts {
    private static final String HAND_IN = "Hand in the result";
    private static final int PROBLEMS_SHOWN = 8;

    private FormTexts() {}

    /** In the match's chat: the form, and the votes on whether they are done; without those once it is over. */
    public static NewMessage ballot(League league, Match match) {
        if (!match.course().places().isEmpty()) {
            return NewMessage.text(isIn(match)).withRows();
        }
        if (match.state() == State.CANCELLED) {
            return NewMessage.text("This match was cancelled, so there is nothing to hand in.")
                    .withRows();
        }
        var form = "When you have played, one of you hands in the result of " + match.uid(league.id()) + ": "
                + link(league, match) + ".";
        if (match.state() != State.IN_PROGRESS) {
            return NewMessage.text(form).withRows(buttons(league, match, List.of()));
        }
        return NewMessage.text("Have fun! " + form + "\n" + question(match))
                .withRows(buttons(
                        league,
                        match,
                        List.of(
                                Button.primary(vote(league, match, VoteMatch.DONE), "We are done"),
                                Button.danger(vote(league, match, VoteMatch.CANCEL), "Cancel the match"))));
    }

    /** To one player, when the match begins. */
    public static NewMessage direct(League league, Match match) {
        return withForm(
                league,
                match,
                "Your **" + MatchWords.named(league, match) + "** " + match.id()
                        + " has begun. When you have played, one of you " + "hands in the result of "
                        + match.uid(league.id()) + ": " + link(league, match) + ".");
    }

    /** In the chat, to one whose direct messages are closed. */
    public static String directInChat(String player) {
        return Words.player(player)
                + " I could not send you a direct message. The form for your result is in the message above.";
    }

    /** To one player, after a day without a result. */
    public static NewMessage missing(League league, Match match) {
        return withForm(
                league,
                match,
                "The result of your **" + MatchWords.named(league, match) + "** " + match.id()
                        + " is missing. Please hand it in, if nobody has done so by now: " + link(league, match)
                        + ". If it was never played, tell an admin.");
    }

    /** To its players, when what came by the form makes no sense for this match. */
    public static NewMessage again(League league, Match match, List<Problem> problems) {
        var wrong = problems.stream()
                .limit(PROBLEMS_SHOWN)
                .map(problem -> "\n- " + ResultSentences.problem(problem, Words::player))
                .collect(Collectors.joining());
        return withForm(
                league,
                match,
                "The result that was handed in for " + match.uid(league.id()) + " could not be taken:" + wrong
                        + "\nPlease hand it in again: " + link(league, match) + ".");
    }

    /** In the chat: it came in, for the first time or anew. */
    public static String isIn(Match match) {
        return "The result of match " + match.id() + " is in: "
                + ResultSentences.places(match.course().places())
                + ". Thank you for playing! If that is wrong, tell an admin.";
    }

    /** Added to the news that a match is over whose result has yet to come; empty for every other. */
    public static String stillAwaited(League league, Match match) {
        var awaited = match.form().isPresent()
                && match.course().begunAt() != null
                && match.course().places().isEmpty();
        return awaited && match.state() != State.CANCELLED
                ? " Please hand in its result, if nobody has done so by now: " + link(league, match) + "."
                : "";
    }

    private static String question(Match match) {
        var done = votes(match, VoteMatch.DONE);
        var players = match.players().size();
        return "Played and on your way? Press **We are done**: with " + (players / 2 + 1) + " of " + players
                + " everybody is free, and the form can follow. It ends by itself " + Words.relative(match.until())
                + ".\nDone: " + done + " · Cancel: " + votes(match, VoteMatch.CANCEL);
    }

    private static long votes(Match match, String choice) {
        return match.course().votes().values().stream().filter(choice::equals).count();
    }

    private static NewMessage withForm(League league, Match match, String text) {
        return NewMessage.text(text).withRows(buttons(league, match, List.of()));
    }

    /** With the form in front; none where there is no button at all. */
    private static ActionRow[] buttons(League league, Match match, List<Button> more) {
        var all = new ArrayList<Button>();
        match.formLink(league.id())
                .filter(url -> url.length() <= FormLink.LONGEST_BUTTON)
                .ifPresent(url -> all.add(Button.link(url, HAND_IN)));
        all.addAll(more);
        return all.isEmpty() ? new ActionRow[0] : new ActionRow[] {ActionRow.of(all.toArray(Button[]::new))};
    }

    private static String link(League league, Match match) {
        return match.formLink(league.id())
                .map(url -> "[the form](<" + url + ">)")
                .orElse("the form");
    }

    private static String vote(League league, Match match, String choice) {
        return CustomId.choice(CustomId.VOTE_MATCH, league.id(), match.id(), choice)
                .toString();
    }
}
