package gg.muster.local.practice.world;

import gg.muster.local.practice.Roster;
import io.micronaut.context.annotation.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The guild on its first day: its roles, three text channels, and everyone on the roster. */
@Context
final class Founding {
    private static final long TEXT_OF_BOT = Permission.VIEW_CHANNEL
            | Permission.SEND_MESSAGES
            | Permission.EMBED_LINKS
            | Permission.READ_MESSAGE_HISTORY
            | Permission.MANAGE_CHANNELS;

    private final World world;
    private final Snowflakes ids;

    Founding(World world, Snowflakes ids, Members members, Roster roster) {
        this.world = world;
        this.ids = ids;
        world.locked(() -> {
            addRole(world.guildId(), "@everyone", Permission.EVERYONE, false);
            String bot = addRole(ids.next(), "Muster", Permission.BOT_INVITE, true);
            String staff = addRole(ids.next(), Members.STAFF, Permission.EVERYONE | Permission.MANAGE_GUILD, false);
            addChannel("general", List.of());
            addChannel("queue", List.of());
            addChannel(
                    "admin",
                    List.of(
                            new Overwrite(world.guildId(), Overwrite.Kind.ROLE, 0, Permission.VIEW_CHANNEL),
                            new Overwrite(staff, Overwrite.Kind.ROLE, Permission.VIEW_CHANNEL, 0),
                            new Overwrite(bot, Overwrite.Kind.ROLE, TEXT_OF_BOT, 0)));
            return world.touch();
        });
        members.welcome(roster.all());
    }

    private String addRole(String id, String name, long permissions, boolean managed) {
        world.roles.put(id, new Role(id, name, permissions, world.roles.size(), managed));
        return id;
    }

    private void addChannel(String name, List<Overwrite> overwrites) {
        @Nullable String none = null;
        var channel = new Channel(
                ids.next(), ChannelType.TEXT, name, none, overwrites, world.channels.size(), none, none, null);
        world.channels.put(channel.id(), channel);
    }
}
