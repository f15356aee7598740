package gg.muster.interaction;

import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.Label;
import gg.muster.discord.model.Modal;
import gg.muster.discord.model.NewMessage;
import gg.muster.discord.model.TextInput;
import gg.muster.match.SeatMatch;
import gg.muster.match.Speaker;
import gg.muster.match.SubmitMatch;
import gg.muster.match.VoteMatch;
import gg.muster.match.result.TrackerUrl;
import gg.muster.message.CustomId;
import gg.muster.message.MatchSentences;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** {@code /match}, the buttons in a match's chat, and the form for its result. */
@Singleton
final class MatchCommands {
    private static final String URL = "url";
    private static final int LONGEST_URL = 200;

    private final VoteMatch vote;
    private final SeatMatch seat;
    private final SubmitMatch submit;

    MatchCommands(VoteMatch vote, SeatMatch seat, SubmitMatch submit) {
        this.vote = vote;
        this.seat = seat;
        this.submit = submit;
    }

    Reply cancel(Caller caller) {
        return vote(caller, false);
    }

    Reply keep(Caller caller) {
        return vote(caller, true);
    }

    /** Opens the form, for those who may fill it in. */
    Reply result(Caller caller) {
        var answer = seat.find(caller.league().id(), speaker(caller));
        var told = answer.as(SeatMatch.Told.class);
        return answer.code() == SeatMatch.Code.FOUND
                ? Reply.form(form(caller, told.match()))
                : Reply.ephemeral(MatchSentences.seat(answer.code(), told));
    }

    /** The form was filled in. */
    Reply submit(Caller caller) {
        var typed = caller.interaction().field(URL).orElse("");
        var url = TrackerUrl.parse(typed);
        if (url.isEmpty()) {
            return Reply.ephemeral(MatchSentences.noTrackerUrl(typed));
        }
        var answer =
                submit.submit(caller.league().id(), speaker(caller), url.get().gameId());
        return Reply.ephemeral(MatchSentences.submit(answer.code(), answer.as(SubmitMatch.Told.class)));
    }

    private Reply vote(Caller caller, boolean withdraw) {
        var answer = vote.vote(caller.league().id(), speaker(caller), withdraw);
        var told = answer.as(VoteMatch.Told.class);
        var message = NewMessage.text(MatchSentences.vote(answer.code(), told));
        return Reply.ephemeral(
                answer.code() == VoteMatch.Code.VOTED ? message.withRows(takeBack(caller, told.match())) : message);
    }

    private static Speaker speaker(Caller caller) {
        return new Speaker(
                caller.request(),
                caller.player(),
                caller.room(),
                caller.subject().orElse(null));
    }

    private static ActionRow takeBack(Caller caller, @Nullable String match) {
        return ActionRow.of(Button.secondary(id(CustomId.KEEP_MATCH, caller, match), "Take my vote back"));
    }

    private static Modal form(Caller caller, @Nullable String match) {
        var url = TextInput.line(URL, TrackerUrl.EXAMPLE, LONGEST_URL);
        return Modal.of(
                id(CustomId.SUBMIT_MATCH, caller, match),
                "Result of match " + match,
                Label.of("Tracker URL of the match", url));
    }

    private static String id(String action, Caller caller, @Nullable String match) {
        return CustomId.about(action, caller.league().id(), String.valueOf(match))
                .toString();
    }
}
