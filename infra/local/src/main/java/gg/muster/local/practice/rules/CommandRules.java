package gg.muster.local.practice.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an application command may look like. */
public final class CommandRules {
    private static final int SUBCOMMAND = 1;
    private static final int GROUP = 2;
    private static final int LAST_OPTION_TYPE = 11;
    private static final int CHARACTERS = 8000;
    private static final int MOST_COMMANDS = 100;
    private static final Pattern NAME = Pattern.compile("[-_'\\p{L}\\p{N}]{1,32}");

    private CommandRules() {}

    /** Reads a whole set of commands from a list that is not checked yet. */
    public static List<Form> read(Form list) {
        List<Form> commands = list.items();
        if (commands.size() > MOST_COMMANDS) {
            list.refuse("BASE_TYPE_MAX_LENGTH", "Must be " + MOST_COMMANDS + " or fewer in length.");
        }
        commands.forEach(CommandRules::checkCommand);
        checkNames(commands, "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
        return commands;
    }

    private static void checkCommand(Form command) {
        int type = command.number("type").orElse(1);
        if (type != 1) {
            command.requiredText("name", 1, 32);
            return;
        }
        checkNamed(command);
        checkOptions(command, 0);
        if (charactersIn(command) > CHARACTERS) {
            command.refuse(
                    "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (" + CHARACTERS + " characters)");
        }
    }

    private static void checkNamed(Form thing) {
        String name = thing.requiredText("name", 1, 32);
        if (!name.isEmpty()
                && !(NAME.matcher(name).matches()
                        && name.toLowerCase(Locale.ROOT).equals(name))) {
            thing.refuse("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
        }
        thing.requiredText("description", 1, 100);
    }

    private static void checkOptions(Form parent, int depth) {
        List<Form> options = parent.list("options", 0, 25);
        boolean optionalSeen = false;
        for (Form option : options) {
            checkNamed(option);
            int type = checkType(option);
            boolean nests = type == SUBCOMMAND || type == GROUP;
            if (nests && !(depth == 0 || (depth == 1 && type == SUBCOMMAND))) {
                option.refuse(
                        "type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command option nesting is invalid");
            }
            if (!nests && option.flag("required") && optionalSeen) {
                option.refuse(
                        "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                        "Required options must be placed before non-required options");
            }
            optionalSeen |= !nests && !option.flag("required");
            checkChoices(option);
            checkOptions(option, depth + 1);
        }
        checkMixture(parent, options);
        checkNames(options, "APPLICATION_COMMAND_OPTIONS_NAME_INVALID", "Option names must be unique");
    }

    private static int checkType(Form option) {
        option.require("type");
        int type = option.number("type").orElse(SUBCOMMAND);
        if (type < SUBCOMMAND || type > LAST_OPTION_TYPE) {
            option.refuse("type", "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11).");
        }
        return type;
    }

    private static void checkMixture(Form parent, List<Form> options) {
        long nesting = options.stream()
                .filter(o -> o.number("type").orElse(0) <= GROUP)
                .count();
        if (nesting > 0 && nesting < options.size()) {
            parent.refuse(
                    "options",
                    "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID",
                    "Sub-command and sub-command group option types are mutually exclusive to all other types");
        }
    }

    private static void checkChoices(Form option) {
        option.eachOf("choices", 0, 25, choice -> {
            choice.requiredText("name", 1, 100);
            choice.require("value");
        });
    }

    private static void checkNames(List<Form> named, String code, String message) {
        var seen = new HashSet<String>();
        for (Form thing : named) {
            if (!seen.add(thing.text("name", 0, Integer.MAX_VALUE).orElse(""))) {
                thing.refuse("name", code, message);
            }
        }
    }

    private static int charactersIn(Form form) {
        int here = length(form, "name") + length(form, "description") + length(form, "value");
        int below = form.list("options", 0, 25).stream()
                .mapToInt(CommandRules::charactersIn)
                .sum();
        int choices = form.list("choices", 0, 25).stream()
                .mapToInt(CommandRules::charactersIn)
                .sum();
        return here + below + choices;
    }

    private static int length(Form form, String field) {
        return form.node(field).map(node -> node.coerceStringValue().length()).orElse(0);
    }
}
