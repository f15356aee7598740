package gg.muster.stats;

import gg.muster.stats.PlayerStats.Tally;
import gg.muster.testing.Lab;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Players who have achieved something. */
final class Leaders {
    private Leaders() {}

    static PlayerStats stats(@Nullable String name, int rating, int games, int wins) {
        var tally = new Tally(games, wins);
        return new PlayerStats(
                name, rating, games, wins, 2, Map.of("ctf1", tally), Map.of("gCTF 2v2", tally), List.of(1000, rating));
    }

    /** So many: player 1 is the best, with 2000. */
    static void ranked(Lab lab, String gamemode, int players) {
        for (int i = 1; i <= players; i++) {
            lab.bean(StoreStats.class)
                    .store("combines", gamemode, Map.of("" + i, stats("Player " + i, 2001 - i, 10, 5)));
        }
    }
}
