package gg.muster.outbox.effect;

import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.message.PlaceSentences;
import gg.muster.notice.Notice;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;

/** Tells a player whose place in a queue went along to another pool. */
@Singleton
final class TellMoved implements Effect {
    private final DirectNews news;

    TellMoved(DirectNews news) {
        this.news = news;
    }

    @Override
    public String type() {
        return "queue.moved";
    }

    @Override
    public void run(League league, Event event) {
        var text = PlaceSentences.lost(league, Notice.Kind.MOVED, event.text("pool"));
        news.tell(league, event, Notice.Kind.MOVED, NewMessage.text(text));
    }
}
