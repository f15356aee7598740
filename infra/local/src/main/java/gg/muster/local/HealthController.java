package gg.muster.local;

import gg.muster.metrics.Counter;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Whether everything has started and Redis answers, and what was counted since. */
@Controller
final class HealthController {
    private final LocalMuster muster;

    HealthController(LocalMuster muster) {
        this.muster = muster;
    }

    @Get("/healthz")
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<Health> health() {
        var health = muster.isReady() ? muster.functions().health() : Health.STARTING;
        return HttpResponse.<Health>status(health.serves() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .body(health);
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
