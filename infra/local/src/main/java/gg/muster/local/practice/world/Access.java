package gg.muster.local.practice.world;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who may do what, by Discord's algorithm: the union of the roles' permissions, then the channel's overwrites for
 * {@code @everyone}, for the roles together, and for the member. Nothing is inherited from a category; a thread has the
 * permissions of its parent. Without VIEW_CHANNEL nothing else counts, and without CONNECT nothing in a voice channel.
 */
@Singleton
public final class Access {
    private final World world;

    Access(World world) {
        this.world = world;
    }

    /** The guild-wide permissions of the bot or a member. */
    public long inGuild(String guildId, String userId) {
        return world.locked(() -> {
            Guild guild = world.guild(guildId);
            long held = rolesOf(guild, userId).stream()
                    .mapToLong(id -> permissionsOf(guild.roles.get(id)))
                    .reduce(permissionsOf(guild.everyone()), (a, b) -> a | b);
            return Permission.has(held, Permission.ADMINISTRATOR) ? -1L : held;
        });
    }

    /** The permissions of the bot or a member in one channel. */
    public long in(Channel channel, String userId) {
        return world.locked(() -> {
            if (channel.thread() != null) {
                return inThread(channel, channel.thread(), userId);
            }
            long held = inGuild(channel.inGuild(), userId);
            if (Permission.has(held, Permission.ADMINISTRATOR)) {
                return held;
            }
            return implied(channel, overwritten(channel, userId, held));
        });
    }

    public boolean sees(String userId, Channel channel) {
        if (channel.type() == ChannelType.DM) {
            return userId.equals(world.botId()) || userId.equals(channel.recipientId());
        }
        return Permission.has(in(channel, userId), Permission.VIEW_CHANNEL);
    }

    /** Refuses what the bot may not do there: no access where it cannot look in, no permission otherwise. */
    public void require(Channel channel, long permissions) {
        if (channel.type() == ChannelType.DM) {
            return;
        }
        long held = in(channel, world.botId());
        boolean shut = channel.type() == ChannelType.VOICE && !Permission.has(held, Permission.CONNECT);
        if (!Permission.has(held, Permission.VIEW_CHANNEL) || shut) {
            throw DiscordError.Code.MISSING_ACCESS.error();
        }
        if (!Permission.has(held, permissions)) {
            throw DiscordError.Code.MISSING_PERMISSIONS.error();
        }
    }

    /** Refuses what the bot may not do in the guild as a whole. */
    public void requireInGuild(String guildId, long permissions) {
        if (!Permission.has(inGuild(guildId, world.botId()), permissions)) {
            throw DiscordError.Code.MISSING_PERMISSIONS.error();
        }
    }

    private long inThread(Channel thread, Channel.ThreadState state, String userId) {
        long held = Optional.ofNullable(world.channels.get(String.valueOf(thread.parentId())))
                .map(parent -> in(parent, userId))
                .orElse(0L);
        boolean invited = state.members().contains(userId) || Permission.has(held, Permission.MANAGE_THREADS);
        return thread.type() == ChannelType.PRIVATE_THREAD && !invited ? 0 : held;
    }

    private long overwritten(Channel channel, String userId, long base) {
        long held = apply(channel.overwriteFor(channel.inGuild()).orElse(null), base);
        long allow = 0;
        long deny = 0;
        Set<String> roles = rolesOf(world.guild(channel.inGuild()), userId);
        for (Overwrite overwrite : channel.overwrites()) {
            if (roles.contains(overwrite.id())) {
                allow |= overwrite.allow();
                deny |= overwrite.deny();
            }
        }
        held = (held & ~deny) | allow;
        return apply(channel.overwriteFor(userId).orElse(null), held);
    }

    private static long apply(@Nullable Overwrite overwrite, long held) {
        return overwrite == null ? held : (held & ~overwrite.deny()) | overwrite.allow();
    }

    private static long implied(Channel channel, long held) {
        if (!Permission.has(held, Permission.VIEW_CHANNEL)) {
            return 0;
        }
        boolean shut = channel.type() == ChannelType.VOICE && !Permission.has(held, Permission.CONNECT);
        return shut ? Permission.VIEW_CHANNEL : held;
    }

    private Set<String> rolesOf(Guild guild, String userId) {
        if (userId.equals(world.botId())) {
            return guild.roles.values().stream()
                    .filter(Role::managed)
                    .map(Role::id)
                    .collect(Collectors.toSet());
        }
        return Optional.ofNullable(guild.members.get(userId))
                .filter(Guild.Standing::inGuild)
                .map(m -> Set.copyOf(m.roles()))
                .orElse(Set.of());
    }

    private static long permissionsOf(@Nullable Role role) {
        return role == null ? 0 : role.permissions();
    }
}
