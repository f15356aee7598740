package gg.muster.outbox.setup;

import gg.muster.discord.DiscordError;
import gg.muster.discord.DiscordException;
import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import gg.muster.panel.ShowPanel;
import gg.muster.setup.BeginSetup;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a panel shows has changed. Where it cannot be shown, the guild is looked over, and the admins hear why. */
@Singleton
final class EditPanel implements Effect {
    private static final Logger LOG = LoggerFactory.getLogger(EditPanel.class);

    private final ShowPanel show;
    private final Panels panels;
    private final BeginSetup setUp;

    EditPanel(ShowPanel show, Panels panels, BeginSetup setUp) {
        this.show = show;
        this.panels = panels;
        this.setUp = setUp;
    }

    @Override
    public String type() {
        return "panel.due";
    }

    @Override
    public void run(League league, Event event) {
        var pool = event.text("pool");
        league.queues().stream()
                .filter(queue -> queue.pool(pool).isPresent())
                .findFirst()
                .ifPresent(queue -> seen(league, queue, event).ifPresent(seen -> edit(league, queue, seen)));
    }

    /** An attempt that broke off has shown nothing, whatever it noted. */
    private Optional<ShowPanel.Seen> seen(League league, Queue queue, Event event) {
        return event.deliveries() > 1 ? Optional.of(show.now(league, queue)) : show.since(league, queue, event.at());
    }

    private void edit(League league, Queue queue, ShowPanel.Seen seen) {
        if (seen.message() == null) {
            setUp.soon(league);
            return;
        }
        try {
            panels.edit(league, queue, seen);
        } catch (DiscordException.Refused refused) {
            if (!needsAnAdmin(refused.error())) {
                throw refused;
            }
            LOG.warn("{}: the panel of {} cannot be shown, {}", league.id(), queue.id(), refused.getMessage());
            setUp.soon(league);
        }
    }

    private static boolean needsAnAdmin(DiscordError error) {
        return error == DiscordError.UNKNOWN_CHANNEL
                || error == DiscordError.MISSING_ACCESS
                || error == DiscordError.MISSING_PERMISSIONS;
    }
}
