package gg.muster.entry;

import com.amazonaws.services.lambda.runtime.Context;
import gg.muster.form.Forms;
import gg.muster.interaction.Interactions;
import gg.muster.metrics.Metrics;
import gg.muster.redis.RedisLink;
import gg.muster.settings.Contexts;
import gg.muster.settings.Setting;
import gg.muster.settings.Settings;
import gg.muster.snapshot.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.function.aws.MicronautRequestStreamHandler;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Answers Discord, and the forms that results are handed in by: a function URL's event in, the answer out. Unlike the
 * others it reads its event itself: Lambda's own way to objects is 700 classes, while a player waits for them.
 */
public final class InteractionsFunction extends MicronautRequestStreamHandler {
    private final HttpRequests requests;

    /** On Lambda. */
    public InteractionsFunction() {
        this(listening(Contexts.forInteractionsOnLambda(
                        InteractionsFunction::redis, Setting.DISCORD_PUBLIC_KEY, Setting.DISCORD_GUILD_ID)
                .start()));
    }

    /** Anywhere else. */
    public InteractionsFunction(ApplicationContext context) {
        super(context);
        this.requests = new HttpRequests(
                context.getBean(Interactions.class),
                context.getBean(Forms.class),
                context.getBean(Metrics.class),
                context.getBean(JsonMapper.class));
    }

    private static RedisLink redis(Settings settings) {
        return RedisLink.ahead(settings.get(Setting.REDIS_URL).orElseThrow());
    }

    private static ApplicationContext listening(ApplicationContext context) {
        context.getBean(Snapshot.class).listen();
        return context;
    }

    @Override
    protected void execute(InputStream event, OutputStream answer, Context context) throws IOException {
        requests.handle(event, answer);
    }

    /** Answers one request; whatever it is, there is an answer. */
    public HttpAnswer answer(HttpEvent event) {
        return requests.answer(event);
    }
}
