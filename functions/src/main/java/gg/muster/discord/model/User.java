package gg.muster.discord.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/** A Discord account. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record User(
        String id,
        String username,
        @Nullable String globalName,
        @Nullable Boolean bot) {

    public String displayName() {
        return globalName == null ? username : globalName;
    }
}
