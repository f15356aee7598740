package gg.muster.discord.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changes about a channel; what is null stays. Name and topic may change only twice in ten minutes. */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChannelEdit(
        @Nullable String name,
        @Nullable String topic,
        @Nullable String parentId,
        @Nullable Integer position,
        @Nullable List<Overwrite> permissionOverwrites,
        @Nullable Boolean archived) {

    static final int TOPIC = 1024;

    public static ChannelEdit name(String name) {
        Limits.length("channel name", name, NewChannel.NAME);
        return new ChannelEdit(name, null, null, null, null, null);
    }

    public static ChannelEdit topic(String topic) {
        return new ChannelEdit(null, Text.cut(topic, TOPIC), null, null, null, null);
    }

    /** The place among the channels of its category, from 0. */
    public static ChannelEdit position(int position) {
        return new ChannelEdit(null, null, null, position, null, null);
    }

    public static ChannelEdit parent(String categoryId) {
        return new ChannelEdit(null, null, categoryId, null, null, null);
    }

    public static ChannelEdit overwrites(List<Overwrite> overwrites) {
        return new ChannelEdit(null, null, null, null, List.copyOf(overwrites), null);
    }

    /** Closes a thread: it is read no more, and its messages stay. */
    public static ChannelEdit archive() {
        return new ChannelEdit(null, null, null, null, null, true);
    }
}
