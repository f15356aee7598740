package gg.muster.outbox.effect;

import gg.muster.league.League;
import gg.muster.message.BanSentences;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;

/** Tells the admins that somebody was not there, but could not be told in time. */
@Singleton
final class ReportExcused implements Effect {
    private final AdminChannel admins;

    ReportExcused(AdminChannel admins) {
        this.admins = admins;
    }

    @Override
    public String type() {
        return "player.excused";
    }

    @Override
    public void run(League league, Event event) {
        admins.say(league, event.id(), BanSentences.excusedLine(event.text("player"), event.text("match")));
    }
}
