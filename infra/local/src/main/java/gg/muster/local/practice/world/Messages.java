package gg.muster.local.practice.world;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the bot has written, in channels, in direct messages and to single members. */
@Singleton
public final class Messages {
    private static final Duration NONCES_KEPT = Duration.ofMinutes(5);

    private final World world;
    private final Snowflakes ids;
    private final Clock clock;
    private final Map<Nonce, Posted> nonces = new HashMap<>();

    Messages(World world, Snowflakes ids, Clock clock) {
        this.world = world;
        this.ids = ids;
        this.clock = clock;
    }

    private record Nonce(String channelId, String value) {}

    private record Posted(Message message, Instant at) {}

    /** A message to be posted; {@code nonce} is null unless it is enforced. */
    public record Draft(
            String channelId,
            Message.Content body,
            int flags,
            @Nullable String ephemeralFor,
            Message.@Nullable Origin origin,
            @Nullable String nonce) {}

    /** Posts it, unless the same nonce was posted there within some minutes: then that message again. */
    public Message post(Draft draft) {
        return world.locked(() -> {
            Instant now = clock.instant();
            nonces.values().removeIf(p -> p.at().plus(NONCES_KEPT).isBefore(now));
            var nonce = draft.nonce() == null ? null : new Nonce(draft.channelId(), draft.nonce());
            Posted first = nonces.get(nonce);
            if (first != null) {
                return first.message();
            }
            if (!world.channels.containsKey(draft.channelId())) {
                throw DiscordError.Code.UNKNOWN_CHANNEL.error();
            }
            Message message = put(new Message(
                    ids.next(),
                    draft.channelId(),
                    draft.body(),
                    draft.flags(),
                    now,
                    null,
                    draft.ephemeralFor(),
                    draft.origin()));
            if (nonce != null) {
                nonces.put(nonce, new Posted(message, now));
            }
            return message;
        });
    }

    /** A message that the bot could ask for again: an ephemeral one it cannot. */
    public Message get(String channelId, String id) {
        return find(channelId, id)
                .filter(m -> m.ephemeralFor() == null)
                .orElseThrow(DiscordError.Code.UNKNOWN_MESSAGE::error);
    }

    /** Any message, ephemeral ones too. */
    public Optional<Message> find(String channelId, String id) {
        return world.locked(() -> Optional.ofNullable(in(channelId).get(id)));
    }

    /** Any message, wherever it is. */
    public Optional<Message> find(String id) {
        return world.locked(() -> world.messages.values().stream()
                .flatMap(channel -> Optional.ofNullable(channel.get(id)).stream())
                .findFirst());
    }

    /** All of a channel, oldest first, ephemeral ones too. */
    public List<Message> of(String channelId) {
        return world.locked(() -> List.copyOf(in(channelId).values()));
    }

    public Message edit(Message message, Message.Content body) {
        return world.locked(() -> find(message.channelId(), message.id())
                .map(current -> put(current.edited(body, clock.instant())))
                .orElseThrow(DiscordError.Code.UNKNOWN_MESSAGE::error));
    }

    public void delete(Message message) {
        world.locked(() -> {
            if (in(message.channelId()).remove(message.id()) == null) {
                throw DiscordError.Code.UNKNOWN_MESSAGE.error();
            }
            return world.touch();
        });
    }

    private Map<String, Message> in(String channelId) {
        return world.messages.getOrDefault(channelId, new LinkedHashMap<>());
    }

    private Message put(Message message) {
        world.messages
                .computeIfAbsent(message.channelId(), id -> new LinkedHashMap<>())
                .put(message.id(), message);
        world.touch();
        return message;
    }
}
