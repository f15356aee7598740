package gg.muster.player;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the league has set on its website; null, or no entry, means that it has not.
 *
 * @param leagueState in upper case, such as {@code COMBINES}
 * @param tierCaps the highest MMR of a tier, by the tier's name in upper case
 * @param queueOpen by the tier's name in upper case
 * @param newPlayerGames combines after which a new player stands behind those who need them
 * @param returningGames the same for a returning player
 * @param warnings one sentence for every value that could not be read and is treated as not set
 */
public record ControlPanel(
        @Nullable String leagueState,
        Map<String, Double> tierCaps,
        @Nullable List<String> mapPool,
        @Nullable Boolean displayMmr,
        @Nullable Boolean queueEnabled,
        Map<String, Boolean> queueOpen,
        @Nullable Integer newPlayerGames,
        @Nullable Integer returningGames,
        List<String> warnings) {
    public ControlPanel {
        tierCaps = Map.copyOf(tierCaps);
        mapPool = mapPool == null ? null : List.copyOf(mapPool);
        queueOpen = Map.copyOf(queueOpen);
        warnings = List.copyOf(warnings);
    }
}
