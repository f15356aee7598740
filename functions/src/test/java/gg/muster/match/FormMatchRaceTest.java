package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import gg.muster.testing.AtOnce;
import gg.muster.testing.Lab;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A hundred players and a dozen matchmakers at once. */
class FormMatchRaceTest {
    private static final int PLAYERS = 103;
    private static final int MATCHMAKERS = 12;
    private static final List<String> LANES = List.of("DE", "FA_RFA", "SIGNED");

    private final Lab lab = Lab.shared();

    @BeforeEach
    void emptyRedis() {
        lab.reset().inSeason();
    }

    private List<Callable<Object>> everybody() {
        var league = lab.combines();
        var join = lab.bean(JoinQueue.class);
        var form = lab.bean(FormMatch.class);
        var tasks = new ArrayList<Callable<Object>>();
        for (int i = 0; i < PLAYERS; i++) {
            var player = "" + (1000 + i);
            lab.profile(player, "PROSPECT", LANES.get(i % LANES.size()), 900 + i);
            tasks.add(() -> join.ask(league, league.mainQueue(), Joiner.present(player, "join-" + player, "token")));
            tasks.add(() ->
                    join.ask(league, league.mainQueue(), Joiner.present(player, "join-again-" + player, "token")));
        }
        for (int i = 0; i < MATCHMAKERS; i++) {
            tasks.add(i * tasks.size() / MATCHMAKERS, () -> form.all(league));
        }
        return tasks;
    }

    @Test
    void everyone_is_in_exactly_one_match_or_still_waiting() {
        AtOnce.all(everybody());
        lab.bean(FormMatch.class).all(lab.combines());

        var where = new HashMap<String, String>();
        for (var match : lab.redis().zrange("{combines}:matches", 0, -1)) {
            var players = lab.bean(ViewMatch.class)
                    .find("combines", match)
                    .orElseThrow()
                    .players();
            assertThat(players).hasSize(10);
            players.forEach(player -> assertThat(where.put(player.id(), match)).isNull());
        }
        for (var lane : LANES) {
            for (var player : lab.redis().zrange("{combines}:pool:PROSPECT:lane:" + lane, 0, -1)) {
                assertThat(where.put(player, lane)).isNull();
            }
        }
        assertThat(where).hasSize(PLAYERS);
        where.forEach((player, place) -> assertThat(lab.redis().hgetall("{combines}:player:" + player))
                .containsEntry(LANES.contains(place) ? "lane:PROSPECT" : "match", place)
                .containsEntry("status", LANES.contains(place) ? "queued" : "in_match"));
        assertThat(lab.redis().zcard("{combines}:matches")).isEqualTo(PLAYERS / 10);
        assertThat(lab.outOfPlace()).isEmpty();
    }
}
