package gg.muster.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.match.ReadyMatch;
import gg.muster.match.Speaker;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What it costs not to be there when a match is to begin, and what becomes of those who were. */
class AbsenceTest {
    private static final Duration CHECK_IN = Duration.ofMinutes(5);
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Lab lab = Lab.shared();
    private final ExpireDeadline expire = lab.bean(ExpireDeadline.class);
    private final ReadyMatch ready = lab.bean(ReadyMatch.class);
    private int matches = 10000;

    @BeforeEach
    void emptyRedis() {
        lab.reset().inSeason();
    }

    private ReadyMatch.Code checksIn(String player, String match) {
        return ready.ready("combines", new Speaker(match + "/" + player, player, null, match))
                .code();
    }

    private String field(String player, String field) {
        return Objects.requireNonNullElse(lab.redis().hget("{combines}:player:" + player, field), "");
    }

    /** A match for which player 1 is not there, and 2 is. */
    private void dodge() {
        var match = String.valueOf(++matches);
        lab.checkingIn(match, "c" + match, "1", "2");
        checksIn("2", match);
        lab.clock().advance(CHECK_IN);
        expire.all(lab.combines());
        lab.redis().del("{combines}:player:2", "{combines}:pool:EXPERT:lane:DE", "{combines}:deadlines");
    }

    @Test
    void who_was_missing_is_banned_and_the_others_are_back_in_their_old_order_in_one_step() {
        lab.checkingIn("10001", "555", "1", "2", "3", "4");
        List.of("4", "2", "3").forEach(player -> checksIn(player, "10001"));
        lab.redis().del("{combines}:events");
        lab.clock().advance(CHECK_IN);

        assertThat(expire.all(lab.combines())).isEqualTo(1);

        assertThat(lab.state().lines().filter(line -> !line.startsWith("{combines}:match:")))
                .containsExactly(
                        "{combines}:deadlines = [rooms:10001 @1767225960000, reminder:2 @1767232500000,"
                                + " reminder:3 @1767232500000, reminder:4 @1767232500000, entry:2 @1767233100000,"
                                + " entry:3 @1767233100000, entry:4 @1767233100000]",
                        "{combines}:events = [match.ended {from=READY_UP, match=10001, pool=EXPERT, to=CANCELLED, why=not_ready},"
                                + " player.dodged {count=1, match=10001, player=1, pool=EXPERT, until=1767226200000, window=86400000},"
                                + " queue.returned {lane=DE, player=2, pool=EXPERT},"
                                + " queue.returned {lane=DE, player=3, pool=EXPERT},"
                                + " queue.returned {lane=DE, player=4, pool=EXPERT}]",
                        "{combines}:league = {enabled: 1, refreshedAt: 0, state: combines}",
                        "{combines}:player:1 = {banMatch: 10001, bannedUntil: 1767226200000, dodged: 1,"
                                + " dodges: [[10001, 1767225900000, 300000]], status: idle}",
                        "{combines}:player:2 = {at:EXPERT: 2, lane:EXPERT: DE, mmr:EXPERT: 100, status: queued}",
                        "{combines}:player:3 = {at:EXPERT: 3, lane:EXPERT: DE, mmr:EXPERT: 100, status: queued}",
                        "{combines}:player:4 = {at:EXPERT: 4, lane:EXPERT: DE, mmr:EXPERT: 100, status: queued}",
                        "{combines}:pool:EXPERT:lane:DE = [2 @2, 3 @3, 4 @4]",
                        "{combines}:rooms = {555: 10001}");
        assertThat(lab.redis().hgetall("{combines}:match:10001"))
                .containsEntry("state", "CANCELLED")
                .containsEntry("dodge:1", "1767226200000");
    }

    @Test
    void they_stand_in_front_of_whoever_joined_while_they_were_away() {
        lab.checkingIn("10001", "555", "1", "2", "3");
        lab.waiting("9", "EXPERT", "DE", 100, 50);
        checksIn("3", "10001");
        checksIn("2", "10001");
        lab.clock().advance(CHECK_IN);

        expire.all(lab.combines());

        assertThat(lab.redis().zrange("{combines}:pool:EXPERT:lane:DE", 0, -1)).containsExactly("2", "3", "9");
    }

    @Test
    void each_further_time_within_the_window_costs_more_up_to_the_third() {
        var bans = new ArrayList<Duration>();
        for (int i = 0; i < 5; i++) {
            dodge();
            bans.add(Duration.ofMillis(Long.parseLong(field("1", "bannedUntil")) - lab.now()));
        }

        assertThat(bans)
                .containsExactly(
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(2),
                        Duration.ofHours(2));
        assertThat(field("1", "dodged")).isEqualTo("5");
    }

    /** A model in a few lines: the ladder by how many dodges lie less than a day back. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void however_they_lie_in_time_the_ban_follows_from_how_many_the_window_holds(long seed) {
        var random = new Random(seed);
        var times = new ArrayList<Long>();
        for (int i = 0; i < 30; i++) {
            lab.clock().advance(Duration.ofMinutes(random.nextInt(1, 1500)));
            dodge();
            times.add(lab.now());
            var counted = times.stream().filter(at -> lab.now() - at < DAY).count();
            var expected = counted == 1 ? 300 : counted == 2 ? 1800 : 7200;

            assertThat(field("1", "dodges"))
                    .startsWith("[[\"" + matches + "\"," + lab.now() + "," + expected * 1000 + "]");
        }
        assertThat(field("1", "dodges").split("],", -1)).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({"86400000,300000", "86399999,1800000"})
    void a_dodge_counts_until_the_window_has_passed_to_the_ms(long later, long ban) {
        dodge();
        lab.clock().advance(Duration.ofMillis(later).minus(CHECK_IN));

        dodge();

        assertThat(Long.parseLong(field("1", "bannedUntil")) - lab.now()).isEqualTo(ban);
    }

    @ParameterizedTest
    @CsvSource({"dm,150000,true", "mention,150000,true", "dm,150001,false", "mention,299999,false"})
    void whoever_heard_of_it_too_late_pays_nothing(String how, long after, boolean counts) {
        lab.checkingIn("10001", "555", "1", "2");
        lab.redis().hset("{combines}:match:10001", "kept:told.1", how + " " + (lab.now() + after));
        checksIn("2", "10001");
        lab.clock().advance(CHECK_IN);

        expire.all(lab.combines());

        assertThat(field("1", "bannedUntil").isEmpty()).isNotEqualTo(counts);
        assertThat(lab.events().stream().filter(event -> event.startsWith("player.")))
                .singleElement()
                .asString()
                .startsWith(counts ? "player.dodged" : "player.excused {match=10001, player=1, pool=EXPERT}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not at all", ""})
    void whoever_was_never_told_pays_nothing_and_is_free(String told) {
        lab.checkingIn("10001", "555", "1", "2");
        if (told.isEmpty()) {
            lab.redis().hdel("{combines}:match:10001", "kept:told.1");
        } else {
            lab.redis().hset("{combines}:match:10001", "kept:told.1", told);
        }
        lab.clock().advance(CHECK_IN);

        expire.all(lab.combines());

        assertThat(lab.redis().hgetall("{combines}:player:1")).isEqualTo(java.util.Map.of("status", "idle"));
        assertThat(field("2", "dodged")).isEqualTo("1");
    }

    @Test
    void an_admins_longer_ban_stays_and_the_dodge_counts_all_the_same() {
        lab.redis().hset("{combines}:player:1", "bannedUntil", "" + (lab.now() + DAY));
        lab.redis().hset("{combines}:player:1", "banReason", "rude");

        dodge();

        assertThat(field("1", "banReason")).isEqualTo("rude");
        assertThat(field("1", "banMatch")).isEmpty();
        assertThat(field("1", "dodged")).isEqualTo("1");
    }

    @Test
    void whoever_was_banned_meanwhile_has_no_place_to_return_to() {
        lab.checkingIn("10001", "555", "1", "2");
        checksIn("2", "10001");
        lab.redis().hset("{combines}:player:2", "bannedUntil", "" + (lab.now() + DAY));
        lab.clock().advance(CHECK_IN);

        expire.all(lab.combines());

        assertThat(field("2", "status")).isEqualTo("idle");
        assertThat(lab.state()).doesNotContain("lane:DE = ");
    }

    @Test
    void a_league_without_a_price_bans_nobody() {
        lab.asked("10001", "READY_UP", "555", "1", "2");
        lab.redis().zadd("{combines}:deadlines", (double) lab.now(), "ready:10001");

        expire.all(lab.combines());

        assertThat(lab.state()).doesNotContain("banned", "dodge");
    }

    @Test
    void who_checks_in_before_the_deadline_is_done_in_the_same_ms_is_there() {
        lab.checkingIn("10001", "555", "1", "2");
        checksIn("2", "10001");
        lab.clock().advance(CHECK_IN);

        assertThat(checksIn("1", "10001")).isEqualTo(ReadyMatch.Code.BEGUN);
        expire.all(lab.combines());

        assertThat(lab.redis().hget("{combines}:match:10001", "state")).isEqualTo("IN_PROGRESS");
        assertThat(field("1", "dodged")).isEmpty();
    }

    @Test
    void who_checks_in_after_it_in_the_same_ms_is_not() {
        lab.checkingIn("10001", "555", "1", "2");
        checksIn("2", "10001");
        lab.clock().advance(CHECK_IN);

        expire.all(lab.combines());

        assertThat(checksIn("1", "10001")).isEqualTo(ReadyMatch.Code.OVER);
        assertThat(field("1", "dodged")).isEqualTo("1");
    }

    @Test
    void both_at_once_have_one_outcome() throws Exception {
        for (int i = 0; i < 40; i++) {
            lab.reset().inSeason().checkingIn("10001", "555", "1", "2");
            checksIn("2", "10001");
            lab.clock().advance(CHECK_IN);
            ReadyMatch.Code said;
            try (var threads = Executors.newFixedThreadPool(2)) {
                var due = threads.submit(() -> expire.all(lab.combines()));
                var pressed = threads.submit((Callable<ReadyMatch.Code>) () -> checksIn("1", "10001"));
                due.get();
                said = pressed.get();
            }

            var begun = said == ReadyMatch.Code.BEGUN;
            assertThat(lab.redis().hget("{combines}:match:10001", "state"))
                    .isEqualTo(begun ? "IN_PROGRESS" : "CANCELLED");
            assertThat(field("1", "dodged")).isEqualTo(begun ? "" : "1");
            assertThat(field("2", "status")).isEqualTo(begun ? "in_match" : "queued");
        }
    }

    @Test
    void a_deadline_that_is_done_twice_counts_once() {
        lab.checkingIn("10001", "555", "1", "2");
        lab.clock().advance(CHECK_IN);
        expire.all(lab.combines());
        var before = lab.state();
        lab.redis().zadd("{combines}:deadlines", (double) lab.now(), "ready:10001");

        expire.all(lab.combines());

        assertThat(lab.state()).isEqualTo(before);
    }
}
