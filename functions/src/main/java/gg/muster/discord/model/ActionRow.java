package gg.muster.discord.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.Arrays;
import java.util.List;

/** One row of a message: up to five buttons, or one select. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionRow(int type, List<Component> components) implements Component {

    private static final int ACTION_ROW = 1;
    private static final int IN_A_ROW = 5;

    public ActionRow {
        Limits.count("components in a row", components, IN_A_ROW);
        components = List.copyOf(components);
    }

    public static ActionRow of(Component... components) {
        return new ActionRow(ACTION_ROW, Arrays.asList(components));
    }
}
