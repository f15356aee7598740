package gg.muster.bench;

import gg.muster.audit.Finding;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What one burst came to.
 *
 * @param first how long each member waited for an answer
 * @param last how long those waited whose answer was deferred, until it was filled in
 * @param texts what everybody read at last
 * @param statements that MariaDB had run when the last had a place
 * @param recording the same when the last match had begun: by then some of what happened is written down
 * @param spread over the nodes of Redis
 * @param misplaced who is not in exactly one place
 * @param findings what must never be of the live state, and was
 * @param released when all pressed, in ms
 */
record BurstResult(
        BurstCase burst,
        List<Duration> first,
        List<Duration> last,
        List<String> texts,
        long statements,
        long recording,
        long connections,
        BurstCpu cpu,
        BurstSpread spread,
        List<String> misplaced,
        List<Finding> findings,
        List<BurstLeague.Opened> matches,
        long released,
        BurstCalls calls) {
    private static final Duration DISCORDS_PATIENCE = Duration.ofSeconds(3);
    private static final int IN_TIME_UP_TO = 1000;
    private static final int MOST_STATEMENTS = 5;
    private static final int MOST_CONNECTIONS = 2;
    private static final int PLAYERS = 10;
    private static final int CALLS_A_SECOND = 50;

    static final String ANSWERS = BurstCase.HEAD + """
             answered | p50 / p99 / max, ms | over 3 s | deferred, filled in after p50 / p99 / max, ms | MariaDB queries until all had a place | until the last match had begun | connections | CPU of Muster, ms | of Redis and MariaDB | of the clients |
            |---|---|---|---|---|---|---|---|---|---|---|---|---|""";
    static final String MATCHES = BurstCase.HEAD + """
             in exactly one place | matches | the last has begun after, s | told by a DM / in the chat | calls of Discord | 50 a second would take, s | most in a second | answered 429 |
            |---|---|---|---|---|---|---|---|---|---|---|""";

    long joined() {
        return texts.stream().filter(text -> text.startsWith("You have joined")).count();
    }

    String answers() {
        var times = BurstTimes.of(first);
        return burst.row()
                + " %,d | %s | %d | %s | %d | %,d | %d | %,d | %,d | %,d (%d %%) |"
                        .formatted(
                                joined(),
                                times.summary(),
                                times.over(DISCORDS_PATIENCE),
                                BurstTimes.of(last).summary(),
                                statements,
                                recording,
                                connections,
                                cpu.process().minus(cpu.clients()).toMillis(),
                                cpu.servers().toMillis(),
                                cpu.clients().toMillis(),
                                cpu.clientsPercent());
    }

    String opened() {
        return burst.row()
                + " %,d | %d | %.1f | %,d / %,d | %,d | %.1f | %d | %d |"
                        .formatted(
                                burst.size() - misplaced.size(),
                                matches.size(),
                                lastBegan().toMillis() / 1000.0,
                                matches.stream()
                                        .mapToLong(BurstLeague.Opened::told)
                                        .sum(),
                                matches.stream()
                                        .mapToLong(BurstLeague.Opened::mentioned)
                                        .sum(),
                                calls.count(),
                                (double) calls.count() / CALLS_A_SECOND,
                                calls.busiestSecond(),
                                calls.tooMany());
    }

    private Duration lastBegan() {
        return Duration.ofMillis(
                matches.stream().mapToLong(BurstLeague.Opened::begunAt).max().orElse(released) - released);
    }

    /** Which bounds did not hold, a sentence each. */
    List<String> broken() {
        var broken = new ArrayList<String>();
        var size = burst.size();
        demand(broken, first.size() == size, size - first.size() + " were not answered");
        demand(broken, joined() == size, size - joined() + " read something else than that they joined: " + other());
        var late = BurstTimes.of(first).over(DISCORDS_PATIENCE);
        demand(broken, size > IN_TIME_UP_TO || late == 0, late + " were answered after 3 s");
        var most = burst.warm() ? 0 : MOST_STATEMENTS * burst.redis().leagues().size();
        demand(
                broken,
                size > IN_TIME_UP_TO || statements <= most,
                statements + " MariaDB queries instead of at most " + most);
        demand(broken, connections <= MOST_CONNECTIONS, connections + " connections to MariaDB");
        demand(
                broken,
                misplaced.isEmpty(),
                misplaced.size() + " are not in exactly one place: "
                        + misplaced.stream().limit(3).toList());
        demand(
                broken,
                findings.isEmpty(),
                findings.size() + " findings: " + findings.stream().limit(3).toList());
        var unbegun = matches.stream().filter(match -> match.begunAt() == 0).count();
        demand(broken, unbegun == 0, unbegun + " matches have not begun");
        var untold = matches.stream()
                .filter(match -> match.told() + match.mentioned() != PLAYERS)
                .count();
        demand(broken, untold == 0, untold + " matches have not told each of their players once");
        demand(broken, calls.tooMany() == 0, "Discord answered 429 " + calls.tooMany() + " times");
        spread.broken().forEach(sentence -> demand(broken, false, sentence));
        return broken;
    }

    private void demand(List<String> broken, boolean held, String otherwise) {
        if (!held) {
            broken.add(burst + ": " + otherwise);
        }
    }

    private String other() {
        return texts.stream()
                .filter(text -> !text.startsWith("You have joined"))
                .findFirst()
                .orElse("nothing at all");
    }
}
