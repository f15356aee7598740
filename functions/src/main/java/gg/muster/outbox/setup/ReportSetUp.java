package gg.muster.outbox.setup;

import gg.muster.league.League;
import gg.muster.message.SetUpSentences;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import gg.muster.outbox.effect.AdminChannel;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is wrong with a guild has changed: its admins are told, exactly what and where. */
@Singleton
final class ReportSetUp implements Effect {
    private static final Logger LOG = LoggerFactory.getLogger(ReportSetUp.class);

    private final AdminChannel admins;

    ReportSetUp(AdminChannel admins) {
        this.admins = admins;
    }

    @Override
    public String type() {
        return "setup.changed";
    }

    @Override
    public void run(League league, Event event) {
        var problems = problems(event);
        if (problems.isEmpty()) {
            LOG.info("{}: nothing is wrong with the guild any more", league.id());
        }
        problems.forEach(problem -> LOG.warn("{}: {}", league.id(), problem));
        admins.say(league, event.id(), SetUpSentences.changed(league, problems));
    }

    private static List<String> problems(Event event) {
        var problems = new ArrayList<String>();
        var listed = event.data().get("problems");
        if (listed != null) {
            listed.values().forEach(problem -> problems.add(problem.coerceStringValue()));
        }
        return problems;
    }
}
