package gg.muster.bench;

import gg.muster.bench.BurstServers.Counted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How a burst was spread over the nodes of its Redis, and what these refused.
 *
 * @param leagues at each node
 * @param members of those leagues
 * @param before what each had counted when everybody pressed
 * @param after what each had counted when the last match had begun
 */
record BurstSpread(List<Integer> leagues, List<Integer> members, List<Counted> before, List<Counted> after) {
    static final String HEAD = BurstCase.HEAD + """
             leagues at each node | members there | scripts it ran | errors of all before anybody pressed | from then on |
            |---|---|---|---|---|---|---|---|""";
    /** A script that a node does not know yet is sent to it whole: no refusal, and by nobody's mistake. */
    private static final String UNKNOWN_YET = "NOSCRIPT";
    /** Who asks a cluster for the first time may be sent on. */
    private static final String SENT_ON = "MOVED";

    String row(BurstCase burst) {
        var scripts = IntStream.range(0, after.size())
                .mapToObj(node -> after.get(node).scripts() - before.get(node).scripts())
                .toList();
        return burst.row()
                + " %s | %s | %s | %s | %s |"
                        .formatted(each(leagues), each(members), each(scripts), told(errors(before)), told(since()));
    }

    private static String each(List<? extends Number> ofNodes) {
        return ofNodes.stream().map("%,d"::formatted).collect(Collectors.joining(" / "));
    }

    private static String told(Map<String, Long> errors) {
        return errors.isEmpty()
                ? "–"
                : errors.entrySet().stream()
                        .map(error -> "%,d %s".formatted(error.getValue(), error.getKey()))
                        .collect(Collectors.joining(", "));
    }

    private static Map<String, Long> errors(Collection<Counted> ofNodes) {
        var sum = new TreeMap<String, Long>();
        ofNodes.forEach(node -> node.errors().forEach((error, count) -> sum.merge(error, count, Long::sum)));
        return sum;
    }

    private Map<String, Long> since() {
        var since = new TreeMap<String, Long>();
        var earlier = errors(before);
        errors(after).forEach((error, count) -> {
            var more = count - earlier.getOrDefault(error, 0L);
            if (more > 0) {
                since.put(error, more);
            }
        });
        return since;
    }

    /** Which bounds did not hold, a sentence each. */
    List<String> broken() {
        var broken = new ArrayList<String>();
        if (leagues.contains(0)) {
            broken.add("a node has no league: " + each(leagues));
        }
        var first = errors(before);
        first.keySet().removeAll(List.of(UNKNOWN_YET, SENT_ON));
        if (!first.isEmpty()) {
            broken.add("Redis refused something before anybody pressed: " + told(first));
        }
        var later = since();
        later.remove(UNKNOWN_YET);
        if (!later.isEmpty()) {
            broken.add("Redis refused something: " + told(later));
        }
        return broken;
    }
}
