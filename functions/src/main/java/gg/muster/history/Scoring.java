package gg.muster.history;

import gg.muster.history.ResultTables.Scored;
import gg.muster.rating.Rating;
import gg.muster.rating.Ratings;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rates results, in the transaction that recorded them. What everybody has achieved follows from all results in the order
 * in which the matches ended, and from nothing else: where one arrives late, those after it are rated anew.
 */
@Singleton
final class Scoring {
    private static final Logger LOG = LoggerFactory.getLogger(Scoring.class);
    private static final int RESULTS_AT_A_TIME = 100;

    private final ResultTables results;
    private final Ratings ratings;

    Scoring(ResultTables results, Ratings ratings) {
        this.results = results;
        this.ratings = ratings;
    }

    /** Rates the next results of each gamemode; true when there are more. */
    boolean score(Tables tables, String league) {
        var more = false;
        for (var gamemode : results.gamemodesToRate(tables, league)) {
            more |= score(tables, league, gamemode);
        }
        return more;
    }

    private boolean score(Tables tables, String league, String gamemode) {
        results.reopenLater(tables, league, gamemode);
        var next = results.next(tables, league, gamemode, RESULTS_AT_A_TIME);
        var latest = new HashMap<String, Score>();
        var scored = new ArrayList<Scored>();
        for (var result : next) {
            if (result.won() < 0) {
                LOG.warn("match {} of {}: nothing to learn from {}", result.match(), league, result);
                continue;
            }
            for (var player : players(result)) {
                latest.computeIfAbsent(player, id -> results.before(tables, league, gamemode, result, id));
            }
            after(result, latest).forEach((player, score) -> {
                latest.put(player, score);
                scored.add(new Scored(result, player, score));
            });
        }
        results.keep(tables, league, gamemode, scored);
        results.rated(tables, league, next);
        return next.size() == RESULTS_AT_A_TIME;
    }

    private Map<String, Score> after(Result result, Map<String, Score> before) {
        var known = result.teams().stream()
                .map(team ->
                        team.stream().map(player -> of(before, player).rating()).toList())
                .toList();
        var learnt = ratings.afterWin(known, result.won());
        var after = new HashMap<String, Score>();
        for (int team = 0; team < learnt.size(); team++) {
            collect(after, before, result.teams().get(team), learnt.get(team), team == result.won());
        }
        return after;
    }

    private static void collect(
            Map<String, Score> after, Map<String, Score> before, List<String> team, List<Rating> learnt, boolean won) {
        for (int i = 0; i < team.size(); i++) {
            after.put(team.get(i), of(before, team.get(i)).after(learnt.get(i), won));
        }
    }

    private static Score of(Map<String, Score> scores, String player) {
        return scores.getOrDefault(player, Score.START);
    }

    private static List<String> players(Result result) {
        return result.teams().stream().flatMap(List::stream).toList();
    }
}
