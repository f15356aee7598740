package gg.muster.discord.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A message as Discord keeps it; {@code timestamp} is ISO 8601. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Message(
        String id,
        String channelId,
        String content,
        List<Embed> embeds,
        @Nullable User author,
        @Nullable String timestamp,
        @Nullable String nonce) {}
