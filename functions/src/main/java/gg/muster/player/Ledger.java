package gg.muster.player;

import gg.muster.history.History;
import gg.muster.history.RushHistory;
import gg.muster.league.HealthLeague;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.league.LeaguesFailed;
import gg.muster.redis.RedisUnavailable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the ledger: what the league's database says goes to Redis, all who wait for their profile are answered, and
 * what happened goes to MariaDB. Nobody who waits is left without an answer, database or not.
 */
@Singleton
public final class Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final Duration FOR_MORE_TO_COME = Duration.ofSeconds(10);

    private final Leagues leagues;
    private final Crowd crowd;
    private final History history;
    private final RushHistory rush;
    private final HealthLeague health;
    private final Clock clock;
    /** By league, until when history waits for them. */
    private final Map<String, Instant> playersFirst = new ConcurrentHashMap<>();

    Ledger(Leagues leagues, Crowd crowd, History history, RushHistory rush, HealthLeague health, Clock clock) {
        this.leagues = leagues;
        this.crowd = crowd;
        this.history = history;
        this.rush = rush;
        this.health = health;
        this.clock = clock;
    }

    /**
     * Serves every league: reads everyone where that is due, then answers those who wait. One after the other, for there
     * is one connection; a league that fails keeps no other waiting.
     *
     * @return what was done, in words
     * @throws LeaguesFailed at the end, when a league failed
     */
    public String run() {
        var outcomes = new ArrayList<String>();
        var failed = new ArrayList<String>();
        for (var league : leagues.all()) {
            try {
                outcomes.add(league.id() + ": " + run(league));
            } catch (RedisUnavailable down) {
                LOG.error("the ledger failed in league {}: {}", league.id(), down.getMessage());
                failed.add(league.id());
            } catch (RuntimeException failure) {
                LOG.error("the ledger failed in league {}", league.id(), failure);
                failed.add(league.id());
            }
        }
        if (!failed.isEmpty()) {
            throw new LeaguesFailed("the ledger", failed);
        }
        return String.join("; ", outcomes);
    }

    /**
     * Where one waits for a profile, more may follow, and what happened is written down when they are through, or at the
     * reading that is due every minute. So too where many join, who must not wait while MariaDB takes its part of a machine.
     */
    private String run(League league) {
        var served = crowd.serve(league);
        var outcome = served.outcome();
        var now = clock.instant();
        if (served.anybody()) {
            playersFirst.put(league.id(), now.plus(FOR_MORE_TO_COME));
        }
        var quiet = !now.isBefore(playersFirst.getOrDefault(league.id(), now));
        if (outcome.usable() && (outcome.due() || (quiet && !rush.isOn(league.id())))) {
            history.write(league);
        }
        health.ran(league.id(), HealthLeague.Worker.LEDGER);
        return outcome.words();
    }
}
