package gg.muster.discord.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import org.jspecify.annotations.Nullable;

/**
 * The application that the bot token belongs to, with the bot's own account, the key that signs its interactions and the
 * URL that they are sent to.
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Application(
        String id,
        String name,
        String verifyKey,
        @Nullable User bot,
        @Nullable String interactionsEndpointUrl) {}
