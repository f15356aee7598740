package gg.muster.discord.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;

/** A form to fill in, as the reply to a command or a button. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Modal(String customId, String title, List<? extends Component> components) {

    private static final int TITLE = 45;
    private static final int COMPONENTS = 5;

    public Modal {
        Limits.length("custom id", customId, Component.CUSTOM_ID);
        Limits.length("modal title", title, TITLE);
        Limits.count("components in a modal", components, COMPONENTS);
        components = List.copyOf(components);
    }

    public static Modal of(String customId, String title, Label... labels) {
        return new Modal(customId, title, List.of(labels));
    }
}
