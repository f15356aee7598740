package gg.muster.local.practice.world;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The interactions that happened lately, by token: alive for 15 minutes once they have had their first reply. */
@Singleton
public final class Interactions {
    private static final Duration TOKEN_LIFE = Duration.ofMinutes(15);

    private final World world;
    private final Clock clock;
    private final Map<String, Interaction> byToken = new HashMap<>();

    Interactions(World world, Clock clock) {
        this.world = world;
        this.clock = clock;
    }

    /** Whether the first reply is still awaited, came, or did not come in time. */
    public enum Stage {
        OPEN,
        ANSWERED,
        DEAD
    }

    /**
     * One interaction.
     *
     * @param originalId the message that {@code @original} stands for
     */
    public record Interaction(
            Message.Origin origin,
            String token,
            String channelId,
            Instant at,
            Stage stage,
            @Nullable String originalId,
            boolean ephemeral) {}

    /** Opens one, or, where this very one was delivered before, returns that: it has its token for good. */
    public Interaction open(Message.Origin origin, String token, String channelId) {
        return world.locked(() -> {
            byToken.values()
                    .removeIf(i -> i.at().plus(TOKEN_LIFE.multipliedBy(2)).isBefore(clock.instant()));
            var known = byToken.values().stream()
                    .filter(i -> i.origin().equals(origin))
                    .findFirst();
            if (known.filter(i -> i.stage() != Stage.DEAD).isPresent()) {
                return known.get();
            }
            var lasting = known.map(Interaction::token).orElse(token);
            var interaction = new Interaction(origin, lasting, channelId, clock.instant(), Stage.OPEN, null, false);
            byToken.put(lasting, interaction);
            return interaction;
        });
    }

    /** The message that {@code @original} stands for, where there was a first reply that has one. */
    public Optional<String> original(String token) {
        return world.locked(() -> Optional.ofNullable(byToken.get(token)).map(Interaction::originalId));
    }

    public void answered(String token, @Nullable String originalId, boolean ephemeral) {
        move(token, Stage.ANSWERED, originalId, ephemeral);
    }

    /** Unless an earlier delivery was answered. */
    public void failed(String token) {
        world.locked(() -> Optional.ofNullable(byToken.get(token))
                .filter(i -> i.stage() == Stage.OPEN)
                .map(i -> move(token, Stage.DEAD, null, false)));
    }

    /** The interaction behind a webhook token that may be used now. */
    public Interaction get(String token) {
        return world.locked(() -> {
            Interaction interaction = byToken.get(token);
            if (interaction == null || interaction.at().plus(TOKEN_LIFE).isBefore(clock.instant())) {
                throw DiscordError.Code.INVALID_WEBHOOK_TOKEN.error();
            }
            if (interaction.stage() != Stage.ANSWERED) {
                throw DiscordError.Code.UNKNOWN_WEBHOOK.error();
            }
            return interaction;
        });
    }

    private @Nullable Interaction move(String token, Stage stage, @Nullable String originalId, boolean ephemeral) {
        return world.locked(() -> byToken.computeIfPresent(
                token,
                (key, i) -> new Interaction(i.origin(), key, i.channelId(), i.at(), stage, originalId, ephemeral)));
    }
}
