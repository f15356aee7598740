package gg.muster.local;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;

/** Whether everything has started and Redis answers, and what was measured since. */
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
    @Produces(PrometheusMetrics.CONTENT_TYPE)
    String metrics() {
        return muster.functions().metrics();
    }
}
