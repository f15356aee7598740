package gg.muster.outbox.effect;

import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.message.BanSentences;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;

/** Tells a player whom an admin has banned. One who cannot be reached directly reads it with their next command. */
@Singleton
final class TellBanned implements Effect {
    private final DirectMessage direct;

    TellBanned(DirectMessage direct) {
        this.direct = direct;
    }

    @Override
    public String type() {
        return "player.banned";
    }

    @Override
    public void run(League league, Event event) {
        var text = BanSentences.toBanned(league, event.time("until"), event.text("reason"), event.texts("pools"));
        direct.send(league, event.text("player"), NewMessage.text(text).withNonce(league.id() + ":" + event.id()));
    }
}
