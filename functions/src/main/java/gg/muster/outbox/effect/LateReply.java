package gg.muster.outbox.effect;

import gg.muster.discord.Discord;
import gg.muster.discord.DiscordError;
import gg.muster.discord.DiscordException;
import gg.muster.discord.Sleeper;
import gg.muster.discord.model.NewMessage;
import gg.muster.discord.model.Upload;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Fills in the reply to an interaction that was answered with "thinking", or adds to it: its token is the event's. */
@Singleton
public final class LateReply {
    /** Discord knows the interaction only once its first reply has arrived, and this answer may be quicker. */
    private static final Duration REPLY_UNDER_WAY = Duration.ofSeconds(10);

    /** Waits for it here, as it is a matter of moments: the outbox would first finish all it has begun. */
    private static final List<Duration> PAUSES =
            Stream.of(50, 100, 150, 300, 400).map(Duration::ofMillis).toList();

    private final Discord discord;
    private final Clock clock;
    private final Sleeper sleeper;

    LateReply(Discord discord, Clock clock, Sleeper sleeper) {
        this.discord = discord;
        this.clock = clock;
        this.sleeper = sleeper;
    }

    /** False when the interaction is gone, and nobody can be told this way. */
    public boolean send(Event event, NewMessage message) {
        return send(event, token -> discord.editOriginal(token, message));
    }

    /** The same with files, which replace those that the reply had. */
    boolean send(Event event, NewMessage message, List<Upload> files) {
        return send(event, token -> discord.editOriginal(token, message, files));
    }

    private boolean send(Event event, Consumer<String> edit) {
        try {
            edit(event, edit);
            return true;
        } catch (DiscordException.Refused refused) {
            if (!isGone(refused.error()) || isYoung(event)) {
                throw refused;
            }
            return false;
        }
    }

    private void edit(Event event, Consumer<String> edit) {
        for (var pause : PAUSES) {
            try {
                edit.accept(event.text("token"));
                return;
            } catch (DiscordException.Refused refused) {
                if (refused.error() != DiscordError.UNKNOWN_WEBHOOK || !isYoung(event)) {
                    throw refused;
                }
            }
            sleep(pause);
        }
        edit.accept(event.text("token"));
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

    /** Or not there yet: {@link #send} throws it only as long as that may be. */
    static boolean isGone(DiscordError error) {
        return error == DiscordError.UNKNOWN_WEBHOOK
                || error == DiscordError.INTERACTION_EXPIRED
                || error == DiscordError.UNKNOWN_MESSAGE;
    }
}
