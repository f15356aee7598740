package gg.muster.local;

import gg.muster.form.FormSignature;
import gg.muster.local.practice.PracticeServer;
import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;

/** {@code POST /practice/results/{match}}: does what the script of a form does, signs a result and posts it. */
@Controller("/practice/results")
@Requires(property = PracticeServer.ENABLED, value = "true")
@ExecuteOn(TaskExecutors.BLOCKING)
final class PracticeResults {
    private final LocalMuster muster;
    private final FunctionUrl function;
    private final Clock clock;

    PracticeResults(LocalMuster muster, FunctionUrl function, Clock clock) {
        this.muster = muster;
        this.function = function;
        this.clock = clock;
    }

    @Post("/{match}")
    HttpResponse<String> post(String match, @Body String body) {
        var timestamp = String.valueOf(clock.instant().getEpochSecond());
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = Map.of(
                "content-type",
                MediaType.APPLICATION_JSON,
                FormSignature.TIMESTAMP,
                timestamp,
                FormSignature.SIGNATURE,
                FormSignature.sign(muster.resultsSecret(), timestamp, match, bytes));
        return function.post("/results/" + match, headers, bytes);
    }
}
