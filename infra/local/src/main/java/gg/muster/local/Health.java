package gg.muster.local;

import com.fasterxml.jackson.annotation.JsonInclude;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.league.ViewLeague;
import gg.muster.redis.RedisUnavailable;
import io.micronaut.context.ApplicationContext;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether players can play. They cannot without Redis; without MariaDB those who are known play on.
 *
 * @param redis {@code up}, or why not; absent before the start
 * @param mariadb {@code up}, or since when not as the ledger saw it; absent where Redis could not say
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Health(
        String status, @Nullable String redis, @Nullable String mariadb) {
    private static final String READY = "ready";
    static final Health STARTING = new Health("starting", null, null);

    /** Asks Redis, over the connection that interactions use and for no longer than they would wait. */
    static Health of(ApplicationContext interactions) {
        var view = interactions.getBean(ViewLeague.class);
        try {
            return interactions.getBean(Leagues.class).all().stream()
                    .map(League::id)
                    .map(league -> view.see(league).databaseDownSince())
                    .filter(Objects::nonNull)
                    .findFirst()
                    .map(since -> new Health(READY, "up", "down since " + Instant.ofEpochMilli(since)))
                    .orElseGet(() -> new Health(READY, "up", "up"));
        } catch (RedisUnavailable down) {
            return new Health("down", down.getMessage(), null);
        }
    }

    boolean serves() {
        return status.equals(READY);
    }
}
