package gg.muster.outbox;

import gg.muster.discord.Discord;
import gg.muster.discord.model.Channel;
import gg.muster.discord.model.NewChannel;
import gg.muster.discord.model.Overwrite;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.match.KeepMatch;
import gg.muster.match.Match;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes the rooms of a match: a category, the chat, the lobby and a voice room for each team. Each id is kept the moment
 * it is known. Making a channel cannot be repeated safely, so after an attempt that broke off the guild is searched for
 * the room's name first.
 */
@Singleton
final class MatchRooms {
    private static final long HIDDEN = 1_049_600;
    private static final long TEXT = 68_608;
    private static final long VOICE = 36_768_768;
    private static final long BOT = 1_133_584;

    private final Discord discord;
    private final BotAccount bot;
    private final Leagues leagues;
    private final KeepMatch facts;

    MatchRooms(Discord discord, BotAccount bot, Leagues leagues, KeepMatch facts) {
        this.discord = discord;
        this.bot = bot;
        this.leagues = leagues;
        this.facts = facts;
    }

    /**
     * Makes the rooms that are missing.
     *
     * @param repeated an earlier attempt may have left rooms behind
     * @throws MatchOver when the match ended meanwhile; the room made last is gone again
     */
    void open(League league, Match match, boolean repeated) {
        var guild = leagues.guildOf(league);
        Supplier<List<Channel>> existing = repeated ? memo(() -> discord.channels(guild)) : List::of;
        var maker = new Maker(league, match, guild, existing);
        var everyone = match.players().stream().map(Match.Player::id).toList();
        var names = match.settings().rooms();
        var teams = Objects.requireNonNull(match.teams());

        var category =
                maker.make("category", NewChannel.category(maker.name(names.category()), maker.access(everyone, TEXT)));
        maker.make("chat", NewChannel.text(maker.name(names.chat()), category, maker.access(everyone, TEXT)));
        maker.make("lobby", NewChannel.voice(maker.name(names.lobby()), category, maker.access(everyone, VOICE)));
        for (int i = 0; i < teams.size(); i++) {
            var room = NewChannel.voice(maker.name(names.teams().get(i)), category, maker.access(teams.get(i), VOICE));
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
        private final Supplier<List<Channel>> existing;

        Maker(League league, Match match, String guild, Supplier<List<Channel>> existing) {
            this.league = league;
            this.match = match;
            this.guild = guild;
            this.existing = existing;
        }

        String make(String room, NewChannel wanted) {
            var fact = "room." + room;
            var kept = match.kept(fact);
            if (kept.isPresent()) {
                return kept.get();
            }
            var id = find(wanted).map(Channel::id).orElseGet(() -> create(wanted));
            if (facts.keep(league.id(), match.id(), fact, id) == KeepMatch.Code.GONE) {
                discord.deleteChannel(id, reason());
                throw new MatchOver(match.id());
            }
            return id;
        }

        String name(String template) {
            return template.replace("{pool}", match.pool()).replace("{match}", match.id());
        }

        List<Overwrite> access(List<String> players, long allowed) {
            var access = new ArrayList<Overwrite>();
            access.add(Overwrite.everyone(guild, 0, HIDDEN));
            access.add(Overwrite.member(bot.id(), BOT, 0));
            players.forEach(player -> access.add(Overwrite.member(player, allowed, 0)));
            return access;
        }

        private Optional<Channel> find(NewChannel wanted) {
            return existing.get().stream()
                    .filter(channel -> channel.type() == wanted.type()
                            && wanted.name().equals(channel.name())
                            && Objects.equals(channel.parentId(), wanted.parentId()))
                    .findFirst();
        }

        private String create(NewChannel wanted) {
            return discord.createChannel(guild, wanted, reason()).id();
        }

        private String reason() {
            return "Match " + match.id() + " of " + league.name();
        }
    }
}
