package gg.muster.outbox.effect;

import gg.muster.league.League;
import gg.muster.message.JoinMessage;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import gg.muster.outbox.Lane;
import gg.muster.queue.JoinQueue;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills in the answer to a {@code /queue} that had to wait for the player's profile. */
@Singleton
final class AnswerLookup implements Effect {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerLookup.class);

    private final LateReply reply;
    private final ObjectMapper json;

    AnswerLookup(LateReply reply, ObjectMapper json) {
        this.reply = reply;
        this.json = json;
    }

    @Override
    public String type() {
        return "reply.due";
    }

    @Override
    public Lane lane() {
        return Lane.REPLIES;
    }

    @Override
    public void run(League league, Event event) {
        var code = JoinQueue.Code.valueOf(event.text("code"));
        var message = JoinMessage.of(league, league.mainQueue(), code, told(event));
        if (!reply.send(event, message)) {
            LOG.warn("player {} was not told {}: their interaction is gone", event.text("player"), code);
        }
    }

    private JoinQueue.Told told(Event event) {
        try {
            return json.readValueFromTree(Objects.requireNonNull(event.data().get("data")), JoinQueue.Told.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
