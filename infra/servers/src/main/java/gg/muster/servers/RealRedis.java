package gg.muster.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A real Redis 7 as a child process on loopback, its binary taken from a jar. No data is written to disk, unless it is
 * {@link #startDurable asked to}.
 *
 * <p>{@link #pause()} freezes it (a slow server), {@link #kill()} ends it and {@link #restart()} brings an empty one
 * back on the same port. Where it was given a folder, one running JVM owns that, and a server that a killed JVM left
 * behind in it is ended before a new one starts.
 */
public final class RealRedis implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final int port;
    private final List<String> arguments;
    private final @Nullable OwnedFolder folder;
    private Process process;
    private boolean paused;

    private RealRedis(int port, List<String> arguments, @Nullable OwnedFolder folder) {
        this.port = port;
        this.arguments = List.copyOf(arguments);
        this.folder = folder;
        this.process = launch();
    }

    /** Starts one on a free port and returns when it answers. */
    public static RealRedis start(String... arguments) {
        return new RealRedis(FreePort.next(), List.of(arguments), null);
    }

    /** Starts one that has written down in a folder whatever it has answered, and has it again after a restart. */
    public static RealRedis startDurable(Path folder) {
        return start("--appendonly", "yes", "--appendfsync", "always", "--dir", folder.toString());
    }

    /** As {@link #start}, with its pid in the folder, by which a later start ends it should this JVM not live to. */
    public static RealRedis startIn(Path folder) {
        var owned = OwnedFolder.own(folder, "Redis' folder is used by another running process");
        try {
            var pidFile = owned.resolve("redis.pid");
            owned.endLeftover(pidFile, "--pidfile " + pidFile);
            // Else Redis would put its address where its command line was, and nobody could tell whose it is.
            var arguments = List.of("--pidfile", pidFile.toString(), "--set-proc-title", "no");
            return new RealRedis(FreePort.next(), arguments, owned);
        } catch (RuntimeException e) {
            owned.close();
            throw e;
        }
    }

    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    public int port() {
        return port;
    }

    /** Stops the process from answering without closing its connections: SIGSTOP. */
    public void pause() {
        signal("STOP");
        paused = true;
    }

    public void resume() {
        signal("CONT");
        paused = false;
    }

    /** Ends it at once; its data is lost. */
    public void kill() {
        process.destroyForcibly();
        await(() -> !process.isAlive(), "end");
    }

    /** Starts it again on the same port, empty unless it {@link #startDurable kept} what it had. */
    public void restart() {
        kill();
        process = launch();
        paused = false;
    }

    /** Whether it runs and is not frozen. */
    boolean serves() {
        return process.isAlive() && !paused;
    }

    @Override
    public void close() {
        kill();
        if (folder != null) {
            folder.close();
        }
    }

    private Process launch() {
        var command = new ArrayList<>(List.of(RedisBinary.path().toString(), "--port", Integer.toString(port)));
        command.addAll(List.of("--bind", "127.0.0.1", "--appendonly", "no", "--daemonize", "no"));
        command.addAll(List.of("--loglevel", "warning"));
        command.addAll(arguments);
        // Last, for the JDK shows of a process' command line only what precedes an empty argument.
        command.addAll(List.of("--save", ""));
        try {
            var started = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            await(() -> answers(started), "answer on port " + port);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("Redis could not be started: " + String.join(" ", command), e);
        }
    }

    private boolean answers(Process started) {
        if (!started.isAlive()) {
            throw new IllegalStateException("Redis ended at start with exit code " + started.exitValue());
        }
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(500);
            socket.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            return socket.getInputStream().read() == '+';
        } catch (IOException notYet) {
            return false;
        }
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor(2, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(java.util.function.BooleanSupplier condition, String what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Redis did not " + what + " in " + PATIENCE.toSeconds() + " s");
            }
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(10).toNanos());
        }
    }
}
