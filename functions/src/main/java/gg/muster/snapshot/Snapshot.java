package gg.muster.snapshot;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells every {@link BeforeSnapshot} when Lambda is about to freeze this process. One that fails spoils nothing: what it
 * would have made ready is made ready by the first request.
 */
@Singleton
public final class Snapshot implements Resource {
    private static final Logger LOG = LoggerFactory.getLogger(Snapshot.class);

    private final List<BeforeSnapshot> all;

    Snapshot(List<BeforeSnapshot> all) {
        this.all = all;
    }

    /** From now on Lambda's word reaches this. */
    public void listen() {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(Context<? extends Resource> context) {
        each(BeforeSnapshot::rehearse);
        each(BeforeSnapshot::letGo);
    }

    private void each(Consumer<BeforeSnapshot> step) {
        all.forEach(one -> {
            try {
                step.accept(one);
            } catch (RuntimeException failure) {
                LOG.warn("not ready for the snapshot", failure);
            }
        });
    }

    @Override
    public void afterRestore(Context<? extends Resource> context) {}
}
