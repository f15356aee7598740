package gg.muster.local;

import gg.muster.command.RegisterCommands;
import gg.muster.entry.InteractionsFunction;
import gg.muster.entry.LedgerFunction;
import gg.muster.entry.MatchmakerFunction;
import gg.muster.league.Leagues;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.setup.BeginSetup;
import gg.muster.wake.Wake;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The functions as Lambda would run them: the same handlers, each with an application context of its own. */
final class Functions implements AutoCloseable {
    private final ApplicationContext interactionsContext;
    private final ApplicationContext matchmakerContext;
    private final ApplicationContext ledgerContext;
    private final InteractionsFunction interactions;
    private final MatchmakerFunction matchmaker;
    private final LedgerFunction ledger;
    private final PrometheusMetrics metrics = new PrometheusMetrics();

    Functions(Settings settings, Wake wake, Map<String, Object> properties, Object... beans) {
        this.interactionsContext = start(Contexts.forInteractions(settings), wake, properties, beans);
        this.matchmakerContext = start(Contexts.with(settings), wake, properties, beans);
        this.ledgerContext = start(Contexts.with(settings), wake, properties, beans);
        this.interactions = new InteractionsFunction(interactionsContext);
        this.matchmaker = new MatchmakerFunction(matchmakerContext);
        this.ledger = new LedgerFunction(ledgerContext);
    }

    private ApplicationContext start(
            ApplicationContextBuilder builder, Wake wake, Map<String, Object> properties, Object... beans) {
        return builder.properties(properties)
                .singletons(wake, metrics)
                .singletons(beans)
                .start();
    }

    InteractionsFunction interactions() {
        return interactions;
    }

    void runMatchmaker() {
        matchmaker.execute(Map.of());
    }

    /** As SQS delivers a wake. */
    void runMatchmaker(String league) {
        var wake = Map.of("messageId", league, "body", "{\"league\":\"" + league + "\",\"later\":false}");
        matchmaker.execute(Map.of("Records", List.of(wake)));
    }

    void runLedger() {
        ledger.execute(Map.of());
    }

    void registerCommands() {
        matchmakerContext.getBean(RegisterCommands.class).all();
    }

    /** Makes every guild what its league needs there, however lately that was done. */
    void setUp() {
        var begin = matchmakerContext.getBean(BeginSetup.class);
        matchmakerContext.getBean(Leagues.class).all().forEach(begin::atStart);
    }

    /** What the matchmaker works with. */
    <T> T bean(Class<T> type) {
        return matchmakerContext.getBean(type);
    }

    Health health() {
        return Health.of(interactionsContext);
    }

    /** What was measured since the start, in Prometheus' text format. */
    String metrics() {
        return metrics.text();
    }

    @Override
    public void close() {
        matchmaker.close();
        ledger.close();
        Stream.of(interactionsContext, matchmakerContext, ledgerContext)
                .filter(ApplicationContext::isRunning)
                .forEach(ApplicationContext::close);
    }
}
