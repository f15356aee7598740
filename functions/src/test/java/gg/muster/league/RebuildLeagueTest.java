package gg.muster.league;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.RebuildLeague.Arguments;
import gg.muster.league.RebuildLeague.Held;
import gg.muster.league.RebuildLeague.Past;
import gg.muster.league.RebuildLeague.PoolSwitch;
import gg.muster.league.RebuildLeague.Standing;
import gg.muster.testing.Lab;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RebuildLeagueTest {
    private static final Standing NOTHING = new Standing(Map.of(), List.of(), List.of());

    private final Lab lab = Lab.shared();
    private final RebuildLeague rebuild = lab.bean(RebuildLeague.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    /** The record of a match of two, and more about it as field, value, field, value. */
    private static Map<String, String> match(String id, String state, String... more) {
        var match = new HashMap<>(Map.of(
                "id",
                id,
                "state",
                state,
                "createdAt",
                "5000",
                "players",
                "[{\"id\":\"" + id + "1\"},{\"id\":\"" + id + "2\"}]",
                "settings",
                "{\"longest\":10000,\"grace\":60}"));
        for (int i = 0; i < more.length; i += 2) {
            match.put(more[i], more[i + 1]);
        }
        return match;
    }

    private boolean puts(Map<String, String> match) {
        return rebuild.part("combines", Arguments.matches(lab.now(), Map.of(match.getOrDefault("id", ""), match)));
    }

    @Test
    void a_running_match_holds_its_players_and_ends_when_it_would_have() {
        assertThat(puts(match("20", "IN_PROGRESS", "kept:room.chat", "555"))).isTrue();

        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:deadlines = [match:20 @15000]
                {combines}:match:20 = {createdAt: 5000, id: 20, kept:room.chat: 555, players: [{id=201}, {id=202}], settings: {grace=60, longest=10000}, state: IN_PROGRESS}
                {combines}:matches = [20 @5000]
                {combines}:player:201 = {match: 20, status: in_match}
                {combines}:player:202 = {match: 20, status: in_match}
                {combines}:rooms = {555: 20}""");
    }

    @Test
    void a_match_whose_rooms_are_still_to_be_made_is_carried_on() {
        puts(match("20", "CREATED"));

        assertThat(lab.wholeState()).contains("{combines}:events = [match.formed {match=20}]");
    }

    @Test
    void a_match_whose_players_are_being_asked_goes_on_asking_for_as_long_as_it_would_have() {
        var asking = match("20", "READY_UP", "readyBy", "8000");
        asking.put("settings", "{\"longest\":10000,\"grace\":60,\"play\":{\"ready\":{\"seconds\":3}}}");
        var begun = match("30", "IN_PROGRESS", "readyBy", "8000", "at:IN_PROGRESS", "7000");
        begun.put("settings", "{\"longest\":10000,\"grace\":60,\"play\":{\"ready\":{\"seconds\":3}}}");

        puts(asking);
        puts(begun);

        assertThat(lab.wholeState())
                .contains("{combines}:deadlines = [ready:20 @8000, match:20 @15000, match:30 @17000]");
    }

    @Test
    void where_it_costs_something_not_to_be_there_players_have_their_whole_time_again() {
        var asking = match("20", "READY_UP", "readyBy", "8000");
        asking.put(
                "settings",
                "{\"longest\":10000,\"grace\":60,\"play\":{\"ready\":{\"seconds\":3,\"dodges\":{\"first\":300}}}}");

        puts(asking);

        assertThat(lab.wholeState())
                .contains("ready:20 @" + (lab.now() + 3000))
                .contains("readyBy: " + (lab.now() + 3000))
                .contains("match.advanced {from=CREATED, match=20, to=READY_UP}, match.formed {match=20}");
    }

    @Test
    void bans_and_dodges_come_back_and_newer_ones_stay() {
        lab.redis().hset("{combines}:player:8", "bannedUntil", "90");
        var dodged = new RebuildLeague.Conduct(80L, null, "10001", "[[\"10001\",50,30]]", 1);

        rebuild.part("combines", Arguments.bans(lab.now(), Map.of("7", dodged, "8", dodged)));

        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:player:7 = {banMatch: 10001, bannedUntil: 80, dodged: 1, dodges: [[10001, 50, 30]]}
                {combines}:player:8 = {bannedUntil: 90, dodged: 1, dodges: [[10001, 50, 30]]}""");
    }

    @Test
    void a_match_whose_result_is_in_holds_nobody_and_has_it_sent_again() {
        puts(match("20", "IN_PROGRESS", "game", "g1"));

        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:deadlines = [result:20 @1767225600000]
                {combines}:match:20 = {createdAt: 5000, game: g1, id: 20, players: [{id=201}, {id=202}], settings: {grace=60, longest=10000}, state: IN_PROGRESS}
                {combines}:matches = [20 @5000]""");
    }

    @Test
    void a_match_whose_result_was_refused_may_still_be_corrected() {
        puts(match("20", "IN_PROGRESS", "game", "g1", "rejected", "no such game"));

        assertThat(lab.wholeState())
                .contains("{combines}:deadlines = [result:20 @1767225600000, match:20 @1767225610000]")
                .doesNotContain("in_match");
    }

    @Test
    void an_ended_match_has_its_rooms_removed_when_they_would_have_been() {
        puts(match("20", "CANCELLED", "endedAt", "7000", "kept:room.chat", "555"));

        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:deadlines = [rooms:20 @7060]
                {combines}:match:20 = {createdAt: 5000, endedAt: 7000, id: 20, kept:room.chat: 555, players: [{id=201}, {id=202}], settings: {grace=60, longest=10000}, state: CANCELLED}
                {combines}:rooms = {555: 20}""");
    }

    @Test
    void what_has_happened_since_stays() {
        lab.match("20", "CLOSED");
        lab.redis().hset("{combines}:player:301", Map.of("status", "locked", "reason", "new"));
        lab.redis().hset("{combines}:player:7", Map.of("status", "in_match", "match", "99", "played", "9"));
        lab.redis().hset("{combines}:config", "QUEUE_RELAX_SECONDS", "100");
        lab.redis().hset("{combines}:pool:EXPERT", "open", "1");
        lab.redis().hset("{combines}:games", "g1", "99");
        lab.redis().set("{combines}:match-sequence", "50");

        puts(match("20", "IN_PROGRESS"));
        puts(match("30", "IN_PROGRESS"));
        rebuild.part("combines", Arguments.players(lab.now(), Map.of("7", new Past(3, 5L, 6L, "[]", "Ada"))));
        rebuild.part("combines", Arguments.games(lab.now(), Map.of("g1", "20", "g2", "30")));
        var standing = new Standing(
                Map.of("QUEUE_RELAX_SECONDS", "200", "MATCH_CANCEL_THRESHOLD", "60"),
                List.of(new Held("7", "old", 4)),
                List.of(new PoolSwitch("EXPERT", "1", "0")));
        rebuild.part("combines", Arguments.last(lab.now(), standing, 40, "two"));

        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:config = {MATCH_CANCEL_THRESHOLD: 60, QUEUE_RELAX_SECONDS: 100}
                {combines}:deadlines = [match:30 @15000]
                {combines}:games = {g1: 99, g2: 30}
                {combines}:league = {epoch: two}
                {combines}:match-sequence = 50
                {combines}:match:20 = {id: 20, state: CLOSED}
                {combines}:match:30 = {createdAt: 5000, id: 30, players: [{id=301}, {id=302}], settings: {grace=60, longest=10000}, state: IN_PROGRESS}
                {combines}:matches = [30 @5000]
                {combines}:player:301 = {reason: new, status: locked}
                {combines}:player:302 = {match: 30, status: in_match}
                {combines}:player:7 = {cooldownUntil: 5, lastMatchAt: 6, match: 99, name: Ada, played: 9, recent: [], status: in_match}
                {combines}:pool:EXPERT = {open: 1, switch: 1}""");
    }

    @Test
    void holds_and_the_sequence_come_back_with_the_last_part() {
        var standing = new Standing(Map.of(), List.of(new Held("7", "no-shows", 4), new Held("8", null, 5)), List.of());

        rebuild.part("combines", Arguments.last(lab.now(), standing, 1040, "two"));

        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:league = {epoch: two}
                {combines}:locked = [7 @4, 8 @5]
                {combines}:match-sequence = 1040
                {combines}:player:7 = {reason: no-shows, status: locked}
                {combines}:player:8 = {status: locked}""");
    }

    @Test
    void a_part_that_comes_twice_counts_once() {
        puts(match("20", "IN_PROGRESS"));
        puts(match("21", "CREATED"));
        var before = lab.wholeState();

        assertThat(puts(match("20", "IN_PROGRESS"))).isTrue();
        assertThat(puts(match("21", "CREATED"))).isTrue();

        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void once_a_league_is_rebuilt_nothing_comes_back_any_more() {
        rebuild.part("combines", Arguments.last(lab.now(), NOTHING, 0, "two"));
        var before = lab.wholeState();

        assertThat(puts(match("20", "IN_PROGRESS"))).isFalse();
        assertThat(rebuild.part("combines", Arguments.last(lab.now(), NOTHING, 9, "three")))
                .isFalse();

        assertThat(lab.wholeState()).isEqualTo(before).isEqualTo("{combines}:league = {epoch: two}");
    }
}
