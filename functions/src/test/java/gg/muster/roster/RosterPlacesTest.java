package gg.muster.roster;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.Act;
import gg.muster.deadline.ExpireDeadline;
import gg.muster.match.FormMatch;
import gg.muster.match.ReadyMatch;
import gg.muster.match.Speaker;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import gg.muster.testing.Scrims;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a roster means for queues: who may join where, and who returns where from a match that does not begin. */
class RosterPlacesTest {
    private final Lab lab = Lab.shared().reset();
    private final Scrims scrims = Scrims.open(lab);

    private Answer<JoinQueue.Code> joins(String player) {
        return lab.bean(JoinQueue.class)
                .ask(
                        scrims.league(),
                        scrims.league().mainQueue(),
                        Joiner.present(player, "join-" + player + lab.now(), "t"));
    }

    private List<String> waiting(String pool) {
        return lab.redis().zrange(Scrims.key("pool:" + pool + ":lane:ALL"), 0, -1);
    }

    private Act act(String request) {
        return new Act(scrims.league(), "1", request);
    }

    @Test
    void somebody_on_the_roster_joins_whatever_becomes_of_the_database() {
        scrims.rostered("7", "MASTER");
        lab.redis().hset(Scrims.key("league"), "databaseDownSince", "5");

        assertThat(joins("7").code()).isEqualTo(JoinQueue.Code.JOINED);
        assertThat(joins("8").code()).isEqualTo(JoinQueue.Code.NOT_REGISTERED);
        assertThat(waiting("MASTER")).containsExactly("7");
    }

    @Test
    void a_pool_that_the_league_file_no_longer_has_is_as_good_as_none() {
        scrims.rostered("7", "LEGEND");

        assertThat(joins("7").code()).isEqualTo(JoinQueue.Code.NOT_REGISTERED);
        assertThat(waiting("LEGEND")).isEmpty();
    }

    @Test
    void before_redis_was_rebuilt_nobody_is_unknown_and_the_ledger_is_asked() {
        lab.redis().del(Scrims.key("league"));

        assertThat(joins("7").code()).isEqualTo(JoinQueue.Code.LOOKING_UP);
        assertThat(lab.wake().woken()).containsExactly("ledger scrims");
    }

    @Test
    void from_a_match_that_does_not_begin_players_return_to_where_they_belong_by_then() {
        for (var player : List.of("1", "2", "3", "4")) {
            scrims.rostered(player, "ACADEMY");
            joins(player);
        }
        assertThat(lab.bean(FormMatch.class).all(scrims.league())).isEqualTo(1);
        var match = Scrims.key("match:10001");
        lab.redis().hset(match, Map.of("state", "READY_UP", "readyBy", "" + (lab.now() + 300_000)));
        lab.redis().zadd(Scrims.key("deadlines"), lab.now() + 300_000.0, "ready:10001");
        for (var player : List.of("1", "2", "3")) {
            lab.bean(ReadyMatch.class).ready("scrims", new Speaker("r" + player, player, null, "10001"));
        }

        lab.bean(SetRoster.class).set(act("a1"), "2", null, "MASTER");
        lab.bean(RemoveRoster.class).remove(act("a2"), "3");
        lab.clock().advance(Duration.ofMinutes(5));
        lab.bean(ExpireDeadline.class).all(scrims.league());

        assertThat(lab.redis().hget(match, "state")).isEqualTo("CANCELLED");
        assertThat(waiting("ACADEMY")).containsExactly("1");
        assertThat(waiting("MASTER")).containsExactly("2");
        assertThat(lab.redis().zscore(Scrims.key("pool:MASTER:lane:ALL"), "2")).isEqualTo(1_767_225_600_000.0);
        assertThat(lab.redis().hget(Scrims.key("player:3"), "status")).isEqualTo("idle");
        assertThat(lab.redis().zscore(Scrims.key("deadlines"), "entry:3")).isNull();
    }
}
