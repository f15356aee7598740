package gg.muster.interaction;

import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Discord posts when somebody types a command, presses a button or fills in a form; the fields used here. */
@Serdeable(naming = SnakeCaseStrategy.class)
public record Interaction(
        String id,
        int type,
        String token,
        @Nullable String guildId,
        @Nullable String channelId,
        @Nullable Channel channel,
        @Nullable Member member,
        @Nullable User user,
        @Nullable Data data) {
    private static final Pattern ID = Pattern.compile("\\w{1,40}");

    /** Who acted, in a guild; {@code permissions} is a bit set written as a decimal number. */
    @Serdeable
    public record Member(
            User user,
            @Nullable List<String> roles,
            @Nullable String permissions) {}

    /** Where somebody acted. */
    @Serdeable
    public record Channel(@Nullable String name) {}

    /** A Discord account. */
    @Serdeable
    public record User(String id, @Nullable String username) {}

    /** The command with its options, or the pressed component. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    public record Data(
            @Nullable String name,
            @Nullable List<Option> options,
            @Nullable String customId,
            @Nullable List<Field> components,
            @Nullable Resolved resolved) {}

    /** What the ids among the options stand for. */
    @Serdeable
    public record Resolved(
            @Nullable Map<String, User> users, @Nullable Map<String, Attachment> attachments) {}

    /** A file that came along, of so many bytes. */
    @Serdeable
    public record Attachment(String filename, String url, long size) {}

    /** A box of a form: the label around it, or the box itself with what was typed. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    public record Field(
            @Nullable Field component,
            @Nullable String customId,
            @Nullable String value) {

        private Optional<String> typed(String id) {
            return component == null
                    ? Optional.ofNullable(value).filter(typed -> id.equals(customId))
                    : component.typed(id);
        }
    }

    /** A subcommand, or a value. */
    @Serdeable
    public record Option(
            String name, @Nullable JsonNode value, @Nullable List<Option> options) {

        boolean isSubcommand() {
            return value == null;
        }
    }

    /** Whether it has what every interaction has; JSON may leave out what the type does not expect to miss. */
    boolean isComplete() {
        return isId(id)
                && Objects.nonNull(token)
                && !token.isBlank()
                && player().map(Interaction::isId).orElse(true);
    }

    private static boolean isId(@Nullable String text) {
        return text != null && ID.matcher(text).matches();
    }

    /** The account that acted: the member's in a guild, the user's in a direct message. */
    Optional<String> player() {
        return account().map(User::id);
    }

    /** What that account is called. */
    Optional<String> name() {
        return account().map(User::username);
    }

    private Optional<User> account() {
        return Optional.ofNullable(member).map(Member::user).or(() -> Optional.ofNullable(user));
    }

    /** {@code queue}, or {@code match cancel} for a subcommand. */
    String commandPath() {
        var path = new ArrayList<String>();
        path.add(data == null ? "" : String.valueOf(data.name()));
        for (var options = options(); ; options = orEmpty(options.getFirst().options())) {
            if (options.isEmpty() || !options.getFirst().isSubcommand()) {
                return String.join(" ", path);
            }
            path.add(options.getFirst().name());
        }
    }

    /** The value of an option of the command or its subcommand. */
    Optional<String> option(String name) {
        var options = options();
        while (!options.isEmpty() && options.getFirst().isSubcommand()) {
            options = orEmpty(options.getFirst().options());
        }
        return options.stream()
                .filter(option -> name.equals(option.name()))
                .map(Option::value)
                .filter(value -> value != null && value.isValueNode())
                .map(value -> value.coerceStringValue())
                .findFirst();
    }

    /** The account that an option stands for. */
    Optional<User> userOption(String name) {
        return resolved().map(Resolved::users).flatMap(users -> option(name).map(users::get));
    }

    /** The file that came along as an option. */
    Optional<Attachment> fileOption(String name) {
        return resolved()
                .map(Resolved::attachments)
                .flatMap(files -> option(name).map(files::get));
    }

    private Optional<Resolved> resolved() {
        return Optional.ofNullable(data).map(Data::resolved);
    }

    /** What was typed into a box of the form. */
    Optional<String> field(String id) {
        var fields = data == null ? null : data.components();
        return fields == null
                ? Optional.empty()
                : fields.stream()
                        .filter(Objects::nonNull)
                        .flatMap(field -> field.typed(id).stream())
                        .findFirst();
    }

    private List<Option> options() {
        return data == null ? List.of() : orEmpty(data.options());
    }

    private static List<Option> orEmpty(@Nullable List<Option> options) {
        return options == null
                ? List.of()
                : options.stream().filter(Objects::nonNull).toList();
    }
}
