package gg.muster.player;

import io.micronaut.core.annotation.Introspected;
import org.jspecify.annotations.Nullable;

/**
 * A player as the league's website knows them; {@code leagueStatus} or {@code mmr} is null where it has none.
 *
 * @param combines how many they have played this season
 * @param playedBefore whether they have a game of an earlier season
 */
@Introspected
public record LeagueMember(
        String discordId,
        String name,
        @Nullable String leagueStatus,
        @Nullable Double mmr,
        int combines,
        boolean playedBefore) {}
