package gg.muster.history;

import gg.muster.league.RebuildLeague.Past;
import gg.muster.league.RebuildLeague.Standing;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what happened since a place in the event stream; {@code lua/history/read.lua} tells what became of it. */
@Singleton
final class ReadHistory {
    static final Script<Arguments, Code> SCRIPT = new Script<>("history/read", Arguments.class, Code.class);

    private final Scripts scripts;

    ReadHistory(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    enum Code {
        FOUND,
        COLD
    }

    /** See the script's header. */
    @Serdeable
    record Arguments(String epoch, String after, int count, List<String> types, List<String> pools) {}

    /** One event; {@code at} in ms. */
    @Serdeable
    record Happened(String id, String type, long at, JsonNode data) {
        String text(String field) {
            return Objects.requireNonNull(data.get(field), field).getStringValue();
        }

        @Nullable
        String textIfAny(String field) {
            var value = data.get(field);
            return value == null ? null : value.getStringValue();
        }

        long number(String field) {
            return Objects.requireNonNull(data.get(field), field).getLongValue();
        }
    }

    /**
     * What there is.
     *
     * @param last null when nothing happened
     * @param matches whole records by id
     * @param players by id
     * @param standing null where nothing changed it
     */
    @Serdeable
    record Told(
            String epoch,
            @Nullable String last,
            boolean more,
            List<Happened> events,
            Map<String, Map<String, String>> matches,
            Map<String, Past> players,
            @Nullable Standing standing) {
        Told(
                String epoch,
                @Nullable String last,
                boolean more,
                @Nullable List<Happened> events,
                @Nullable Map<String, Map<String, String>> matches,
                @Nullable Map<String, Past> players,
                @Nullable Standing standing) {
            this.epoch = epoch;
            this.last = last;
            this.more = more;
            this.events = events == null ? List.of() : events;
            this.matches = matches == null ? Map.of() : matches;
            this.players = players == null ? Map.of() : players;
            this.standing = standing;
        }
    }

    /** Empty while Redis has yet to be rebuilt. */
    Optional<Told> read(String league, Arguments from) {
        var answer = scripts.run(SCRIPT, league, from);
        return answer.code() == Code.FOUND ? Optional.of(answer.as(Told.class)) : Optional.empty();
    }
}
