package gg.muster.local;

import gg.muster.entry.MatchmakerFunction;
import gg.muster.league.LeaguesFailed;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A matchmaker in a process of its own, made of its environment as on Lambda, that runs again and again. */
final class WorkerProcess {
    private static final long PAUSE = Duration.ofMillis(50).toNanos();

    private WorkerProcess() {}

    /** Runs until whoever started it is gone. */
    public static void main(String[] arguments) throws IOException {
        try (var function = new MatchmakerFunction()) {
            System.out.println("ready");
            while (System.in.available() == 0
                    && ProcessHandle.current()
                            .parent()
                            .filter(ProcessHandle::isAlive)
                            .isPresent()) {
                run(function);
                LockSupport.parkNanos(PAUSE);
            }
        }
    }

    private static void run(MatchmakerFunction function) {
        try {
            function.execute(Map.of());
        } catch (LeaguesFailed logged) {
            // The next run tries again, as on Lambda.
        }
    }

    static Process start(Map<String, String> environment, Duration claimAfter, Path log) throws IOException {
        var start = new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Dmuster.outbox.claim-after=" + claimAfter.toMillis() + "ms",
                "-cp",
                System.getProperty("java.class.path"),
                WorkerProcess.class.getName());
        start.environment().putAll(environment);
        return start.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }
}
