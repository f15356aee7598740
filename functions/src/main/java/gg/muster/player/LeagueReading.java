package gg.muster.player;

import gg.muster.database.DatabaseUnavailable;
import gg.muster.history.Rebuild;
import gg.muster.league.League;
import gg.muster.league.OutageLeague;
import gg.muster.league.Queue;
import gg.muster.league.RefreshLeague;
import gg.muster.league.ViewLeague;
import gg.muster.metrics.Metric;
import gg.muster.metrics.Metrics;
import gg.muster.redis.RedisUnavailable;
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
 * What a league's database says goes to Redis: everyone once a minute, those who wait for their profile at once. Where
 * Redis has lost the league, what was going on in it goes back first.
 */
@Singleton
final class LeagueReading {
    private static final Logger LOG = LoggerFactory.getLogger(LeagueReading.class);
    private static final String ALWAYS = "always";
    private static final Duration REFRESH_EVERY = Duration.ofSeconds(50);

    private final LeagueDatabase database;
    private final Rebuild rebuild;
    private final LedgerRuns runs;
    private final ViewLeague view;
    private final RefreshLeague refresh;
    private final OutageLeague outage;
    private final StorePlayer store;
    private final Metrics metrics;
    private final Clock clock;

    LeagueReading(
            LeagueDatabase database,
            Rebuild rebuild,
            LedgerRuns runs,
            ViewLeague view,
            RefreshLeague refresh,
            OutageLeague outage,
            StorePlayer store,
            Metrics metrics,
            Clock clock) {
        this.database = database;
        this.rebuild = rebuild;
        this.runs = runs;
        this.view = view;
        this.refresh = refresh;
        this.outage = outage;
        this.store = store;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** How a reading went, in words; {@code usable}: whether MariaDB answered, if it was asked. */
    record Outcome(String words, boolean usable) {}

    /** Reads everyone where that is due, and these players in any case; nothing where neither is asked for. */
    Outcome read(League league, List<String> waiting) {
        var seen = view.see(league.id());
        var due = due(seen);
        if (!due && waiting.isEmpty()) {
            return new Outcome("fresh", true);
        }
        try {
            if (seen.epoch() == null) {
                rebuild.rebuild(league.id());
            }
            read(league, due, waiting);
            return new Outcome(due ? "refreshed" : "looked up " + waiting.size(), true);
        } catch (RedisUnavailable down) {
            throw down;
        } catch (RuntimeException unusable) {
            metrics.count(Metric.DATABASE_UNAVAILABLE, league.id());
            log(league, seen.databaseDownSince() == null, outage.note(league.id()), unusable);
            return new Outcome("database unavailable", false);
        }
    }

    /** Where players choose there is nothing to read: the league is open, and its file says the rest. */
    private void read(League league, boolean everyone, List<String> waiting) {
        switch (league.sorting()) {
            case MMR -> readProfiles(league, everyone, waiting);
            case ROSTER, CHOICE -> refresh.refresh(league.id(), alwaysOpen(league));
        }
    }

    private void readProfiles(League league, boolean everyone, List<String> waiting) {
        var panel = database.controlPanel();
        var profiles = new Profiles(league.mainQueue(), lines(league.mainQueue(), panel), RequiredGames.of(panel));
        if (everyone) {
            everyone(league, panel, profiles);
        }
        if (!waiting.isEmpty()) {
            store.some(league.id(), profiles.of(database.these(waiting), waiting, clock.millis()));
        }
    }

    /** Where it came from is told once an outage. */
    private static void log(League league, boolean first, Instant since, RuntimeException failure) {
        if (first) {
            LOG.error("{}: its database is of no use since {}", league.id(), since, failure);
        } else {
            LOG.warn("{}: its database is of no use since {}: {}", league.id(), since, failure.getMessage());
        }
    }

    private boolean due(ViewLeague.Seen seen) {
        var last = seen.refreshedAt();
        return last == null
                || seen.epoch() == null
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

    private RefreshLeague.Arguments alwaysOpen(League league) {
        var pools = league.queues().stream()
                .flatMap(queue ->
                        queue.pools().stream().map(pool -> new RefreshLeague.Pool(pool.id(), queue.laneIds(), null)))
                .toList();
        return new RefreshLeague.Arguments(clock.millis(), ALWAYS, true, false, List.of(), league.tracks(), pools);
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
                league.tracks(),
                pools);
    }

    private void record(LedgerRun run) {
        try {
            runs.record(run);
        } catch (DatabaseUnavailable away) {
            LOG.warn("{}: the run could not be recorded: {}", run.league(), away.getMessage());
        } catch (RuntimeException failure) {
            LOG.error(
                    "{}: the run could not be recorded; does LEDGER_DATABASE_URL's user have the rights on muster_*?",
                    run.league(),
                    failure);
        }
    }
}
