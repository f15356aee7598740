package gg.muster.outbox.effect;

import gg.muster.discord.Discord;
import gg.muster.discord.DiscordError;
import gg.muster.discord.DiscordException;
import gg.muster.discord.Sleeper;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.message.JoinMessage;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import gg.muster.queue.JoinQueue;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills in the answer to a {@code /queue} that had to wait for the player's profile. */
@Singleton
final class AnswerLookup implements Effect {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerLookup.class);

    /** Discord knows the interaction only once its first reply has arrived, and this answer may be quicker. */
    private static final Duration REPLY_UNDER_WAY = Duration.ofSeconds(10);

    /** Waits for it here, as it is a matter of moments: the outbox would first finish all it has begun. */
    private static final List<Duration> PAUSES =
            Stream.of(50, 100, 150, 300, 400).map(Duration::ofMillis).toList();

    private final Discord discord;
    private final ObjectMapper json;
    private final Clock clock;
    private final Sleeper sleeper;

    AnswerLookup(Discord discord, ObjectMapper json, Clock clock, Sleeper sleeper) {
        this.discord = discord;
        this.json = json;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    @Override
    public String type() {
        return "reply.due";
    }

    @Override
    public void run(League league, Event event) {
        var code = JoinQueue.Code.valueOf(event.text("code"));
        var message = JoinMessage.of(league, league.mainQueue(), code, told(event));
        try {
            edit(event, message);
        } catch (DiscordException.Refused refused) {
            if (!expired(refused.error()) || isYoung(event)) {
                throw refused;
            }
            LOG.warn("player {} was not told {}: their interaction is gone", event.text("player"), code);
        }
    }

    private void edit(Event event, NewMessage message) {
        for (var pause : PAUSES) {
            try {
                discord.editOriginal(event.text("token"), message);
                return;
            } catch (DiscordException.Refused refused) {
                if (refused.error() != DiscordError.UNKNOWN_WEBHOOK || !isYoung(event)) {
                    throw refused;
                }
            }
            sleep(pause);
        }
        discord.editOriginal(event.text("token"), message);
    }

    private boolean isYoung(Event event) {
        return clock.millis() - event.at() < REPLY_UNDER_WAY.toMillis();
    }

    private void sleep(Duration pause) {
        try {
            sleeper.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for an interaction's first reply", e);
        }
    }

    private static boolean expired(DiscordError error) {
        return error == DiscordError.UNKNOWN_WEBHOOK
                || error == DiscordError.INTERACTION_EXPIRED
                || error == DiscordError.UNKNOWN_MESSAGE;
    }

    private JoinQueue.Told told(Event event) {
        try {
            return json.readValueFromTree(Objects.requireNonNull(event.data().get("data")), JoinQueue.Told.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
