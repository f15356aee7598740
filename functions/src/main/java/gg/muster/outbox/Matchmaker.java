package gg.muster.outbox;

import gg.muster.config.ViewConfig;
import gg.muster.deadline.ExpireDeadline;
import gg.muster.deadline.NextDeadline;
import gg.muster.league.HealthLeague;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.league.LeaguesFailed;
import gg.muster.match.FormMatch;
import gg.muster.redis.RedisUnavailable;
import gg.muster.setup.BeginSetup;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the matchmaker: forms what matches there are, then does what follows from all that happened. */
@Singleton
public final class Matchmaker {
    private static final Logger LOG = LoggerFactory.getLogger(Matchmaker.class);

    private final Leagues leagues;
    private final ExpireDeadline deadlines;
    private final ViewConfig config;
    private final FormMatch form;
    private final Outbox outbox;
    private final HealthLeague health;
    private final BeginSetup setUp;
    private final NextDeadline next;

    Matchmaker(
            Leagues leagues,
            ExpireDeadline deadlines,
            ViewConfig config,
            FormMatch form,
            Outbox outbox,
            HealthLeague health,
            BeginSetup setUp,
            NextDeadline next) {
        this.leagues = leagues;
        this.deadlines = deadlines;
        this.config = config;
        this.form = form;
        this.outbox = outbox;
        this.health = health;
        this.setUp = setUp;
        this.next = next;
    }

    /**
     * Serves every league, side by side: all have the same time, and one that fails keeps no other waiting.
     *
     * @return what was done, in words
     * @throws LeaguesFailed at the end, when a league failed
     */
    public String run() {
        return run(leagues.all());
    }

    /** As {@link #run()}, for the leagues named; a name that no league of this deployment has is none of its business. */
    public String run(Collection<String> wanted) {
        return run(leagues.all().stream()
                .filter(league -> wanted.contains(league.id()))
                .toList());
    }

    private String run(List<League> served) {
        var formed = new AtomicInteger();
        var failed = new ConcurrentSkipListSet<String>();
        try (var sideBySide = Executors.newVirtualThreadPerTaskExecutor()) {
            served.forEach(league -> sideBySide.execute(() -> {
                try {
                    formed.addAndGet(run(league));
                } catch (RedisUnavailable down) {
                    LOG.error("the matchmaker failed in league {}: {}", league.id(), down.getMessage());
                    failed.add(league.id());
                } catch (RuntimeException failure) {
                    LOG.error("the matchmaker failed in league {}", league.id(), failure);
                    failed.add(league.id());
                }
            }));
        }
        if (!failed.isEmpty()) {
            throw new LeaguesFailed("the matchmaker", failed);
        }
        return formed + " matches formed";
    }

    private int run(League league) {
        deadlines.all(league);
        int formed = form.all(league.playingBy(config.rules(league)));
        setUp.regularly(league);
        outbox.drain(league);
        next.wakeFor(league.id());
        health.ran(league.id(), HealthLeague.Worker.MATCHMAKER);
        return formed;
    }
}
