package gg.muster.local.practice.driver.act;

import gg.muster.local.practice.PracticeGuild;
import gg.muster.local.practice.world.Channel;
import gg.muster.local.practice.world.World;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Which guild a driver call means: the one it names by its id or its league, or else the first. */
@Singleton
public final class Guilds {
    private final List<PracticeGuild> all;

    Guilds(World world) {
        this.all = world.guilds();
    }

    public PracticeGuild of(Input input) {
        return named(input.text("guild"));
    }

    public PracticeGuild named(Optional<String> idOrLeague) {
        return idOrLeague.map(this::find).orElseGet(all::getFirst);
    }

    /** The guild of a channel; for a direct message the one that the call means. */
    PracticeGuild of(Channel channel, Input input) {
        return channel.guildId() == null ? of(input) : find(channel.guildId());
    }

    private PracticeGuild find(String idOrLeague) {
        return all.stream()
                .filter(guild -> guild.id().equals(idOrLeague) || guild.league().equals(idOrLeague))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("guild: there is no %s, but %s"
                        .formatted(
                                idOrLeague,
                                all.stream().map(PracticeGuild::league).toList())));
    }
}
