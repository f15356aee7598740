package gg.muster.outbox.setup;

import gg.muster.discord.model.Channel;
import gg.muster.discord.model.GuildMember;
import gg.muster.discord.model.Overwrite;
import gg.muster.discord.model.Permission;
import gg.muster.discord.model.Role;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the bot may do, by Discord's rules: the union of its roles' permissions and {@code @everyone}'s, then a channel's
 * overwrites for {@code @everyone}, for its roles together, and for itself. Without seeing a channel nothing else counts.
 *
 * @param roles ids of its own roles
 * @param held what it may in the guild as a whole, as bits
 */
public record BotAccess(String guild, String bot, Set<String> roles, long held) {
    /** What it takes to make rooms and panels, and to hand out what players need in them. */
    public static final List<Permission> NEEDED = List.of(
            Permission.VIEW_CHANNEL,
            Permission.MANAGE_CHANNELS,
            Permission.MANAGE_ROLES,
            Permission.SEND_MESSAGES,
            Permission.EMBED_LINKS,
            Permission.READ_MESSAGE_HISTORY,
            Permission.CONNECT,
            Permission.SPEAK,
            Permission.USE_VOICE_ACTIVITY);

    private static final long ALL = -1L;

    /** Of a bot with these roles of its own among all there are. */
    public static BotAccess of(String guild, String bot, GuildMember member, List<Role> all) {
        var roles = Set.copyOf(member.roles());
        long held = all.stream()
                .filter(role -> role.id().equals(guild) || roles.contains(role.id()))
                .mapToLong(role -> Long.parseUnsignedLong(role.permissions()))
                .reduce(0, (a, b) -> a | b);
        return new BotAccess(guild, bot, roles, Permission.ADMINISTRATOR.in(held) ? ALL : held);
    }

    /** What it lacks in the guild as a whole. */
    public List<Permission> missing(Permission... wanted) {
        return missing(held, wanted);
    }

    /** What it lacks in a channel or category. */
    List<Permission> missingIn(Channel channel, Permission... wanted) {
        long there = in(channel);
        return Permission.VIEW_CHANNEL.in(there) ? missing(there, wanted) : List.of(Permission.VIEW_CHANNEL);
    }

    /** Of these bits those that it can allow or deny others: nobody hands out what they do not have. */
    long grantable(long bits) {
        return bits & held;
    }

    private long in(Channel channel) {
        if (held == ALL) {
            return ALL;
        }
        var overwrites = Objects.requireNonNullElse(channel.permissionOverwrites(), List.<Overwrite>of());
        long everyone =
                applied(held, overwrites.stream().filter(each -> each.id().equals(guild)));
        long asMember = applied(everyone, overwrites.stream().filter(each -> roles.contains(each.id())));
        return applied(asMember, overwrites.stream().filter(each -> each.id().equals(bot)));
    }

    private static long applied(long before, Stream<Overwrite> overwrites) {
        long allow = 0;
        long deny = 0;
        for (var overwrite : overwrites.toList()) {
            allow |= Long.parseUnsignedLong(overwrite.allow());
            deny |= Long.parseUnsignedLong(overwrite.deny());
        }
        return (before & ~deny) | allow;
    }

    private static List<Permission> missing(long there, Permission... wanted) {
        return Stream.of(wanted).filter(each -> !each.in(there)).toList();
    }
}
