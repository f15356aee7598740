package gg.muster.local.practice.gate;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Carries out the faults that were asked for, before a call or after it. */
@Singleton
final class Sabotage {
    private static final String FAULT = "practice.fault";

    private final Faults faults;

    Sabotage(Faults faults) {
        this.faults = faults;
    }

    /** The wrong answer that a call is to get at once, or null. */
    @Nullable
    MutableHttpResponse<?> before(HttpRequest<?> request) {
        return faults.take(request.getMethodName(), request.getPath())
                .map(fault -> misbehave(fault, request))
                .orElse(null);
    }

    /** The answer of a call that was carried out, or a wrong one in its place. */
    MutableHttpResponse<?> after(HttpRequest<?> request, MutableHttpResponse<?> response) {
        Faults.Fault fault = request.getAttribute(FAULT, Faults.Fault.class).orElse(null);
        if (fault == null) {
            return response;
        }
        Integer status = fault.status();
        fault.pause();
        return status == null ? response : Answers.fault(fault, status);
    }

    private static @Nullable MutableHttpResponse<?> misbehave(Faults.Fault fault, HttpRequest<?> request) {
        if (fault.after()) {
            request.setAttribute(FAULT, fault);
            return null;
        }
        Integer status = fault.status();
        fault.pause();
        return status == null ? null : Answers.fault(fault, status);
    }
}
