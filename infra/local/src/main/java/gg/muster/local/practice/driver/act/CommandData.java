package gg.muster.local.practice.driver.act;

import gg.muster.local.practice.world.Snowflakes;
import gg.muster.local.practice.world.World;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns typed text into a command interaction's data, guided by the registered commands as Discord's client is. */
@Singleton
final class CommandData {
    private static final int SUBCOMMAND = 1;
    private static final int GROUP = 2;
    private static final int STRING = 3;

    private final World world;
    private final Snowflakes ids;
    private final OptionValues values;

    CommandData(World world, Snowflakes ids, OptionValues values) {
        this.world = world;
        this.ids = ids;
        this.values = values;
    }

    /** The data of a command that is sent, or with {@code focused} of one that is still being typed. */
    JsonNode of(String guild, CommandText typed, Map<String, byte[]> files, @Nullable String focused) {
        Optional<JsonNode> registered = world.commands(guild).stream()
                .filter(c -> Nodes.text(c, "name").equals(typed.name()))
                .findFirst();
        var resolved = new OptionValues.Resolved(guild, files);
        List<JsonNode> options = registered.isPresent()
                ? guided(registered.get(), typed, focused, resolved)
                : plain(typed.path(), typed.options(), focused);
        var data = Nodes.object()
                .put("id", registered.map(c -> Nodes.text(c, "id")).orElseGet(ids::next))
                .put("name", typed.name())
                .put("type", 1)
                .put("guild_id", guild);
        if (!options.isEmpty()) {
            data.put("options", options);
        }
        resolved.json().ifPresent(json -> data.put("resolved", json));
        return data.build();
    }

    private List<JsonNode> plain(List<String> path, Map<String, String> options, @Nullable String focused) {
        if (!path.isEmpty()) {
            List<String> rest = path.subList(1, path.size());
            return List.of(nested(path.getFirst(), rest.isEmpty() ? SUBCOMMAND : GROUP, plain(rest, options, focused)));
        }
        var sent = new ArrayList<JsonNode>();
        options.forEach((name, value) ->
                sent.add(option(name, STRING, JsonNode.createStringNode(value), name.equals(focused))));
        return sent;
    }

    private List<JsonNode> guided(
            JsonNode command, CommandText typed, @Nullable String focused, OptionValues.Resolved resolved) {
        JsonNode level = command;
        var path = new ArrayList<JsonNode>();
        for (String word : typed.path()) {
            level = below(level, word);
            path.add(level);
        }
        if (takesSubcommand(level)) {
            throw Refused.badInput("command: /" + typed.name() + " needs a subcommand: " + names(level));
        }
        List<JsonNode> sent = leaves(level, typed.options(), focused, resolved);
        for (JsonNode step : path.reversed()) {
            sent = List.of(nested(Nodes.text(step, "name"), Nodes.number(step, "type"), sent));
        }
        return sent;
    }

    private List<JsonNode> leaves(
            JsonNode level, Map<String, String> typed, @Nullable String focused, OptionValues.Resolved resolved) {
        List<JsonNode> known = Nodes.list(level, "options");
        typed.keySet().stream()
                .filter(name ->
                        known.stream().noneMatch(o -> Nodes.text(o, "name").equals(name)))
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.badInput("command: no option \"" + name + "\", there are: " + names(level));
                });
        var sent = new ArrayList<JsonNode>();
        for (JsonNode definition : known) {
            String name = Nodes.text(definition, "name");
            String value = typed.get(name);
            boolean isFocused = name.equals(focused);
            if (value != null || isFocused) {
                String text = value == null ? "" : value;
                JsonNode typedValue =
                        isFocused ? JsonNode.createStringNode(text) : values.read(definition, text, resolved);
                sent.add(option(name, Nodes.number(definition, "type"), typedValue, isFocused));
            } else if (focused == null && Nodes.flag(definition, "required", false)) {
                throw Refused.badInput("command: option \"" + name + "\" is required");
            }
        }
        return sent;
    }

    private static JsonNode below(JsonNode level, String word) {
        return Nodes.list(level, "options").stream()
                .filter(o -> Nodes.number(o, "type") <= GROUP
                        && Nodes.text(o, "name").equals(word))
                .findFirst()
                .orElseThrow(
                        () -> Refused.badInput("command: no subcommand \"" + word + "\", there are: " + names(level)));
    }

    private static boolean takesSubcommand(JsonNode level) {
        return Nodes.list(level, "options").stream().anyMatch(o -> Nodes.number(o, "type") <= GROUP);
    }

    private static List<String> names(JsonNode level) {
        return Nodes.list(level, "options").stream()
                .map(o -> Nodes.text(o, "name"))
                .toList();
    }

    private static JsonNode nested(String name, int type, List<JsonNode> options) {
        return Nodes.object()
                .put("name", name)
                .put("type", type)
                .put("options", options)
                .build();
    }

    private static JsonNode option(String name, int type, JsonNode value, boolean focused) {
        var option = Nodes.object().put("name", name).put("type", type).put("value", value);
        return focused ? option.put("focused", JsonNode.createBooleanNode(true)).build() : option.build();
    }
}
