package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gg.muster.league.Play;
import gg.muster.league.Queue;
import gg.muster.league.Queue.Track;
import gg.muster.league.Rules;
import gg.muster.match.AssignMatch.Arguments;
import gg.muster.match.AssignMatch.Code;
import gg.muster.testing.Lab;
import gg.muster.testing.Matches;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AssignMatchTest {
    private final Lab lab = Lab.shared();
    private final AssignMatch assign = lab.bean(AssignMatch.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private Arguments arguments(String map) {
        return new Arguments(
                lab.now(), "10001", List.of(List.of("1", "2"), List.of("3", "4")), List.of(Track.named(map)));
    }

    private static Match match(String... maps) {
        var players = List.of(
                new Match.Player("1", "DE", 100, 0),
                new Match.Player("2", "DE", 200, 0),
                new Match.Player("3", "DE", 300, 0),
                new Match.Player("4", "DE", 400, 0));
        var settings = new Match.Settings(
                "combine",
                "Expert",
                null,
                new Queue.Shape(2, 2),
                Queue.Split.BALANCED,
                Play.AT_ONCE,
                List.of(maps),
                new Queue.Rooms("{match}", "{match}", "Lobby", List.of("A", "B"), "queue", false),
                80,
                0,
                0,
                60_000,
                null,
                null);
        return Matches.unasked(
                "10001", "EXPERT", Match.State.INITIAL, 0, players, settings, null, null, null, Map.of());
    }

    @Test
    void teams_and_map_are_kept_with_the_match() {
        lab.match("10001", "INITIAL");

        assertThat(lab.run(AssignMatch.SCRIPT, arguments("Bind")).code()).isEqualTo(Code.ASSIGNED);
        assertThat(lab.wholeState()).isEqualTo("""
                        {combines}:events = [match.assigned {match=10001}]
                        {combines}:match:10001 = {id: 10001, maps: [{name=Bind}], state: INITIAL, teams: [[1, 2], [3, 4]]}""");
    }

    @Test
    void the_first_assignment_stays() {
        lab.match("10001", "INITIAL");
        lab.run(AssignMatch.SCRIPT, arguments("Bind"));
        var before = lab.wholeState();

        assertThat(lab.run(AssignMatch.SCRIPT, arguments("Haven")).code()).isEqualTo(Code.KEPT);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(names = {"COMPLETED", "CANCELLED", "CLOSED"})
    void a_match_that_is_over_gets_none(Match.State over) {
        lab.match("10001", over.name());
        var before = lab.wholeState();

        assertThat(lab.run(AssignMatch.SCRIPT, arguments("Bind")).code()).isEqualTo(Code.GONE);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void a_match_that_does_not_exist_is_not_made_by_it() {
        assertThat(lab.run(AssignMatch.SCRIPT, arguments("Bind")).code()).isEqualTo(Code.GONE);
        assertThat(lab.wholeState()).isEmpty();
    }

    @Test
    void the_teams_are_balanced_and_the_map_is_the_leagues() {
        lab.match("10001", "INITIAL");

        assertThat(assign.assign("combines", match("Bind"), List.of("Ascent"))).isEqualTo(Code.ASSIGNED);

        var stored = lab.redis().hgetall("{combines}:match:10001");
        assertThat(stored).containsEntry("maps", "[{\"name\":\"Ascent\"}]");
        assertThat(Objects.requireNonNull(stored.get("teams")))
                .isIn("[[\"1\",\"4\"],[\"2\",\"3\"]]", "[[\"2\",\"3\"],[\"1\",\"4\"]]");
    }

    private static Match ofThePool(int count, int days) {
        var simple = match("Bind");
        var by = new Play.MapPick(Play.MapChoice.LEAST_PLAYED, count, 20, new Rules.MapHistory(days, 3));
        var play = new Play(null, Play.Result.FORM, by, null);
        var old = simple.settings();
        var settings = new Match.Settings(
                old.queue(),
                old.poolName(),
                null,
                old.shape(),
                old.split(),
                play,
                List.of(),
                old.rooms(),
                80,
                0,
                0,
                60_000,
                null,
                null);
        return Matches.unasked(
                "10001", "EXPERT", Match.State.INITIAL, 0, simple.players(), settings, null, null, null, Map.of());
    }

    private void pool(int maps) {
        IntStream.range(0, maps)
                .forEach(i -> lab.redis()
                        .hset("{combines}:maps", "uid" + i, "{\"name\":\"Map %d\",\"author\":\"Ada\"}".formatted(i)));
    }

    private void played(String player, Duration ago, String map) {
        lab.redis().zadd("{combines}:plays:" + player, (double) (lab.now() - ago.toMillis()), "9/" + map);
    }

    @Test
    void its_players_play_what_they_have_played_least_within_the_days_that_count() {
        lab.match("10001", "INITIAL");
        pool(6);
        played("1", Duration.ofDays(14), "uid0");
        played("2", Duration.ofDays(1), "uid1");
        played("3", Duration.ofDays(1), "uid2");
        played("4", Duration.ofDays(14).plusMillis(1), "uid3");
        played("5", Duration.ofDays(1), "uid4");

        assertThat(assign.assign("combines", ofThePool(3, 14), List.of("Ascent")))
                .isEqualTo(Code.ASSIGNED);

        var maps = String.valueOf(lab.redis().hget("{combines}:match:10001", "maps"));
        assertThat(List.of(maps.split("},")))
                .hasSize(3)
                .anySatisfy(map -> assertThat(map).contains("\"uid\":\"uid3\",\"name\":\"Map 3\",\"author\":\"Ada\""));
        assertThat(maps).contains("uid3", "uid4", "uid5").doesNotContain("Ascent");
    }

    @Test
    void a_pool_that_has_become_too_small_is_played_whole_and_without_one_there_is_no_match() {
        lab.match("10001", "INITIAL");
        assertThatIllegalStateException()
                .isThrownBy(() -> assign.assign("combines", ofThePool(3, 14), List.of("Ascent")))
                .withMessage("the map pool of combines is empty");
        pool(2);

        assign.assign("combines", ofThePool(3, 14), List.of());

        assertThat(String.valueOf(lab.redis().hget("{combines}:match:10001", "maps")))
                .contains("uid0", "uid1");
    }

    @Test
    void where_the_league_has_no_maps_the_match_has_its_own() {
        lab.match("10001", "INITIAL");

        assign.assign("combines", match("Bind"), List.of());

        assertThat(lab.redis().hget("{combines}:match:10001", "maps")).isEqualTo("[{\"name\":\"Bind\"}]");
    }
}
