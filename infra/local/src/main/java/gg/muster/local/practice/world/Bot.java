package gg.muster.local.practice.world;

import jakarta.inject.Singleton;
import java.util.Optional;

/** What the bot may do in a guild, which that guild's admins decide: by its role, or in one channel by an overwrite. */
@Singleton
public final class Bot {
    static final String ROLE = "Muster";

    private final World world;
    private final Channels channels;

    Bot(World world, Channels channels) {
        this.world = world;
        this.channels = channels;
    }

    /** The role that the bot got when it was invited. */
    public Role role(String guildId) {
        return world.roles(guildId).stream().filter(Role::managed).findFirst().orElseThrow();
    }

    /** From now on its role grants exactly these. */
    public void permit(String guildId, long permissions) {
        world.locked(() -> {
            Role role = role(guildId);
            world.guild(guildId)
                    .roles
                    .put(role.id(), new Role(role.id(), role.name(), permissions, role.position(), role.managed()));
            return world.touch();
        });
    }

    /** From now on its role is denied these in one channel, and nothing else that was denied there before. */
    public void deny(Channel channel, long permissions) {
        String role = role(channel.inGuild()).id();
        long allowed = channel.overwriteFor(role).map(Overwrite::allow).orElse(0L) & ~permissions;
        channels.overwrite(channel.id(), new Overwrite(role, Overwrite.Kind.ROLE, allowed, permissions));
    }

    /** What its role is denied in one channel. */
    public long denied(Channel channel) {
        Optional<Overwrite> overwrite =
                channel.overwriteFor(role(channel.inGuild()).id());
        return overwrite.map(Overwrite::deny).orElse(0L);
    }
}
