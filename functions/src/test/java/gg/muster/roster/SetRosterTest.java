package gg.muster.roster;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.Act;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import gg.muster.roster.SetRoster.Code;
import gg.muster.roster.SetRoster.Told;
import gg.muster.testing.Lab;
import gg.muster.testing.Scrims;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetRosterTest {
    private final Lab lab = Lab.shared().reset();
    private final Scrims scrims = Scrims.open(lab);
    private final SetRoster set = lab.bean(SetRoster.class);

    private Act act(String request) {
        return new Act(scrims.league(), "1", request);
    }

    private String state() {
        return lab.state()
                .lines()
                .filter(line -> !line.startsWith("{scrims}:league") && !line.startsWith("{scrims}:request"))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    @Test
    void a_player_is_put_into_a_league_and_can_queue_there_at_once() {
        var answer = set.set(act("r1"), "7", "ada", "CHAMPION");

        assertThat(answer.code()).isEqualTo(Code.SET);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(null, null, null, null));
        assertThat(lab.wake().woken()).containsExactly("matchmaker scrims PT0S");
        assertThat(lab.wholeState()).isEqualTo("""
                {scrims}:events = [roster.set {entries=[{name=ada, player=7, pool=CHAMPION}]},\
                 admin.acted {action=player set-league, admin=1, detail=<@7>: CHAMPION, player=7}]
                {scrims}:league = {enabled: 1, epoch: one, refreshedAt: 0, state: always}
                {scrims}:profiles = {7: {name=ada, pool=CHAMPION}}
                {scrims}:request:r1 = [SET, {}] (expires)""");
        var joined = lab.bean(JoinQueue.class)
                .ask(scrims.league(), scrims.league().mainQueue(), Joiner.present("7", "r2", "t"));
        assertThat(joined.code()).isEqualTo(JoinQueue.Code.JOINED);
        assertThat(joined.as(JoinQueue.Told.class).pool()).isEqualTo("CHAMPION");
    }

    @Test
    void whoever_waits_takes_their_place_and_its_end_along() {
        scrims.waiting("7", "ACADEMY", 5).waiting("8", "CHAMPION", 9);
        lab.redis().zadd(Scrims.key("deadlines"), 7000, "entry:7");
        lab.redis().zadd(Scrims.key("deadlines"), 6000, "reminder:7");

        var answer = set.set(act("r1"), "7", null, "CHAMPION");

        assertThat(answer.as(Told.class)).isEqualTo(new Told("ACADEMY", "ACADEMY", null, null));
        assertThat(state()).isEqualTo("""
                {scrims}:deadlines = [reminder:7 @6000, entry:7 @7000]
                {scrims}:events = [queue.moved {from=ACADEMY, lane=ALL, player=7, pool=CHAMPION},\
                 roster.set {entries=[{name=P7, player=7, pool=CHAMPION}]},\
                 admin.acted {action=player set-league, admin=1, detail=<@7>: CHAMPION, was ACADEMY, player=7}]
                {scrims}:player:7 = {at:CHAMPION: 5, lane:CHAMPION: ALL, mmr:CHAMPION: 25, status: queued}
                {scrims}:player:8 = {at:CHAMPION: 9, lane:CHAMPION: ALL, mmr:CHAMPION: 25, status: queued}
                {scrims}:pool:CHAMPION:lane:ALL = [7 @5, 8 @9]
                {scrims}:profiles = {7: {name=P7, pool=CHAMPION}, 8: {name=P8, pool=CHAMPION}}""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"READY_UP", "IN_PROGRESS"})
    void whoever_is_in_a_match_stays_in_it_and_would_return_to_where_they_belong_by_then(String state) {
        scrims.inMatch("7", "ACADEMY", "10001", state);

        var answer = set.set(act("r1"), "7", "ada", "MASTER");

        assertThat(answer.as(Told.class)).isEqualTo(new Told("ACADEMY", null, "10001", "555"));
        assertThat(state()).isEqualTo("""
                {scrims}:events = [roster.set {entries=[{name=ada, player=7, pool=MASTER}], match=10001},\
                 admin.acted {action=player set-league, admin=1, detail=<@7>: MASTER, was ACADEMY, player=7}]
                {scrims}:match:10001 = {id: 10001, kept:room.chat: 555, players: \
                [{entries=[{at=5, lane=ALL, mmr=25, pool=MASTER}], id=7}], pool: ACADEMY, state: %s}
                {scrims}:player:7 = {match: 10001, status: in_match}
                {scrims}:profiles = {7: {name=ada, pool=MASTER}}""".formatted(state));
    }

    @Test
    void a_new_name_alone_moves_nobody() {
        scrims.waiting("7", "ACADEMY", 5);

        assertThat(set.set(act("r1"), "7", "ada", "ACADEMY").as(Told.class))
                .isEqualTo(new Told("ACADEMY", null, null, null));
        assertThat(lab.redis().hgetall(Scrims.key("profiles")))
                .isEqualTo(Map.of("7", "{\"pool\":\"ACADEMY\",\"name\":\"ada\"}"));
        assertThat(lab.redis().zscore(Scrims.key("pool:ACADEMY:lane:ALL"), "7")).isEqualTo(5);
    }

    @Test
    void what_is_so_already_is_no_news() {
        scrims.waiting("7", "ACADEMY", 5);
        var before = state();

        assertThat(set.set(act("r1"), "7", null, "ACADEMY").code()).isEqualTo(Code.UNCHANGED);
        assertThat(set.set(act("r2"), "7", "P7", "ACADEMY").code()).isEqualTo(Code.UNCHANGED);
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void the_same_request_again_does_not_undo_what_came_after_it() {
        set.set(act("r1"), "7", "ada", "ACADEMY");
        set.set(act("r2"), "7", "ada", "MASTER");
        var before = lab.wholeState();

        assertThat(set.set(act("r1"), "7", "ada", "ACADEMY").code()).isEqualTo(Code.SET);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void before_redis_was_rebuilt_nothing_is_changed_that_the_table_would_bring_back() {
        lab.redis().del(Scrims.key("league"));

        assertThat(set.set(act("r1"), "7", "ada", "ACADEMY").code()).isEqualTo(Code.COLD);
        assertThat(lab.wholeState()).isEmpty();
    }
}
