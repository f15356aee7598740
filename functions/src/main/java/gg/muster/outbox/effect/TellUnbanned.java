package gg.muster.outbox.effect;

import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.message.BanSentences;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;

/** Tells a player whose ban an admin has ended. */
@Singleton
final class TellUnbanned implements Effect {
    private final DirectMessage direct;

    TellUnbanned(DirectMessage direct) {
        this.direct = direct;
    }

    @Override
    public String type() {
        return "player.unbanned";
    }

    @Override
    public void run(League league, Event event) {
        var said = NewMessage.text(BanSentences.toUnbanned(league)).withNonce(league.id() + ":" + event.id());
        direct.send(league, event.text("player"), said);
    }
}
