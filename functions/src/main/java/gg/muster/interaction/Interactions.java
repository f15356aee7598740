package gg.muster.interaction;

import gg.muster.message.QueueSentences;
import gg.muster.metrics.Metric;
import gg.muster.metrics.Metrics;
import gg.muster.metrics.Ticker;
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
    private final Refusals refusals;
    private final JsonMapper json;
    private final Router router;
    private final Metrics metrics;
    private final Ticker ticker;

    Interactions(
            Signature signature, Refusals refusals, JsonMapper json, Router router, Metrics metrics, Ticker ticker) {
        this.signature = signature;
        this.refusals = refusals;
        this.json = json;
        this.router = router;
        this.metrics = metrics;
        this.ticker = ticker;
    }

    /** An HTTP answer with a JSON body. */
    public record Response(int status, String body) {
        static Response error(int status, String error) {
            return new Response(status, "{\"error\":\"" + error + "\"}");
        }
    }

    /** Answers one request; header names in lower case, the body as it came over the wire. */
    public Response answer(Map<String, String> headers, byte[] body) {
        var arrived = ticker.nanos();
        if (!signature.covers(headers, body)) {
            metrics.count(Metric.INTERACTIONS_REFUSED, Metrics.SHARED, "unsigned");
            refusals.hold(arrived);
            return Response.error(401, "invalid request signature");
        }
        var reply = parse(body).flatMap(interaction -> reply(interaction, arrived));
        if (reply.isEmpty()) {
            metrics.count(Metric.INTERACTIONS_REFUSED, Metrics.SHARED, "invalid");
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

    private Optional<Reply> reply(Interaction interaction, long arrived) {
        try {
            return router.route(interaction).map(route -> {
                var reply = reply(interaction, route);
                metrics.record(Metric.INTERACTION_TIME, route.league(), route.name(), ticker.millisSince(arrived));
                return reply;
            });
        } catch (RuntimeException bug) {
            return Optional.of(failed(interaction, Metrics.SHARED, "unknown", bug));
        }
    }

    private Reply reply(Interaction interaction, Router.Route route) {
        try {
            return route.reply().get();
        } catch (RedisUnavailable down) {
            LOG.error("interaction {} could not be served: {}", interaction.id(), down.getMessage());
            return Reply.ephemeral(QueueSentences.UNAVAILABLE);
        } catch (RuntimeException bug) {
            return failed(interaction, route.league(), route.name(), bug);
        }
    }

    private Reply failed(Interaction interaction, String league, String name, RuntimeException bug) {
        metrics.count(Metric.INTERACTIONS_FAILED, league, name);
        LOG.error("interaction {} of {} failed", interaction.id(), interaction.player(), bug);
        return Reply.ephemeral(QueueSentences.FAILED);
    }

    private String write(Reply reply) {
        try {
            return json.writeValueAsString(reply);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
