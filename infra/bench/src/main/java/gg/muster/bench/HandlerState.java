package gg.muster.bench;

import gg.muster.entry.HttpAnswer;
import gg.muster.entry.HttpEvent;
import gg.muster.entry.InteractionsFunction;
import gg.muster.interaction.Interaction;
import gg.muster.interaction.Interactions;
import gg.muster.interaction.Reply;
import gg.muster.message.JoinMessage;
import gg.muster.queue.JoinQueue;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The function that answers Discord, over a queue in which a hundred wait; and what it does for a join, part by part. */
@State(Scope.Benchmark)
public class HandlerState {
    private static final int DEPTH = 100;
    private static final int OK = 200;
    private static final int MESSAGE = 4;
    private static final String SOMEBODY = "300000000000000001";
    private static final Map<String, String> HEADERS = Map.of("Content-Type", "application/json");

    private final HandlerRequests requests = new HandlerRequests();
    private final DepthRedis redis = new DepthRedis(DepthNode.alone("combines"), requests.publicKey());
    private final DepthQueue queue = new DepthQueue(DEPTH, redis);
    private final InteractionsFunction function = new InteractionsFunction(redis.bean(ApplicationContext.class));
    private final Interactions interactions = redis.bean(Interactions.class);
    private final JsonMapper json = redis.bean(JsonMapper.class);
    private final byte[] status = event(HandlerRequests.status(SOMEBODY));
    private final byte[] join = event(HandlerRequests.join(SOMEBODY));
    private final byte[] body = HandlerRequests.join(SOMEBODY).getBytes(StandardCharsets.UTF_8);
    private final Map<String, String> strange = requests.headers("something else", redis.clock());
    private final JoinQueue.Arguments arguments = arguments();
    private final JoinQueue.Told told = new JoinQueue.Told(
            "EXPERT", "DE", 101, 10, true, null, null, null, null, null, null, null, 90_000L, null, null);
    private final String data = write(told);

    final DepthQueue queue() {
        return queue;
    }

    final byte[] event(String interaction) {
        return requests.event(interaction, redis.clock());
    }

    /** The whole handler, from the bytes of an event to those of its answer. */
    final ByteArrayOutputStream handle(byte[] event) {
        var answer = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(event), answer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer;
    }

    final ByteArrayOutputStream handleStatus() {
        return handle(status);
    }

    /** What a signature of something else costs is what one costs that is right: all but the comparison is done. */
    final int verify() {
        return interactions.answer(strange, body).status();
    }

    /** The event, and the interaction in it. */
    final Interaction read() {
        try {
            var event = Objects.requireNonNull(json.readValue(join, HttpEvent.class));
            return Objects.requireNonNull(json.readValue(
                    Objects.requireNonNull(event.body()).getBytes(StandardCharsets.UTF_8), Interaction.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a script is given and what it answers, which is read by three who need to know. */
    final int readAndWriteOfScript() {
        try {
            var length = json.writeValueAsString(arguments).length();
            for (int i = 0; i < 3; i++) {
                length += Objects.requireNonNull(json.readValue(data, JoinQueue.Told.class))
                        .size();
            }
            return length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reply, and the answer around it. */
    final int write() {
        var message = JoinMessage.of(redis.league(), queue.queue(), JoinQueue.Code.JOINED, told);
        var answer = new ByteArrayOutputStream();
        try {
            json.writeValue(answer, new HttpAnswer(OK, HEADERS, write(new Reply(MESSAGE, message.ephemeral()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.size();
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JoinQueue.Arguments arguments() {
        return new JoinQueue.Arguments(
                DepthQueue.request(SOMEBODY),
                redis.now(),
                SOMEBODY,
                DepthJoiners.NAME,
                null,
                null,
                null,
                1000,
                null,
                false,
                DepthJoiners.TOKEN,
                null,
                redis.league().season(),
                false,
                queue.queue().laneIds(),
                10,
                7_200_000,
                600_000,
                true);
    }

    @TearDown
    public void close() {
        redis.close();
    }
}
