package gg.muster.outbox.effect;

import gg.muster.discord.Discord;
import gg.muster.discord.DiscordError;
import gg.muster.discord.DiscordException;
import gg.muster.discord.model.Channel;
import gg.muster.discord.model.NewChannel;
import gg.muster.discord.model.Overwrite;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.match.Match;
import gg.muster.metrics.Metric;
import gg.muster.metrics.Metrics;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the rooms of a match: a category, the chat, the lobby and a voice room for each team; where its players have to
 * say first that they are there, voice comes later. Each id is kept the moment it is known. Making a channel cannot be repeated safely, so after an attempt that broke off the guild is searched for
 * the room's name first. In a full guild the chat is a private thread, and there is no voice. Where the category is full or
 * somebody has deleted it, a room stands outside.
 */
@Singleton
final class MatchRooms {
    private static final Logger LOG = LoggerFactory.getLogger(MatchRooms.class);

    private final Discord discord;
    private final RoomAccess access;
    private final Leagues leagues;
    private final RoomBook book;
    private final MatchThread thread;
    private final SharedCategories categories;
    private final Metrics metrics;

    MatchRooms(
            Discord discord,
            RoomAccess access,
            Leagues leagues,
            RoomBook book,
            MatchThread thread,
            SharedCategories categories,
            Metrics metrics) {
        this.categories = categories;
        this.discord = discord;
        this.access = access;
        this.leagues = leagues;
        this.book = book;
        this.thread = thread;
        this.metrics = metrics;
    }

    /**
     * Makes the rooms that are missing when a match opens.
     *
     * @param repeated an earlier attempt may have left rooms behind
     * @throws MatchOver when the match ended meanwhile; the room made last is gone again
     */
    void open(League league, Match match, boolean repeated) {
        make(league, match, repeated, maker -> {
            var category = text(maker, match);
            if (match.stage().isEmpty()) {
                voice(maker, match, category);
            }
        });
    }

    /** Makes the voice rooms of a match that opened without them; see {@link #open}. */
    void voice(League league, Match match, boolean repeated) {
        if (match.kept("room.thread").isEmpty()) {
            make(league, match, repeated, maker -> voice(maker, match, text(maker, match)));
        }
    }

    private void make(League league, Match match, boolean repeated, Consumer<Maker> rooms) {
        var guild = leagues.guildOf(league);
        Supplier<List<Channel>> channels = memo(() -> discord.channels(guild));
        try {
            rooms.accept(new Maker(league, match, guild, channels, repeated));
        } catch (DiscordException.Refused refused) {
            if (refused.error() != DiscordError.GUILD_FULL) {
                throw refused;
            }
            metrics.count(Metric.GUILDS_FULL, league.id());
            LOG.warn(
                    "match {} of {}: guild {} is full, so it plays in a thread; delete channels there",
                    match.id(),
                    league.id(),
                    guild);
            thread.open(league, match, channels.get());
        }
    }

    /** The category and the chat; returns the category. */
    private static String text(Maker maker, Match match) {
        var everyone = match.players().stream().map(Match.Player::id).toList();
        var names = match.settings().rooms();
        var category = names.shared()
                ? maker.share()
                : maker.make(
                        "category",
                        NewChannel.category(
                                RoomBook.name(match, names.category()), maker.access(everyone, RoomAccess.TEXT)));
        maker.make(
                "chat",
                NewChannel.text(RoomBook.name(match, names.chat()), category, maker.access(everyone, RoomAccess.TEXT)));
        return category;
    }

    /** A lobby for all, unless they are in teams of a shared category; and a room for each team. */
    private static void voice(Maker maker, Match match, String category) {
        var everyone = match.players().stream().map(Match.Player::id).toList();
        var names = match.settings().rooms();
        if (names.textOnly()) {
            return;
        }
        if (!names.shared() || match.everyoneAlone()) {
            maker.make(
                    "lobby",
                    NewChannel.voice(
                            RoomBook.name(match, names.lobby()), category, maker.access(everyone, RoomAccess.VOICE)));
        }
        var teams = match.everyoneAlone() ? List.<List<String>>of() : Objects.requireNonNull(match.teams());
        for (int i = 0; i < teams.size(); i++) {
            var room = NewChannel.voice(
                    RoomBook.name(match, names.teams().get(i)), category, maker.access(teams.get(i), RoomAccess.VOICE));
            maker.make("team" + i, room);
        }
    }

    private static <T> Supplier<T> memo(Supplier<T> supplier) {
        var box = new ArrayList<T>();
        return () -> {
            if (box.isEmpty()) {
                box.add(supplier.get());
            }
            return box.getFirst();
        };
    }

    private final class Maker {
        private final League league;
        private final Match match;
        private final String guild;
        private final Supplier<List<Channel>> channels;
        private final boolean repeated;

        Maker(League league, Match match, String guild, Supplier<List<Channel>> channels, boolean repeated) {
            this.league = league;
            this.match = match;
            this.guild = guild;
            this.channels = channels;
            this.repeated = repeated;
        }

        /** The shared category that this match's rooms go into. */
        String share() {
            var fact = "room.category";
            return match.kept(fact)
                    .orElseGet(() -> book.keep(
                            league,
                            match,
                            fact,
                            categories.withRoom(
                                    league,
                                    guild,
                                    match.settings().rooms(),
                                    channels.get(),
                                    access(List.of(), RoomAccess.TEXT))));
        }

        String make(String room, NewChannel wanted) {
            var fact = "room." + room;
            var kept = match.kept(fact);
            if (kept.isPresent()) {
                return kept.get();
            }
            return book.keep(league, match, fact, inCategory(wanted));
        }

        List<Overwrite> access(List<String> players, long allowed) {
            return access.of(guild, players, allowed);
        }

        private Optional<Channel> find(NewChannel wanted) {
            return (repeated ? channels.get() : List.<Channel>of())
                    .stream()
                            .filter(channel -> channel.type() == wanted.type()
                                    && wanted.name().equals(channel.name())
                                    && Objects.equals(channel.parentId(), wanted.parentId()))
                            .findFirst();
        }

        /** Other matches may have filled the category since it was chosen; alone a room needs the match's id in its name. */
        private String inCategory(NewChannel wanted) {
            try {
                return there(wanted);
            } catch (DiscordException.Refused refused) {
                if (wanted.parentId() == null || refused.error() != DiscordError.INVALID_FORM) {
                    throw refused;
                }
                LOG.warn("match {} of {}: {}", match.id(), league.id(), refused.getMessage());
                var name = wanted.name();
                return there(wanted.outside(name.contains(match.id()) ? name : name + " " + match.id()));
            }
        }

        private String there(NewChannel wanted) {
            return find(wanted).map(Channel::id).orElseGet(() -> create(wanted));
        }

        private String create(NewChannel wanted) {
            return discord.createChannel(guild, wanted, RoomBook.reason(league, match))
                    .id();
        }
    }
}
