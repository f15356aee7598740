package gg.muster.local;

import ch.qos.logback.classic.Level;
import gg.muster.local.doctor.Doctor;
import gg.muster.redis.RedisUnavailable;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code start}: everything on one machine, until Ctrl-C. {@code doctor}: what of a deployment is not as it should be. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        var command = arguments.length == 0 ? "start" : arguments[0];
        switch (command) {
            case "start" -> start();
            case "doctor" -> doctor();
            default -> {
                System.err.println("muster.command: must be start or doctor, was \"" + command + "\"");
                System.exit(1);
            }
        }
    }

    private static void start() throws InterruptedException {
        var data = Path.of(System.getProperty("muster.data", "infra/local/target/muster"));
        try {
            var muster = LocalMuster.start(LocalOptions.of(System.getenv(), data));
            Runtime.getRuntime().addShutdownHook(new Thread(muster::close, "muster-close"));
            endWithParent();
            System.out.println(muster.welcome());
        } catch (IllegalArgumentException | IllegalStateException | RedisUnavailable refused) {
            System.err.println(why(refused));
            System.exit(1);
        }
        new CountDownLatch(1).await();
    }

    /** What the libraries log along the way is in the report, in words for people. */
    private static void doctor() {
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.OFF);
            root.getLoggerContext().getLoggerList().forEach(logger -> logger.setLevel(Level.OFF));
        }
        var report = Doctor.examine(System.getenv());
        System.out.println(report.text());
        System.exit(report.isWell() ? 0 : 1);
    }

    /** What was refused, and by whom it was where the first sentence does not say so. */
    private static String why(RuntimeException refused) {
        var cause = refused.getCause();
        return cause == null || cause.getMessage() == null || refused instanceof RedisUnavailable
                ? String.valueOf(refused.getMessage())
                : refused.getMessage() + ": " + cause.getMessage();
    }

    /** Ctrl-C reaches every process of the terminal; whoever ends only what started us must not leave us behind. */
    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            var unused = parent.onExit().thenAccept(ended -> System.exit(0));
        });
    }
}
