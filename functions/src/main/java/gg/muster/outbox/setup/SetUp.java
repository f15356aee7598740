package gg.muster.outbox.setup;

import gg.muster.discord.Discord;
import gg.muster.discord.model.Channel;
import gg.muster.discord.model.ChannelType;
import gg.muster.discord.model.Permission;
import gg.muster.league.Gamemode;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.league.Queue;
import gg.muster.message.SetUpSentences;
import gg.muster.outbox.effect.BotAccount;
import gg.muster.setup.FinishSetup;
import gg.muster.setup.KeepSetup;
import gg.muster.setup.Report;
import gg.muster.setup.ViewSetup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks a guild over and makes it what the league file says: a category for each gamemode, a channel for each queue, one
 * panel in it, no room of a match that is over, no channel of a party that is. What was made is kept at once, so a look that broke off is carried on by
 * the next one; of two at the same time each sees what the other has kept.
 */
@Singleton
final class SetUp {
    private final Discord discord;
    private final BotAccount bot;
    private final Leagues leagues;
    private final ViewSetup view;
    private final KeepSetup keep;
    private final FinishSetup finish;
    private final Categories categories;
    private final QueueChannels channels;
    private final Panels panels;
    private final Rooms rooms;
    private final PartyRooms parties;

    SetUp(
            Discord discord,
            BotAccount bot,
            Leagues leagues,
            ViewSetup view,
            KeepSetup keep,
            FinishSetup finish,
            Categories categories,
            QueueChannels channels,
            Panels panels,
            Rooms rooms,
            PartyRooms parties) {
        this.discord = discord;
        this.bot = bot;
        this.leagues = leagues;
        this.view = view;
        this.keep = keep;
        this.finish = finish;
        this.categories = categories;
        this.channels = channels;
        this.panels = panels;
        this.rooms = rooms;
        this.parties = parties;
    }

    /** Hears how far a look has come. */
    interface Progress {
        /** For nobody. */
        Progress UNHEARD = (done, total) -> {};

        void reached(int done, int total);
    }

    /**
     * One look, and what came of it.
     *
     * @param remove the channel of a queue that the league no longer has, which an admin wants removed; null: none
     */
    Report run(League league, Progress progress, @Nullable String remove) {
        var look = look(league);
        if (remove != null) {
            remove(look, remove);
        }
        look.lacks(BotAccess.NEEDED.toArray(Permission[]::new));
        int inPlace = queues(look, progress);
        var stray = rooms.sweep(look);
        parties.sweep(look);
        finish.finish(league.id(), look.problems(), stray);
        return new Report(inPlace, look.done, look.problems(), orphans(look), stray.size());
    }

    private Look look(League league) {
        var guild = leagues.guildOf(league);
        var self = bot.id();
        var member = discord.member(guild, self)
                .orElseThrow(() -> new IllegalStateException("the bot is not in guild " + guild));
        var access = BotAccess.of(guild, self, member, discord.roles(guild));
        return new Look(league, guild, access, view.see(league.id()), discord.channels(guild));
    }

    private int queues(Look look, Progress progress) {
        var queues = look.league.joining() == League.Joining.PANELS ? look.league.queues() : List.<Queue>of();
        var byGamemode = look.league.gamemodes().stream()
                .collect(Collectors.toMap(gamemode -> gamemode, gamemode -> categories.of(look, gamemode)));
        int inPlace = 0;
        for (int i = 0; i < queues.size(); i++) {
            inPlace += isInPlace(look, queues.get(i), byGamemode) ? 1 : 0;
            progress.reached(i + 1, queues.size());
        }
        return inPlace;
    }

    private boolean isInPlace(Look look, Queue queue, Map<Gamemode, List<Channel>> byGamemode) {
        var gamemode = look.league.gamemode(String.valueOf(queue.gamemode())).orElseThrow();
        var all = byGamemode.getOrDefault(gamemode, List.of());
        return channels.inPlace(look, queue, gamemode, all)
                .filter(channel -> panels.inPlace(look, queue, channel))
                .isPresent();
    }

    /** The bot's own channels of queues that the league file no longer has, and its own empty categories likewise. */
    private static List<Report.Orphan> orphans(Look look) {
        return Stream.concat(
                        look.all(ChannelType.TEXT).flatMap(channel -> orphan(look, channel).stream()),
                        look.all(ChannelType.CATEGORY)
                                .filter(category -> isLeftOver(look, category))
                                .map(category -> new Report.Orphan(category.id(), Look.name(category), "")))
                .toList();
    }

    private static Optional<Report.Orphan> orphan(Look look, Channel channel) {
        return Marker.queue(channel)
                .filter(queue -> look.league.queue(queue).isEmpty())
                .map(queue -> new Report.Orphan(channel.id(), "#" + Look.name(channel), queue));
    }

    private static boolean isLeftOver(Look look, Channel category) {
        var places = placesOf(look, category.id());
        return look.isOurs(category)
                && look.in(category).findAny().isEmpty()
                && !places.isEmpty()
                && places.stream().noneMatch(place -> isOfGamemode(look.league, place));
    }

    private static boolean isOfGamemode(League league, String place) {
        return league.gamemodes().stream()
                .anyMatch(gamemode -> place.equals(Categories.place(gamemode, 1))
                        || place.startsWith(Categories.place(gamemode, 1) + "/"));
    }

    private static List<String> placesOf(Look look, String id) {
        return look.known.places().entrySet().stream()
                .filter(place -> place.getValue().equals(id))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Only what a look shows as left over; a button may be old. */
    private void remove(Look look, String id) {
        var orphan =
                orphans(look).stream().filter(each -> each.channel().equals(id)).findFirst();
        if (orphan.isEmpty()) {
            look.done.add(SetUpSentences.notOrphan(id));
            return;
        }
        var channel = look.channel(id).orElseThrow();
        if (!look.lacksIn(channel, Permission.MANAGE_CHANNELS)
                && look.carryOut("remove", Look.called(channel), () -> discord.deleteChannel(id, look.reason()))) {
            look.gone(id);
            look.done.add(SetUpSentences.removed(Look.called(channel)));
            placesOf(look, id).forEach(place -> keep.forget(look.league.id(), place, id));
        }
    }
}
