package gg.muster.outbox.setup;

import gg.muster.discord.Discord;
import gg.muster.discord.model.Channel;
import gg.muster.discord.model.ChannelType;
import gg.muster.discord.model.NewChannel;
import gg.muster.discord.model.Overwrite;
import gg.muster.discord.model.Permission;
import gg.muster.league.Gamemode;
import gg.muster.message.SetUpSentences;
import gg.muster.setup.KeepSetup;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The categories of gamemodes. One of the right name is used whoever made it, and nothing about it is changed unless it is
 * the bot's own. A full one has a second beside it, called the same with a number.
 */
@Singleton
final class Categories {
    private static final long BOT = Permission.bits(Permission.VIEW_CHANNEL, Permission.MANAGE_CHANNELS);

    private final Discord discord;
    private final KeepSetup keep;

    Categories(Discord discord, KeepSetup keep) {
        this.discord = discord;
        this.keep = keep;
    }

    /** Those that a gamemode has, found or made; empty where it has none, which is said. */
    List<Channel> of(Look look, Gamemode gamemode) {
        var all = new ArrayList<Channel>();
        for (int n = 1; ; n++) {
            var one = find(look, gamemode, n).or(() -> all.isEmpty() ? make(look, gamemode, 1) : Optional.empty());
            if (one.isEmpty()) {
                return all;
            }
            all.add(one.get());
        }
    }

    /** The first of them that can take one more channel; made where none can. */
    Optional<Channel> roomy(Look look, Gamemode gamemode, List<Channel> all) {
        return all.stream()
                .filter(category -> !look.isFull(category))
                .findFirst()
                .or(() -> all.isEmpty() ? Optional.empty() : make(look, gamemode, all.size() + 1));
    }

    private Optional<Channel> find(Look look, Gamemode gamemode, int n) {
        var name = name(gamemode, n);
        var kept = look.kept(place(gamemode, n), ChannelType.CATEGORY);
        if (kept.isPresent()) {
            var category = named(look, kept.get(), name);
            removeDoubles(look, category);
            return Optional.of(category);
        }
        return look.all(ChannelType.CATEGORY)
                .filter(category -> name.equals(Look.name(category)))
                .findFirst()
                .map(category -> keep(look, gamemode, n, category));
    }

    private Optional<Channel> make(Look look, Gamemode gamemode, int n) {
        if (look.lacks(Permission.VIEW_CHANNEL, Permission.MANAGE_CHANNELS)) {
            return Optional.empty();
        }
        var name = name(gamemode, n);
        var own = Overwrite.member(look.access.bot(), BOT, 0);
        var what = SetUpSentences.category(name);
        var made = look.attempt(
                "make",
                what,
                () -> discord.createChannel(look.guild, NewChannel.category(name, List.of(own)), look.reason()));
        return made.map(category -> {
            look.see(category);
            look.done.add(SetUpSentences.made(what));
            return keep(look, gamemode, n, category);
        });
    }

    /** Another worker may have been quicker; then its category is the one, and ours goes as a double the next time. */
    private Channel keep(Look look, Gamemode gamemode, int n, Channel category) {
        var place = place(gamemode, n);
        var id = keep.keep(
                look.league.id(), place, category.id(), look.known.places().get(place));
        return look.channel(id).orElse(category);
    }

    private Channel named(Look look, Channel category, String name) {
        if (name.equals(Look.name(category)) || !look.isOurs(category)) {
            return category;
        }
        if (look.lacksIn(category, Permission.MANAGE_CHANNELS)) {
            return category;
        }
        return Renaming.back(discord, look, category, name);
    }

    /** Made by two workers at once: ours, empty, and not the one that is kept. */
    private void removeDoubles(Look look, Channel kept) {
        var doubles = look.all(ChannelType.CATEGORY)
                .filter(other ->
                        !other.id().equals(kept.id()) && Look.name(other).equals(Look.name(kept)))
                .filter(other -> look.isOurs(other) && look.in(other).findAny().isEmpty())
                .toList();
        for (var other : doubles) {
            if (look.carryOut("remove", Look.called(other), () -> discord.deleteChannel(other.id(), look.reason()))) {
                look.gone(other.id());
                look.done.add(SetUpSentences.removedDouble(Look.called(other)));
            }
        }
    }

    static String place(Gamemode gamemode, int n) {
        return "category:" + gamemode.id() + (n == 1 ? "" : "/" + n);
    }

    private static String name(Gamemode gamemode, int n) {
        return gamemode.name() + (n == 1 ? "" : " " + n);
    }
}
