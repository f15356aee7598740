package gg.muster.local.practice.world;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Channels, categories, threads and direct message channels, and each guild's limits on them. */
@Singleton
public final class Channels {
    /** Threads are not counted. */
    public static final int MOST_IN_GUILD = 500;

    public static final int MOST_IN_CATEGORY = 50;

    private final World world;
    private final Snowflakes ids;

    Channels(World world, Snowflakes ids) {
        this.world = world;
        this.ids = ids;
    }

    /** A channel as asked for; overwrites that are null are copied from the category, a null position is the last. */
    public record Draft(
            ChannelType type,
            String name,
            @Nullable String parentId,
            @Nullable List<Overwrite> overwrites,
            @Nullable String topic,
            @Nullable Integer position) {}

    /** A guild's channels and threads. */
    public List<Channel> inGuild(String guildId) {
        return world.locked(() -> world.channels.values().stream()
                .filter(c -> guildId.equals(c.guildId()))
                .toList());
    }

    public Channel get(String id) {
        return find(id).orElseThrow(DiscordError.Code.UNKNOWN_CHANNEL::error);
    }

    public Optional<Channel> find(String id) {
        return world.locked(() -> Optional.ofNullable(world.channels.get(id)));
    }

    public Channel create(String guildId, Draft draft) {
        return world.locked(() -> {
            List<Channel> counted =
                    inGuild(guildId).stream().filter(c -> !c.type().isThread()).toList();
            if (counted.size() >= MOST_IN_GUILD) {
                throw DiscordError.Code.MAX_CHANNELS.error();
            }
            List<Overwrite> overwrites = draft.overwrites() != null ? draft.overwrites() : copied(draft.parentId());
            String name = draft.type() == ChannelType.TEXT ? slug(draft.name()) : draft.name();
            return put(new Channel(
                    ids.next(),
                    guildId,
                    draft.type(),
                    name,
                    draft.parentId(),
                    overwrites,
                    Objects.requireNonNullElse(draft.position(), counted.size()),
                    draft.topic(),
                    null,
                    null));
        });
    }

    /** How many channels a category holds. */
    public long childrenOf(String categoryId) {
        return world.locked(() -> world.channels.values().stream()
                .filter(c -> isChild(c, categoryId))
                .count());
    }

    public Channel edit(String id, Draft draft) {
        return change(id, before -> {
            String name = before.type() == ChannelType.TEXT ? slug(draft.name()) : draft.name();
            List<Overwrite> overwrites = draft.overwrites() != null ? draft.overwrites() : before.overwrites();
            return new Channel(
                    id,
                    before.guildId(),
                    before.type(),
                    name,
                    draft.parentId(),
                    overwrites,
                    Objects.requireNonNullElse(draft.position(), before.position()),
                    draft.topic(),
                    before.recipientId(),
                    before.thread());
        });
    }

    public Channel overwrite(String id, Overwrite overwrite) {
        return change(id, c -> c.withOverwrite(overwrite));
    }

    public Channel removeOverwrite(String id, String targetId) {
        return change(id, c -> {
            if (c.overwriteFor(targetId).isEmpty()) {
                throw DiscordError.Code.UNKNOWN_OVERWRITE.error();
            }
            return c.withoutOverwrite(targetId);
        });
    }

    /** Removes a channel with its messages and threads; the children of a category stay, without a category. */
    public Channel delete(String id) {
        return world.locked(() -> {
            Channel gone = get(id);
            world.channels.remove(id);
            world.messages.remove(id);
            world.voice.values().removeIf(id::equals);
            for (Channel child : List.copyOf(world.channels.values())) {
                if (child.type().isThread() && Objects.equals(child.parentId(), id)) {
                    delete(child.id());
                } else if (isChild(child, id)) {
                    world.channels.put(child.id(), child.withParent(null));
                }
            }
            world.touch();
            return gone;
        });
    }

    /** The bot's channel with one member, made when first asked for. */
    public Channel dm(Member member) {
        return world.locked(() -> findDm(member.id()).orElseGet(() -> put(Channel.dm(ids.next(), member))));
    }

    public Optional<Channel> findDm(String memberId) {
        return world.locked(() -> world.channels.values().stream()
                .filter(c -> memberId.equals(c.recipientId()))
                .findFirst());
    }

    public Channel startThread(Channel parent, ChannelType type, String name) {
        return world.locked(() -> put(Channel.thread(ids.next(), type, name, get(parent.id()), world.botId())));
    }

    public void addToThread(String threadId, String userId) {
        changeThread(threadId, state -> {
            var members = new HashSet<>(state.members());
            members.add(userId);
            return new Channel.ThreadState(state.ownerId(), members, state.archived());
        });
    }

    public void removeFromThread(String threadId, String userId) {
        changeThread(threadId, state -> {
            var members = new ArrayList<>(state.members());
            members.remove(userId);
            return new Channel.ThreadState(state.ownerId(), new HashSet<>(members), state.archived());
        });
    }

    public void archive(String threadId, boolean archived) {
        changeThread(threadId, state -> new Channel.ThreadState(state.ownerId(), state.members(), archived));
    }

    private void changeThread(String id, UnaryOperator<Channel.ThreadState> change) {
        change(id, thread -> {
            if (thread.thread() == null) {
                throw DiscordError.Code.WRONG_CHANNEL_TYPE.error();
            }
            return thread.withThread(change.apply(thread.thread()));
        });
    }

    private Channel change(String id, UnaryOperator<Channel> change) {
        return world.locked(() -> put(change.apply(get(id))));
    }

    private Channel put(Channel channel) {
        world.channels.put(channel.id(), channel);
        world.touch();
        return channel;
    }

    private List<Overwrite> copied(@Nullable String parentId) {
        return parentId == null ? List.of() : get(parentId).overwrites();
    }

    private static boolean isChild(Channel channel, String categoryId) {
        return !channel.type().isThread() && categoryId.equals(channel.parentId());
    }

    private static String slug(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "-");
    }
}
