package gg.muster.wake;

import gg.muster.snapshot.BeforeSnapshot;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Secondary;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import software.amazon.awssdk.services.sqs.model.SendMessageRequest;

/**
 * Wakes through SQS. Wakes of one bucket of time share a de-duplication id, so a hundred joins in a second are one
 * message. The FIFO queues themselves hold every message back for as long as a bucket lasts ({@code DelaySeconds}): a
 * message is taken only when its bucket is over, and so no wake can be dropped as the double of one that was served
 * before the wake's work was there.
 */
@Singleton
@Secondary
@Requires(bean = WakeQueues.class)
final class SqsWake implements Wake, BeforeSnapshot {
    /** As long as the queues' {@code DelaySeconds}. */
    static final Duration BUCKET = Duration.ofSeconds(1);

    /** The longest that SQS can hold a message back. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** There is one ledger, for all leagues. */
    private static final String LEDGER = "ledger";

    private final Sqs sqs;
    private final WakeQueues queues;
    private final JsonMapper json;
    private final Clock clock;

    SqsWake(Sqs sqs, WakeQueues queues, JsonMapper json, Clock clock) {
        this.sqs = sqs;
        this.queues = queues;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void matchmaker(String league, Duration pause) {
        if (pause.isPositive()) {
            later(league, pause);
        } else {
            matchmakerNow(league);
        }
    }

    @Override
    public void ledger(String league) {
        send(message(queues.ledgerUrl(), new WakeMessage(league, false))
                .messageGroupId(LEDGER)
                .messageDeduplicationId(LEDGER + ":" + bucket()));
    }

    /** Whether SQS has it. */
    boolean matchmakerNow(String league) {
        return send(message(queues.matchmakerUrl(), new WakeMessage(league, false))
                .messageGroupId(league)
                .messageDeduplicationId(league + ":" + bucket()));
    }

    /** Has a message delivered again after a pause, instead of when whoever took it would be taken for dead. */
    void giveBack(Deliveries.Delivery delivery, Duration pause) {
        queues.named(delivery.queue())
                .ifPresent(url -> sqs.call(
                        "giving a wake back",
                        client -> client.changeMessageVisibility(change -> change.queueUrl(url)
                                .receiptHandle(delivery.receipt())
                                .visibilityTimeout((int) pause.toSeconds()))));
    }

    /** Never early, for then it would be of no use. After the longest pause the schedule has come round anyway. */
    private void later(String league, Duration pause) {
        var seconds = pause.plusMillis(999).toSeconds();
        if (seconds <= LONGEST.toSeconds()) {
            send(message(queues.laterUrl(), new WakeMessage(league, true)).delaySeconds((int) seconds));
        }
    }

    /** A wake to a queue that does not exist: SQS refuses it, nobody wakes, and all that a wake takes is ready. */
    @Override
    public void rehearse() {
        var nowhere = URI.create(queues.ledgerUrl()).resolve("rehearsal.fifo").toString();
        sqs.rehearse(client -> client.sendMessage(message(nowhere, new WakeMessage(LEDGER, false))
                .messageGroupId(LEDGER)
                .messageDeduplicationId(LEDGER)
                .build()));
    }

    private boolean send(SendMessageRequest.Builder message) {
        return sqs.call("a wake", client -> client.sendMessage(message.build()));
    }

    private SendMessageRequest.Builder message(String queue, WakeMessage body) {
        try {
            return SendMessageRequest.builder().queueUrl(queue).messageBody(json.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long bucket() {
        return clock.millis() / BUCKET.toMillis();
    }
}
