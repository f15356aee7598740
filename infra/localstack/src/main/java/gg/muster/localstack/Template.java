package gg.muster.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * {@code template.yaml} with some parameters, its references followed: {@code !Ref}, {@code !GetAtt}, {@code !If} and
 * {@code !Sub}, and what conditions are made of. {@code !Ref AWS::NoValue} is null, and what is null is left out.
 */
final class Template {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");

    private final Map<String, Object> root;
    private final Map<String, String> parameters;
    private final BiFunction<String, String, Optional<String>> made;

    /**
     * Reads it.
     *
     * @param parameters in place of the defaults; those that it does not have are of no account
     * @param made what a resource that exists by now is, by its name and an attribute, such as {@code Arn}, or {@code Ref}
     */
    Template(Map<String, String> parameters, BiFunction<String, String, Optional<String>> made) {
        this.parameters = parameters;
        this.made = made;
        try (var file = Files.newBufferedReader(Path.of("..", "..", "template.yaml"))) {
            root = map(new Yaml(new ShortTags()).load(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the resources of a type that there are with these parameters. */
    List<String> all(String type) {
        return part("Resources").entrySet().stream()
                .filter(resource -> type.equals(map(resource.getValue()).get("Type")))
                .filter(resource -> exists(map(resource.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What is set on a resource, references followed; a function's globals are below what it sets itself. */
    Map<String, Object> properties(String resource) {
        var described = map(part("Resources").get(resource));
        var properties = new LinkedHashMap<String, Object>();
        if ("AWS::Serverless::Function".equals(described.get("Type"))) {
            properties.putAll(map(part("Globals").get("Function")));
        }
        var own = map(described.getOrDefault("Properties", Map.of()));
        var environment = new LinkedHashMap<String, Object>();
        List.of(properties, own).forEach(from -> environment.putAll(variables(from)));
        properties.putAll(own);
        if (!environment.isEmpty()) {
            properties.put("Environment", Map.of("Variables", environment));
        }
        return map(followed(properties));
    }

    private static Map<String, Object> variables(Map<String, Object> properties) {
        return properties.get("Environment") instanceof Map<?, ?> environment
                ? map(map(environment).get("Variables"))
                : Map.of();
    }

    private boolean exists(Map<String, Object> resource) {
        var condition = resource.get("Condition");
        return condition == null || holds((String) condition);
    }

    private boolean holds(String condition) {
        return Boolean.TRUE.equals(followed(part("Conditions").get(condition)));
    }

    private @Nullable Object followed(@Nullable Object value) {
        if (value instanceof Map<?, ?> some) {
            if (some.size() == 1 && some.keySet().iterator().next() instanceof Tag tag) {
                return tagged(tag.name(), some.values().iterator().next());
            }
            var all = new LinkedHashMap<String, Object>();
            map(some).forEach((key, each) -> Optional.ofNullable(followed(each)).ifPresent(it -> all.put(key, it)));
            return all;
        }
        return value instanceof List<?> some ? each(some) : value;
    }

    private List<@Nullable Object> each(List<?> some) {
        var all = new ArrayList<@Nullable Object>();
        some.forEach(one -> all.add(followed(one)));
        return all;
    }

    private @Nullable Object tagged(String tag, Object value) {
        return switch (tag) {
            case "Ref" -> value.equals("AWS::NoValue") ? null : ref((String) value);
            case "GetAtt" -> attribute((String) value);
            case "Sub" ->
                VARIABLE.matcher((String) value).replaceAll(it -> Matcher.quoteReplacement(variable(it.group(1))));
            case "If" -> {
                var parts = (List<?>) value;
                yield followed(parts.get(holds((String) parts.get(0)) ? 1 : 2));
            }
            case "Equals" -> {
                var parts = each((List<?>) value);
                yield Objects.equals(parts.get(0), parts.get(1));
            }
            case "Not" -> !Boolean.TRUE.equals(each((List<?>) value).getFirst());
            case "Condition" -> holds((String) value);
            default -> throw new IllegalArgumentException("!" + tag + " is not followed here");
        };
    }

    private String variable(String name) {
        return name.contains(".") ? attribute(name) : ref(name);
    }

    private String ref(String name) {
        return switch (name) {
            case "AWS::Region" -> Aws.REGION;
            case "AWS::AccountId" -> "000000000000";
            case "AWS::Partition" -> "aws";
            case "AWS::StackName" -> "muster";
            default -> parameter(name).or(() -> made.apply(name, "Ref")).orElse(name);
        };
    }

    private Optional<String> parameter(String name) {
        return part("Parameters").get(name) instanceof Map<?, ?> described
                ? Optional.of(parameters.getOrDefault(
                        name, String.valueOf(map(described).getOrDefault("Default", ""))))
                : Optional.empty();
    }

    private String attribute(String named) {
        var parts = named.split("\\.", 2);
        return made.apply(parts[0], parts[1]).orElse(named);
    }

    private Map<String, Object> part(String name) {
        return map(root.getOrDefault(name, Map.of()));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value, "not in template.yaml");
    }

    /** A short tag, which no key of the template is. */
    private record Tag(String name) {}

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
                    return Map.of(new Tag(node.getTag().getValue().substring(1)), value);
                }
            });
        }
    }
}
