package gg.muster.lambda;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What a JVM can learn in one run for the next ones, in files. */
final class Caches {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path FOLDER = TARGET.resolve("coldstart");

    private final Jvm lambdas;
    private final List<Path> jars;

    /** For a function unpacked there, and the JVM that it runs on without them. */
    Caches(Path unpacked, Jvm lambdas) {
        this.lambdas = lambdas;
        this.jars = jars(unpacked);
    }

    /**
     * An AOT cache (JEP 483, 514, 515) takes classes from jars on the class path alone: so the function's stand there,
     * as they would in a container image.
     */
    Jvm ahead(Consumer<Jvm> training) {
        var cache = fresh("function.aot");
        var jvm = lambdas.beside(jars);
        training.accept(jvm.with("-XX:AOTCacheOutput=" + cache));
        return jvm.with("-XX:AOTCache=" + cache).with("-XX:AOTMode=on");
    }

    /** An archive of classes, for the function as it lies in its folder: what a zip could carry. */
    Jvm shared(Consumer<Jvm> training) {
        var archive = fresh("function.jsa");
        training.accept(lambdas.with("-XX:ArchiveClassesAtExit=" + archive));
        return lambdas.with("-XX:SharedArchiveFile=" + archive).with("-Xshare:on");
    }

    private static Path fresh(String name) {
        try {
            Files.createDirectories(FOLDER);
            var file = FOLDER.resolve(name);
            Files.deleteIfExists(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> jars(Path unpacked) {
        try (var libraries = Files.list(unpacked.resolve("lib"));
                var own = Files.newDirectoryStream(TARGET, "functions-*.jar")) {
            return Stream.concat(Stream.of(own.iterator().next()), libraries.sorted())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
