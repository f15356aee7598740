package gg.muster.outbox.effect;

import gg.muster.league.League;
import gg.muster.match.ViewMatch;
import gg.muster.match.result.Problem;
import gg.muster.message.FormTexts;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** What came by the form makes no sense: the players are told what is wrong, and asked for it again. */
@Singleton
final class RefuseResult implements Effect {
    private final ViewMatch matches;
    private final MatchNews news;
    private final JsonMapper json;

    RefuseResult(ViewMatch matches, MatchNews news, JsonMapper json) {
        this.matches = matches;
        this.news = news;
        this.json = json;
    }

    @Override
    public String type() {
        return "result.refused";
    }

    /** Unless a better one has come in since. */
    @Override
    public void run(League league, Event event) {
        matches.find(league.id(), event.text("match"))
                .filter(match -> match.course().places().isEmpty())
                .ifPresent(
                        match -> news.tell(league, match, event.id(), FormTexts.again(league, match, problems(event))));
    }

    private List<Problem> problems(Event event) {
        try {
            return Objects.requireNonNull(json.readValueFromTree(
                    Objects.requireNonNull(event.data().get("problems")), Argument.listOf(Problem.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
