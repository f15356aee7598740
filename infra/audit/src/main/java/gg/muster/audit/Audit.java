package gg.muster.audit;

import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/**
 * What is wrong with the live state of one league, as far as Redis alone shows it. Reads, writes nothing.
 *
 * <p>A look takes many reads, and scripts run between them, so that what one look finds may never have been: only what two
 * looks find in the same words counts.
 */
public final class Audit {
    private final Look look;

    /** Works over one server or a cluster; {@code clock} is the one that the league's functions go by. */
    public Audit(RedisClusterCommands<String, String> redis, Clock clock) {
        this.look = new Look(redis, clock);
    }

    /** What is wrong at this moment; right now anything may be under way. */
    public List<Finding> of(String league) {
        return report(league).findings();
    }

    /** What is wrong where, besides, nothing is under way: every event done, every request answered. */
    public List<Finding> settled(String league) {
        return report(league, rule -> true).findings();
    }

    /** As {@link #of}, with how much was looked at. */
    public Report report(String league) {
        return report(league, rule -> !rule.isOfSettledLeagues());
    }

    private Report report(String league, Predicate<Rule> wanted) {
        var state = look.at(league);
        var found = findings(state, wanted);
        if (!found.isEmpty()) {
            var again = new HashSet<>(findings(look.at(league), wanted));
            found = found.stream().filter(again::contains).toList();
        }
        var live = state.matches().values().stream().filter(Match::isLive).count();
        return new Report(state.players().size(), Math.toIntExact(live), found);
    }

    private static List<Finding> findings(State state, Predicate<Rule> wanted) {
        var findings = new Findings();
        Arrays.stream(Rule.values()).filter(wanted).forEach(rule -> rule.check(state, findings));
        return findings.all();
    }
}
