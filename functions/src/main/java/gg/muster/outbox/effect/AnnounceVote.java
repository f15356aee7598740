package gg.muster.outbox.effect;

import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.match.ViewMatch;
import gg.muster.message.MatchSentences;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;

/** Tells a match's chat that somebody voted to cancel, so that the others can too. */
@Singleton
final class AnnounceVote implements Effect {
    private final ViewMatch matches;
    private final MatchChat chat;

    AnnounceVote(ViewMatch matches, MatchChat chat) {
        this.matches = matches;
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
                .ifPresent(match -> match.kept("room.chat").ifPresent(there -> chat.post(match, there, said)));
    }

    private static NewMessage said(Event event) {
        return NewMessage.text(MatchSentences.voted(
                event.text("player"), event.number("votes"), event.number("players"), event.number("needed")));
    }
}
