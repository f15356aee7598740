package gg.muster.discord.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A menu of up to 25 choices, of which exactly one is taken. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StringSelect(
        int type, String customId, @Nullable String placeholder, List<Option> options) implements Component {

    private static final int STRING_SELECT = 3;
    private static final int PLACEHOLDER = 150;
    private static final int OPTIONS = 25;

    public StringSelect {
        Limits.length("custom id", customId, CUSTOM_ID);
        placeholder = Text.cutIfAny(placeholder, PLACEHOLDER);
        Limits.count("options", options, OPTIONS);
        options = List.copyOf(options);
    }

    public static StringSelect of(String customId, String placeholder, List<Option> options) {
        return new StringSelect(STRING_SELECT, customId, placeholder, options);
    }

    /** One choice: what is shown, and what is sent. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Option(
            String label, String value, @Nullable String description) {

        private static final int TEXT = 100;

        public Option {
            label = Text.cut(label, TEXT);
            Limits.length("option value", value, TEXT);
            description = Text.cutIfAny(description, TEXT);
        }
    }
}
