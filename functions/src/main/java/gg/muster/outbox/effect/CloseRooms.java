package gg.muster.outbox.effect;

import gg.muster.discord.Discord;
import gg.muster.discord.model.Channel;
import gg.muster.discord.model.ChannelType;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.match.CloseMatch;
import gg.muster.match.Match;
import gg.muster.match.ViewMatch;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Removes the rooms of an ended match, children before their category, and closes it. Rooms that were made but never
 * written down, because a worker died in between, are found by the category's name.
 */
@Singleton
final class CloseRooms implements Effect {
    private static final String CATEGORY = "room.category";
    private static final String THREAD = "room.thread";

    private final ViewMatch matches;
    private final CloseMatch close;
    private final Leagues leagues;
    private final Discord discord;
    private final Threads threads;

    CloseRooms(ViewMatch matches, CloseMatch close, Leagues leagues, Discord discord, Threads threads) {
        this.matches = matches;
        this.close = close;
        this.leagues = leagues;
        this.discord = discord;
        this.threads = threads;
    }

    @Override
    public String type() {
        return "rooms.due";
    }

    @Override
    public void run(League league, Event event) {
        matches.find(league.id(), event.text("match"))
                .filter(match -> !match.state().isLive())
                .ifPresent(match -> {
                    var reason = RoomBook.reason(league, match);
                    rooms(league, match).forEach(room -> discord.deleteChannel(room, reason));
                    match.kept(THREAD).ifPresent(thread -> threads.remove(thread, reason));
                    close.close(league.id(), match.id());
                });
    }

    /** Every room but a thread, the categories last; a category that is shared stays. */
    private Set<String> rooms(League league, Match match) {
        var channels = discord.channels(leagues.guildOf(league));
        var rooms = new LinkedHashSet<String>();
        match.kept().forEach((fact, id) -> {
            if (fact.startsWith("room.") && !id.equals(match.kept().get(THREAD))) {
                rooms.add(id);
            }
        });
        if (match.settings().rooms().shared()) {
            match.kept(CATEGORY).ifPresent(rooms::remove);
            rooms.addAll(unwritten(match, channels));
            return rooms;
        }
        var categories = categories(match, channels);
        channels.stream()
                .filter(channel -> categories.contains(Objects.requireNonNullElse(channel.parentId(), "")))
                .map(Channel::id)
                .forEach(rooms::add);
        rooms.removeAll(categories);
        rooms.addAll(categories);
        return rooms;
    }

    private static Set<String> categories(Match match, List<Channel> channels) {
        var categories = new LinkedHashSet<String>();
        var name = RoomBook.name(match, match.settings().rooms().category());
        channels.stream()
                .filter(channel -> channel.is(ChannelType.CATEGORY) && name.equals(channel.name()))
                .map(Channel::id)
                .forEach(categories::add);
        match.kept(CATEGORY).ifPresent(categories::add);
        return categories;
    }

    /** Rooms in the match's shared category that are called like its own. */
    private static List<String> unwritten(Match match, List<Channel> channels) {
        var rooms = match.settings().rooms();
        var names = Stream.concat(Stream.of(rooms.chat(), rooms.lobby()), rooms.teams().stream())
                .map(template -> RoomBook.name(match, template))
                .toList();
        var category = match.kept(CATEGORY).orElse("");
        return channels.stream()
                .filter(channel -> category.equals(channel.parentId())
                        && names.contains(Objects.requireNonNullElse(channel.name(), "")))
                .map(Channel::id)
                .toList();
    }
}
