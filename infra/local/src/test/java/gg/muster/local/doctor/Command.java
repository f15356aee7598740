package gg.muster.local.doctor;

import gg.muster.local.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Muster as a process, and what became of it. */
record Command(int exit, String output) {
    static Command run(String command, Map<String, String> environment) {
        try {
            var output = Files.createTempFile("command", ".txt");
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "--enable-native-access=ALL-UNNAMED",
                            "-classpath",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            var exit = builder.start().waitFor();
            var text = Files.readString(output);
            Files.delete(output);
            return new Command(exit, text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
