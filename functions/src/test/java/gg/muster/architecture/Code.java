package gg.muster.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a rule looks at: compiled classes, and the Java and Lua files as written. */
record Code(JavaClasses classes, Path java, Path lua) {
    private static final Path PLANTED = Path.of("gg", "muster", "architecture", "planted");

    /** Everything that is deployed. */
    static Code deployed() {
        return new Code(
                classes(Path.of("target", "classes")), Path.of("src", "main", "java"), Path.of("target/classes/lua"));
    }

    /** The violation that was planted for one rule. */
    static Code planted(String name) {
        var source = Path.of("src", "test", "java").resolve(PLANTED).resolve(name);
        return new Code(
                classes(Path.of("target", "test-classes").resolve(PLANTED).resolve(name)), source, source);
    }

    /** Every place where a Java line fits, comments left out. */
    List<String> javaLines(Pattern pattern) {
        return lines(java, ".java", "//", pattern);
    }

    /** Every place where a Lua line fits, comments left out. */
    List<String> luaLines(Pattern pattern) {
        return lines(lua, ".lua", "--", pattern);
    }

    List<Path> luaFiles() {
        return files(lua, ".lua");
    }

    /** The planted files, each of which has to be caught. */
    List<String> culprits() {
        return Stream.concat(files(java, ".java").stream(), files(lua, ".lua").stream())
                .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                .filter(name -> !name.equals("package-info"))
                .toList();
    }

    static List<String> read(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> lines(Path root, String ending, String comment, Pattern pattern) {
        var found = new ArrayList<String>();
        for (var file : files(root, ending)) {
            var number = 0;
            for (var line : read(file)) {
                number++;
                var code = line.split(comment, 2)[0];
                if (pattern.matcher(code).find()) {
                    found.add("%s:%d: %s".formatted(root.relativize(file), number, line.strip()));
                }
            }
        }
        return found;
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Micronaut's generated classes start with a dollar sign; nobody writes those. */
    private static JavaClasses classes(Path root) {
        return new ClassFileImporter()
                .withImportOption((Location location) -> !location.contains("/$") && !location.contains("$Intercepted"))
                .importPath(root);
    }
}
