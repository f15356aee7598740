package gg.muster.local;

import gg.muster.league.LeaguesFailed;
import gg.muster.wake.Wake;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wakes inside this process: each function runs on a thread of its own, one run at a time, wakes coalesced. */
final class LocalWake implements Wake, AutoCloseable {
    private final Runner matchmaker = new Runner("matchmaker");
    private final Runner ledger = new Runner("ledger");

    /** From now on wakes have somebody to wake, and the schedule runs, both functions once every {@code period}. */
    void serve(Runnable matchmakerRun, Runnable ledgerRun, Duration period) {
        ledger.serve(ledgerRun, period);
        matchmaker.serve(matchmakerRun, period);
    }

    @Override
    public void matchmaker(String league, Duration pause) {
        matchmaker.wake(pause);
    }

    @Override
    public void ledger(String league) {
        ledger.wake(Duration.ZERO);
    }

    @Override
    public void close() {
        matchmaker.close();
        ledger.close();
    }

    private static final class Runner {
        private static final Logger LOG = LoggerFactory.getLogger(LocalWake.class);

        private final String name;
        private final ScheduledThreadPoolExecutor thread;
        private final AtomicBoolean pending = new AtomicBoolean();
        private volatile Runnable run = () -> {};

        Runner(String name) {
            this.name = name;
            this.thread = new ScheduledThreadPoolExecutor(
                    1, Thread.ofPlatform().name(name).daemon().factory());
            thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        }

        void serve(Runnable function, Duration period) {
            run = function;
            var unused = thread.scheduleWithFixedDelay(this::guarded, 0, period.toMillis(), TimeUnit.MILLISECONDS);
        }

        void wake(Duration pause) {
            try {
                if (!pause.isZero()) {
                    var unused = thread.schedule(() -> wake(Duration.ZERO), pause.toMillis(), TimeUnit.MILLISECONDS);
                } else if (pending.compareAndSet(false, true)) {
                    thread.execute(() -> {
                        pending.set(false);
                        guarded();
                    });
                }
            } catch (RejectedExecutionException closing) {
                LOG.debug("{} is not woken any more", name);
            }
        }

        private void guarded() {
            try {
                run.run();
            } catch (LeaguesFailed logged) {
                LOG.debug("{}; the next wake or the schedule tries again", logged.getMessage());
            } catch (RuntimeException | Error failure) {
                LOG.error("the {} failed; the next wake or the schedule tries again", name, failure);
            }
        }

        void close() {
            run = () -> {};
            thread.shutdown();
            try {
                if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                    thread.shutdownNow();
                }
            } catch (InterruptedException e) {
                thread.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }
}
