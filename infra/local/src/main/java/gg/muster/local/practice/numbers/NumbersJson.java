package gg.muster.local.practice.numbers;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the practice Numbers answers. */
final class NumbersJson {
    private NumbersJson() {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Submitted(boolean completed, @Nullable String reason) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Detected(String reason, List<Found> games) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Found(String gameId, String map, List<String> redPlayers, List<String> bluePlayers, List<String> flags) {}

    /** What the driver is shown. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Recorded(List<Game> games) {}

    @Serdeable(naming = SnakeCaseStrategy.class)
    record Game(String gameId, String tier, String dialect) {}
}
