package gg.muster.roster;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.Act;
import gg.muster.roster.ImportRoster.Code;
import gg.muster.roster.ImportRoster.Entry;
import gg.muster.roster.ImportRoster.Told;
import gg.muster.testing.Lab;
import gg.muster.testing.Scrims;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportRosterTest {
    private final Lab lab = Lab.shared().reset();
    private final Scrims scrims = Scrims.open(lab);
    private final ImportRoster roster = lab.bean(ImportRoster.class);

    private Act act(String request) {
        return new Act(scrims.league(), "1", request);
    }

    @Test
    void everybody_in_the_file_is_where_it_says_and_nobody_else_is_touched() {
        scrims.waiting("7", "ACADEMY", 5).rostered("8", "MASTER").rostered("9", "CHAMPION");
        scrims.inMatch("6", "ACADEMY", "10001", "READY_UP");

        var answer = roster.take(
                act("r1"),
                "autumn.csv",
                List.of(
                        new Entry("5", "eve", "ACADEMY"),
                        new Entry("6", null, "MASTER"),
                        new Entry("7", null, "CHAMPION"),
                        new Entry("8", null, "MASTER")));

        assertThat(answer.code()).isEqualTo(Code.IMPORTED);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(1, 2, 1, 1));
        assertThat(lab.wake().woken()).containsExactly("matchmaker scrims PT0S");
        assertThat(lab.wholeState()).isEqualTo("""
                {scrims}:events = [roster.set {entries=[{name=P6, player=6, pool=MASTER}], match=10001},\
                 queue.moved {from=ACADEMY, lane=ALL, player=7, pool=CHAMPION},\
                 roster.set {entries=[{name=eve, player=5, pool=ACADEMY}, {name=P7, player=7, pool=CHAMPION}]},\
                 admin.acted {action=player import, admin=1, detail=autumn.csv: 1 new, 2 changed, 1 as before}]
                {scrims}:league = {enabled: 1, epoch: one, refreshedAt: 0, state: always}
                {scrims}:match:10001 = {id: 10001, kept:room.chat: 555, players: \
                [{entries=[{at=5, lane=ALL, mmr=25, pool=MASTER}], id=6}], pool: ACADEMY, state: READY_UP}
                {scrims}:player:6 = {match: 10001, status: in_match}
                {scrims}:player:7 = {at:CHAMPION: 5, lane:CHAMPION: ALL, mmr:CHAMPION: 25, status: queued}
                {scrims}:pool:CHAMPION:lane:ALL = [7 @5]
                {scrims}:profiles = {5: {name=eve, pool=ACADEMY}, 6: {name=P6, pool=MASTER},\
                 7: {name=P7, pool=CHAMPION}, 8: {name=P8, pool=MASTER}, 9: {name=P9, pool=CHAMPION}}
                {scrims}:request:r1 = [IMPORTED, {added=1, moved=2, places=1, unchanged=1}] (expires)""");
    }

    @Test
    void as_many_as_a_file_may_have_are_taken_in_one_step_and_told_in_events_of_bounded_size() {
        var many = IntStream.range(0, RosterFile.MOST_ROWS)
                .mapToObj(i -> new Entry("2000000000000" + (10_000 + i), "player " + i, "ACADEMY"))
                .toList();

        assertThat(roster.take(act("r1"), "all.csv", many).as(Told.class))
                .isEqualTo(new Told(RosterFile.MOST_ROWS, 0, 0, 0));
        assertThat(lab.redis().hlen(Scrims.key("profiles"))).isEqualTo(RosterFile.MOST_ROWS);
        assertThat(lab.redis().xlen(Scrims.key("events"))).isEqualTo(RosterFile.MOST_ROWS / 500 + 1);
    }

    @Test
    void the_same_import_again_does_not_undo_what_came_after_it() {
        roster.take(act("r1"), "a.csv", List.of(new Entry("7", "ada", "ACADEMY")));
        lab.bean(SetRoster.class).set(act("r2"), "7", "ada", "MASTER");
        var before = lab.wholeState();

        assertThat(roster.take(act("r1"), "a.csv", List.of(new Entry("7", "ada", "ACADEMY")))
                        .as(Told.class))
                .isEqualTo(new Told(1, 0, 0, 0));
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void before_redis_was_rebuilt_nobody_is_imported() {
        lab.redis().del(Scrims.key("league"));

        assertThat(roster.take(act("r1"), "a.csv", List.of(new Entry("7", "ada", "ACADEMY")))
                        .code())
                .isEqualTo(Code.COLD);
        assertThat(lab.wholeState()).isEmpty();
    }
}
