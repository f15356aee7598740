package gg.muster.wake;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.context.annotation.Requires;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * URLs of the queues that wakes go through.
 *
 * @param matchmakerUrl FIFO, a message group for each league
 * @param laterUrl not FIFO, for only there a message may have a delay of its own
 * @param ledgerUrl FIFO, one message group, for there is one ledger
 */
@Requires(property = "muster.wake.matchmaker-url")
@ConfigurationProperties("muster.wake")
record WakeQueues(String matchmakerUrl, String laterUrl, String ledgerUrl) {

    /** The URL of the queue with a name, as the last part of its ARN says it. */
    Optional<String> named(String name) {
        return Stream.of(matchmakerUrl, laterUrl, ledgerUrl)
                .filter(url -> url.endsWith("/" + name))
                .findFirst();
    }
}
