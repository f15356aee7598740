package gg.muster.outbox.effect;

import gg.muster.discord.Discord;
import gg.muster.discord.DiscordError;
import gg.muster.discord.DiscordException;
import gg.muster.discord.model.Channel;
import gg.muster.discord.model.ChannelType;
import gg.muster.discord.model.NewThread;
import gg.muster.league.League;
import gg.muster.match.Match;
import gg.muster.match.ViewMatch;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The chat of a match in a guild that has no channel left: a private thread, which counts towards no limit. */
@Singleton
final class MatchThread {
    private static final Logger LOG = LoggerFactory.getLogger(MatchThread.class);
    private static final int NOT_FOUND = 404;
    private static final String CHAT = "room.chat";
    private static final String THREAD = "room.thread";

    private final Discord discord;
    private final ViewMatch matches;
    private final RoomBook book;

    MatchThread(Discord discord, ViewMatch matches, RoomBook book) {
        this.discord = discord;
        this.matches = matches;
        this.book = book;
    }

    /**
     * Opens it, where the match got no chat before the guild was full, and lets its players in.
     *
     * @param channels those of the guild
     */
    void open(League league, Match before, List<Channel> channels) {
        var match = matches.find(league.id(), before.id()).orElseThrow(() -> new MatchOver(before.id()));
        if (match.kept(CHAT).isPresent() && match.kept(THREAD).isEmpty()) {
            return;
        }
        var thread =
                match.kept(THREAD).orElseGet(() -> book.keep(league, match, THREAD, create(league, match, channels)));
        book.keep(league, match, CHAT, thread);
        match.players().forEach(player -> letIn(league, match, thread, player.id()));
    }

    /** Whoever has left the guild meanwhile cannot be let in, and keeps nobody else out. */
    private void letIn(League league, Match match, String thread, String player) {
        try {
            discord.addToThread(thread, player);
        } catch (DiscordException.Refused refused) {
            if (refused.status() != NOT_FOUND || refused.error() == DiscordError.UNKNOWN_CHANNEL) {
                throw refused;
            }
            LOG.warn(
                    "match {} of {}: {} cannot join its thread, {}",
                    match.id(),
                    league.id(),
                    player,
                    refused.getMessage());
        }
    }

    private String create(League league, Match match, List<Channel> channels) {
        var rooms = match.settings().rooms();
        var parent = channels.stream()
                .filter(channel ->
                        channel.is(ChannelType.TEXT) && rooms.overflow().equals(channel.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("league file " + league.id()
                        + ": queues[].rooms.overflow: the guild has no text channel " + rooms.overflow()));
        var name = RoomBook.name(match, rooms.chat());
        return discord.createThread(parent.id(), NewThread.closed(name), RoomBook.reason(league, match))
                .id();
    }
}
