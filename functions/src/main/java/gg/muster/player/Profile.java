package gg.muster.player;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What the queue needs to know of a player: the pool and lane they belong to, or why they may not play.
 *
 * @param refusal a code of {@code lua/queue/join.lua}
 * @param status the league status behind a refusal
 * @param at when somebody was found to be unknown, ms
 */
@Serdeable
public record Profile(
        @Nullable String pool,
        @Nullable String lane,
        @Nullable Double mmr,
        @Nullable String refusal,
        @Nullable String status,
        @Nullable Long at) {

    static Profile of(String pool, String lane, double mmr) {
        return new Profile(pool, lane, mmr, null, null, null);
    }

    static Profile noMmr() {
        return new Profile(null, null, null, "NO_MMR", null, null);
    }

    static Profile notEligible(@Nullable String status) {
        return new Profile(null, null, null, "NOT_ELIGIBLE", status, null);
    }

    static Profile unknown(long at) {
        return new Profile(null, null, null, "NOT_REGISTERED", null, at);
    }
}
