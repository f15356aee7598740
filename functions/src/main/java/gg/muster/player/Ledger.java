package gg.muster.player;

import gg.muster.history.History;
import gg.muster.league.HealthLeague;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.league.LeaguesFailed;
import gg.muster.league.Queue;
import gg.muster.queue.JoinQueue;
import gg.muster.redis.RedisUnavailable;
import gg.muster.wake.Wake;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the ledger: what the league's database says goes to Redis, all who wait for their profile are answered, and
 * what happened goes to MariaDB. Nobody who waits is left without an answer, database or not.
 */
@Singleton
public final class Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);

    private final Leagues leagues;
    private final LeagueReading reading;
    private final LookupsPlayer lookups;
    private final JoinQueue join;
    private final History history;
    private final HealthLeague health;
    private final Wake wake;

    Ledger(
            Leagues leagues,
            LeagueReading reading,
            LookupsPlayer lookups,
            JoinQueue join,
            History history,
            HealthLeague health,
            Wake wake) {
        this.leagues = leagues;
        this.reading = reading;
        this.lookups = lookups;
        this.join = join;
        this.history = history;
        this.health = health;
        this.wake = wake;
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

    private String run(League league) {
        var waiting = lookups.waiting(league.id());
        var asked =
                waiting.stream().map(LookupsPlayer.Lookup::player).distinct().toList();
        var outcome = reading.read(league, asked);
        answer(league, waiting);
        if (outcome.usable()) {
            history.write(league);
        }
        health.ran(league.id(), HealthLeague.Worker.LEDGER);
        return outcome.words();
    }

    private static Queue queue(League league, LookupsPlayer.Lookup one) {
        return one.pool() == null ? league.mainQueue() : league.queueOf(one.pool());
    }

    private void answer(League league, List<LookupsPlayer.Lookup> waiting) {
        waiting.forEach(
                one -> join.finish(league, queue(league, one), one.player(), one.pool(), one.request(), one.token()));
        if (!waiting.isEmpty()) {
            LOG.info("answered {} players of {} who waited for their profile", waiting.size(), league.id());
            wake.matchmaker(league.id());
        }
    }
}
