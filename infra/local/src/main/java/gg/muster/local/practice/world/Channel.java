package gg.muster.local.practice.world;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A channel, category, thread or direct message channel. */
public record Channel(
        String id,
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
        return new Channel(id, ChannelType.DM, member.name(), null, List.of(), 0, null, member.id(), null);
    }

    static Channel thread(String id, ChannelType type, String name, Channel parent, String ownerId) {
        var state = new ThreadState(ownerId, Set.of(ownerId), false);
        return new Channel(id, type, name, parent.id(), List.of(), 0, null, null, state);
    }

    public Optional<Overwrite> overwriteFor(String targetId) {
        return overwrites.stream().filter(o -> o.id().equals(targetId)).findFirst();
    }

    Channel withParent(@Nullable String parent) {
        return new Channel(id, type, name, parent, overwrites, position, topic, recipientId, thread);
    }

    Channel withOverwrites(List<Overwrite> others) {
        return new Channel(id, type, name, parentId, others, position, topic, recipientId, thread);
    }

    Channel withOverwrite(Overwrite overwrite) {
        return withOverwrites(
                Stream.concat(othersThan(overwrite.id()), Stream.of(overwrite)).toList());
    }

    Channel withoutOverwrite(String targetId) {
        return withOverwrites(othersThan(targetId).toList());
    }

    Channel withThread(ThreadState state) {
        return new Channel(id, type, name, parentId, overwrites, position, topic, recipientId, state);
    }

    private Stream<Overwrite> othersThan(String targetId) {
        return overwrites.stream().filter(o -> !o.id().equals(targetId));
    }
}
