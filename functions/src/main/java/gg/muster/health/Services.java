package gg.muster.health;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** How this process's last call to each service went; a refusal is an answer like any other. */
@Singleton
public final class Services {
    private final Map<Service, Call> last = new ConcurrentHashMap<>();
    private final Clock clock;

    public Services(Clock clock) {
        this.clock = clock;
    }

    /**
     * A call.
     *
     * @param at ms
     * @param error why it got no answer; null when it did
     */
    public record Call(long at, @Nullable String error) {
        public boolean failed() {
            return error != null;
        }
    }

    public void answered(Service service) {
        last.put(service, new Call(clock.millis(), null));
    }

    /** The service could not be reached, or gave no answer that means anything. */
    public void failed(Service service, String why) {
        last.put(service, new Call(clock.millis(), why));
    }

    /** Those that were called at all. */
    public Map<Service, Call> last() {
        return Map.copyOf(last);
    }
}
