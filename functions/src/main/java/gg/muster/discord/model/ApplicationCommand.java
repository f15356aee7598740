package gg.muster.discord.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A slash command. Discord fills in the {@code id}; {@code defaultMemberPermissions} only hides it from others. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ApplicationCommand(
        @Nullable String id,
        int type,
        String name,
        String description,
        @Nullable List<Option> options,
        @Nullable String defaultMemberPermissions) {

    private static final int CHAT_INPUT = 1;
    private static final int NAME = 32;
    private static final int DESCRIPTION = 100;
    private static final int OPTIONS = 25;

    public ApplicationCommand {
        Limits.length("command name", name, NAME);
        Limits.length("command description", description, DESCRIPTION);
        Limits.count("options", options, OPTIONS);
        options = Limits.copy(options);
    }

    public static ApplicationCommand slash(String name, String description, Option... options) {
        return new ApplicationCommand(null, CHAT_INPUT, name, description, List.of(options), null);
    }

    public ApplicationCommand forPermissions(long bits) {
        return new ApplicationCommand(id, type, name, description, options, Long.toString(bits));
    }

    /** The command as it was asked for, to compare what is registered with what should be. */
    public ApplicationCommand definition() {
        List<Option> plain = options == null
                ? List.of()
                : options.stream().map(Option::definition).toList();
        return new ApplicationCommand(null, type, name, description, plain, defaultMemberPermissions);
    }

    /** A subcommand, a group of them, or a value to fill in. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Option(
            int type,
            String name,
            String description,
            @Nullable Boolean required,
            @Nullable List<Choice> choices,
            @Nullable List<Option> options,
            @Nullable Boolean autocomplete) {

        private static final int SUBCOMMAND = 1;
        private static final int GROUP = 2;
        private static final int STRING = 3;
        private static final int INTEGER = 4;
        private static final int USER = 6;
        private static final int ATTACHMENT = 11;

        public Option {
            Limits.length("option name", name, NAME);
            Limits.length("option description", description, DESCRIPTION);
            Limits.count("choices", choices, OPTIONS);
            Limits.count("options", options, OPTIONS);
            choices = Limits.copy(choices);
            options = Limits.copy(options);
        }

        public static Option subcommand(String name, String description, Option... options) {
            return new Option(SUBCOMMAND, name, description, null, null, List.of(options), null);
        }

        public static Option group(String name, String description, Option... subcommands) {
            return new Option(GROUP, name, description, null, null, List.of(subcommands), null);
        }

        public static Option text(String name, String description, Choice... choices) {
            return new Option(STRING, name, description, false, List.of(choices), null, null);
        }

        public static Option whole(String name, String description) {
            return new Option(INTEGER, name, description, false, null, null, null);
        }

        public static Option user(String name, String description) {
            return new Option(USER, name, description, false, null, null, null);
        }

        public static Option file(String name, String description) {
            return new Option(ATTACHMENT, name, description, false, null, null, null);
        }

        /** Required options come before the others. */
        public Option require() {
            return new Option(type, name, description, true, choices, options, autocomplete);
        }

        /** What to choose from is asked for while somebody types. */
        public Option suggested() {
            return new Option(type, name, description, required, null, options, true);
        }

        Option definition() {
            List<Option> plain = options == null
                    ? List.of()
                    : options.stream().map(Option::definition).toList();
            List<Choice> offered = choices == null ? List.of() : choices;
            return new Option(
                    type,
                    name,
                    description,
                    Boolean.TRUE.equals(required),
                    offered,
                    plain,
                    Boolean.TRUE.equals(autocomplete));
        }
    }

    /** One of the values that an option offers. */
    @Serdeable
    public record Choice(String name, String value) {

        private static final int TEXT = 100;

        public Choice {
            Limits.length("choice name", name, TEXT);
            Limits.length("choice value", value, TEXT);
        }
    }
}
