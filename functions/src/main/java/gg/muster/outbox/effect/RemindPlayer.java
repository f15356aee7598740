package gg.muster.outbox.effect;

import gg.muster.league.League;
import gg.muster.message.PlaceMessage;
import gg.muster.notice.Notice;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import gg.muster.queue.ViewQueue;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Asks a player whose place in a queue is about to be given up whether they are still here, unless that has changed. */
@Singleton
final class RemindPlayer implements Effect {
    private final ViewQueue view;
    private final DirectNews news;

    RemindPlayer(ViewQueue view, DirectNews news) {
        this.view = view;
        this.news = news;
    }

    @Override
    public String type() {
        return "entry.ending";
    }

    @Override
    public void run(League league, Event event) {
        var pool = event.text("pool");
        long endsAt = event.time("endsAt");
        if (stillEnds(league, event.text("player"), pool, endsAt)) {
            news.tell(league, event, Notice.Kind.REMINDED, PlaceMessage.reminder(league, pool, endsAt));
        }
    }

    private boolean stillEnds(League league, String player, String pool, long endsAt) {
        var answer = view.ask(league, player, pool);
        var told = answer.as(ViewQueue.Told.class);
        return answer.code() == ViewQueue.Code.QUEUED
                && pool.equals(told.pool())
                && Objects.equals(told.endsAt(), endsAt);
    }
}
