package gg.muster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.queue.JoinQueue.Code;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoinQueueTest {
    private final Lab lab = Lab.shared();
    private final JoinQueue join = lab.bean(JoinQueue.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private Answer<Code> ask(String player, String request) {
        return join.ask(
                lab.combines(), lab.combines().mainQueue(), Joiner.present(player, request, "token-" + request));
    }

    private static JoinQueue.Told told(Answer<Code> answer) {
        return answer.as(JoinQueue.Told.class);
    }

    @Test
    void a_player_joins_the_lane_of_their_pool() {
        lab.inSeason().profile("7", "PROSPECT", "DE", 900);

        var answer = ask("7", "r1");

        assertThat(answer.code()).isEqualTo(Code.JOINED);
        assertThat(told(answer).pool()).isEqualTo("PROSPECT");
        assertThat(told(answer).waiting()).isEqualTo(1);
        assertThat(told(answer).ready()).isFalse();
        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:deadlines = [reminder:7 @1767232200000, entry:7 @1767232800000]
                {combines}:events = [queue.joined {lane=DE, player=7, pool=PROSPECT}]
                {combines}:league = {enabled: 1, refreshedAt: 0, state: combines}
                {combines}:metrics:queues_joined = 1
                {combines}:player:7 = {at:PROSPECT: 1767225600000, lane:PROSPECT: DE, mmr:PROSPECT: 900, seenAt: 1767225600000, status: queued}
                {combines}:pool:PROSPECT:lane:DE = [7 @1767225600000]
                {combines}:profiles = {7: {lane=DE, mmr=900, pool=PROSPECT}}
                {combines}:request:r1 = [JOINED, {lane=DE, pool=PROSPECT, ready=false, size=10, waiting=1}] (expires)""");
        assertThat(lab.wake().woken()).isEmpty();
    }

    @Test
    void the_same_request_gets_the_same_answer_and_changes_nothing() {
        lab.inSeason().profile("7", "PROSPECT", "DE", 900);
        ask("7", "r1");
        var before = lab.wholeState();
        lab.clock().advance(Duration.ofSeconds(3));

        var again = ask("7", "r1");

        assertThat(again.code()).isEqualTo(Code.JOINED);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void a_refusal_is_remembered_too() {
        lab.inSeason().profile("7", "PROSPECT", "DE", 900);
        lab.redis().hset("{combines}:pool:PROSPECT", "open", "0");
        assertThat(ask("7", "r1").code()).isEqualTo(Code.QUEUE_CLOSED);
        lab.redis().hset("{combines}:pool:PROSPECT", "open", "1");

        assertThat(ask("7", "r1").code()).isEqualTo(Code.QUEUE_CLOSED);
        assertThat(ask("7", "r2").code()).isEqualTo(Code.JOINED);
    }

    @Test
    void the_tenth_player_wakes_the_matchmaker() {
        lab.inSeason();
        for (int i = 1; i <= 10; i++) {
            lab.profile("" + i, "PROSPECT", i % 2 == 0 ? "DE" : "SIGNED", 900);
            assertThat(told(ask("" + i, "r" + i)).ready()).isEqualTo(i == 10);
        }

        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT0S");
    }

    @Test
    void outside_the_season_nobody_joins() {
        lab.inSeason().profile("7", "PROSPECT", "DE", 900);
        lab.redis().hset("{combines}:league", "state", "regular_season");
        var before = lab.state();

        var answer = ask("7", "r1");

        assertThat(answer.code()).isEqualTo(Code.OUT_OF_SEASON);
        assertThat(told(answer).season()).isEqualTo("combines");
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void a_player_who_waits_already_stays_where_they_are() {
        lab.inSeason().profile("7", "PROSPECT", "DE", 900);
        ask("7", "r1");
        var before = lab.state();
        lab.clock().advance(Duration.ofMinutes(1));

        var answer = ask("7", "r2");

        assertThat(answer.code()).isEqualTo(Code.ALREADY_QUEUED);
        assertThat(told(answer).since()).isEqualTo(1767225600000L);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void a_player_in_a_match_is_told_which() {
        lab.inSeason().profile("7", "PROSPECT", "DE", 900);
        lab.redis().hset("{combines}:player:7", Map.of("status", "in_match", "match", "10001"));
        lab.match("10001", "CREATED").redis().hset("{combines}:match:10001", "kept:room.chat", "555");

        var answer = ask("7", "r1");

        assertThat(answer.code()).isEqualTo(Code.IN_MATCH);
        assertThat(told(answer).match()).isEqualTo("10001");
        assertThat(told(answer).chat()).isEqualTo("555");
    }

    @Test
    void a_cooldown_lasts_until_its_time_and_not_longer() {
        lab.inSeason().profile("7", "PROSPECT", "DE", 900);
        lab.redis().hset("{combines}:player:7", "cooldownUntil", "" + (lab.now() + 60_000));

        var answer = ask("7", "r1");

        assertThat(answer.code()).isEqualTo(Code.ON_COOLDOWN);
        assertThat(told(answer).until()).isEqualTo(lab.now() + 60_000);
        lab.clock().advance(Duration.ofMinutes(1));
        assertThat(ask("7", "r2").code()).isEqualTo(Code.JOINED);
    }

    @Test
    void a_locked_player_hears_the_reason() {
        lab.inSeason().profile("7", "PROSPECT", "DE", 900);
        lab.redis().hset("{combines}:player:7", Map.of("status", "locked", "reason", "under review"));

        var answer = ask("7", "r1");

        assertThat(answer.code()).isEqualTo(Code.LOCKED);
        assertThat(told(answer).reason()).isEqualTo("under review");
    }

    @ParameterizedTest
    @CsvSource({"NOT_REGISTERED", "NO_MMR", "NOT_ELIGIBLE"})
    void a_profile_that_may_not_play_is_refused(Code refusal) {
        lab.inSeason();
        lab.redis()
                .hset(
                        "{combines}:profiles",
                        "7",
                        "{\"refusal\":\"%s\",\"status\":\"RETIRED\",\"at\":%d}".formatted(refusal, lab.now()));
        var before = lab.state();

        assertThat(ask("7", "r1").code()).isEqualTo(refusal);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void closing_all_queues_closes_every_pool() {
        lab.inSeason().profile("7", "PROSPECT", "DE", 900);
        lab.redis().hset("{combines}:league", "enabled", "0");

        assertThat(ask("7", "r1").code()).isEqualTo(Code.QUEUE_CLOSED);
    }

    @Test
    void an_unknown_player_is_noted_for_the_ledger() {
        lab.inSeason();

        var answer = ask("7", "r1");

        assertThat(answer.code()).isEqualTo(Code.LOOKING_UP);
        assertThat(lab.wake().woken()).containsExactly("ledger combines");
        assertThat(lab.state()).isEqualTo("""
                {combines}:league = {enabled: 1, refreshedAt: 0, state: combines}
                {combines}:lookups = {r1: {at=1767225600000, player=7, present=true, token=token-r1}}""");
    }

    @Test
    void a_looked_up_player_joins_and_the_answer_leaves_as_an_event() {
        lab.inSeason();
        ask("7", "r1");
        lab.profile("7", "EXPERT", "SIGNED", 2000);

        var league = lab.combines();
        var answer = join.finish(league, league.mainQueue(), "7", null, "r1", "token-r1");

        assertThat(answer.code()).isEqualTo(Code.JOINED);
        assertThat(lab.state()).isEqualTo("""
                {combines}:deadlines = [reminder:7 @1767232200000, entry:7 @1767232800000]
                {combines}:events = [queue.joined {lane=SIGNED, player=7, pool=EXPERT}, reply.due {code=JOINED, data={lane=SIGNED, pool=EXPERT, ready=false, size=10, waiting=1}, player=7, token=token-r1}]
                {combines}:league = {enabled: 1, refreshedAt: 0, state: combines}
                {combines}:player:7 = {at:EXPERT: 1767225600000, lane:EXPERT: SIGNED, mmr:EXPERT: 2000, seenAt: 1767225600000, status: queued}
                {combines}:pool:EXPERT:lane:SIGNED = [7 @1767225600000]
                {combines}:profiles = {7: {lane=SIGNED, mmr=2000, pool=EXPERT}}""");
    }

    @Test
    void a_lookup_that_took_too_long_puts_nobody_in_a_queue_behind_their_back() {
        lab.inSeason();
        ask("7", "r1");
        lab.profile("7", "EXPERT", "SIGNED", 2000);
        lab.clock().advance(Duration.ofMinutes(15));

        var league = lab.combines();
        var answer = join.finish(league, league.mainQueue(), "7", null, "r1", "token-r1");

        assertThat(answer.code()).isEqualTo(Code.LOOKUP_EXPIRED);
        assertThat(lab.state()).isEqualTo("""
                {combines}:events = [reply.due {code=LOOKUP_EXPIRED, data={}, player=7, token=token-r1}]
                {combines}:league = {enabled: 1, refreshedAt: 0, state: combines}
                {combines}:profiles = {7: {lane=SIGNED, mmr=2000, pool=EXPERT}}""");
    }

    @Test
    void an_unknown_player_is_asked_about_again_after_a_while() {
        lab.inSeason();
        lab.redis().hset("{combines}:profiles", "7", "{\"refusal\":\"NOT_REGISTERED\",\"at\":%d}".formatted(lab.now()));

        assertThat(ask("7", "r1").code()).isEqualTo(Code.NOT_REGISTERED);
        lab.clock().advance(Duration.ofSeconds(31));
        assertThat(ask("7", "r2").code()).isEqualTo(Code.LOOKING_UP);
    }

    @Test
    void without_the_database_known_players_play_on_and_unknown_ones_are_told() {
        lab.inSeason().profile("7", "PROSPECT", "DE", 900);
        lab.redis().hset("{combines}:league", "databaseDownSince", "1");

        assertThat(ask("7", "r1").code()).isEqualTo(Code.JOINED);
        assertThat(ask("8", "r2").code()).isEqualTo(Code.DATABASE_DOWN);
    }

    @Test
    void before_the_first_read_of_the_database_everyone_waits_for_it() {
        lab.profile("7", "PROSPECT", "DE", 900);

        assertThat(ask("7", "r1").code()).isEqualTo(Code.LOOKING_UP);
        assertThat(lab.wake().woken()).containsExactly("ledger combines");
    }

    @Test
    void a_place_lasts_as_long_as_admins_have_set() {
        lab.inSeason().profile("7", "PROSPECT", "DE", 900);
        lab.redis().hset("{combines}:config", "QUEUE_ENTRY_MINUTES", "5");

        lab.bean(JoinQueue.class).ask(lab.combines(), lab.combines().mainQueue(), Joiner.present("7", "r1", "token"));

        assertThat(lab.redis().zscore("{combines}:deadlines", "entry:7")).isEqualTo((double) (lab.now() + 300_000));
    }

    @Test
    void a_join_from_a_direct_message_does_not_show_that_they_are_in_the_guild() {
        lab.inSeason().profile("7", "PROSPECT", "DE", 900);
        lab.redis().hset("{combines}:player:7", "seenAt", "5");

        join.ask(lab.combines(), lab.combines().mainQueue(), Joiner.elsewhere("7", null, "r1", "token"));

        assertThat(lab.redis().hget("{combines}:player:7", "seenAt")).isEqualTo("5");
    }

    @Test
    void whoever_is_looked_up_was_seen_when_they_asked_and_not_when_they_were_found() {
        lab.inSeason();
        var queue = lab.combines().mainQueue();
        ask("7", "r1");
        join.ask(lab.combines(), queue, Joiner.elsewhere("8", null, "r2", "token"));
        lab.profile("7", "EXPERT", "SIGNED", 2000).profile("8", "EXPERT", "SIGNED", 2000);
        var asked = lab.now();
        lab.clock().advance(Duration.ofMinutes(5));

        join.finish(lab.combines(), queue, "7", null, "r1", "token");
        join.finish(lab.combines(), queue, "8", null, "r2", "token");

        assertThat(lab.redis().hget("{combines}:player:7", "seenAt")).isEqualTo("" + asked);
        assertThat(lab.redis().hgetall("{combines}:player:8"))
                .containsEntry("status", "queued")
                .doesNotContainKey("seenAt");
    }

    @Test
    void joining_again_begins_the_time_and_the_reminder_anew() {
        lab.inSeason().profile("7", "PROSPECT", "DE", 900);
        ask("7", "r1");
        lab.clock().advance(Duration.ofMinutes(100));
        lab.bean(LeaveQueue.class).ask(lab.combines(), "7", "r2");
        assertThat(lab.redis().exists("{combines}:deadlines")).isZero();

        ask("7", "r3");

        assertThat(lab.redis().zscore("{combines}:deadlines", "reminder:7"))
                .isEqualTo((double) (lab.now() + Duration.ofMinutes(110).toMillis()));
    }

    @Test
    void the_answer_says_how_long_others_waited_lately_and_until_when_they_are_kept_apart() {
        lab.inSeason().profile("7", "PROSPECT", "DE", 900).profile("8", "EXPERT", "DE", 900);
        lab.redis()
                .hset(
                        "{combines}:pool:PROSPECT",
                        Map.of(
                                "waits",
                                "[[%d,50000],[%d,90000],[%d,10]]"
                                        .formatted(lab.now(), lab.now() - 3_599_999, lab.now() - 3_600_000),
                                "apartUntil",
                                "" + (lab.now() + 1)));

        assertThat(told(ask("7", "r1")).usual()).isEqualTo(50_000);
        assertThat(told(ask("7", "r1")).apartUntil()).isEqualTo(lab.now() + 1);
        assertThat(told(ask("8", "r2")).usual()).isNull();
        assertThat(told(ask("8", "r2")).apartUntil()).isNull();
    }
}
