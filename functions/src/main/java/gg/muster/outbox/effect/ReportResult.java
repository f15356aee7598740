package gg.muster.outbox.effect;

import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.match.ViewMatch;
import gg.muster.message.FormTexts;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;

/** A result came in by the form or an admin: those who are still in the chat read it, unless the match's end said so. */
@Singleton
final class ReportResult implements Effect {
    private final ViewMatch matches;
    private final Stages stages;
    private final MatchNews news;

    ReportResult(ViewMatch matches, Stages stages, MatchNews news) {
        this.matches = matches;
        this.stages = stages;
        this.news = news;
    }

    @Override
    public String type() {
        return "result.reported";
    }

    @Override
    public void run(League league, Event event) {
        if (event.flag("ended")) {
            return;
        }
        matches.find(league.id(), event.text("match")).ifPresent(match -> {
            stages.votes(league, match);
            news.inChat(league, match, event.id(), NewMessage.text(FormTexts.isIn(match)));
        });
    }
}
