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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

    /**
     * How a reading went.
     *
     * @param words what was done
     * @param usable whether MariaDB answered, if it was asked
     * @param due whether the league had not been read for long
     * @param everyone who is known, where everyone was read
     */
    record Outcome(
            String words,
            boolean usable,
            boolean due,
            @Nullable Set<String> everyone) {}

    /** Reads these players in any case; everyone, and so them as well, where that is due or they are many. */
    Outcome read(League league, Collection<String> waiting, boolean many) {
        var seen = view.see(league.id());
        var due = due(seen);
        if (!due && waiting.isEmpty()) {
            return new Outcome("fresh", true, false, null);
        }
        try {
            if (seen.epoch() == null) {
                rebuild.rebuild(league.id());
            }
            var everyone = read(league, due || many, waiting);
            return new Outcome(due ? "refreshed" : "looked up " + waiting.size(), true, due, everyone);
        } catch (RedisUnavailable down) {
            throw down;
        } catch (RuntimeException unusable) {
            metrics.count(Metric.DATABASE_UNAVAILABLE, league.id());
            log(league, seen.databaseDownSince() == null, outage.note(league.id()), unusable);
            return new Outcome("database unavailable", false, due, null);
        }
    }

    /** Where players choose there is nothing to read: the league is open, and its file says the rest. */
    private @Nullable Set<String> read(League league, boolean everyone, Collection<String> waiting) {
        return switch (league.sorting()) {
            case MMR -> readProfiles(league, everyone, waiting);
            case ROSTER, CHOICE -> {
                refresh.refresh(league.id(), alwaysOpen(league));
                yield null;
            }
        };
    }

    private @Nullable Set<String> readProfiles(League league, boolean everyone, Collection<String> waiting) {
        var panel = database.controlPanel();
        var profiles = new Profiles(league.mainQueue(), lines(league.mainQueue(), panel), RequiredGames.of(panel));
        if (!everyone) {
            store.some(league.id(), profiles.of(database.these(waiting), waiting, clock.millis()));
            return null;
        }
        var known = everyone(league, panel, profiles);
        var others = new LinkedHashSet<>(waiting);
        others.removeAll(known);
        store.some(league.id(), Profiles.unknown(others, clock.millis()));
        return known;
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

    /** Returns who they are. */
    private Set<String> everyone(League league, ControlPanel panel, Profiles profiles) {
        var started = clock.instant();
        panel.warnings().forEach(warning -> LOG.warn("{}: {}", league.id(), warning));
        var members = database.everyone();
        var known = profiles.of(members);
        if (known.isEmpty()) {
            LOG.warn("{}: its database has no members; those known before stay", league.id());
        } else {
            store.everyone(league.id(), known);
        }
        var changed = refresh.refresh(league.id(), seen(league, panel));
        if (!changed.isEmpty()) {
            LOG.info("{}: the database's switch now opens or closes {}", league.id(), changed);
        }
        record(new LedgerRun(
                league.id(), started, members.size(), Duration.between(started, clock.instant()), "refreshed"));
        return known.keySet();
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
