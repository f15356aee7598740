package gg.muster.outbox.effect;

import gg.muster.discord.Discord;
import gg.muster.discord.model.Channel;
import gg.muster.discord.model.ChannelType;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Where a league's admins are told things: the channel its file names, if there is one. */
@Singleton
public final class AdminChannel {
    private final Leagues leagues;
    private final Discord discord;

    AdminChannel(Leagues leagues, Discord discord) {
        this.leagues = leagues;
        this.discord = discord;
    }

    public void say(League league, String key, String text) {
        find(league)
                .ifPresent(channel ->
                        discord.post(channel.id(), NewMessage.text(text).withNonce(league.id() + ":" + key)));
    }

    private Optional<Channel> find(League league) {
        var name = league.admin().channel();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return discord.channels(leagues.guildOf(league)).stream()
                .filter(channel -> channel.is(ChannelType.TEXT) && name.equals(channel.name()))
                .findFirst();
    }
}
