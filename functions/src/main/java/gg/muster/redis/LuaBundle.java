package gg.muster.redis;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The Lua scripts of this release, with their includes expanded.
 *
 * <p>{@code -- @include lib/keys} puts that file in place of the line, the first time it is asked for; later includes
 * of the same file vanish. A cycle or a missing file is refused with the path that led there.
 */
@Singleton
public final class LuaBundle {
    private static final Pattern INCLUDE = Pattern.compile("^-- @include (\\S+)\\s*$");
    private static final String FOLDER = "lua/";

    private final Function<String, @Nullable String> files;
    private final Map<String, Source> expanded = new ConcurrentHashMap<>();

    /** The scripts on the class path. */
    public LuaBundle() {
        this(LuaBundle::fromClassPath);
    }

    /** Scripts from anywhere: {@code files} gives the text of {@code queue/join}, or null. */
    LuaBundle(Function<String, @Nullable String> files) {
        this.files = files;
    }

    /** A script ready to be sent: its text and the SHA-1 under which Redis knows it. */
    record Source(String text, String sha1) {}

    Source get(String name) {
        return expanded.computeIfAbsent(name, this::expand);
    }

    private Source expand(String name) {
        var lines = new ArrayList<String>();
        include(name, new LinkedHashSet<>(), new LinkedHashSet<>(), lines);
        var text = String.join("\n", lines) + "\n";
        return new Source(text, sha1(text));
    }

    private void include(String name, Set<String> path, Set<String> done, List<String> into) {
        if (path.contains(name)) {
            throw new IllegalStateException("Lua includes go in a circle: " + String.join(" > ", path) + " > " + name);
        }
        if (!done.add(name)) {
            return;
        }
        path.add(name);
        for (String line : read(name, path).split("\n", -1)) {
            var include = INCLUDE.matcher(line);
            if (include.matches()) {
                include(include.group(1), path, done, into);
            } else {
                into.add(line);
            }
        }
        path.remove(name);
    }

    private String read(String name, Set<String> path) {
        var text = files.apply(name);
        if (text == null) {
            throw new IllegalStateException(
                    "No Lua file " + FOLDER + name + ".lua, asked for by " + String.join(" > ", path));
        }
        return text;
    }

    private static @Nullable String fromClassPath(String name) {
        try (InputStream in = LuaBundle.class.getClassLoader().getResourceAsStream(FOLDER + name + ".lua")) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha1(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-1").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
