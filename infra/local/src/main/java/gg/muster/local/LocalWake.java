package gg.muster.local;

import gg.muster.league.LeaguesFailed;
import gg.muster.wake.Wake;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Wakes inside this process: the matchmaker has a thread for each league, as it has a message group on AWS, and one for the
 * schedule; the ledger has one for all. Each does one run at a time, and wakes coalesce.
 */
final class LocalWake implements Wake, AutoCloseable {
    private final Map<String, Runner> leagues = new ConcurrentHashMap<>();
    private final Runner matchmaker = new Runner("matchmaker");
    private final Runner ledger = new Runner("ledger");
    private volatile Consumer<String> woken = league -> {};

    /**
     * From now on wakes have somebody to wake, and the schedule runs, both functions once every {@code period}.
     *
     * @param wokenRun the matchmaker for one league
     * @param matchmakerRun the matchmaker for all
     */
    void serve(Consumer<String> wokenRun, Runnable matchmakerRun, Runnable ledgerRun, Duration period) {
        woken = wokenRun;
        ledger.serve(ledgerRun, period);
        matchmaker.serve(matchmakerRun, period);
    }

    @Override
    public void matchmaker(String league, Duration pause) {
        leagues.computeIfAbsent(league, this::runner).wake(pause);
    }

    private Runner runner(String league) {
        var runner = new Runner("matchmaker of " + league);
        runner.run = () -> woken.accept(league);
        return runner;
    }

    @Override
    public void ledger(String league) {
        ledger.wake(Duration.ZERO);
    }

    @Override
    public void close() {
        leagues.values().forEach(Runner::end);
        matchmaker.end();
        ledger.end();
        leagues.values().forEach(Runner::awaitEnd);
        matchmaker.awaitEnd();
        ledger.awaitEnd();
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

        void end() {
            run = () -> {};
            thread.shutdown();
        }

        void awaitEnd() {
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
