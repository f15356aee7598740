package gg.muster.entry;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import gg.muster.form.Forms;
import gg.muster.interaction.Interactions;
import gg.muster.metrics.Metrics;
import gg.muster.settings.Contexts;
import gg.muster.settings.Setting;
import gg.muster.snapshot.Snapshot;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;

/**
 * Answers Discord, and the forms that results are handed in by: a function URL's event in, the answer out. Unlike the
 * others it reads its event itself: Lambda's own way to objects is 700 classes, while a player waits for them.
 */
public final class InteractionsFunction implements RequestStreamHandler {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    private final Interactions interactions;
    private final Forms forms;
    private final Metrics metrics;
    private final JsonMapper json;

    /** On Lambda. */
    public InteractionsFunction() {
        this(listening(Contexts.forInteractionsOnLambda(Setting.DISCORD_PUBLIC_KEY, Setting.DISCORD_GUILD_ID)
                .start()));
    }

    private static ApplicationContext listening(ApplicationContext context) {
        context.getBean(Snapshot.class).listen();
        return context;
    }

    /** Anywhere else. */
    public InteractionsFunction(ApplicationContext context) {
        this(
                context.getBean(Interactions.class),
                context.getBean(Forms.class),
                context.getBean(Metrics.class),
                context.getBean(JsonMapper.class));
    }

    InteractionsFunction(Interactions interactions, Forms forms, Metrics metrics, JsonMapper json) {
        this.interactions = interactions;
        this.forms = forms;
        this.metrics = metrics;
        this.json = json;
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        handle(event, answer);
    }

    void handle(InputStream event, OutputStream answer) throws IOException {
        var read = Objects.requireNonNull(json.readValue(event, Argument.of(HttpEvent.class)), "no event");
        json.writeValue(answer, answer(read));
    }

    /** Answers one request; whatever it is, there is an answer. */
    public HttpAnswer answer(HttpEvent event) {
        var response = metrics.during(() -> response(event));
        return new HttpAnswer(response.status(), JSON, response.body());
    }

    /** Discord knows one address; every other one has a path of its own. */
    private Interactions.Response response(HttpEvent event) {
        var headers = event.headersInLowerCase();
        return event.path().startsWith(Forms.PATH)
                ? forms.answer(event.method(), event.path(), headers, event.bytes())
                : interactions.answer(headers, event.bytes());
    }
}
