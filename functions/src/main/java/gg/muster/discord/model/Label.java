package gg.muster.discord.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** A modal's component with its caption. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Label(int type, String label, @Nullable String description, Component component) implements Component {

    private static final int LABEL = 18;
    private static final int CAPTION = 45;
    private static final int DESCRIPTION = 100;

    public Label {
        label = Text.cut(label, CAPTION);
        description = Text.cutIfAny(description, DESCRIPTION);
    }

    public static Label of(String label, Component component) {
        return new Label(LABEL, label, null, component);
    }

    /** Small print under the caption. */
    public Label withDescription(String text) {
        return new Label(type, label, text, component);
    }
}
