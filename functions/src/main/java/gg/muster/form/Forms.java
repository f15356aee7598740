package gg.muster.form;

import gg.muster.interaction.Interactions.Response;
import gg.muster.interaction.Refusals;
import gg.muster.league.Leagues;
import gg.muster.match.ReportMatch;
import gg.muster.match.ReportMatch.Told;
import gg.muster.match.result.Handed;
import gg.muster.match.result.MatchUid;
import gg.muster.message.ResultSentences;
import gg.muster.metrics.Metric;
import gg.muster.metrics.Metrics;
import gg.muster.redis.RedisUnavailable;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers {@code POST /results/{match}}: verify, read, hand in. What it says is for the owner of the form. */
@Singleton
public final class Forms {
    /** Where results are posted; the match's id over all leagues follows. */
    public static final String PATH = "/results/";

    private static final Logger LOG = LoggerFactory.getLogger(Forms.class);
    private static final String REQUEST = "form:";
    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final int CONFLICT = 409;
    private static final int INVALID = 422;
    private static final int UNAVAILABLE = 503;

    private final FormSignature signature;
    private final Refusals refusals;
    private final Leagues leagues;
    private final ReportMatch report;
    private final JsonMapper json;
    private final Metrics metrics;

    Forms(
            FormSignature signature,
            Refusals refusals,
            Leagues leagues,
            ReportMatch report,
            JsonMapper json,
            Metrics metrics) {
        this.signature = signature;
        this.refusals = refusals;
        this.leagues = leagues;
        this.report = report;
        this.json = json;
        this.metrics = metrics;
    }

    /** The body of an answer; {@code problems}: what is wrong with the result, one by one. */
    @Serdeable
    record Said(String said, List<String> problems) {}

    /** Answers one request; header names in lower case, the body as it came over the wire. */
    public Response answer(String method, String path, Map<String, String> headers, byte[] body) {
        var arrived = refusals.arrival();
        if (!method.equals("POST")) {
            return say(NOT_ALLOWED, "results are posted here");
        }
        var named = path.substring(PATH.length());
        if (!signature.covers(headers, named, body)) {
            metrics.count(Metric.INTERACTIONS_REFUSED, Metrics.SHARED, "unsigned result");
            refusals.hold(arrived);
            return say(
                    UNAUTHORIZED,
                    FormSignature.TIMESTAMP + " and " + FormSignature.SIGNATURE
                            + " do not prove that this is from the form's owner, or are older than five minutes");
        }
        return MatchUid.parse(named)
                .filter(uid -> leagues.named(uid.league()).isPresent())
                .map(uid -> answer(uid, body))
                .orElseGet(() -> say(NOT_FOUND, "there is no match of that id"));
    }

    private Response answer(MatchUid uid, byte[] body) {
        var read = FormBody.read(json, body);
        if (read.isEmpty()) {
            return say(INVALID, "the body must be {\"request\": …, \"results\": [{\"player\", \"position\"}, …]}");
        }
        try {
            return handIn(uid, read.get());
        } catch (RedisUnavailable down) {
            LOG.error("the result of {} could not be taken: {}", uid, down.getMessage());
            return say(UNAVAILABLE, "nothing is kept of that; please send it again in a moment");
        }
    }

    private Response handIn(MatchUid uid, FormBody body) {
        var request = REQUEST + uid + ":" + body.request();
        var answer = report.report(uid.league(), request, uid.match(), null, Handed.of(body.lines()));
        LOG.info("the form hands in the result of match {} of {}: {}", uid.match(), uid.league(), answer.code());
        return switch (answer.code()) {
            case REPORTED -> say(OK, "the result of " + uid + " is in");
            case INVALID -> invalid(uid, answer.as(Told.class));
            case ALREADY -> say(CONFLICT, "the result of " + uid + " is in already; an admin can correct it");
            case NOT_BEGUN -> say(CONFLICT, uid + " has not begun yet");
            case CANCELLED -> say(CONFLICT, uid + " was cancelled, so it has no result");
            case NO_FORM -> say(NOT_FOUND, "the result of " + uid + " is not handed in by a form");
            case GONE -> say(NOT_FOUND, "there is no " + uid + ", or not any more");
        };
    }

    private Response invalid(MatchUid uid, Told told) {
        var problems = told.problems().stream()
                .map(problem -> ResultSentences.problem(problem, UnaryOperator.identity()))
                .toList();
        return respond(
                INVALID,
                new Said("nothing is kept of that; the players of " + uid + " are asked for it again", problems));
    }

    private Response say(int status, String said) {
        return respond(status, new Said(said, List.of()));
    }

    private Response respond(int status, Said said) {
        try {
            return new Response(status, json.writeValueAsString(said));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
