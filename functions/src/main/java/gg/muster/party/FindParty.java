package gg.muster.party;

import gg.muster.league.Gamemode;
import gg.muster.league.League;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.stats.PlayerStats;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A member looks at their party; {@code lua/party/find.lua} decides. */
@Singleton
public final class FindParty {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("party/find", Arguments.class, Code.class);

    private final Scripts scripts;
    private final Clock clock;

    FindParty(Scripts scripts, Clock clock) {
        this.scripts = scripts;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        FOUND,
        NO_PARTY,
        WRONG_PLACE,
        NOT_LEADER
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(
            String request,
            long now,
            String player,
            @Nullable String channel,
            boolean leader,
            @Nullable List<String> gamemodes) {}

    /** What an answer tells, whichever code it came with. */
    @Serdeable
    public record Told(
            @Nullable Party party,
            @Nullable List<Played> stats,
            @Nullable String id,
            @Nullable String channel,
            @Nullable String leader) {}

    /** What a member has achieved in a gamemode. */
    @Serdeable
    public record Played(String player, String gamemode, PlayerStats stats) {}

    public Answer<Code> ask(League league, Actor member) {
        return run(league, member, false, null);
    }

    /** The same, for its leader alone. */
    public Answer<Code> askAsLeader(League league, Actor leader) {
        return run(league, leader, true, null);
    }

    /** With what its members have achieved. */
    public Answer<Code> askWithStats(League league, Actor member) {
        return run(
                league, member, false, league.rated().stream().map(Gamemode::id).toList());
    }

    private Answer<Code> run(League league, Actor member, boolean leader, @Nullable List<String> gamemodes) {
        var arguments =
                new Arguments(member.request(), clock.millis(), member.player(), member.channel(), leader, gamemodes);
        return scripts.run(SCRIPT, league.id(), arguments);
    }
}
