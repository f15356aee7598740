package gg.muster.outbox.effect;

import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.message.AdminSentences;
import gg.muster.message.MatchSentences;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a player who lost their place in a queue, to time or to an admin. One who left by themselves knows. */
@Singleton
final class TellLeft implements Effect {
    private static final Logger LOG = LoggerFactory.getLogger(TellLeft.class);

    private final DirectMessage direct;

    TellLeft(DirectMessage direct) {
        this.direct = direct;
    }

    @Override
    public String type() {
        return "queue.left";
    }

    @Override
    public void run(League league, Event event) {
        var text = said(league, event.text("pool"), event.text("why"));
        if (text == null) {
            return;
        }
        var player = event.text("player");
        var said = NewMessage.text(text).withNonce(league.id() + ":" + event.id());
        direct.send(player, said)
                .ifPresent(refused ->
                        LOG.info("{} could not be told that their place was given up, {}", player, refused.error()));
    }

    private static @Nullable String said(League league, String pool, String why) {
        if (!why.equals("expired")) {
            return AdminSentences.takenOut(league, pool, why);
        }
        var name = league.queueOf(pool).pool(pool).map(Queue.Pool::name).orElse(pool);
        return MatchSentences.entryExpired(name);
    }
}
