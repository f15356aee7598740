package gg.muster.discord.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** A button, which either sends its {@code customId} as an interaction or opens its {@code url}. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Button(
        int type,
        int style,
        @Nullable String label,
        @Nullable String customId,
        @Nullable String url,
        @Nullable Boolean disabled)
        implements Component {

    private static final int BUTTON = 2;
    private static final int LABEL = 80;
    private static final int PRIMARY = 1;
    private static final int SECONDARY = 2;
    private static final int SUCCESS = 3;
    private static final int DANGER = 4;
    private static final int LINK = 5;

    public Button {
        label = Text.cutIfAny(label, LABEL);
        Limits.length("custom id", customId, CUSTOM_ID);
    }

    public static Button primary(String customId, String label) {
        return pressing(PRIMARY, customId, label);
    }

    public static Button secondary(String customId, String label) {
        return pressing(SECONDARY, customId, label);
    }

    public static Button success(String customId, String label) {
        return pressing(SUCCESS, customId, label);
    }

    public static Button danger(String customId, String label) {
        return pressing(DANGER, customId, label);
    }

    public static Button link(String url, String label) {
        return new Button(BUTTON, LINK, label, null, url, null);
    }

    public Button disable() {
        return new Button(type, style, label, customId, url, true);
    }

    private static Button pressing(int style, String customId, String label) {
        return new Button(BUTTON, style, label, customId, null, null);
    }
}
