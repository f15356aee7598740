package gg.muster.local.doctor;

import gg.muster.audit.Audit;
import gg.muster.audit.Report;
import gg.muster.redis.RedisUrls;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.RedisConnectionException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** A league's live state in Redis: whether all of it agrees, by an audit that knows nothing of the scripts. */
final class LiveStateCheck implements Check {
    private static final int NAMED = 10;

    private final String league;
    private final RedisUrls urls;
    private final Clock clock;

    LiveStateCheck(String league, RedisUrls urls, Clock clock) {
        this.league = league;
        this.urls = urls;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "Live state " + league;
    }

    /** Where Redis cannot be reached, or lets nobody run scripts, its own check says so. */
    @Override
    public List<Finding> run() {
        try (var client = RedisClients.of(urls)) {
            return told(new Audit(RedisClients.connected(client), clock).report(league));
        } catch (RedisConnectionException unreachable) {
            return List.of();
        } catch (RedisCommandExecutionException refused) {
            if (String.valueOf(refused.getMessage()).startsWith("NOPERM")) {
                return List.of();
            }
            throw refused;
        }
    }

    private List<Finding> told(Report report) {
        var found = report.findings();
        if (found.isEmpty()) {
            return List.of(Finding.ok(
                    subject(),
                    "%s, %s: nothing out of place"
                            .formatted(
                                    counted(report.players(), "player", "players"),
                                    counted(report.matches(), "match", "matches"))));
        }
        var named = found.stream()
                .limit(NAMED)
                .map(each -> Finding.problem(
                        subject(), each + ": " + Remedy.of(league, each.key()).sentence()));
        var more = found.size() > NAMED
                ? Stream.of(Finding.problem(subject(), "and %d more of the kind".formatted(found.size() - NAMED)))
                : Stream.<Finding>empty();
        return Stream.concat(named, more).toList();
    }

    private static String counted(int count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }
}
