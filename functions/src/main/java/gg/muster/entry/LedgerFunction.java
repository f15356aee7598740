package gg.muster.entry;

import gg.muster.metrics.Metrics;
import gg.muster.player.Ledger;
import gg.muster.settings.Contexts;
import gg.muster.settings.Setting;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.Map;

/** Keeps Redis in step with MariaDB: on the schedule and when woken. The one function that may open a connection. */
public final class LedgerFunction extends MicronautRequestHandler<Map<String, Object>, String> {
    private final Ledger ledger;
    private final Metrics metrics;

    /** On Lambda. */
    public LedgerFunction() {
        this(Contexts.onLambda(Setting.DATABASE_URL, Setting.DISCORD_GUILD_ID).start());
    }

    /** Anywhere else. */
    public LedgerFunction(ApplicationContext context) {
        super(context);
        this.ledger = context.getBean(Ledger.class);
        this.metrics = context.getBean(Metrics.class);
    }

    @Override
    public String execute(Map<String, Object> event) {
        return metrics.during(ledger::run);
    }
}
