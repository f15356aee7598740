package gg.muster.fuzz;

import gg.muster.command.CommandBook;
import gg.muster.discord.model.ApplicationCommand.Option;
import gg.muster.league.League;
import gg.muster.message.CustomId;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every interaction that Discord could send: each command as it is registered, each button, each form, each suggestion. */
final class Payloads {
    private static final int PING = 1;
    private static final int COMMAND = 2;
    private static final int BUTTON = 3;
    private static final int SUGGESTION = 4;
    private static final int FORM = 5;

    /** Kinds of options. */
    private static final int SUBCOMMAND = 1;

    private static final int GROUP = 2;
    private static final int WHOLE = 4;

    /** What buttons are about, as far as they are about anything. */
    private static final List<String> SUBJECTS =
            List.of("", "10001", "10001/team:1", "K1", "1767225660000/EXPERT", "gCTF 2v2");

    private Payloads() {}

    /** {@code guild}: the league's. */
    static List<Map<String, Object>> of(League league, String guild) {
        var all = new ArrayList<Map<String, Object>>();
        all.add(Map.of("id", "1", "token", "t", "type", PING));
        CommandBook.of(league, false)
                .forEach(command -> data(command.name(), command.options()).forEach(data -> {
                    all.add(interaction(COMMAND, guild, data));
                    all.add(interaction(SUGGESTION, guild, data));
                }));
        for (var action : actions()) {
            for (var subject : SUBJECTS) {
                var id = CustomId.about(action, league.id(), subject).toString();
                all.add(interaction(BUTTON, guild, Map.of("custom_id", id)));
                all.add(interaction(FORM, guild, Map.of("custom_id", id, "components", form())));
            }
        }
        return all;
    }

    static List<String> actions() {
        return Arrays.stream(CustomId.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()))
                .map(Payloads::text)
                .toList();
    }

    private static String text(java.lang.reflect.Field constant) {
        try {
            return (String) Objects.requireNonNull(constant.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Object> form() {
        var link = Map.of(
                "type",
                4,
                "custom_id",
                "url",
                "value",
                "https://tracker.gg/valorant/match/00000000-0000-0000-0000-000000000000");
        return List.of(Map.of("type", 18, "component", link));
    }

    private static Map<String, Object> interaction(int type, String guild, Map<String, Object> data) {
        var interaction = new LinkedHashMap<String, Object>();
        interaction.put("id", "777");
        interaction.put("type", type);
        interaction.put("token", "t");
        interaction.put("guild_id", guild);
        interaction.put("channel_id", "555");
        interaction.put("channel", Map.of("name", "kiwipugs"));
        interaction.put(
                "member",
                Map.of("user", Map.of("id", "1", "username", "ada"), "roles", List.of("9"), "permissions", "32"));
        interaction.put("data", data);
        return interaction;
    }

    /** The data of a command, once for each of its subcommands. */
    private static Stream<Map<String, Object>> data(String name, @Nullable List<Option> options) {
        return leaves(options == null ? List.of() : options).map(chosen -> {
            var resolved = Map.of(
                    "users", Map.of("2", Map.of("id", "2", "username", "bob")),
                    "attachments",
                            Map.of("2", Map.of("filename", "a.csv", "url", "https://cdn.example/a.csv", "size", 12)));
            return Map.of("name", name, "options", chosen, "resolved", resolved);
        });
    }

    private static Stream<List<Object>> leaves(List<Option> options) {
        if (options.stream().noneMatch(option -> option.type() == SUBCOMMAND || option.type() == GROUP)) {
            return Stream.of(options.stream().map(Payloads::value).toList());
        }
        return options.stream()
                .flatMap(option -> leaves(option.options() == null ? List.of() : option.options())
                        .map(inside ->
                                List.of(Map.of("name", option.name(), "type", option.type(), "options", inside))));
    }

    /** What is chosen from is the first of it; people and files have the id 2. */
    private static Object value(Option option) {
        Object value = option.choices() != null && !option.choices().isEmpty()
                ? option.choices().getFirst().value()
                : option.type() == WHOLE ? 2 : "2";
        return Map.of("name", option.name(), "type", option.type(), "value", value);
    }
}
