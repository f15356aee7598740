package gg.muster.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipFile;

/** The zip that this build has packaged, and the folder that Lambda would unpack it to. */
final class FunctionZip {
    static final Path ZIP = Path.of("target", "function.zip");
    private static final Path FOLDER = Path.of("target", "function-unpacked");

    private FunctionZip() {}

    /** Unpacks it afresh; only one test class at a time may run from there. */
    static Path unpacked() {
        try (var zip = new ZipFile(ZIP.toFile())) {
            empty(FOLDER);
            for (var entry : zip.stream().toList()) {
                var target = FOLDER.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(zip.getInputStream(entry), target);
                }
            }
            return FOLDER.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var inside = Files.walk(folder)) {
                for (var path : inside.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }

    /** Names of all entries, in their order. */
    static List<String> names() {
        try (var zip = new ZipFile(ZIP.toFile())) {
            return zip.stream().map(entry -> entry.getName()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
