package gg.muster.player;

import gg.muster.league.HealthLeague;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.league.LeaguesFailed;
import gg.muster.league.OutageLeague;
import gg.muster.league.Queue;
import gg.muster.league.RefreshLeague;
import gg.muster.league.ViewLeague;
import gg.muster.metrics.Metric;
import gg.muster.metrics.Metrics;
import gg.muster.queue.JoinQueue;
import gg.muster.redis.RedisUnavailable;
import gg.muster.wake.Wake;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of the ledger: what the league's database says goes to Redis, everyone once a minute and those who wait for
 * their profile at once, all of them in one query. Nobody who waits is left without an answer, database or not.
 */
@Singleton
public final class Ledger {
    private static final Logger LOG = LoggerFactory.getLogger(Ledger.class);
    private static final Duration REFRESH_EVERY = Duration.ofSeconds(50);

    private final Leagues leagues;
    private final LeagueDatabase database;
    private final LedgerRuns runs;
    private final ViewLeague view;
    private final RefreshLeague refresh;
    private final OutageLeague outage;
    private final HealthLeague health;
    private final StorePlayer store;
    private final LookupsPlayer lookups;
    private final JoinQueue join;
    private final Wake wake;
    private final Metrics metrics;
    private final Clock clock;

    Ledger(
            Leagues leagues,
            LeagueDatabase database,
            LedgerRuns runs,
            ViewLeague view,
            RefreshLeague refresh,
            OutageLeague outage,
            HealthLeague health,
            StorePlayer store,
            LookupsPlayer lookups,
            JoinQueue join,
            Wake wake,
            Metrics metrics,
            Clock clock) {
        this.leagues = leagues;
        this.database = database;
        this.runs = runs;
        this.view = view;
        this.refresh = refresh;
        this.outage = outage;
        this.health = health;
        this.store = store;
        this.lookups = lookups;
        this.join = join;
        this.wake = wake;
        this.metrics = metrics;
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

    private String run(League league) {
        var waiting = lookups.waiting(league.id());
        var outcome = read(league, waiting);
        var queue = league.mainQueue();
        waiting.forEach(one -> join.finish(league, queue, one.player(), one.request(), one.token()));
        if (!waiting.isEmpty()) {
            LOG.info("answered {} players of {} who waited for their profile", waiting.size(), league.id());
            wake.matchmaker(league.id());
        }
        health.ran(league.id(), HealthLeague.Worker.LEDGER);
        return outcome;
    }

    private String read(League league, List<LookupsPlayer.Lookup> waiting) {
        var due = due(league);
        if (!due && waiting.isEmpty()) {
            return "fresh";
        }
        try {
            var panel = database.controlPanel();
            var profiles = new Profiles(league.mainQueue(), lines(league.mainQueue(), panel), RequiredGames.of(panel));
            if (due) {
                everyone(league, panel, profiles);
            }
            var asked = waiting.stream()
                    .map(LookupsPlayer.Lookup::player)
                    .distinct()
                    .toList();
            if (!asked.isEmpty()) {
                store.some(league.id(), profiles.of(database.these(asked), asked, clock.millis()));
            }
            return due ? "refreshed" : "looked up " + asked.size();
        } catch (RedisUnavailable down) {
            throw down;
        } catch (RuntimeException unusable) {
            metrics.count(Metric.DATABASE_UNAVAILABLE, league.id());
            LOG.error("{}: its database is of no use since {}", league.id(), outage.note(league.id()), unusable);
            return "database unavailable";
        }
    }

    private boolean due(League league) {
        var seen = view.see(league.id());
        var last = seen.refreshedAt();
        return last == null
                || seen.databaseDownSince() != null
                || Duration.between(Instant.ofEpochMilli(last), clock.instant()).compareTo(REFRESH_EVERY) >= 0;
    }

    private static TierLines lines(Queue queue, ControlPanel panel) {
        return TierLines.of(queue.pools().stream().map(Queue.Pool::id).toList(), panel.tierCaps());
    }

    private void everyone(League league, ControlPanel panel, Profiles profiles) {
        var started = clock.instant();
        panel.warnings().forEach(warning -> LOG.warn("{}: {}", league.id(), warning));
        var members = database.everyone();
        if (members.isEmpty()) {
            LOG.warn("{}: its database has no members; those known before stay", league.id());
        } else {
            store.everyone(league.id(), profiles.of(members));
        }
        var changed = refresh.refresh(league.id(), seen(league, panel));
        if (!changed.isEmpty()) {
            LOG.info("{}: the database's switch now opens or closes {}", league.id(), changed);
        }
        record(new LedgerRun(
                league.id(), started, members.size(), Duration.between(started, clock.instant()), "refreshed"));
    }

    private RefreshLeague.Arguments seen(League league, ControlPanel panel) {
        var pools = new ArrayList<RefreshLeague.Pool>();
        for (var queue : league.queues()) {
            for (var pool : queue.pools()) {
                var open = panel.queueOpen().get(pool.id().toUpperCase(Locale.ROOT));
                pools.add(new RefreshLeague.Pool(pool.id(), queue.laneIds(), open));
            }
        }
        return new RefreshLeague.Arguments(
                clock.millis(),
                Objects.requireNonNullElse(panel.leagueState(), "unknown").toLowerCase(Locale.ROOT),
                Objects.requireNonNullElse(panel.queueEnabled(), true),
                Objects.requireNonNullElse(panel.displayMmr(), false),
                Objects.requireNonNullElse(panel.mapPool(), List.of()),
                pools);
    }

    private void record(LedgerRun run) {
        try {
            runs.record(run);
        } catch (RuntimeException failure) {
            LOG.error(
                    "{}: the run could not be recorded; does LEDGER_DATABASE_URL's user have the rights on muster_*?",
                    run.league(),
                    failure);
        }
    }
}
