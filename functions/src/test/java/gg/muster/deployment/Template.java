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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** {@code template.yaml} as maps; {@code !Ref X} becomes {@code {Ref=X}}, and so does every other short tag. */
final class Template {
    private final Map<String, Object> root;

    private Template(Map<String, Object> root) {
        this.root = root;
    }

    static Template read() {
        try (var file = Files.newBufferedReader(Path.of("..", "template.yaml"))) {
            Map<String, Object> root = new Yaml(new ShortTags()).load(file);
            return new Template(root);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Object> parameters() {
        return map(root, "Parameters");
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
        return map(map(map(root, "Resources"), resource), "Properties");
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

    /** What may be one or several. */
    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> several ? several : List.of(Objects.requireNonNull(value));
    }

    static Map<String, Object> map(Map<String, Object> parent, String name) {
        var child = parent.get(name);
        if (child == null) {
            throw new AssertionError("template.yaml has no " + name + " in " + parent.keySet());
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
        return (Map<String, Object>) Objects.requireNonNull(value, "not set in template.yaml");
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
