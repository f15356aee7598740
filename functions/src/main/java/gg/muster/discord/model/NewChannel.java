package gg.muster.discord.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A channel to be made in a guild. Making one has no idempotency key: look its name up before trying again. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewChannel(
        String name,
        int type,
        @Nullable String topic,
        @Nullable String parentId,
        List<Overwrite> permissionOverwrites) {

    static final int NAME = 100;

    public NewChannel {
        Limits.length("channel name", name, NAME);
        permissionOverwrites = List.copyOf(permissionOverwrites);
    }

    public static NewChannel category(String name, List<Overwrite> overwrites) {
        return new NewChannel(name, ChannelType.CATEGORY.code(), null, null, overwrites);
    }

    public static NewChannel text(String name, @Nullable String categoryId, List<Overwrite> overwrites) {
        return new NewChannel(name, ChannelType.TEXT.code(), null, categoryId, overwrites);
    }

    /** The same in no category. */
    public NewChannel outside(String itsName) {
        return new NewChannel(itsName, type, topic, null, permissionOverwrites);
    }

    /** With the line that stands at its head. */
    public NewChannel withTopic(String text) {
        return new NewChannel(name, type, Text.cut(text, ChannelEdit.TOPIC), parentId, permissionOverwrites);
    }

    public static NewChannel voice(String name, @Nullable String categoryId, List<Overwrite> overwrites) {
        return new NewChannel(name, ChannelType.VOICE.code(), null, categoryId, overwrites);
    }
}
