package gg.muster.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The Lua files as the class path has them, so that a new one cannot be forgotten. */
final class LuaFolder {
    private LuaFolder() {}

    /** Every script, such as {@code queue/join}: all files but the shared ones. */
    static List<String> scripts() {
        var folder = folder();
        try (var files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".lua"))
                    .map(name -> name.substring(0, name.length() - ".lua".length()))
                    .filter(name -> !name.startsWith("lib/") && !name.startsWith("match/pick/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file as it is written, such as {@code lib/keys.lua} or {@code README.md}. */
    static String text(String file) {
        try (var in = LuaFolder.class.getClassLoader().getResourceAsStream("lua/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            var keys = Objects.requireNonNull(LuaFolder.class.getClassLoader().getResource("lua/lib/keys.lua"));
            return Path.of(keys.toURI()).resolve("../..").normalize();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
