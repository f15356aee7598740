package gg.muster.local.practice.gate;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Errors and delays made on purpose, each for the next few calls that match. */
@Singleton
public final class Faults {
    private final List<Fault> faults = new ArrayList<>();

    /**
     * One kind of misbehaviour.
     *
     * @param method null for any
     * @param path found anywhere in the path
     * @param status null to answer as usual, only later
     * @param after whether the call is carried out before it is answered wrongly
     * @param body null for Discord's usual body for that status
     */
    public record Fault(
            @Nullable String method,
            Pattern path,
            @Nullable Integer status,
            int times,
            Duration delay,
            boolean after,
            @Nullable String body) {

        private boolean matches(String calledMethod, String calledPath) {
            return (method == null || method.equalsIgnoreCase(calledMethod))
                    && path.matcher(calledPath).find();
        }

        void pause() {
            try {
                Thread.sleep(delay);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private Fault oneLess() {
            return new Fault(method, path, status, times - 1, delay, after, body);
        }
    }

    public synchronized void add(Fault fault) {
        faults.add(fault);
    }

    public synchronized void clear() {
        faults.clear();
    }

    /** The faults that still wait for a call. */
    public synchronized List<Fault> waiting() {
        return List.copyOf(faults);
    }

    synchronized Optional<Fault> take(String method, String path) {
        for (int i = 0; i < faults.size(); i++) {
            Fault fault = faults.get(i);
            if (fault.matches(method, path)) {
                if (fault.times() > 1) {
                    faults.set(i, fault.oneLess());
                } else {
                    faults.remove(i);
                }
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }
}
