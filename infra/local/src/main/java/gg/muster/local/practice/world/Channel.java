package gg.muster.local.practice.world;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A channel, category, thread or direct message channel.
 *
 * @param guildId null for direct messages
 */
public record Channel(
        String id,
        @Nullable String guildId,
        ChannelType type,
        String name,
        @Nullable String parentId,
        List<Overwrite> overwrites,
        int position,
        @Nullable String topic,
        @Nullable String recipientId,
        @Nullable ThreadState thread) {

    /** What only threads have. */
    public record ThreadState(String ownerId, Set<String> members, boolean archived) {
        public ThreadState {
            members = Set.copyOf(members);
        }
    }

    public Channel {
        overwrites = List.copyOf(overwrites);
    }

    static Channel dm(String id, Member member) {
        return new Channel(id, null, ChannelType.DM, member.name(), null, List.of(), 0, null, member.id(), null);
    }

    static Channel thread(String id, ChannelType type, String name, Channel parent, String ownerId) {
        var state = new ThreadState(ownerId, Set.of(ownerId), false);
        return new Channel(id, parent.guildId(), type, name, parent.id(), List.of(), 0, null, null, state);
    }

    /** The guild of a channel that is in one. */
    public String inGuild() {
        return Objects.requireNonNull(guildId, "a direct message channel is in no guild");
    }

    public Optional<Overwrite> overwriteFor(String targetId) {
        return overwrites.stream().filter(o -> o.id().equals(targetId)).findFirst();
    }

    Channel withParent(@Nullable String parent) {
        return new Channel(id, guildId, type, name, parent, overwrites, position, topic, recipientId, thread);
    }

    Channel withOverwrites(List<Overwrite> others) {
        return new Channel(id, guildId, type, name, parentId, others, position, topic, recipientId, thread);
    }

    Channel withOverwrite(Overwrite overwrite) {
        return withOverwrites(
                Stream.concat(othersThan(overwrite.id()), Stream.of(overwrite)).toList());
    }

    Channel withoutOverwrite(String targetId) {
        return withOverwrites(othersThan(targetId).toList());
    }

    Channel withThread(ThreadState state) {
        return new Channel(id, guildId, type, name, parentId, overwrites, position, topic, recipientId, state);
    }

    private Stream<Overwrite> othersThan(String targetId) {
        return overwrites.stream().filter(o -> !o.id().equals(targetId));
    }
}
