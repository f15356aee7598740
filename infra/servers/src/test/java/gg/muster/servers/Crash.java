package gg.muster.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that starts a server in a folder and dies without a chance to end it. */
final class Crash {
    private static final int DEAD = 7;

    private Crash() {}

    public static void main(String[] arguments) {
        var folder = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "mariadb" -> RealMariaDb.startIn(folder);
            case "redis" -> RealRedis.startIn(folder);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        Runtime.getRuntime().halt(DEAD);
    }

    /** Has it happen, and returns the server that was left behind. */
    static ProcessHandle leaving(String server, Path folder) throws IOException, InterruptedException {
        var crash = jvm(Crash.class, server, folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target", "crash-" + server + ".log").toFile())
                .start();
        assertThat(crash.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(crash.exitValue()).isEqualTo(DEAD);
        var leftover = ProcessHandle.of(pid(server, folder)).orElseThrow();
        assertThat(leftover.isAlive()).isTrue();
        return leftover;
    }

    /** Another JVM like this one. */
    static ProcessBuilder jvm(Class<?> program, String... arguments) {
        var command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Dmuster.servers=" + System.getProperty("muster.servers"),
                program.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** The process that runs in the folder now. */
    static long pid(String server, Path folder) throws IOException {
        return Long.parseLong(Files.readString(folder.resolve(server + ".pid")).strip());
    }
}
