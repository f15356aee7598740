package gg.muster.redis;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a script with all its includes does, read from its text without the comments.
 *
 * @param keys type by shape
 */
record ScriptBody(Map<String, String> keys, Set<String> arguments, Set<String> codes, Set<String> events) {
    private static final Pattern BUILDER =
            Pattern.compile("(?m)^-- (\\{league}\\S*) ([A-Z]+)\\nfunction keys\\.(\\w+)\\(");
    private static final Pattern BUILT = Pattern.compile("(?<!function )\\bkeys\\.(\\w+)\\(");
    private static final Pattern ARGUMENT = Pattern.compile("\\bargs\\.(\\w+)");
    private static final Pattern CODE = Pattern.compile("(?:\\banswer\\(|\\breturn (?:\\{ )?)\"([A-Z_]+)\"");
    private static final Pattern EVENT = Pattern.compile("\\bevents\\.add\\(\"([^\"]+)\"");

    /** The shape and type above each builder of {@code lua/lib/keys.lua}, by the builder's name. */
    static Map<String, Map.Entry<String, String>> builders(String keysFile) {
        var builders = new LinkedHashMap<String, Map.Entry<String, String>>();
        BUILDER.matcher(keysFile)
                .results()
                .forEach(match -> builders.put(match.group(3), Map.entry(match.group(1), match.group(2))));
        return builders;
    }

    static ScriptBody of(String expanded) {
        var builders = builders(expanded);
        var code = expanded.lines().filter(line -> !line.startsWith("--")).collect(Collectors.joining("\n"));
        var keys = new TreeMap<String, String>();
        for (var name : all(BUILT, code)) {
            var key = Objects.requireNonNull(builders.get(name), () -> "keys." + name + " has no shape above it");
            keys.put(key.getKey(), key.getValue());
        }
        return new ScriptBody(keys, all(ARGUMENT, code), all(CODE, code), all(EVENT, code));
    }

    private static Set<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
