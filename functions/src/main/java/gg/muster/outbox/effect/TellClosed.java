package gg.muster.outbox.effect;

import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.message.AdminSentences;
import gg.muster.notice.Notice;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import gg.muster.queue.ViewQueue;
import jakarta.inject.Singleton;

/** Tells a player that the pool they wait in was closed, unless it is open again or they are gone by now. */
@Singleton
final class TellClosed implements Effect {
    private final ViewQueue view;
    private final DirectNews news;

    TellClosed(ViewQueue view, DirectNews news) {
        this.view = view;
        this.news = news;
    }

    @Override
    public String type() {
        return "pool.closed";
    }

    @Override
    public void run(League league, Event event) {
        var pool = event.text("pool");
        if (stillWaits(league, event.text("player"), pool)) {
            news.tell(league, event, Notice.Kind.CLOSED, NewMessage.text(AdminSentences.poolClosed(league, pool)));
        }
    }

    private boolean stillWaits(League league, String player, String pool) {
        var answer = view.ask(league, player, pool);
        var told = answer.as(ViewQueue.Told.class);
        return answer.code() == ViewQueue.Code.QUEUED && pool.equals(told.pool()) && !told.open();
    }
}
