package gg.muster.local.practice.gate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

/** What every call of the practice Numbers passes: the faults, and nothing else. */
@ServerFilter({NumbersFilter.PREFIX + "/gameSubmit", NumbersFilter.PREFIX + "/matches/**"})
public final class NumbersFilter {
    public static final String PREFIX = "/practice/numbers";

    private final Sabotage sabotage;

    NumbersFilter(Sabotage sabotage) {
        this.sabotage = sabotage;
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> before(HttpRequest<?> request) {
        return sabotage.before(request);
    }

    @ResponseFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    HttpResponse<?> after(HttpRequest<?> request, MutableHttpResponse<?> response) {
        return sabotage.after(request, response);
    }
}
