package gg.muster.redis;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a script says of itself: the comment lines between {@code #!lua} and the first include or statement.
 *
 * @param keys type by shape
 */
record ScriptHeader(
        String purpose, Map<String, String> keys, Set<String> arguments, Set<String> codes, Set<String> events) {
    private static final Pattern ENTRY = Pattern.compile("^--   (\\S+)(?:\\s+(\\S+).*)?$");

    static ScriptHeader of(String text) {
        var header = new ScriptHeader(
                purpose(text),
                new LinkedHashMap<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>(),
                new LinkedHashSet<>());
        var section = "";
        for (var line : lines(text)) {
            var entry = ENTRY.matcher(line);
            if (entry.matches()) {
                header.add(section, entry.group(1), entry.group(2) == null ? "" : entry.group(2));
            } else if (line.matches("-- [A-Z]+")) {
                section = line.substring(3);
            }
        }
        return header;
    }

    private void add(String section, String name, String next) {
        switch (section) {
            case "KEYS" -> keys.put(name, next);
            case "ARGUMENTS" -> arguments.add(name);
            case "CODES" -> codes.add(name);
            case "EVENTS" -> events.add(name);
            default -> throw new IllegalArgumentException("\"" + name + "\" stands under no known section: " + section);
        }
    }

    private static List<String> lines(String text) {
        return text.lines()
                .skip(1)
                .takeWhile(line -> line.startsWith("--") && !line.startsWith("-- @include"))
                .toList();
    }

    private static String purpose(String text) {
        return String.join(
                        " ",
                        lines(text).stream()
                                .takeWhile(line -> !line.matches("-- [A-Z]+"))
                                .toList())
                .replaceAll("--\\s*", "")
                .strip();
    }
}
