package gg.muster.interaction;

import gg.muster.message.QueueSentences;
import gg.muster.metrics.Counter;
import gg.muster.metrics.Metrics;
import gg.muster.redis.RedisUnavailable;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what Discord posts: verify, parse, route, reply. Never a 5xx, and never more than one try. */
@Singleton
public final class Interactions {
    private static final Logger LOG = LoggerFactory.getLogger(Interactions.class);

    private final Signature signature;
    private final JsonMapper json;
    private final Router router;
    private final Metrics metrics;

    Interactions(Signature signature, JsonMapper json, Router router, Metrics metrics) {
        this.signature = signature;
        this.json = json;
        this.router = router;
        this.metrics = metrics;
    }

    /** An HTTP answer with a JSON body. */
    public record Response(int status, String body) {
        static Response error(int status, String error) {
            return new Response(status, "{\"error\":\"" + error + "\"}");
        }
    }

    /** Answers one request; header names in lower case, the body as it came over the wire. */
    public Response answer(Map<String, String> headers, byte[] body) {
        metrics.count(Counter.INTERACTIONS);
        if (!signature.covers(headers, body)) {
            metrics.count(Counter.INTERACTIONS_UNSIGNED);
            return Response.error(401, "invalid request signature");
        }
        var reply = parse(body).flatMap(this::reply);
        if (reply.isEmpty()) {
            metrics.count(Counter.INTERACTIONS_INVALID);
            LOG.warn("a signed request of {} bytes is no interaction known here", body.length);
            return Response.error(400, "not an interaction that is known here");
        }
        return new Response(200, write(reply.get()));
    }

    private Optional<Interaction> parse(byte[] body) {
        try {
            return Optional.ofNullable(json.readValue(body, Interaction.class)).filter(Interaction::isComplete);
        } catch (IOException notAnInteraction) {
            return Optional.empty();
        }
    }

    private Optional<Reply> reply(Interaction interaction) {
        try {
            return router.route(interaction);
        } catch (RedisUnavailable down) {
            metrics.count(Counter.REDIS_UNAVAILABLE);
            LOG.error("interaction {} could not be served: {}", interaction.id(), down.getMessage());
            return Optional.of(Reply.ephemeral(QueueSentences.UNAVAILABLE));
        } catch (RuntimeException bug) {
            metrics.count(Counter.INTERACTIONS_FAILED);
            LOG.error("interaction {} of {} failed", interaction.id(), interaction.player(), bug);
            return Optional.of(Reply.ephemeral(QueueSentences.FAILED));
        }
    }

    private String write(Reply reply) {
        try {
            return json.writeValueAsString(reply);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
