package gg.muster.entry;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import gg.muster.metrics.Metrics;
import gg.muster.player.Ledger;
import gg.muster.settings.Contexts;
import gg.muster.settings.Setting;
import gg.muster.wake.Deliveries;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.Map;

/** Keeps Redis in step with MariaDB: on the schedule and when woken. The one function that may open a connection. */
public final class LedgerFunction extends MicronautRequestHandler<Map<String, Object>, SQSBatchResponse> {
    private final Ledger ledger;
    private final Deliveries deliveries;
    private final Metrics metrics;

    /** On Lambda. */
    public LedgerFunction() {
        this(Contexts.onLambda(Setting.DATABASE_URL, Setting.DISCORD_GUILD_ID).start());
    }

    /** Anywhere else. */
    public LedgerFunction(ApplicationContext context) {
        super(context);
        this.ledger = context.getBean(Ledger.class);
        this.deliveries = context.getBean(Deliveries.class);
        this.metrics = context.getBean(Metrics.class);
    }

    @Override
    public SQSBatchResponse execute(Map<String, Object> event) {
        return metrics.during(() -> Woken.run(event, deliveries, ledger::run, leagues -> ledger.run()));
    }
}
