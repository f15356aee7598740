package gg.muster.discord.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** A box to type in, inside a modal's {@link Label}. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TextInput(
        int type,
        String customId,
        int style,
        @Nullable String placeholder,
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        boolean required)
        implements Component {

    private static final int TEXT_INPUT = 4;
    private static final int SHORT = 1;
    private static final int PARAGRAPH = 2;
    private static final int PLACEHOLDER = 100;

    public TextInput {
        Limits.length("custom id", customId, CUSTOM_ID);
        placeholder = Text.cutIfAny(placeholder, PLACEHOLDER);
    }

    public static TextInput line(String customId, @Nullable String placeholder, int maxLength) {
        return new TextInput(TEXT_INPUT, customId, SHORT, placeholder, null, maxLength, true);
    }

    /** It may be left empty. */
    public TextInput optional() {
        return new TextInput(type, customId, style, placeholder, minLength, maxLength, false);
    }

    public static TextInput paragraph(String customId, @Nullable String placeholder, int maxLength) {
        return new TextInput(TEXT_INPUT, customId, PARAGRAPH, placeholder, null, maxLength, true);
    }
}
