package gg.muster.local.doctor;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** Says of a failure what a person can use: its messages, from the outside in. */
final class Why {
    private Why() {}

    static String of(Throwable failure) {
        var messages = new LinkedHashSet<String>();
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (!(cause instanceof ExecutionException) && !(cause instanceof CompletionException)) {
                messages.add(Optional.ofNullable(cause.getMessage())
                        .orElse(cause.getClass().getSimpleName()));
            }
        }
        return String.join(": ", messages);
    }
}
