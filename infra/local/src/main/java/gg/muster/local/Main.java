package gg.muster.local;

import gg.muster.redis.RedisUnavailable;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Everything on one machine, until Ctrl-C. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
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
