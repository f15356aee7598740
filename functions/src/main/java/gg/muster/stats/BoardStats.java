package gg.muster.stats;

import gg.muster.league.League;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows a page of a leaderboard; {@code lua/stats/board.lua} tells, and wants a picture of it. */
@Singleton
public final class BoardStats {
    /** Players a page. */
    public static final int ROWS = 10;

    public static final Script<Arguments, Code> SCRIPT = new Script<>("stats/board", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    BoardStats(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        SHOWN,
        EMPTY,
        UNRANKED
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String player,
            String token,
            String board,
            List<String> gamemodes,
            @Nullable Integer page,
            int rows) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(@Nullable String board, String gamemode, int page, int pages, int players, List<Row> rows) {
        public Told {
            rows = rows == null ? List.of() : List.copyOf(rows);
        }
    }

    /** A player on it; the name is null where it is not known. */
    @Serdeable
    public record Row(String player, int place, @Nullable String name, int rating, int games, int wins) {
        public PlayerStats.Tally tally() {
            return new PlayerStats.Tally(games, wins);
        }
    }

    /**
     * Opens or turns one.
     *
     * @param board the request that the leaderboard began with
     * @param gamemodes ids; the first that somebody has played is shown
     * @param page from 1; null: the page that the asker is on
     */
    public Answer<Code> ask(League league, Asker asker, String board, List<String> gamemodes, @Nullable Integer page) {
        var arguments = new Arguments(
                asker.request(), clock.millis(), asker.player(), asker.token(), board, gamemodes, page, ROWS);
        var answer = scripts.run(SCRIPT, league.id(), arguments);
        if (answer.code() == Code.SHOWN) {
            wake.matchmaker(league.id());
        }
        return answer;
    }
}
