package gg.muster.outbox.effect;

import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.notice.AddNotice;
import gg.muster.notice.Notice;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a player what has become of their place: directly, or where that is refused with their next command. */
@Singleton
final class DirectNews {
    private static final Logger LOG = LoggerFactory.getLogger(DirectNews.class);

    private final DirectMessage direct;
    private final AddNotice notices;

    DirectNews(DirectMessage direct, AddNotice notices) {
        this.direct = direct;
        this.notices = notices;
    }

    void tell(League league, Event event, Notice.Kind kind, NewMessage message) {
        var player = event.text("player");
        direct.send(league, player, message.withNonce(league.id() + ":" + event.id()))
                .ifPresent(refused -> {
                    var kept = notices.add(league.id(), player, new Notice(kind, event.text("pool"), event.at()));
                    LOG.info(
                            "{} {}: no direct message to {}, {}; {}", league.id(), kind, player, refused.error(), kept);
                });
    }
}
