package gg.muster.league;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The leagues of this deployment, each in a guild of its own. */
public final class Leagues {
    private final Map<String, League> byId = new LinkedHashMap<>();
    private final Map<String, League> byGuild = new LinkedHashMap<>();
    private final Map<String, String> guilds = new LinkedHashMap<>();

    /**
     * Takes leagues with the guild of each, by league id.
     *
     * @throws IllegalArgumentException when two leagues share an id or a guild, or one has no guild
     */
    public Leagues(List<League> leagues, Map<String, String> guildOf) {
        for (var league : leagues) {
            if (byId.put(league.id(), league) != null) {
                throw new IllegalArgumentException("MUSTER_LEAGUES: league " + league.id() + " is named twice");
            }
        }
        for (var league : leagues) {
            var guild = guildOf.get(league.id());
            if (guild == null) {
                throw new IllegalArgumentException("DISCORD_GUILD_ID: names no guild for league " + league.id());
            }
            if (byGuild.put(guild, league) != null) {
                throw new IllegalArgumentException("DISCORD_GUILD_ID: two leagues share guild " + guild);
            }
            guilds.put(league.id(), guild);
        }
    }

    public List<League> all() {
        return List.copyOf(byId.values());
    }

    public Optional<League> in(@Nullable String guild) {
        return Optional.ofNullable(guild == null ? null : byGuild.get(guild));
    }

    public Optional<League> named(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public String guildOf(League league) {
        return Optional.ofNullable(guilds.get(league.id())).orElseThrow();
    }
}
