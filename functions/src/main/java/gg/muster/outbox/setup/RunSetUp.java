package gg.muster.outbox.setup;

import gg.muster.league.League;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The guild is to be looked over, as it is every ten minutes. */
@Singleton
final class RunSetUp implements Effect {
    private static final Logger LOG = LoggerFactory.getLogger(RunSetUp.class);

    private final SetUp setUp;

    RunSetUp(SetUp setUp) {
        this.setUp = setUp;
    }

    @Override
    public String type() {
        return "setup.due";
    }

    @Override
    public void run(League league, Event event) {
        var report = setUp.run(league, SetUp.Progress.UNHEARD, null);
        report.done().forEach(done -> LOG.info("{}: {}", league.id(), done));
    }
}
