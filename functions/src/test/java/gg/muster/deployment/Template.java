package gg.muster.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A template as maps; {@code !Ref X} becomes {@code {Ref=X}}, and so does every other short tag. */
final class Template {
    static final String INTERACTIONS = "InteractionsFunction";
    static final String MATCHMAKER = "MatchmakerFunction";
    static final String LEDGER = "LedgerFunction";
    static final String COMMANDS = "RegisterCommandsFunction";

    private static final Pattern SUBSTITUTED = Pattern.compile("\\$\\{([A-Za-z]+)}");

    private final Map<String, Object> root;

    private Template(Map<String, Object> root) {
        this.root = root;
    }

    static Template read() {
        return read("template.yaml");
    }

    /** One of those that {@code template.yaml} takes along, by its path. */
    static Template read(String path) {
        try (var file = Files.newBufferedReader(Path.of("..", path))) {
            Map<String, Object> root = new Yaml(new ShortTags()).load(file);
            return new Template(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> parameters() {
        return map(root.getOrDefault("Parameters", Map.of()));
    }

    Map<String, Object> outputs() {
        return map(root, "Outputs");
    }

    /** A whole resource: its type, its condition, its properties. */
    Map<String, Object> resource(String name) {
        return map(map(root, "Resources"), name);
    }

    /** Names of the resources of a type. */
    Set<String> all(String type) {
        return map(root, "Resources").entrySet().stream()
                .filter(resource -> type.equals(map(resource.getValue()).get("Type")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What is set on a resource; a function has the globals as well. */
    Map<String, Object> properties(String resource) {
        return map(resource(resource), "Properties");
    }

    Map<String, Object> globals() {
        return map(map(root, "Globals"), "Function");
    }

    /** The environment variables of a function, the globals' included. */
    Map<String, Object> environment(String function) {
        var all = new LinkedHashMap<>(map(map(globals(), "Environment"), "Variables"));
        var own = properties(function).get("Environment");
        if (own != null) {
            all.putAll(map(map(own), "Variables"));
        }
        return all;
    }

    /** The environment of a function but for what is set for its JVM, which is none of ours. */
    Map<String, Object> settings(String function) {
        var settings = environment(function);
        settings.remove("JAVA_TOOL_OPTIONS");
        return settings;
    }

    /** What wakes a function, by the event's name. */
    Map<String, Object> event(String function, String name) {
        return map(map(properties(function), "Events"), name);
    }

    /** What a function's role allows it to do something to. */
    List<Object> allowed(String function, String action) {
        var role = properties(attribute(properties(function).get("Role")));
        return statements(role).stream()
                .filter(statement -> list(statement.get("Action")).contains(action))
                .<Object>flatMap(statement -> list(statement.get("Resource")).stream())
                .toList();
    }

    /** Names of the parameters that a part is made of. */
    Set<String> parametersOf(Object part) {
        return texts(part).stream()
                .flatMap(text -> Stream.concat(Stream.of(text), substituted(text).stream()))
                .filter(parameters()::containsKey)
                .collect(Collectors.toSet());
    }

    /** The names in a text for {@code !Sub}. */
    static List<String> substituted(String text) {
        return SUBSTITUTED.matcher(text).results().map(match -> match.group(1)).toList();
    }

    /** Every statement of every policy, wherever it stands. */
    List<Map<String, Object>> statements() {
        return statements(root);
    }

    /** Every statement of every policy within a part. */
    static List<Map<String, Object>> statements(Map<String, Object> part) {
        var found = new ArrayList<Map<String, Object>>();
        collect(part, found);
        return found;
    }

    private static void collect(@Nullable Object value, List<Map<String, Object>> found) {
        if (value instanceof Map<?, ?> some) {
            if (some.containsKey("Effect") && some.containsKey("Action")) {
                found.add(map(some));
            }
            some.values().forEach(child -> collect(child, found));
        } else if (value instanceof List<?> some) {
            some.forEach(child -> collect(child, found));
        }
    }

    /** Every text that is in a part. */
    static List<String> texts(@Nullable Object part) {
        if (part instanceof Map<?, ?> some) {
            return texts(List.copyOf(some.values()));
        }
        return part instanceof List<?> some
                ? some.stream().flatMap(child -> texts(child).stream()).toList()
                : List.of(String.valueOf(part));
    }

    /** What may be one or several. */
    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> several ? several : List.of(Objects.requireNonNull(value));
    }

    static Map<String, Object> map(Map<String, Object> parent, String name) {
        var child = parent.get(name);
        if (child == null) {
            throw new AssertionError("the template has no " + name + " in " + parent.keySet());
        }
        return map(child);
    }

    /** The name behind a {@code !Ref}. */
    static String ref(@Nullable Object value) {
        return (String) Objects.requireNonNull(map(value).get("Ref"), () -> "no !Ref but " + value);
    }

    /** The name behind {@code !GetAtt X.Arn}. */
    static String attribute(@Nullable Object value) {
        var named = (String) Objects.requireNonNull(map(value).get("GetAtt"), () -> "no !GetAtt but " + value);
        return named.substring(0, named.indexOf('.'));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value, "not set in the template");
    }

    private static final class ShortTags extends SafeConstructor {
        ShortTags() {
            super(new LoaderOptions());
            yamlMultiConstructors.put("!", new AbstractConstruct() {
                @Override
                public Object construct(Node node) {
                    var value = switch (node) {
                        case ScalarNode scalar -> constructScalar(scalar);
                        case SequenceNode list -> constructSequence(list);
                        default -> throw new IllegalArgumentException("a tag that is not expected: " + node);
                    };
                    return Map.of(node.getTag().getValue().substring(1), value);
                }
            });
        }
    }
}
