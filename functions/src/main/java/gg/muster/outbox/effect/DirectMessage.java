package gg.muster.outbox.effect;

import gg.muster.discord.Discord;
import gg.muster.discord.DiscordException;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.metrics.Metric;
import gg.muster.metrics.Metrics;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Sends somebody a direct message. */
@Singleton
public final class DirectMessage {
    private final Discord discord;
    private final Metrics metrics;

    DirectMessage(Discord discord, Metrics metrics) {
        this.discord = discord;
        this.metrics = metrics;
    }

    /** Empty when it was sent; else Discord's refusal, such as for closed messages or a deleted account. */
    public Optional<DiscordException.Refused> send(League league, String player, NewMessage message) {
        try {
            discord.post(discord.openDm(player).id(), message);
            return Optional.empty();
        } catch (DiscordException.Refused refused) {
            metrics.count(Metric.DMS_FAILED, league.id(), refused.error().name());
            return Optional.of(refused);
        }
    }
}
