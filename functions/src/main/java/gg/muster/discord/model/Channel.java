package gg.muster.discord.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A channel, category, thread or DM; {@code type} may be a kind that {@link ChannelType} does not name. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Channel(
        String id,
        int type,
        @Nullable String guildId,
        @Nullable String name,
        @Nullable String topic,
        @Nullable String parentId,
        @Nullable Integer position,
        @Nullable List<Overwrite> permissionOverwrites) {

    public boolean is(ChannelType kind) {
        return type == kind.code();
    }
}
