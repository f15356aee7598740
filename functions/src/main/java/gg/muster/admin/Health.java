package gg.muster.admin;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the workers and the services they call are doing; times in ms.
 *
 * @param matchmakerRanAt when it last came to the end of a run
 * @param services by name; those that were called at all
 * @param guild what is wrong with the guild, in words
 */
@Serdeable
public record Health(
        @Nullable Long matchmakerRanAt,
        @Nullable Long ledgerRanAt,
        Map<String, Answering> services,
        List<String> guild) {
    public Health {
        services = services == null ? Map.of() : Map.copyOf(services);
        guild = guild == null ? List.of() : List.copyOf(guild);
    }

    /** With a guild that is as it should be. */
    public Health(
            @Nullable Long matchmakerRanAt, @Nullable Long ledgerRanAt, @Nullable Map<String, Answering> services) {
        this(matchmakerRanAt, ledgerRanAt, services == null ? Map.of() : services, List.of());
    }

    /**
     * How a service answers.
     *
     * @param askedAt when it was called last
     * @param downSince since when it gives no answer; null when it does
     * @param error why the last call failed
     */
    @Serdeable
    public record Answering(
            long askedAt,
            @Nullable Long downSince,
            @Nullable String error) {}
}
