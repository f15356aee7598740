package gg.muster.party;

import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.queue.Joiner;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A player begins a party; {@code lua/party/create.lua} decides. */
@Singleton
public final class CreateParty {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("party/create", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Chance chance;
    private final Wake wake;
    private final Clock clock;

    CreateParty(Scripts scripts, Chance chance, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.chance = chance;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        CREATED,
        ALREADY,
        TAKEN
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String player,
            @Nullable String name,
            @Nullable String region,
            @Nullable List<String> regions,
            String id,
            String code,
            boolean present) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable Party party,
            @Nullable List<String> pools,
            @Nullable String id,
            @Nullable String channel) {}

    /** They ask, as they might ask for a place in a queue: in the pool they choose, or in the one they played in last. */
    public Answer<Code> ask(League league, Joiner founder) {
        var answer = chance.untilFree(Code.TAKEN, () -> scripts.run(SCRIPT, league.id(), arguments(league, founder)));
        if (answer.code() == Code.CREATED) {
            wake.matchmaker(league.id());
        }
        return answer;
    }

    private Arguments arguments(League league, Joiner founder) {
        return new Arguments(
                founder.request(),
                clock.millis(),
                founder.player(),
                founder.name(),
                founder.pool(),
                regions(league),
                chance.id(),
                chance.code(),
                founder.present());
    }

    private static @Nullable List<String> regions(League league) {
        return league.sorting() == League.Sorting.CHOICE
                ? league.mainQueue().pools().stream().map(Queue.Pool::id).toList()
                : null;
    }
}
