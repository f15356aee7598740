package gg.muster.outbox.effect;

import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.match.Match;
import gg.muster.match.ViewMatch;
import gg.muster.message.VoteSentences;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;

/** Somebody voted: the ballot shows it; where there is none, the chat is told, so that the others can vote too. */
@Singleton
final class AnnounceVote implements Effect {
    private final ViewMatch matches;
    private final Stages stages;
    private final MatchChat chat;

    AnnounceVote(ViewMatch matches, Stages stages, MatchChat chat) {
        this.matches = matches;
        this.stages = stages;
        this.chat = chat;
    }

    @Override
    public String type() {
        return "match.voted";
    }

    @Override
    public void run(League league, Event event) {
        var said = said(event).withNonce(league.id() + ":" + event.id());
        matches.find(league.id(), event.text("match"))
                .filter(match -> match.state().isLive())
                .ifPresent(match -> show(league, match, said));
    }

    private void show(League league, Match match, NewMessage said) {
        if (match.kept(MatchPosts.BALLOT).isPresent()) {
            stages.votes(league, match);
        } else {
            match.kept("room.chat").ifPresent(there -> chat.post(league, match, there, said));
        }
    }

    private static NewMessage said(Event event) {
        return NewMessage.text(VoteSentences.cancelVoted(
                event.text("player"), event.number("votes"), event.number("players"), event.number("needed")));
    }
}
