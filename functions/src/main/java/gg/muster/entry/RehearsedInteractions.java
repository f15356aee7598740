package gg.muster.entry;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.muster.form.Forms;
import gg.muster.interaction.Rehearsal;
import gg.muster.snapshot.BeforeSnapshot;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Has the handler answer before the snapshot, from the event's first byte to the answer's last. */
@Singleton
final class RehearsedInteractions implements BeforeSnapshot {
    private static final int OK = 200;

    private final Rehearsal rehearsal;
    private final Forms forms;
    private final JsonMapper json;

    RehearsedInteractions(Rehearsal rehearsal, Forms forms, JsonMapper json) {
        this.rehearsal = rehearsal;
        this.forms = forms;
        this.json = json;
    }

    private static HttpEvent event(Rehearsal.Request request) {
        return HttpEvent.post("/", request.headers(), request.body().getBytes(UTF_8), false);
    }

    @Override
    public void rehearse() {
        var requests = new HttpRequests(rehearsal.interactions(), forms, rehearsal.metrics(), json);
        try {
            for (var request : rehearsal.requests()) {
                var answer = new ByteArrayOutputStream();
                var event = json.writeValueAsBytes(event(request));
                requests.handle(new ByteArrayInputStream(event), answer);
                if (!answer.toString(UTF_8).contains("\"statusCode\":" + OK)) {
                    throw new IllegalStateException("the rehearsal was answered with " + answer.toString(UTF_8));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            rehearsal.end();
        }
    }
}
