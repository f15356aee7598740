package gg.muster.outbox.effect;

import gg.muster.league.League;
import gg.muster.match.Match;
import gg.muster.match.ViewMatch;
import gg.muster.message.AdminSentences;
import gg.muster.message.FormTexts;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;

/** Nobody has handed in the result of a match for a day: its players are reminded, and the admins are told. */
@Singleton
final class MissResult implements Effect {
    private final ViewMatch matches;
    private final MatchNews news;
    private final AdminChannel admins;

    MissResult(ViewMatch matches, MatchNews news, AdminChannel admins) {
        this.matches = matches;
        this.news = news;
        this.admins = admins;
    }

    @Override
    public String type() {
        return "result.missing";
    }

    /** Unless it has come in since. */
    @Override
    public void run(League league, Event event) {
        matches.find(league.id(), event.text("match"))
                .filter(match -> match.course().places().isEmpty())
                .ifPresent(match -> remind(league, match, event));
    }

    private void remind(League league, Match match, Event event) {
        news.directly(league, match, event.id(), FormTexts.missing(league, match));
        admins.say(league, event.id(), AdminSentences.resultMissing(league, match));
    }
}
