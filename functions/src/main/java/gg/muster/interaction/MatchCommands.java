package gg.muster.interaction;

import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.NewMessage;
import gg.muster.match.VoteMatch;
import gg.muster.message.CustomId;
import gg.muster.message.MatchSentences;
import jakarta.inject.Singleton;

/** {@code /match} and the buttons in a match's chat. */
@Singleton
final class MatchCommands {
    private final VoteMatch vote;

    MatchCommands(VoteMatch vote) {
        this.vote = vote;
    }

    Reply cancel(Caller caller) {
        return vote(caller, false);
    }

    Reply keep(Caller caller) {
        return vote(caller, true);
    }

    private Reply vote(Caller caller, boolean withdraw) {
        var voter = new VoteMatch.Voter(
                caller.request(),
                caller.player(),
                caller.room(),
                caller.subject().orElse(null));
        var answer = vote.vote(caller.league().id(), voter, withdraw);
        var told = answer.as(VoteMatch.Told.class);
        var message = NewMessage.text(MatchSentences.vote(answer.code(), told));
        return Reply.ephemeral(
                answer.code() == VoteMatch.Code.VOTED ? message.withRows(takeBack(caller, told.match())) : message);
    }

    private static ActionRow takeBack(Caller caller, @org.jspecify.annotations.Nullable String match) {
        var id = CustomId.about(CustomId.KEEP_MATCH, caller.league().id(), String.valueOf(match));
        return ActionRow.of(Button.secondary(id.toString(), "Take my vote back"));
    }
}
