package gg.muster.outbox.effect;

import gg.muster.discord.Discord;
import gg.muster.discord.model.Channel;
import gg.muster.discord.model.ChannelType;
import gg.muster.discord.model.NewChannel;
import gg.muster.discord.model.Overwrite;
import gg.muster.league.League;
import gg.muster.league.Queue.Rooms;
import jakarta.inject.Singleton;
import java.util.List;

/** Categories that hold the rooms of several matches: one holds 50 channels, so there may have to be several. */
@Singleton
final class SharedCategories {
    private static final int HOLDS = 50;

    private final Discord discord;

    SharedCategories(Discord discord) {
        this.discord = discord;
    }

    /** The first one that has room for all the rooms of a match; made where there is none, for nobody else to see. */
    String withRoom(League league, String guild, Rooms rooms, List<Channel> channels, List<Overwrite> access) {
        int wanted = 2 + rooms.teams().size();
        for (int n = 1; ; n++) {
            var name = rooms.category(n);
            var named = channels.stream()
                    .filter(channel -> channel.is(ChannelType.CATEGORY) && name.equals(channel.name()))
                    .map(Channel::id)
                    .toList();
            if (named.isEmpty()) {
                return discord.createChannel(guild, NewChannel.category(name, access), "Matches of " + league.name())
                        .id();
            }
            var roomy = named.stream()
                    .filter(id -> held(id, channels) + wanted <= HOLDS)
                    .findFirst();
            if (roomy.isPresent()) {
                return roomy.get();
            }
        }
    }

    private static long held(String category, List<Channel> channels) {
        return channels.stream()
                .filter(channel -> category.equals(channel.parentId()))
                .count();
    }
}
