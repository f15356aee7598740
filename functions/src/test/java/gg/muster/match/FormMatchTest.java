package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.League;
import gg.muster.league.Play;
import gg.muster.league.Queue;
import gg.muster.match.FormMatch.Code;
import gg.muster.match.FormMatch.Told;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormMatchTest {
    private final Lab lab = Lab.shared();
    private final FormMatch form = lab.bean(FormMatch.class);
    private final ViewMatch view = lab.bean(ViewMatch.class);
    private final League league = lab.combines();
    private final Queue queue = league.mainQueue();

    @BeforeEach
    void emptyRedis() {
        lab.reset().inSeason();
    }

    private Answer<Code> form(String pool, String request) {
        return form.one(league, queue, queue.pool(pool).orElseThrow(), request);
    }

    private Answer<Code> form(String request) {
        return form("PROSPECT", request);
    }

    private Match match(String id) {
        return view.find("combines", id).orElseThrow();
    }

    private List<String> players(String id) {
        return match(id).players().stream().map(Match.Player::id).toList();
    }

    private void waiting(String pool, String lane, int from, int to) {
        for (int i = from; i <= to; i++) {
            lab.waiting("" + i, pool, lane, 900 + i, i);
        }
    }

    @Test
    void lanes_are_emptied_in_their_order_and_whoever_came_first_is_picked_first() {
        lab.waiting("21", "PROSPECT", "FA_RFA", 900, lab.now() - 3)
                .waiting("22", "PROSPECT", "FA_RFA", 900, lab.now() - 5)
                .waiting("11", "PROSPECT", "DE", 900, lab.now());
        for (int i = 51; i <= 58; i++) {
            lab.waiting("" + i, "PROSPECT", "SIGNED", 900, lab.now() - 90 + i);
        }

        var answer = form("f1");

        assertThat(answer.code()).isEqualTo(Code.FORMED);
        assertThat(answer.as(Told.class)).isEqualTo(new Told("10001", 1, null));
        assertThat(players("10001")).containsExactly("11", "22", "21", "51", "52", "53", "54", "55", "56", "57");
        assertThat(lab.redis().zrange("{combines}:pool:PROSPECT:lane:SIGNED", 0, -1))
                .containsExactly("58");
    }

    @Test
    void a_formed_match_is_everything_that_was_written() {
        waiting("PROSPECT", "DE", 1, 2);
        var small = new Queue(
                "duel",
                "duel",
                null,
                new Queue.Shape(2, 1),
                queue.pools(),
                queue.lanes(),
                "lanes",
                5,
                Queue.Split.BALANCED,
                Play.AT_ONCE,
                null,
                List.of("Bind"),
                List.of(),
                new Queue.Rooms("c-{match}", "t-{match}", "l", List.of("A", "B"), "queue", false));
        lab.redis().hset("{combines}:player:1", "cooldownUntil", "3");

        form.one(league, small, queue.pool("PROSPECT").orElseThrow(), "f1");

        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:deadlines = [match:10001 @1767236400000]
                {combines}:events = [match.formed {match=10001}]
                {combines}:league = {enabled: 1, refreshedAt: 0, state: combines}
                {combines}:match-sequence = 1
                {combines}:match:10001 = {createdAt: 1767225600000, id: 10001, players: [{id=1, joinedAt=1, lane=DE, mmr=901}, {id=2, joinedAt=2, lane=DE, mmr=902}], pool: PROSPECT, settings: {cancelThreshold=80, cooldown=30000, detect=/matches/detect, grace=60000, longest=10800000, maps=[Bind], play={maps={by=RANDOM, count=1, share=100}, result=TRACKER}, poolName=Prospect, queue=duel, rooms={category=c-{match}, chat=t-{match}, lobby=l, overflow=queue, teams=[A, B], textOnly=false}, shape={size=1, teams=2}, split=BALANCED}, state: INITIAL}
                {combines}:matches = [10001 @1767225600000]
                {combines}:metrics:matches_created = 1
                {combines}:player:1 = {cooldownUntil: 3, lastMatchAt: 1767225600000, match: 10001, status: in_match}
                {combines}:player:2 = {lastMatchAt: 1767225600000, match: 10001, status: in_match}
                {combines}:pool:PROSPECT = {waits: [[1767225600000, 1767225599999], [1767225600000, 1767225599998]]}
                {combines}:request:f1 = [FORMED, {match=10001, overdue=2, pool=PROSPECT, repeats=0, waiting=0, waits=[1767225599999, 1767225599998]}] (expires)""");
    }

    @Test
    void a_match_carries_the_settings_it_was_made_with() {
        waiting("PROSPECT", "DE", 1, 10);

        form("f1");

        assertThat(match("10001").settings())
                .isEqualTo(new Match.Settings(
                        "combine",
                        "Prospect",
                        null,
                        queue.shape(),
                        Queue.Split.BALANCED,
                        Play.AT_ONCE,
                        queue.maps(),
                        queue.rooms(),
                        80,
                        30_000,
                        60_000,
                        10_800_000,
                        "/matches/detect",
                        List.of(
                                new Match.LockTurn("DE", "Draft eligible"),
                                new Match.LockTurn("DE+done", "Draft eligible"),
                                new Match.LockTurn("FA_RFA", "Free agents"),
                                new Match.LockTurn("FA_RFA+done", "Free agents"),
                                new Match.LockTurn("SIGNED", "Signed"),
                                new Match.LockTurn("SIGNED+done", "Signed"))));
        assertThat(match("10001").state()).isEqualTo(Match.State.INITIAL);
        assertThat(match("10001").teams()).isNull();
    }

    @Test
    void nine_players_wait_on() {
        waiting("PROSPECT", "DE", 1, 5);
        waiting("PROSPECT", "SIGNED", 6, 9);
        var before = lab.state();

        var answer = form("f1");

        assertThat(answer.code()).isEqualTo(Code.TOO_FEW);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(null, 9, null));
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void a_closed_pool_forms_no_match() {
        waiting("PROSPECT", "DE", 1, 10);
        lab.redis().hset("{combines}:pool:PROSPECT", "open", "0");
        var before = lab.state();

        assertThat(form("f1").code()).isEqualTo(Code.POOL_CLOSED);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void with_all_queues_off_no_match_forms() {
        waiting("PROSPECT", "DE", 1, 10);
        lab.redis().hset("{combines}:league", "enabled", "0");
        var before = lab.state();

        assertThat(form("f1").code()).isEqualTo(Code.POOL_CLOSED);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void outside_the_season_no_match_forms() {
        waiting("PROSPECT", "DE", 1, 10);
        lab.redis().hset("{combines}:league", "state", "regular_season");
        var before = lab.state();

        assertThat(form("f1").code()).isEqualTo(Code.OUT_OF_SEASON);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void an_entry_whose_player_is_elsewhere_is_removed_and_the_next_in_line_is_picked() {
        waiting("PROSPECT", "DE", 1, 13);
        lab.redis().hset("{combines}:player:1", "status", "in_match");
        lab.redis().hset("{combines}:player:2", "lane:PROSPECT", "SIGNED");
        lab.redis().hdel("{combines}:player:3", "lane:PROSPECT");

        assertThat(form("f1").code()).isEqualTo(Code.FORMED);

        assertThat(players("10001")).containsExactly("4", "5", "6", "7", "8", "9", "10", "11", "12", "13");
        assertThat(lab.redis().exists("{combines}:pool:PROSPECT:lane:DE")).isZero();
        assertThat(lab.redis().hgetall("{combines}:player:1"))
                .containsEntry("status", "in_match")
                .doesNotContainKey("match");
    }

    @Test
    void stale_entries_are_removed_even_where_too_few_are_left() {
        waiting("PROSPECT", "DE", 1, 10);
        lab.redis().del("{combines}:player:4");

        assertThat(form("f1").as(Told.class)).isEqualTo(new Told(null, 9, null));
        assertThat(lab.redis().zrange("{combines}:pool:PROSPECT:lane:DE", 0, -1))
                .containsExactly("1", "2", "3", "5", "6", "7", "8", "9", "10");
    }

    @Test
    void one_attempt_looks_at_no_more_of_a_lane_than_the_window() {
        waiting("PROSPECT", "DE", 1, queue.window() + 10);
        lab.redis()
                .del(IntStream.rangeClosed(1, queue.window())
                        .mapToObj(i -> "{combines}:player:" + i)
                        .toArray(String[]::new));

        assertThat(form("f1").as(Told.class)).isEqualTo(new Told(null, 10, null));
        assertThat(form("f2").code()).isEqualTo(Code.FORMED);
    }

    @Test
    void the_same_request_forms_no_second_match() {
        waiting("PROSPECT", "DE", 1, 20);
        form("f1");
        var before = lab.wholeState();
        lab.clock().advance(Duration.ofSeconds(2));

        var again = form("f1");

        assertThat(again.as(Told.class)).isEqualTo(new Told("10001", 10, null));
        assertThat(lab.wholeState()).isEqualTo(before);
        assertThat(form("f2").as(Told.class)).isEqualTo(new Told("10002", 0, null));
    }

    @Test
    void players_of_two_pools_never_meet() {
        waiting("PROSPECT", "DE", 1, 9);
        waiting("EXPERT", "DE", 11, 20);

        assertThat(form("PROSPECT", "f1").code()).isEqualTo(Code.TOO_FEW);
        assertThat(form("EXPERT", "f2").code()).isEqualTo(Code.FORMED);
        assertThat(match("10001").pool()).isEqualTo("EXPERT");
        assertThat(players("10001")).containsExactly("11", "12", "13", "14", "15", "16", "17", "18", "19", "20");
    }

    @Test
    void one_run_forms_every_match_that_every_pool_holds() {
        waiting("PROSPECT", "DE", 1, 25);
        waiting("EXPERT", "SIGNED", 31, 40);

        assertThat(form.all(league)).isEqualTo(3);
        assertThat(lab.redis().zcard("{combines}:matches")).isEqualTo(3);
        assertThat(lab.redis().zcard("{combines}:pool:PROSPECT:lane:DE")).isEqualTo(5);
    }

    private Answer<Code> attempt(String request, @Nullable Long believed) {
        var settings = new Match.Settings(
                "q",
                "P",
                null,
                queue.shape(),
                queue.split(),
                queue.play(),
                queue.maps(),
                queue.rooms(),
                80,
                0,
                0,
                60_000,
                null,
                null);
        var rules = PickRules.of(league.rules(), queue);
        var arguments = new FormMatch.Arguments(
                request,
                lab.now(),
                "PROSPECT",
                null,
                queue.laneIds(),
                10,
                queue.window(),
                "lanes",
                rules,
                settings,
                believed);
        return lab.run(FormMatch.SCRIPT, arguments);
    }

    @Test
    void those_who_would_be_picked_and_were_not_seen_lately_are_named_and_nothing_forms() {
        waiting("PROSPECT", "DE", 1, 12);
        for (int i = 1; i <= 10; i++) {
            lab.redis().hset("{combines}:player:" + i, "seenAt", "" + (lab.now() - 499));
        }
        lab.redis().hset("{combines}:player:4", "seenAt", "" + (lab.now() - 500));
        lab.redis().hdel("{combines}:player:9", "seenAt");
        var before = lab.wholeState();

        var answer = attempt("f1", 500L);

        assertThat(answer.code()).isEqualTo(Code.UNSEEN);
        assertThat(answer.as(Told.class).players()).containsExactly("4", "9");
        assertThat(lab.wholeState()).isEqualTo(before);
        assertThat(attempt("f1", null).code()).as("the same attempt, believing").isEqualTo(Code.FORMED);
    }

    @Test
    void an_attempt_that_formed_nothing_is_not_remembered() {
        waiting("PROSPECT", "DE", 1, 9);
        assertThat(form("f1").code()).isEqualTo(Code.TOO_FEW);
        waiting("PROSPECT", "DE", 10, 10);

        assertThat(form("f1").code()).isEqualTo(Code.FORMED);
    }

    @Test
    void until_when_enough_players_are_kept_apart_is_kept_for_their_status_until_it_is_over() {
        for (int i = 1; i <= 11; i++) {
            lab.waiting("" + i, "PROSPECT", "DE", 900, lab.now() - i);
            lab.redis().hset("{combines}:player:" + i, "recent", "[[\"10000\",%d,1]]".formatted(lab.now() - 60_000));
        }
        lab.redis().hdel("{combines}:player:11", "recent");

        assertThat(form("f1").code()).isEqualTo(Code.TOO_FEW);

        assertThat(lab.redis().hgetall("{combines}:pool:PROSPECT"))
                .containsOnly(Map.entry("apartUntil", "" + (lab.now() + 120_000)));
        lab.clock().advance(Duration.ofMinutes(2));
        assertThat(form("f2").code()).as("it was no empty promise").isEqualTo(Code.FORMED);
        assertThat(lab.redis().hkeys("{combines}:pool:PROSPECT")).containsExactly("waits");
    }

    @Test
    void where_players_are_missing_nothing_is_said_of_keeping_apart() {
        waiting("PROSPECT", "DE", 1, 9);
        lab.redis().hset("{combines}:pool:PROSPECT", Map.of("apartUntil", "5", "open", "1"));

        form("f1");

        assertThat(lab.redis().hgetall("{combines}:pool:PROSPECT")).containsOnly(Map.entry("open", "1"));
    }

    @Test
    void the_last_twenty_waits_of_a_pool_are_remembered() {
        for (int match = 0; match < 3; match++) {
            for (int i = 1; i <= 10; i++) {
                lab.waiting("" + (10 * match + i), "PROSPECT", "DE", 900, lab.now() - 1000L * match);
            }
            form("f" + match);
        }

        var waits = String.valueOf(lab.redis().hget("{combines}:pool:PROSPECT", "waits"));
        assertThat(waits.split("],", -1)).hasSize(20);
        assertThat(waits).startsWith("[[%d,2000],".formatted(lab.now())).endsWith(",1000]]");
    }
}
