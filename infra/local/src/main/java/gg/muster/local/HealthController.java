package gg.muster.local;

import gg.muster.metrics.Counter;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether everything has started, and what was counted since. */
@Controller
final class HealthController {
    private final LocalMuster muster;

    HealthController(LocalMuster muster) {
        this.muster = muster;
    }

    @Get("/healthz")
    HttpResponse<Map<String, String>> health() {
        return muster.isReady()
                ? HttpResponse.ok(Map.of("status", "ready"))
                : HttpResponse.<Map<String, String>>status(io.micronaut.http.HttpStatus.SERVICE_UNAVAILABLE)
                        .body(Map.of("status", "starting"));
    }

    /** In Prometheus' text format. */
    @Get("/metrics")
    @Produces(MediaType.TEXT_PLAIN)
    String metrics() {
        return Arrays.stream(Counter.values())
                .map(counter -> "muster_" + counter.id() + "_total "
                        + muster.functions().count(counter) + "\n")
                .collect(Collectors.joining());
    }
}
