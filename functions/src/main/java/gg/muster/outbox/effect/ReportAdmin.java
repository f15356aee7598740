package gg.muster.outbox.effect;

import gg.muster.discord.Discord;
import gg.muster.discord.model.Channel;
import gg.muster.discord.model.ChannelType;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.message.AdminSentences;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells in the league's admin channel what an admin did; a league without one has it in the log only. */
@Singleton
final class ReportAdmin implements Effect {
    private static final Logger LOG = LoggerFactory.getLogger(ReportAdmin.class);

    private final Leagues leagues;
    private final Discord discord;

    ReportAdmin(Leagues leagues, Discord discord) {
        this.leagues = leagues;
        this.discord = discord;
    }

    @Override
    public String type() {
        return "admin.acted";
    }

    @Override
    public void run(League league, Event event) {
        var said = AdminSentences.acted(event.text("admin"), event.text("action"), event.text("detail"));
        LOG.info("{}: {}", league.id(), said);
        channel(league)
                .ifPresent(channel ->
                        discord.post(channel.id(), NewMessage.text(said).withNonce(league.id() + ":" + event.id())));
    }

    private Optional<Channel> channel(League league) {
        var name = league.admin().channel();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return discord.channels(leagues.guildOf(league)).stream()
                .filter(channel -> channel.is(ChannelType.TEXT) && name.equals(channel.name()))
                .findFirst();
    }
}
