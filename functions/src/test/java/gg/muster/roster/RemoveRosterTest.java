package gg.muster.roster;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.Act;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import gg.muster.roster.RemoveRoster.Code;
import gg.muster.roster.RemoveRoster.Told;
import gg.muster.testing.Lab;
import gg.muster.testing.Scrims;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemoveRosterTest {
    private final Lab lab = Lab.shared().reset();
    private final Scrims scrims = Scrims.open(lab);
    private final RemoveRoster remove = lab.bean(RemoveRoster.class);

    private Act act(String request) {
        return new Act(scrims.league(), "1", request);
    }

    @Test
    void whoever_waits_loses_their_place_with_their_league() {
        scrims.waiting("7", "ACADEMY", 5).waiting("8", "ACADEMY", 6);
        lab.redis().zadd(Scrims.key("deadlines"), 7000, "entry:7");

        var answer = remove.remove(act("r1"), "7");

        assertThat(answer.code()).isEqualTo(Code.REMOVED);
        assertThat(answer.as(Told.class)).isEqualTo(new Told("ACADEMY", List.of("ACADEMY"), null, null));
        assertThat(lab.wake().woken()).containsExactly("matchmaker scrims PT0S");
        assertThat(lab.wholeState()).isEqualTo("""
                {scrims}:events = [queue.left {lane=ALL, player=7, pool=ACADEMY, why=removed},\
                 roster.removed {player=7},\
                 admin.acted {action=player remove, admin=1, detail=<@7>, who was ACADEMY, player=7}]
                {scrims}:league = {enabled: 1, epoch: one, refreshedAt: 0, state: always}
                {scrims}:player:7 = {status: idle}
                {scrims}:player:8 = {at:ACADEMY: 6, lane:ACADEMY: ALL, mmr:ACADEMY: 25, status: queued}
                {scrims}:pool:ACADEMY:lane:ALL = [8 @6]
                {scrims}:profiles = {8: {name=P8, pool=ACADEMY}}
                {scrims}:request:r1 = [REMOVED, {pools=[ACADEMY], was=ACADEMY}] (expires)""");
    }

    @Test
    void whoever_is_in_a_match_stays_in_it_and_returns_to_no_queue() {
        scrims.inMatch("7", "ACADEMY", "10001", "READY_UP");

        var answer = remove.remove(act("r1"), "7");

        assertThat(answer.as(Told.class)).isEqualTo(new Told("ACADEMY", null, "10001", "555"));
        assertThat(lab.redis().hget(Scrims.key("match:10001"), "players")).isEqualTo("[{\"id\":\"7\"}]");
        assertThat(lab.redis().hget(Scrims.key("player:7"), "status")).isEqualTo("in_match");
        assertThat(lab.redis().exists(Scrims.key("profiles"))).isZero();
    }

    @Test
    void somebody_off_the_roster_is_refused_at_once_and_not_looked_up() {
        scrims.rostered("7", "ACADEMY");
        remove.remove(act("r1"), "7");

        var answer = lab.bean(JoinQueue.class)
                .ask(scrims.league(), scrims.league().mainQueue(), Joiner.present("7", "r2", "t"));

        assertThat(answer.code()).isEqualTo(JoinQueue.Code.NOT_REGISTERED);
        assertThat(lab.redis().exists(Scrims.key("lookups"))).isZero();
        assertThat(lab.wake().woken()).containsExactly("matchmaker scrims PT0S");
    }

    @Test
    void somebody_who_is_in_no_league_is_no_news() {
        var before = lab.state();

        assertThat(remove.remove(act("r1"), "7").code()).isEqualTo(Code.UNKNOWN);
        assertThat(lab.state().lines().filter(line -> !line.contains(":request:")))
                .containsExactlyElementsOf(before.lines().toList());
    }

    @Test
    void the_same_request_again_leaves_alone_who_was_put_back_since() {
        scrims.rostered("7", "ACADEMY");
        remove.remove(act("r1"), "7");
        scrims.rostered("7", "ACADEMY");

        assertThat(remove.remove(act("r1"), "7").code()).isEqualTo(Code.REMOVED);
        assertThat(lab.redis().hexists(Scrims.key("profiles"), "7")).isTrue();
    }

    @Test
    void before_redis_was_rebuilt_nothing_is_removed_that_the_table_would_bring_back() {
        lab.redis().del(Scrims.key("league"));

        assertThat(remove.remove(act("r1"), "7").code()).isEqualTo(Code.COLD);
        assertThat(lab.wholeState()).isEmpty();
    }
}
