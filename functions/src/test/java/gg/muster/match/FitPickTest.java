package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.metrics.Metric;
import gg.muster.party.Friends;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FitPickTest {
    private final Lab lab = Lab.shared();
    private final Friends friends = new Friends();

    @BeforeEach
    void emptyRedis() {
        friends.begin();
    }

    private int form() {
        return lab.bean(FormMatch.class).all(Friends.LEAGUE);
    }

    private Match match(int number) {
        return lab.bean(ViewMatch.class).find("parties", "" + (10000 + number)).orElseThrow();
    }

    /** The parties of a match, and those alone by their id. */
    private Set<String> entries(int number) {
        return match(number).players().stream()
                .map(player -> player.party() == null ? player.id() : player.party())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void alone(int... players) {
        for (int player : players) {
            lab.clock().advance(Duration.ofMillis(1));
            friends.alone("" + player);
        }
    }

    private void queued(int party, int size) {
        lab.clock().advance(Duration.ofMillis(1));
        friends.queued(party, size);
    }

    @Test
    void parties_and_those_alone_fill_two_teams_exactly() {
        queued(1, 3);
        queued(2, 4);
        alone(1, 2);
        assertThat(form()).isZero();

        alone(3);
        assertThat(form()).isEqualTo(1);

        assertThat(entries(1)).containsExactly("1", "2", "3", "K1", "K2");
        assertThat(lab.metrics().of(Metric.QUEUE_POPS)).containsExactly("parties 4+3+1+1+1 = [1.0]");
        assertThat(match(1).players()).hasSize(10);
        assertThat(lab.redis().hget("{parties}:player:101", "status")).isEqualTo("in_match");
        assertThat(lab.redis().hgetall("{parties}:party:K1")).doesNotContainKeys("pool", "at");
    }

    @Test
    void ten_players_who_cannot_be_parted_form_no_match() {
        queued(1, 4);
        queued(2, 4);
        queued(3, 2);
        assertThat(form()).isZero();

        alone(1, 2);
        assertThat(form()).isEqualTo(1);
        assertThat(entries(1)).containsExactly("1", "2", "K1", "K2");
    }

    @Test
    void of_a_size_the_longest_waiting_are_taken() {
        queued(1, 5);
        queued(2, 5);
        queued(3, 5);

        assertThat(form()).isEqualTo(1);
        assertThat(entries(1)).containsExactly("K1", "K2");
        assertThat(lab.redis().zcard("{parties}:pool:us-e:lane:5")).isEqualTo(5);
    }

    @Test
    void until_somebody_has_waited_long_both_sides_are_made_of_parties_of_the_same_sizes() {
        alone(1, 2);
        queued(1, 3);
        queued(2, 5);
        queued(3, 5);
        assertThat(form()).isEqualTo(1);
        assertThat(entries(1)).containsExactly("K2", "K3");
    }

    @Test
    void once_somebody_has_waited_long_whoever_came_first_plays_whatever_the_sizes() {
        alone(1, 2);
        queued(1, 3);
        queued(2, 5);
        queued(3, 5);
        lab.clock().advance(Duration.ofSeconds(Friends.LEAGUE.rules().relaxSeconds()));

        assertThat(form()).isEqualTo(1);
        assertThat(entries(1)).containsExactly("1", "2", "K1", "K2");
    }

    @Test
    void an_uneven_fit_is_taken_at_once_where_there_is_no_other() {
        queued(1, 5);
        alone(1, 2, 3, 4, 5);

        assertThat(form()).isEqualTo(1);
        assertThat(entries(1)).contains("K1").hasSize(6);
    }

    @Test
    void members_of_two_parties_that_queued_in_the_same_moment_are_told_apart() {
        friends.queued(1, 5);
        friends.queued(2, 5);

        assertThat(form()).isEqualTo(1);
        assertThat(entries(1)).containsExactly("K1", "K2");
    }

    @Test
    void regions_do_not_mix() {
        queued(1, 5);
        lab.redis().hset("{parties}:player:999", "lastPool", "eu");
        friends.party("K9", "901", "902", "903", "904", "905");
        lab.redis().hset("{parties}:party:K9", "region", "eu");
        friends.queue("901");

        assertThat(form()).isZero();
        assertThat(lab.redis().zcard("{parties}:pool:eu:lane:5")).isEqualTo(5);
    }

    @Test
    void a_party_whose_members_are_not_all_there_is_stale_and_goes() {
        queued(1, 5);
        queued(2, 5);
        lab.redis().hset("{parties}:player:103", "status", "locked");

        assertThat(form()).isZero();
        assertThat(lab.redis().zrange("{parties}:pool:us-e:lane:5", 0, -1)).doesNotContain("103");
    }

    @Test
    void a_party_that_turns_out_not_to_be_all_there_does_not_cost_the_others_their_equal_sides() {
        queued(1, 3);
        queued(2, 2);
        queued(3, 3);
        alone(1, 2);
        queued(4, 2);
        queued(5, 5);
        queued(6, 5);
        lab.redis().hset("{parties}:player:401", "status", "locked");

        assertThat(form()).isEqualTo(2);
        assertThat(entries(1)).containsExactly("K5", "K6");
        assertThat(entries(2)).containsExactly("1", "2", "K1", "K2", "K3");
    }

    @Test
    void whoever_plays_keeps_their_party_and_can_be_queued_again() {
        queued(1, 5);
        queued(2, 5);
        form();

        assertThat(friends.queue("101").code().name()).isEqualTo("IN_MATCH");
        assertThat(List.of(lab.redis().hget("{parties}:player:102", "party"))).containsExactly("K1");
    }
}
