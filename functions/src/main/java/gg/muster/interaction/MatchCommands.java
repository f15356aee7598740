package gg.muster.interaction;

import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.Label;
import gg.muster.discord.model.Modal;
import gg.muster.discord.model.NewMessage;
import gg.muster.discord.model.TextInput;
import gg.muster.match.DetectMatch;
import gg.muster.match.ReadyMatch;
import gg.muster.match.SeatMatch;
import gg.muster.match.Speaker;
import gg.muster.match.SubmitMatch;
import gg.muster.match.VoteMatch;
import gg.muster.match.result.TrackerUrl;
import gg.muster.message.CustomId;
import gg.muster.message.MatchSentences;
import gg.muster.message.QueueSentences;
import gg.muster.message.VoteSentences;
import jakarta.inject.Singleton;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** {@code /match}, the buttons in a match's chat, and the form for its result. */
@Singleton
final class MatchCommands {
    private static final String URL = "url";
    private static final int LONGEST_URL = 200;

    private final VoteMatch vote;
    private final SeatMatch seat;
    private final SubmitMatch submit;
    private final DetectMatch detect;
    private final ReadyMatch ready;

    MatchCommands(VoteMatch vote, SeatMatch seat, SubmitMatch submit, DetectMatch detect, ReadyMatch ready) {
        this.detect = detect;
        this.ready = ready;
        this.vote = vote;
        this.seat = seat;
        this.submit = submit;
    }

    Reply cancel(Caller caller) {
        return vote(caller, speaker(caller), VoteMatch.CANCEL);
    }

    Reply keep(Caller caller) {
        return vote(caller, speaker(caller), null);
    }

    /** A button of the ballot; it is about a match and a choice. */
    Reply vote(Caller caller) {
        return chosen(caller, about -> vote(caller, speaker(caller, about.match()), about.choice()));
    }

    Reply ready(Caller caller) {
        var answer = ready.ready(caller.league().id(), speaker(caller));
        return Reply.ephemeral(VoteSentences.ready(caller.league(), answer.code(), answer.as(ReadyMatch.Told.class)));
    }

    /** Opens the form, for those who may fill it in. */
    Reply result(Caller caller) {
        var answer = seat.find(caller.league().id(), speaker(caller));
        var told = answer.as(SeatMatch.Told.class);
        return answer.code() == SeatMatch.Code.FOUND
                ? Reply.form(form(caller, told))
                : Reply.ephemeral(MatchSentences.seat(caller.league(), answer.code(), told));
    }

    /** The form was filled in; an empty one asks for the game to be found. */
    Reply submit(Caller caller) {
        var typed = caller.interaction().field(URL).orElse("");
        var url = TrackerUrl.parse(typed);
        if (typed.isBlank()) {
            return find(caller);
        }
        if (url.isEmpty()) {
            return Reply.ephemeral(MatchSentences.noTrackerUrl(typed));
        }
        var answer =
                submit.submit(caller.league().id(), speaker(caller), url.get().gameId());
        return Reply.ephemeral(
                MatchSentences.submit(caller.league(), answer.code(), answer.as(SubmitMatch.Told.class)));
    }

    /** Looks for the game; what is found follows. */
    Reply find(Caller caller) {
        var answer = detect.ask(
                caller.league().id(), speaker(caller), caller.interaction().token());
        return answer.code() == DetectMatch.Code.LOOKING
                ? Reply.later()
                : Reply.ephemeral(
                        MatchSentences.detect(caller.league(), answer.code(), answer.as(DetectMatch.Told.class)));
    }

    /** A game that was found is the one. */
    Reply confirm(Caller caller) {
        return chosen(caller, about -> confirm(caller, about));
    }

    private Reply confirm(Caller caller, CustomId.Choice about) {
        var answer = submit.confirm(caller.league().id(), speaker(caller, about.match()), about.choice());
        var said = MatchSentences.submit(caller.league(), answer.code(), answer.as(SubmitMatch.Told.class));
        return answer.code() == SubmitMatch.Code.SUBMITTED ? Reply.instead(said) : Reply.ephemeral(said);
    }

    /** For a button about a match and something in it. */
    private static Reply chosen(Caller caller, Function<CustomId.Choice, Reply> answer) {
        return caller.subject()
                .flatMap(CustomId.Choice::in)
                .map(answer)
                .orElseGet(() -> Reply.ephemeral(QueueSentences.GONE));
    }

    private Reply vote(Caller caller, Speaker voter, @Nullable String choice) {
        var answer = vote.vote(caller.league().id(), voter, choice);
        var told = answer.as(VoteMatch.Told.class);
        var message = NewMessage.text(VoteSentences.vote(caller.league(), answer.code(), told));
        return Reply.ephemeral(
                answer.code() == VoteMatch.Code.VOTED ? message.withRows(takeBack(caller, told.match())) : message);
    }

    private static Speaker speaker(Caller caller) {
        return speaker(caller, caller.subject().orElse(null));
    }

    private static Speaker speaker(Caller caller, @Nullable String match) {
        return new Speaker(caller.request(), caller.player(), caller.room(), match);
    }

    private static ActionRow takeBack(Caller caller, @Nullable String match) {
        return ActionRow.of(Button.secondary(id(CustomId.KEEP_MATCH, caller, match), "Take my vote back"));
    }

    /** The link may be left out where the game can be found without it. */
    private static Modal form(Caller caller, SeatMatch.Told seat) {
        var url = TextInput.line(URL, TrackerUrl.EXAMPLE, LONGEST_URL);
        var label = "Tracker URL of the match";
        return Modal.of(
                id(CustomId.SUBMIT_MATCH, caller, seat.match()),
                "Result of match " + seat.match(),
                seat.detect()
                        ? Label.of(label, url.optional()).withDescription(MatchSentences.LINK_IS_OPTIONAL)
                        : Label.of(label, url));
    }

    private static String id(String action, Caller caller, @Nullable String match) {
        return CustomId.about(action, caller.league().id(), String.valueOf(match))
                .toString();
    }
}
