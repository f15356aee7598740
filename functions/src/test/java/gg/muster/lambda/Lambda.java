package gg.muster.lambda;

import gg.muster.lambda.RuntimeApi.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One function from the zip in a process of its own, started by Lambda's own runtime client: the class path has that
 * alone, and finds the function in its working directory, as on Lambda. It ends with {@link #close()}.
 */
final class Lambda implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Path RUNTIME = Path.of("target", "lambda-runtime");
    private static final List<String> JARS = List.of(
            "aws-lambda-java-runtime-interface-client.jar",
            "aws-lambda-java-core.jar",
            "aws-lambda-java-serialization.jar",
            "utils-lite.jar");

    private final RuntimeApi api = new RuntimeApi();
    private final Path log;
    private final Process process;

    private Lambda(Path unpacked, String function, Map<String, String> environment, Jvm jvm) {
        var number = api.address().substring(api.address().indexOf(':') + 1);
        this.log =
                Path.of("target", "lambda-" + function + "-" + number + ".log").toAbsolutePath();
        this.process = launch(unpacked, "gg.muster.entry." + function, environment, jvm);
    }

    /** Starts a function, such as {@code InteractionsFunction}, and does not wait for it. */
    static Lambda start(Path unpacked, String function, Map<String, String> environment) {
        return start(unpacked, function, environment, Jvm.ofLambda(function));
    }

    /** The same on another JVM than Lambda's. */
    static Lambda start(Path unpacked, String function, Map<String, String> environment, Jvm jvm) {
        return new Lambda(unpacked, function, environment, jvm);
    }

    /** As the first start of a published version with SnapStart; there is no snapshot, but all that goes around one. */
    static Lambda startForSnapshot(Path unpacked, String function, Map<String, String> environment) {
        return startForSnapshot(unpacked, function, environment, Jvm.ofLambda(function));
    }

    /** The same on another JVM than Lambda's. */
    static Lambda startForSnapshot(Path unpacked, String function, Map<String, String> environment, Jvm jvm) {
        var all = new HashMap<>(environment);
        all.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
        return new Lambda(unpacked, function, all, jvm);
    }

    /** Lets a process go on that {@link #startForSnapshot} has brought to where it would be frozen. */
    void restore() {
        api.restore();
    }

    /** Hands in an event and returns what the handler answered, or what kept it from that. */
    Outcome invoke(String event) {
        api.offer(event);
        return outcome();
    }

    /** What comes of the start or of the last event. */
    Outcome outcome() {
        try {
            var outcome = api.outcomes().poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            if (outcome == null) {
                throw new AssertionError("no answer in " + PATIENCE.toSeconds() + " s:\n" + log());
            }
            return outcome;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    List<String> calls() {
        return api.calls();
    }

    /** What the function has written so far. */
    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How long its threads have been at work, in ms. */
    long milliseconds() {
        return process.info().totalCpuDuration().orElseThrow().toMillis();
    }

    /** How much of this machine's memory it holds now, in MB; Linux alone says so. */
    long megabytes() {
        try (var status = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return status.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends it as a process ends that is asked to, with all that a JVM does at its end. */
    void end() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw new AssertionError("does not end:\n" + log());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    private Process launch(Path unpacked, String handler, Map<String, String> environment, Jvm jvm) {
        var builder = new ProcessBuilder(jvm.command(
                        JARS.stream().map(RUNTIME::resolve).toList(),
                        "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
                        handler))
                .directory(unpacked.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "AWS_LAMBDA_RUNTIME_API",
                        api.address(),
                        "AWS_LAMBDA_FUNCTION_NAME",
                        handler,
                        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                        "1024",
                        "AWS_REGION",
                        "eu-central-1",
                        "LAMBDA_TASK_ROOT",
                        unpacked.toString()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        api.close();
    }
}
