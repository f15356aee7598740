package gg.muster.outbox.effect;

import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.message.AdminSentences;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import gg.muster.queue.ViewQueue;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a player that the pool they wait in was closed, unless it is open again or they are gone by now. */
@Singleton
final class TellClosed implements Effect {
    private static final Logger LOG = LoggerFactory.getLogger(TellClosed.class);

    private final ViewQueue view;
    private final DirectMessage direct;

    TellClosed(ViewQueue view, DirectMessage direct) {
        this.view = view;
        this.direct = direct;
    }

    @Override
    public String type() {
        return "pool.closed";
    }

    @Override
    public void run(League league, Event event) {
        var player = event.text("player");
        var pool = event.text("pool");
        if (!stillWaits(league, player, pool)) {
            return;
        }
        var said = NewMessage.text(AdminSentences.poolClosed(league, pool)).withNonce(league.id() + ":" + event.id());
        direct.send(player, said)
                .ifPresent(refused ->
                        LOG.info("{} could not be told that {} is closed, {}", player, pool, refused.error()));
    }

    private boolean stillWaits(League league, String player, String pool) {
        var answer = view.ask(league, league.queueOf(pool), player);
        var told = answer.as(ViewQueue.Told.class);
        return answer.code() == ViewQueue.Code.QUEUED && pool.equals(told.pool()) && !told.open();
    }
}
