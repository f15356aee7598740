package gg.muster.outbox.effect;

import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.message.PlaceSentences;
import gg.muster.notice.Notice;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * Tells a player who lost their place in a queue, to time or to an admin. One who left, queue or server, knows; a party
 * hears in its own channel what became of its place.
 */
@Singleton
final class TellLeft implements Effect {
    private final DirectNews news;

    TellLeft(DirectNews news) {
        this.news = news;
    }

    @Override
    public String type() {
        return "queue.left";
    }

    @Override
    public void run(League league, Event event) {
        boolean withParty = event.data().get("party") != null;
        kind(event.text("why")).filter(kind -> !withParty || kind.isPersonal()).ifPresent(kind -> {
            var text = PlaceSentences.lost(league, kind, event.text("pool"));
            news.tell(league, event, kind, NewMessage.text(text));
        });
    }

    /** What to tell; {@code why} as the scripts give it. */
    private static Optional<Notice.Kind> kind(String why) {
        return Optional.ofNullable(
                switch (why) {
                    case "expired" -> Notice.Kind.EXPIRED;
                    case "locked" -> Notice.Kind.LOCKED;
                    case "unlocked" -> Notice.Kind.UNLOCKED;
                    case "reset" -> Notice.Kind.RESET;
                    case "removed" -> Notice.Kind.REMOVED;
                    default -> null;
                });
    }
}
