package gg.muster.local.practice.world;

import gg.muster.local.practice.PracticeGuild;
import gg.muster.local.practice.Roster;
import io.micronaut.context.annotation.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Each guild on its first day: its roles, its first text channels, and its people. Everyone on the roster is in the first
 * guild; into every other one comes all but each tenth of them, and as many who are in no other.
 */
@Context
final class Founding {
    private static final int ELSEWHERE = 10;
    private static final long TEXT_OF_BOT = Permission.VIEW_CHANNEL
            | Permission.SEND_MESSAGES
            | Permission.EMBED_LINKS
            | Permission.READ_MESSAGE_HISTORY
            | Permission.MANAGE_CHANNELS;

    private final World world;
    private final Snowflakes ids;

    Founding(World world, Snowflakes ids, Members members, Roster roster, Guests guests) {
        this.world = world;
        this.ids = ids;
        List<Roster.Member> all = roster.all();
        for (PracticeGuild guild : world.guilds()) {
            found(guild);
            boolean first = guild.equals(world.guilds().getFirst());
            members.welcome(guild.id(), first ? all : most(all));
            members.welcome(
                    guild.id(),
                    first ? List.of() : guests.invite(all.size() - most(all).size()));
        }
    }

    private static List<Roster.Member> most(List<Roster.Member> all) {
        return all.stream()
                .filter(person -> all.indexOf(person) % ELSEWHERE != ELSEWHERE - 1)
                .toList();
    }

    private void found(PracticeGuild guild) {
        world.locked(() -> {
            addRole(guild, guild.id(), "@everyone", Permission.EVERYONE, false);
            String bot = addRole(guild, ids.next(), Bot.ROLE, Permission.BOT_INVITE, true);
            String staff =
                    addRole(guild, ids.next(), Members.STAFF, Permission.EVERYONE | Permission.MANAGE_GUILD, false);
            addChannel(guild, "general", List.of());
            guild.rooms().forEach(room -> addChannel(guild, room, List.of()));
            addChannel(
                    guild,
                    guild.admin(),
                    List.of(
                            new Overwrite(guild.id(), Overwrite.Kind.ROLE, 0, Permission.VIEW_CHANNEL),
                            new Overwrite(staff, Overwrite.Kind.ROLE, Permission.VIEW_CHANNEL, 0),
                            new Overwrite(bot, Overwrite.Kind.ROLE, TEXT_OF_BOT, 0)));
            return world.touch();
        });
    }

    private String addRole(PracticeGuild guild, String id, String name, long permissions, boolean managed) {
        var roles = world.guild(guild.id()).roles;
        roles.put(id, new Role(id, name, permissions, roles.size(), managed));
        return id;
    }

    private void addChannel(PracticeGuild guild, String name, List<Overwrite> overwrites) {
        @Nullable String none = null;
        int position = (int) world.channels.values().stream()
                .filter(channel -> guild.id().equals(channel.guildId()))
                .count();
        var channel = new Channel(
                ids.next(), guild.id(), ChannelType.TEXT, name, none, overwrites, position, none, none, null);
        world.channels.put(channel.id(), channel);
    }
}
