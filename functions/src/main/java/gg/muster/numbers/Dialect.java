package gg.muster.numbers;

import java.util.Map;

/** The two bodies that a submitted game may have, one per value of NUMBERS_DIALECT. */
enum Dialect {
    /** The requirements': the status is the answer. */
    REQUIREMENTS {
        @Override
        Map<String, String> body(String gameId, String tier) {
            return Map.of("gameID", gameId, "tier", tier, "type", "combines");
        }
    },

    /** The running service's: the status is 200 whatever happened, and only the body tells. */
    LIVE {
        @Override
        Map<String, String> body(String gameId, String tier) {
            return Map.of("game_id", gameId, "tier", tier, "game_type", "COMBINE");
        }
    };

    abstract Map<String, String> body(String gameId, String tier);
}
