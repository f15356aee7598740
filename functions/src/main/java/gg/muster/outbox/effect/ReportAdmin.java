package gg.muster.outbox.effect;

import gg.muster.league.League;
import gg.muster.message.AdminSentences;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells in the league's admin channel what an admin did; a league without one has it in the log only. */
@Singleton
final class ReportAdmin implements Effect {
    private static final Logger LOG = LoggerFactory.getLogger(ReportAdmin.class);

    private final AdminChannel admins;

    ReportAdmin(AdminChannel admins) {
        this.admins = admins;
    }

    @Override
    public String type() {
        return "admin.acted";
    }

    @Override
    public void run(League league, Event event) {
        var said = AdminSentences.acted(league, event.text("admin"), event.text("action"), event.text("detail"));
        LOG.info("{}: {}", league.id(), said);
        admins.say(league, event.id(), said);
    }
}
