package gg.muster.message;

import gg.muster.discord.model.Text;
import gg.muster.match.ReportMatch;
import gg.muster.match.result.Place;
import gg.muster.match.result.Problem;
import gg.muster.match.result.RaceTime;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What is said about a result that was handed in by a form or by an admin. */
public final class ResultSentences {
    private static final int LONGEST_NAME = 60;

    private ResultSentences() {}

    /** What is wrong with it; {@code mention} says how a player of the match is written. */
    public static String problem(Problem problem, UnaryOperator<String> mention) {
        var player = String.valueOf(problem.player());
        var typed = "`" + Text.cut(player.replace("`", "'"), LONGEST_NAME) + "`";
        return switch (problem.what()) {
            case UNKNOWN_PLAYER -> typed + " did not play in this match";
            case SHARED_NAME -> "several players are called " + typed + ": say which by their Discord id";
            case PLAYER_TWICE -> mention.apply(player) + " is named twice";
            case PLAYER_MISSING -> mention.apply(player) + " is missing";
            case NO_SUCH_POSITION -> "there is no position " + problem.position() + " in this match";
            case POSITION_TWICE -> "two players have position " + problem.position();
            case NO_PLAYER -> "a line names no player";
            case NO_POSITION -> "the position of " + typed + " is no whole number from 1";
            case NO_TIME -> "the time of " + typed + " is none, such as " + RaceTime.EXAMPLE + ", or too long";
            case NO_REPLAY -> "the replay of " + typed + " is no address of a page, or longer than 512 characters";
        };
    }

    /** Everybody in one line, best first, with their times where those are known. */
    public static String places(List<Place> places) {
        return places.stream()
                .map(place -> place.position() + ". " + Words.player(place.player())
                        + (place.time() == null ? "" : " " + RaceTime.written(place.time())))
                .collect(Collectors.joining(", "));
    }

    /** To the admin who handed it in; {@code match} as they named it. */
    public static String report(String match, ReportMatch.Code code, ReportMatch.Told told) {
        return switch (code) {
            case REPORTED ->
                "The result of match " + told.match() + (told.corrected() ? " is corrected." : " is in.")
                        + " If its players were still in it, they are free.";
            case INVALID ->
                "Nothing is kept of that:"
                        + told.problems().stream()
                                .map(problem -> "\n- " + problem(problem, Words::player))
                                .collect(Collectors.joining())
                        + "\nName each player of match " + told.match() + " once, best first.";
            case ALREADY -> "The result of match " + told.match() + " is in already.";
            case NOT_BEGUN -> "Match " + told.match() + " has not begun yet, so it has no result.";
            case CANCELLED -> "Match " + told.match() + " was cancelled, so it has no result.";
            case NO_FORM -> "The result of match " + told.match() + " is not handed in by a form.";
            case GONE ->
                "There is no match " + Words.typed(match)
                        + " any more, or there never was. The field suggests those whose result is awaited.";
        };
    }
}
