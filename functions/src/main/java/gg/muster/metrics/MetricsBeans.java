package gg.muster.metrics;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What is measured goes to CloudWatch by way of the log, unless something else is provided. */
@Factory
final class MetricsBeans {

    @Singleton
    @Secondary
    Metrics metrics(JsonMapper json, Clock clock) {
        return new EmfMetrics(json, clock, System.out::println);
    }

    @Singleton
    @Secondary
    Ticker ticker() {
        return System::nanoTime;
    }
}
