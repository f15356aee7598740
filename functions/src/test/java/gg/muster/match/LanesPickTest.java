package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.league.Rules.RelaxStep;
import gg.muster.league.Rules.Veterans;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is picked by {@code lua/match/pick/lanes.lua}: kept apart, in turn, with veterans. Two against two. */
class LanesPickTest {
    private static final int SIZE = 4;
    private static final List<RelaxStep> STEPS =
            List.of(new RelaxStep(0, 0), new RelaxStep(50, 25), new RelaxStep(75, 50));
    private static final Veterans NO_MATTER = new Veterans(0, 50, List.of("SIGNED"));
    private static final long RELAX = 100_000;

    private final Lab lab = Lab.shared();
    private final League league = lab.combines();
    private final Queue queue = league.mainQueue();
    private PickRules rules = new PickRules(RELAX, 180_000, 0, STEPS, NO_MATTER);
    private final Picks picks = new Picks();

    @BeforeEach
    void emptyRedis() {
        lab.reset().inSeason();
    }

    private LanesPickTest waits(String player, String lane, int seconds, String... recent) {
        lab.waiting(player, "PROSPECT", lane, 900, lab.now() - seconds * 1000L);
        lab.redis().hset("{combines}:player:" + player, "recent", "[" + String.join(",", recent) + "]");
        return this;
    }

    /** An entry of {@code recent}: a match that ended so long ago. */
    private String ended(int match, int secondsAgo) {
        return "[\"%d\",%d,1]".formatted(match, lab.now() - secondsAgo * 1000L);
    }

    /** Ids in the order they were picked; empty when no match formed. */
    private List<String> picked() {
        return picked(SIZE);
    }

    private List<String> picked(int size) {
        return picks.next(size, rules);
    }

    /** As {@link #ended}, in a team. */
    private String ended(int match, int secondsAgo, int team) {
        return "[\"%d\",%d,%d]".formatted(match, lab.now() - secondsAgo * 1000L, team);
    }

    @Test
    void nobody_meets_somebody_of_their_last_match_while_others_wait() {
        waits("1", "DE", 20, ended(7, 30)).waits("2", "DE", 19, ended(7, 30)).waits("3", "DE", 18, ended(7, 30));
        waits("4", "SIGNED", 17).waits("5", "SIGNED", 16, ended(8, 30)).waits("6", "SIGNED", 15);

        assertThat(picked()).containsExactly("1", "4", "5", "6");
    }

    @Test
    void without_others_those_who_have_just_played_together_wait_on() {
        for (int i = 1; i <= 9; i++) {
            waits("" + i, "DE", 20, ended(7, 30));
        }

        assertThat(picked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"179, false", "180, true"})
    void the_window_counts_from_the_end_of_the_match(int secondsAgo, boolean formed) {
        for (int i = 1; i <= SIZE; i++) {
            waits("" + i, "DE", 1, ended(7, secondsAgo));
        }

        assertThat(!picked().isEmpty()).isEqualTo(formed);
    }

    @Test
    void any_of_the_last_matches_keeps_apart_and_not_only_the_newest() {
        waits("1", "DE", 20, ended(9, 10), ended(7, 60)).waits("2", "DE", 19, ended(8, 20), ended(7, 60));
        waits("3", "DE", 18).waits("4", "DE", 17);

        assertThat(picked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"49, false", "50, true"})
    void a_step_lets_a_share_of_the_lobby_repeat_after_its_wait(int seconds, boolean formed) {
        waits("1", "DE", seconds, ended(7, 110)).waits("2", "DE", seconds, ended(7, 110));
        waits("3", "DE", 1).waits("4", "DE", 1);

        assertThat(!picked().isEmpty()).isEqualTo(formed);
    }

    @ParameterizedTest
    @CsvSource({"74, false", "75, true"})
    void each_of_the_lobby_stays_inside_their_share(int seconds, boolean formed) {
        for (int i = 1; i <= 3; i++) {
            waits("" + i, "DE", seconds, ended(7, 110));
        }
        waits("4", "DE", 1);

        assertThat(!picked().isEmpty()).isEqualTo(formed);
    }

    @Test
    void one_impatient_player_does_not_drop_it_for_everyone() {
        waits("1", "DE", 99, ended(7, 120));
        waits("2", "DE", 10, ended(7, 120)).waits("3", "DE", 10, ended(7, 120)).waits("4", "DE", 10, ended(7, 120));

        assertThat(picked()).isEmpty();

        lab.redis().zadd("{combines}:pool:PROSPECT:lane:DE", lab.now() - 200_000.0, "1");
        lab.redis().hset("{combines}:player:1", "at:PROSPECT", "" + (lab.now() - 200_000));
        assertThat(picked()).isEmpty();
    }

    @Test
    void the_step_applies_to_the_players_who_waited_that_long() {
        waits("1", "DE", 99, ended(7, 120)).waits("2", "DE", 99, ended(7, 120)).waits("3", "DE", 10, ended(7, 120));
        waits("4", "DE", 10).waits("5", "DE", 10, ended(8, 120)).waits("6", "DE", 10, ended(8, 120));

        assertThat(picked()).containsExactlyInAnyOrder("1", "2", "4", "5");
    }

    @Test
    void after_the_full_wait_everyone_may_meet_everyone() {
        for (int i = 1; i <= SIZE; i++) {
            waits("" + i, "DE", 100, ended(7, 130));
        }

        assertThat(picked()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void the_patient_stand_in_for_their_match_where_a_newcomer_would_block_them() {
        waits("1", "DE", 1, ended(7, 110));
        waits("2", "SIGNED", 60, ended(7, 110)).waits("3", "SIGNED", 59, ended(7, 110));
        waits("4", "SIGNED", 1).waits("5", "SIGNED", 1);

        assertThat(picked()).containsExactlyInAnyOrder("2", "3", "4", "5");
    }

    @Test
    void two_matches_that_ended_together_are_mixed_half_and_half() {
        for (int i = 1; i <= 4; i++) {
            waits("" + i, "DE", 80 + i, ended(7, 120)).waits("" + (i + 4), "DE", 50 + i, ended(8, 120));
        }

        assertThat(picked())
                .hasSize(SIZE)
                .satisfies(four -> assertThat(four.stream().filter(id -> Integer.parseInt(id) <= 4))
                        .hasSize(2));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 49, 0, false",
        "0, 50, 0, true",
        "100, 24, 0, false",
        "100, 25, 0, true",
        "100, 99, 12, false",
        "100, 100, 12, true"
    })
    void it_relaxes_faster_when_few_are_queued_and_slower_when_many_are_and_always_fully_after_the_relax_time(
            int crowding, int seconds, int more, boolean formed) {
        rules = new PickRules(RELAX, 180_000, crowding, STEPS, NO_MATTER);
        waits("1", "DE", seconds, ended(7, 120)).waits("2", "DE", seconds, ended(7, 120));
        waits("3", "DE", 1).waits("4", "DE", 1, ended(9, 100));
        for (int i = 0; i < more; i++) {
            waits("" + (50 + i), "SIGNED", 1, ended(9, 100));
        }

        assertThat(!picked().isEmpty()).isEqualTo(formed);
    }

    @Test
    void a_last_team_is_spread_over_the_lobbies_after_the_window_too() {
        for (int i = 1; i <= 5; i++) {
            waits("1" + i, "DE", 60 - i, ended(7, 200, 1));
            waits("2" + i, "DE", 50 - i, ended(8, 200, 1));
            waits("3" + i, "DE", 40 - i, ended(9, 200, 1));
        }

        assertThat(picked(10)).containsExactlyInAnyOrder("11", "12", "13", "14", "21", "22", "23", "31", "32", "33");
    }

    @Test
    void three_of_a_last_team_are_no_reason_to_leave_the_turn() {
        for (int i = 1; i <= 3; i++) {
            waits("1" + i, "DE", 10 + i, ended(7, 200, 1));
        }
        waits("2", "FA_RFA", 70).waits("3", "FA_RFA", 69);

        assertThat(picked()).containsExactly("13", "12", "11", "2");
    }

    @Test
    void a_last_team_never_prevents_a_match() {
        for (int i = 1; i <= 5; i++) {
            waits("1" + i, "DE", 20, ended(7, 181, 1)).waits("2" + i, "SIGNED", 20, ended(7, 181, 2));
        }

        assertThat(picked(10)).hasSize(10);
    }

    @Test
    void a_last_team_no_longer_matters_a_window_and_a_full_wait_after_its_match() {
        for (int i = 1; i <= 5; i++) {
            waits("1" + i, "DE", 60 - i, ended(7, 280, 1));
            waits("2" + i, "FA_RFA", 90 - i);
        }

        assertThat(picked()).containsExactly("11", "12", "13", "14");
    }

    @Test
    void the_overdue_come_first_whatever_they_played_last() {
        for (int i = 1; i <= 4; i++) {
            waits("1" + i, "DE", 104 - i, ended(7, 170, 1));
            waits("2" + i, "DE", 10);
        }

        assertThat(picked()).containsExactly("11", "12", "13", "14");
    }

    @Test
    void those_who_have_played_their_games_come_after_those_of_their_lane_who_have_not() {
        waits("1", "DE+done", 30).waits("2", "DE", 5).waits("3", "FA_RFA", 60).waits("4", "FA_RFA+done", 70);
        waits("5", "SIGNED", 80);

        assertThat(picked()).containsExactly("2", "1", "3", "4");
    }

    @Test
    void after_the_full_wait_the_longest_waiting_come_first_whatever_their_lane() {
        waits("1", "SIGNED+done", 101).waits("2", "FA_RFA", 103).waits("3", "DE", 100);
        waits("4", "DE", 5).waits("5", "DE", 4);

        assertThat(picked()).containsExactly("2", "1", "3", "4");
    }

    @Test
    void a_signed_player_among_endless_newcomers_still_plays() {
        rules = new PickRules(RELAX, 180_000, 100, STEPS, new Veterans(0, 0, List.of("SIGNED")));
        waits("1", "SIGNED", 0);
        var waited = 0;
        while (!picked().contains("1")) {
            lab.clock().advance(Duration.ofSeconds(10));
            waited += 10;
            for (int i = 0; i < 6; i++) {
                waits(waited + "-" + i, "DE", 0);
            }
            assertThat(waited).isLessThanOrEqualTo(110);
        }
        assertThat(waited).isEqualTo(100);
    }

    @Test
    void a_match_has_a_veteran_when_one_waits_and_no_more_than_asked_for() {
        rules = new PickRules(RELAX, 180_000, 0, STEPS, new Veterans(1, 2, List.of("FA_RFA", "SIGNED")));
        for (int i = 1; i <= 6; i++) {
            waits("1" + i, "DE", 30 - i).waits("2" + i, "SIGNED", 20 - i);
        }

        assertThat(picked()).containsExactly("11", "12", "13", "21");
        assertThat(picked()).containsExactly("14", "15", "16", "22");
        assertThat(picked()).containsExactly("23", "24", "25", "26");
    }

    @Test
    void a_place_is_held_for_as_many_veterans_as_wait() {
        rules = new PickRules(RELAX, 180_000, 0, STEPS, new Veterans(2, 2, List.of("SIGNED")));
        IntStream.rangeClosed(1, 4).forEach(i -> waits("1" + i, "DE", 30 - i));
        waits("21", "SIGNED", 1);

        assertThat(picked()).containsExactly("11", "12", "13", "21");
    }

    @Test
    void a_veteran_who_would_meet_somebody_again_is_not_forced_on_a_match() {
        rules = new PickRules(RELAX, 180_000, 0, STEPS, new Veterans(1, 2, List.of("SIGNED")));
        waits("1", "DE", 30, ended(7, 20))
                .waits("2", "DE", 29)
                .waits("3", "DE", 28)
                .waits("4", "DE", 27);
        waits("21", "SIGNED", 1, ended(7, 20));

        assertThat(picked()).containsExactly("1", "2", "3", "4");
    }

    @Test
    void an_overdue_veteran_comes_in_however_many_there_are() {
        rules = new PickRules(RELAX, 180_000, 0, STEPS, new Veterans(0, 1, List.of("SIGNED")));
        waits("1", "SIGNED", 120).waits("2", "SIGNED", 110).waits("3", "SIGNED", 90);
        waits("4", "DE", 5).waits("5", "DE", 4);

        assertThat(picked()).containsExactly("1", "2", "4", "5");
    }

    @Test
    void enough_players_who_are_kept_apart_are_looked_at_again_soon() {
        for (int i = 1; i <= 10; i++) {
            waits("" + i, "DE", 1, ended(7, 10));
        }

        assertThat(lab.bean(FormMatch.class).all(league)).isZero();

        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT10S");
    }

    @Test
    void too_few_players_are_no_reason_to_look_again() {
        waits("1", "DE", 1);

        lab.bean(FormMatch.class).all(league);

        assertThat(lab.wake().woken()).isEmpty();
    }

    @Test
    void a_crowd_that_has_just_played_is_looked_at_in_a_bounded_number_of_steps() {
        var players = new ArrayList<String>();
        for (var lane : queue.laneIds()) {
            for (int i = 0; i < 300; i++) {
                players.add(lane + i);
                waits(lane + i, lane, 60, ended(i % 3, 100), ended(10 + i % 2, 170));
            }
        }
        lab.redis().configResetstat();

        assertThat(picked(10)).isEmpty();

        assertThat(lab.redis().info("commandstats"))
                .contains("cmdstat_hmget:calls="
                        + queue.window() * queue.laneIds().size() + ",");
        assertThat(players).hasSize(1800);
    }

    @Test
    void the_teams_they_played_in_go_into_the_match() {
        waits(
                "1",
                "DE",
                20,
                "[\"7\",%d,2]".formatted(lab.now() - 999_000),
                "[\"6\",%d,0]".formatted(lab.now() - 1_999_000));
        Stream.of("2", "3", "4").forEach(id -> waits(id, "DE", 10));

        picked();

        assertThat(lab.bean(ViewMatch.class)
                        .find("combines", "10001")
                        .orElseThrow()
                        .players())
                .extracting(Match.Player::sides)
                .containsExactly(List.of("7/2"), List.of(), List.of(), List.of());
    }
}
