package gg.muster.message;

import gg.muster.discord.model.Text;
import gg.muster.league.League;
import gg.muster.league.Play.Asking;
import gg.muster.match.DetectMatch;
import gg.muster.match.Match;
import gg.muster.match.SeatMatch;
import gg.muster.match.SubmitMatch;
import gg.muster.match.result.TrackerUrl;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What players are told about the course of a match: what happened, and what to do next. */
public final class MatchSentences {
    /** Under the box for the link, where a game can be found without it. */
    public static final String LINK_IS_OPTIONAL = "No link at hand? Leave this empty, and your game is looked for.";

    private MatchSentences() {}

    /** Why a player may not speak for a match. */
    public static String seat(League league, SeatMatch.Code code, SeatMatch.Told told) {
        return switch (code) {
            case FOUND -> "You are in match " + told.match() + ".";
            case NOT_IN_MATCH -> notInMatch(league);
            case WRONG_PLACE -> wrongPlace(told.match(), told.chat());
        };
    }

    public static String submit(League league, SubmitMatch.Code code, SubmitMatch.Told told) {
        return switch (code) {
            case SUBMITTED ->
                "Thank you! The result of match " + told.match()
                        + " is in, and everyone in it is free. You can queue again " + Words.relative(told.until())
                        + ".";
            case ALREADY -> resultIsIn(told.match(), told.game());
            case NOT_OFFERED ->
                "That is not a game that was found for match " + told.match() + ". Use /match submit to hand it in.";
            case GAME_TAKEN ->
                "That game was handed in for another match. Please check the link, and use /match submit again.";
            case NOT_BEGUN -> notBegun(told.match());
            case CANCELLED -> hasNoResult(told.match());
            case NOT_IN_MATCH -> notInMatch(league);
            case WRONG_PLACE -> wrongPlace(told.match(), told.chat());
        };
    }

    /** To one who asked for their game to be found. */
    public static String detect(League league, DetectMatch.Code code, DetectMatch.Told told) {
        return switch (code) {
            case LOOKING -> "Looking for the game of match " + told.match() + ".";
            case ONLY_LINKS ->
                "Please use /match submit with the link to the game's tracker page. It looks like <"
                        + TrackerUrl.EXAMPLE + ">.";
            case ALREADY -> resultIsIn(told.match(), told.game());
            case NOT_BEGUN -> notBegun(told.match());
            case CANCELLED -> hasNoResult(told.match());
            case NOT_IN_MATCH -> notInMatch(league);
            case WRONG_PLACE -> wrongPlace(told.match(), told.chat());
        };
    }

    /** When something else than a link to a match was typed. */
    public static String noTrackerUrl(String typed) {
        var shown = typed.isBlank()
                ? "Nothing was typed."
                : "`" + Text.cut(typed.replace("`", "'"), 150) + "` is not a link to a match.";
        return shown + " It should look like <" + TrackerUrl.EXAMPLE + ">. Please use /match submit again.";
    }

    /** Said in the chat when the league's service refused the result. */
    public static String rejected(String match, String reason) {
        return "The league's records refused the result of match " + match + ": " + Words.ended(Text.cut(reason, 200))
                + " It will be tried again. If the link was the wrong one, use /match submit with the right one.";
    }

    /** Said in the chat when the league's service does not answer. */
    public static String recordsAway(String match) {
        return "The league's records can't be reached right now. The result of match " + match
                + " is kept and will be sent by itself; nobody has to wait for that, you are all free.";
    }

    /** Said to everyone in the chat when a match has ended; {@code why} as the scripts give it. */
    public static String ended(Match match, String why) {
        var players =
                match.players().stream().map(each -> Words.player(each.id())).collect(Collectors.joining(" "));
        return players + "\n" + endedDirectly(match, why) + " These rooms close soon.";
    }

    /** The same, said to one player where there is no chat. */
    public static String endedDirectly(Match match, String why) {
        var happened = switch (why) {
            case "voted" -> VoteSentences.decided(match);
            case "not_ready" -> "is cancelled, because " + missing(match);
            case "expired" ->
                match.game() == null
                        ? "went on for too long and is cancelled"
                        : "is cancelled, because the league's records took no result of it";
            case "killed" -> "was cancelled by an admin";
            case "submitted" -> "is complete";
            case "done" -> "is over, as most of you say that you are done";
            case "time" -> "has had its time and is over";
            case "reported" ->
                "is complete: " + ResultSentences.places(match.course().places());
            case "reset" -> "was cancelled by an admin who reset all queues";
            default -> "is over";
        };
        return "Match " + match.id() + " " + happened + ". " + (why.equals("not_ready") ? places(match) : next(match));
    }

    private static String next(Match match) {
        return match.state() == Match.State.CANCELLED ? "You are all free to queue again." : "Thank you for playing!";
    }

    /** Who is in the queue again after a match that did not begin. */
    private static String places(Match match) {
        return match.stage()
                .map(stage -> switch (stage.absent()) {
                    case EVERYBODY_RETURNS -> "Everybody has their old place in the queue back.";
                    case READY_RETURN ->
                        stage.dodges() == null
                                ? theReadyReturn(match) + "; the others are free to queue again."
                                : someReturn(match) + costs(match).strip();
                })
                .orElseGet(() -> next(match));
    }

    private static String theReadyReturn(Match match) {
        return "Those who " + (match.asking() == Asking.CHECK_IN ? "had checked in" : "were ready")
                + " have their old place in the queue back";
    }

    /** Nothing where nobody was there. */
    private static String someReturn(Match match) {
        return match.absent().size() == match.players().size() ? "" : theReadyReturn(match) + ". ";
    }

    /** What it costs each of those who were not there; nothing where they heard too late. */
    private static String costs(Match match) {
        return match.absent().stream()
                .map(
                        player -> Optional.ofNullable(match.course().dodges().get(player))
                                .map(until ->
                                        " " + Words.player(player) + " may queue again " + Words.relative(until) + ".")
                                .orElse(
                                        " " + Words.player(player)
                                                + " could not be told in time, so it costs them nothing: they are free to queue again."))
                .collect(Collectors.joining());
    }

    private static String missing(Match match) {
        var absent = match.absent().stream().map(Words::player).collect(Collectors.joining(", "));
        return absent
                + switch (match.asking()) {
                    case READY -> (match.absent().size() == 1 ? " was" : " were") + " not ready in time";
                    case CHECK_IN -> " did not check in in time";
                };
    }

    static String resultIsIn(@Nullable String match, @Nullable String game) {
        return "The result of match " + match + " is in already (game " + game + "); everyone in it is free.";
    }

    private static String notBegun(@Nullable String match) {
        return "Match " + match + " has not begun yet; its rooms are being made.";
    }

    private static String hasNoResult(@Nullable String match) {
        return "Match " + match + " was cancelled, so it has no result.";
    }

    static String notInMatch(League league) {
        return "You are not in a match. " + QueueSentences.howToJoin(league) + " to join one.";
    }

    static String wrongPlace(@Nullable String match, @Nullable String chat) {
        return "That works only in the chat of your match"
                + (chat == null
                        ? ", whose rooms are being made."
                        : ", " + Words.channel(chat) + ", or by the buttons of the messages about it.");
    }
}
