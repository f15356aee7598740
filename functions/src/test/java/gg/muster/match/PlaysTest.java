package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.Act;
import gg.muster.admin.KillAdmin;
import gg.muster.admin.ResetAdmin;
import gg.muster.config.ConfigKey;
import gg.muster.deadline.ExpireDeadline;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What players have played, as their matches begin and end; {@code lua/lib/plays.lua} keeps it. */
class PlaysTest {
    private static final String THREE =
            "[{\"uid\":\"a1\",\"name\":\"Aurora\"},{\"uid\":\"b1\",\"name\":\"Basalt\"},{\"uid\":\"c1\",\"name\":\"Cove\"}]";

    private final Lab lab = Lab.shared();

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private void match(String id, String state, String... players) {
        lab.asked(id, state, "c" + id, players);
        lab.redis().hset("{combines}:match:" + id, "maps", THREE);
    }

    private void begins(String id) {
        assertThat(lab.bean(AdvanceMatch.class).advance("combines", id, Match.State.IN_PROGRESS))
                .isEqualTo(AdvanceMatch.Code.ADVANCED);
    }

    private Act act(String request) {
        return new Act(lab.combines(), "99", request);
    }

    private String plays() {
        return lab.state()
                .lines()
                .filter(line -> line.startsWith("{combines}:plays:"))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    private String three(String match, String player, long at) {
        return "{combines}:plays:%s = [%s/a1 @%d, %s/b1 @%d, %s/c1 @%d] (expires)"
                .formatted(player, match, at, match, at, match, at);
    }

    @Test
    void a_match_that_begins_is_written_down_for_each_of_its_players() {
        match("10001", "CREATED", "1", "2");

        begins("10001");

        assertThat(plays()).isEqualTo(three("10001", "1", lab.now()) + "\n" + three("10001", "2", lab.now()));
    }

    @Test
    void before_everybody_is_there_nothing_was_played() {
        match("10001", "READY_UP", "1", "2");
        var ready = lab.bean(ReadyMatch.class);

        ready.ready("combines", new Speaker("r1", "1", "c10001", null));
        assertThat(plays()).isEmpty();

        ready.ready("combines", new Speaker("r2", "2", "c10001", null));
        assertThat(plays()).isEqualTo(three("10001", "1", lab.now()) + "\n" + three("10001", "2", lab.now()));
    }

    @Test
    void a_match_that_an_admin_kills_was_never_played() {
        match("10001", "CREATED", "1", "2");
        begins("10001");

        lab.bean(KillAdmin.class).kill(act("k"), "10001");

        assertThat(plays()).isEmpty();
    }

    @Test
    void nor_was_one_that_its_players_cancel_and_what_they_played_before_stays() {
        match("10001", "CREATED", "1", "2");
        begins("10001");
        var before = plays();
        match("10002", "CREATED", "1", "2");
        begins("10002");

        List.of("1", "2")
                .forEach(player -> lab.bean(VoteMatch.class)
                        .vote("combines", new Speaker("v" + player, player, "c10002", null), "cancel"));

        assertThat(lab.redis().hget("{combines}:match:10002", "state")).isEqualTo("CANCELLED");
        assertThat(plays()).isEqualTo(before);
    }

    @Test
    void nor_was_one_that_a_reset_ends_or_that_goes_on_for_too_long_in_a_league_that_cancels_such() {
        match("10001", "CREATED", "1", "2");
        begins("10001");
        lab.bean(ResetAdmin.class).reset(act("r"));
        assertThat(plays()).isEmpty();

        match("10002", "CREATED", "3", "4");
        begins("10002");
        lab.clock().advance(Duration.ofHours(4));
        lab.bean(ExpireDeadline.class).all(lab.combines());
        assertThat(plays()).isEmpty();
    }

    @Test
    void one_that_is_decided_stays() {
        match("10001", "CREATED", "1", "2");
        begins("10001");
        var before = plays();

        List.of("1", "2")
                .forEach(player -> lab.bean(VoteMatch.class)
                        .vote("combines", new Speaker("v" + player, player, "c10001", null), "team:1"));

        assertThat(lab.redis().hget("{combines}:match:10001", "state")).isEqualTo("COMPLETED");
        assertThat(plays()).isEqualTo(before);
    }

    @Test
    void maps_that_the_game_knows_by_their_names_alone_are_not_counted() {
        lab.asked("10001", "CREATED", "555", "1", "2");
        lab.redis().hset("{combines}:match:10001", "maps", "[{\"name\":\"Bind\"}]");

        begins("10001");

        assertThat(plays()).isEmpty();
    }

    @Test
    void what_can_count_nowhere_any_more_goes_when_the_player_plays_again() {
        var longest = Duration.ofDays(longestWindow());
        match("10001", "CREATED", "1", "2");
        begins("10001");
        lab.clock().advance(longest);
        match("10002", "CREATED", "1", "3");
        begins("10002");
        assertThat(plays()).as("it still counts").contains("10001/a1").contains("10002/a1");

        lab.clock().advance(Duration.ofMillis(1));
        match("10003", "CREATED", "1", "3");
        begins("10003");

        assertThat(lab.redis().zrange("{combines}:plays:1", 0, -1))
                .containsExactly("10002/a1", "10002/b1", "10002/c1", "10003/a1", "10003/b1", "10003/c1");
    }

    @Test
    void whoever_plays_no_more_is_forgotten_when_nothing_of_it_can_count() {
        match("10001", "CREATED", "1", "2");

        begins("10001");

        assertThat(lab.redis().pttl("{combines}:plays:1"))
                .isBetween(
                        Duration.ofDays(longestWindow()).minusMinutes(5).toMillis(),
                        Duration.ofDays(longestWindow()).toMillis());
    }

    private static int longestWindow() {
        return Integer.parseInt(ConfigKey.MAP_HISTORY_DAYS.range().replaceAll(".*\\.", ""));
    }

    @Test
    void a_match_that_begins_twice_is_written_down_once() {
        match("10001", "CREATED", "1", "2");
        begins("10001");
        var before = lab.wholeState();

        assertThat(lab.bean(AdvanceMatch.class).advance("combines", "10001", Match.State.IN_PROGRESS))
                .isEqualTo(AdvanceMatch.Code.REFUSED);
        assertThat(lab.wholeState()).isEqualTo(before);
        assertThat(Map.of("1", 3L, "2", 3L))
                .allSatisfy((player, maps) -> assertThat(lab.redis().zcard("{combines}:plays:" + player))
                        .isEqualTo(maps));
    }
}
