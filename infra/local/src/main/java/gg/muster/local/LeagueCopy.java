package gg.muster.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The file of a league that is like a shipped one but for its id, so that several of a kind run side by side. */
public final class LeagueCopy {
    private LeagueCopy() {}

    /**
     * Writes it.
     *
     * @param shipped the name of the league that it is like
     * @return its path, as {@code MUSTER_LEAGUES} names it
     */
    public static String write(String shipped, String id, Path folder) {
        try (var file = LeagueCopy.class.getResourceAsStream("/leagues/" + shipped + ".yml")) {
            var text = new String(Objects.requireNonNull(file, shipped).readAllBytes(), StandardCharsets.UTF_8);
            var copy = Files.createDirectories(folder).resolve(id + ".yml");
            Files.writeString(copy, text.replaceFirst("(?m)^id: .*$", "id: " + id));
            return copy.toAbsolutePath().toString();
        } catch (IOException e) {
            throw new UncheckedIOException("no file for league " + id, e);
        }
    }
}
