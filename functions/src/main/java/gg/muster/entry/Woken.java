package gg.muster.entry;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;
import gg.muster.league.LeaguesFailed;
import gg.muster.wake.Deliveries;
import gg.muster.wake.Deliveries.Delivery;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Tells what SQS delivers from what the schedule sends: one function hears both, and can be given but one type. */
final class Woken {
    private Woken() {}

    /** Runs for all when the schedule says so, and for the leagues that were woken otherwise. */
    static SQSBatchResponse run(
            Map<String, Object> event, Deliveries deliveries, Runnable all, Consumer<Set<String>> woken) {
        if (event.get("Records") instanceof List<?> records) {
            var batch = records.stream().map(Woken::delivery).toList();
            return failed(deliveries.serve(batch, leagues -> notServed(leagues, woken)));
        }
        all.run();
        return failed(List.of());
    }

    private static Set<String> notServed(Set<String> leagues, Consumer<Set<String>> run) {
        try {
            run.accept(leagues);
            return Set.of();
        } catch (LeaguesFailed failure) {
            return failure.leagues();
        }
    }

    private static Delivery delivery(Object value) {
        if (!(value instanceof Map<?, ?> message)) {
            throw new IllegalArgumentException("a record of an event is no object: " + value);
        }
        var queue = text(message, "eventSourceARN");
        return new Delivery(
                text(message, "messageId"),
                text(message, "receiptHandle"),
                queue.substring(queue.lastIndexOf(':') + 1),
                text(message, "body"));
    }

    private static String text(Map<?, ?> message, String name) {
        return String.valueOf(message.get(name));
    }

    private static SQSBatchResponse failed(List<String> messages) {
        return new SQSBatchResponse(messages.stream().map(BatchItemFailure::new).toList());
    }
}
