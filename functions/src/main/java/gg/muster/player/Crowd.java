package gg.muster.player;

import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.player.LookupsPlayer.Lookup;
import gg.muster.queue.JoinQueue;
import gg.muster.wake.Wake;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks up and answers all who wait for their profile, however many come while it is at it. The first few are read one by
 * one; when there are many, or more have come meanwhile, everyone is read instead, once: from then on nobody has to wait
 * for MariaDB, and a thousand at once cost it no more questions than two.
 */
@Singleton
final class Crowd {
    private static final Logger LOG = LoggerFactory.getLogger(Crowd.class);
    private static final int MANY = 25;
    /** Whoever comes later wakes the next run. */
    private static final int ROUNDS = 20;

    private final LookupsPlayer lookups;
    private final LeagueReading reading;
    private final StorePlayer store;
    private final JoinQueue join;
    private final Wake wake;
    private final Clock clock;

    Crowd(LookupsPlayer lookups, LeagueReading reading, StorePlayer store, JoinQueue join, Wake wake, Clock clock) {
        this.lookups = lookups;
        this.reading = reading;
        this.store = store;
        this.join = join;
        this.wake = wake;
        this.clock = clock;
    }

    /** How it went, and whether anybody waited. */
    record Served(LeagueReading.Outcome outcome, boolean anybody) {}

    /** Reads what is due of the league in any case. */
    Served serve(League league) {
        var waiting = lookups.waiting(league.id());
        var anybody = !waiting.isEmpty();
        var outcome = reading.read(league, players(waiting), waiting.size() >= MANY);
        answer(league, waiting);
        for (int round = 1; round < ROUNDS && outcome.usable() && !waiting.isEmpty(); round++) {
            waiting = lookups.waiting(league.id());
            if (outcome.everyone() != null) {
                storeUnknown(league, waiting, outcome.everyone());
            } else if (!waiting.isEmpty()) {
                outcome = reading.read(league, players(waiting), true);
            }
            answer(league, waiting);
        }
        return new Served(outcome, anybody);
    }

    private static Set<String> players(Collection<Lookup> waiting) {
        return waiting.stream().map(Lookup::player).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The others have got their profile since they asked. */
    private void storeUnknown(League league, List<Lookup> waiting, Set<String> everyone) {
        var unknown = players(waiting);
        unknown.removeAll(everyone);
        store.some(league.id(), Profiles.unknown(unknown, clock.millis()));
    }

    private void answer(League league, List<Lookup> waiting) {
        waiting.forEach(one ->
                join.finish(league, queue(league, one.pool()), one.player(), one.pool(), one.request(), one.token()));
        if (!waiting.isEmpty()) {
            LOG.info("answered {} players of {} who waited for their profile", waiting.size(), league.id());
            wake.matchmaker(league.id());
        }
    }

    private static Queue queue(League league, @Nullable String pool) {
        return pool == null ? league.mainQueue() : league.queueOf(pool);
    }
}
