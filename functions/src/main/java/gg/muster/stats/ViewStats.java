package gg.muster.stats;

import gg.muster.league.Gamemode;
import gg.muster.league.League;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.stats.PlayerStats.Tally;
import gg.muster.wake.Wake;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Shows what a player has achieved; {@code lua/stats/view.lua} tells, and wants a picture of it. */
@Singleton
public final class ViewStats {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("stats/view", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Wake wake;
    private final Clock clock;

    ViewStats(Scripts scripts, Wake wake, Clock clock) {
        this.scripts = scripts;
        this.wake = wake;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        FOUND,
        NONE
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request, long now, String player, String token, String about, List<String> gamemodes) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(String about, List<Played> gamemodes) {
        public Told {
            gamemodes = gamemodes == null ? List.of() : List.copyOf(gamemodes);
        }

        /** What they were called when they last joined; empty where it is not known. */
        public Optional<String> name() {
            return gamemodes.stream()
                    .map(played -> played.stats().name())
                    .filter(Objects::nonNull)
                    .findFirst();
        }

        /** Of all gamemodes together. */
        public Map<String, Tally> maps() {
            return together(PlayerStats::maps);
        }

        /** Of all gamemodes together. */
        public Map<String, Tally> queues() {
            return together(PlayerStats::queues);
        }

        private Map<String, Tally> together(Function<PlayerStats, Map<String, Tally>> kind) {
            var all = new HashMap<String, Tally>();
            gamemodes.forEach(
                    played -> kind.apply(played.stats()).forEach((name, tally) -> all.merge(name, tally, Tally::plus)));
            return all;
        }
    }

    /** A gamemode that they have played; {@code place} from 1 among {@code players}. */
    @Serdeable
    public record Played(String gamemode, int place, int players, PlayerStats stats) {}

    /** {@code about}: id of the player to be shown, who may be the one who asks. */
    public Answer<Code> ask(League league, Asker asker, String about) {
        var gamemodes = league.rated().stream().map(Gamemode::id).toList();
        var arguments = new Arguments(asker.request(), clock.millis(), asker.player(), asker.token(), about, gamemodes);
        var answer = scripts.run(SCRIPT, league.id(), arguments);
        if (answer.code() == Code.FOUND) {
            wake.matchmaker(league.id());
        }
        return answer;
    }
}
