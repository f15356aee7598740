package gg.muster.entry;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import gg.muster.metrics.Metrics;
import gg.muster.outbox.Matchmaker;
import gg.muster.settings.Contexts;
import gg.muster.settings.Setting;
import gg.muster.wake.Deliveries;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestHandler;
import java.util.Map;

/** Forms matches and runs effects, for every league: on the schedule and when woken. */
public final class MatchmakerFunction extends MicronautRequestHandler<Map<String, Object>, SQSBatchResponse> {
    private final Matchmaker matchmaker;
    private final Deliveries deliveries;
    private final Metrics metrics;

    /** On Lambda. */
    public MatchmakerFunction() {
        this(Contexts.onLambda(Setting.DISCORD_APPLICATION_ID, Setting.DISCORD_BOT_TOKEN, Setting.DISCORD_GUILD_ID)
                .start());
    }

    /** Anywhere else. */
    public MatchmakerFunction(ApplicationContext context) {
        super(context);
        this.matchmaker = context.getBean(Matchmaker.class);
        this.deliveries = context.getBean(Deliveries.class);
        this.metrics = context.getBean(Metrics.class);
    }

    @Override
    public SQSBatchResponse execute(Map<String, Object> event) {
        return metrics.during(() -> Woken.run(event, deliveries, matchmaker::run, matchmaker::run));
    }
}
