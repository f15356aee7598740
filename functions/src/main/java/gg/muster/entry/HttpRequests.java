package gg.muster.entry;

import gg.muster.form.Forms;
import gg.muster.interaction.Interactions;
import gg.muster.metrics.Metrics;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;

/** From the bytes of an event to those of its answer. */
record HttpRequests(Interactions interactions, Forms forms, Metrics metrics, JsonMapper json) {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json");

    void handle(InputStream event, OutputStream answer) throws IOException {
        var read = Objects.requireNonNull(json.readValue(event, Argument.of(HttpEvent.class)), "no event");
        json.writeValue(answer, answer(read));
    }

    HttpAnswer answer(HttpEvent event) {
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
