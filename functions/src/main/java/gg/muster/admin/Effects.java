package gg.muster.admin;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What a consumer group of the event stream has still to do.
 *
 * @param waiting events, handed out or not
 * @param oldest when the first of them happened, ms
 * @param failing those that were tried several times
 * @param worst the one that was tried most often
 */
@Serdeable
public record Effects(
        int waiting,
        @Nullable Long oldest,
        int failing,
        @Nullable Worst worst) {

    /** An event that was handed out so many times; {@code match} null where it is about none. */
    @Serdeable
    public record Worst(String type, @Nullable String match, int deliveries) {}
}
