package gg.muster.league;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gg.muster.league.RefreshLeague.Arguments;
import gg.muster.league.RefreshLeague.Pool;
import gg.muster.testing.Lab;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefreshLeagueTest {
    private final Lab lab = Lab.shared();
    private final RefreshLeague refresh = lab.bean(RefreshLeague.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset().rebuilt();
    }

    private static Pool pool(String id, @Nullable Boolean open) {
        return new Pool(id, List.of("DE", "SIGNED"), open);
    }

    private List<String> refresh(Pool... pools) {
        return refresh.refresh(
                "combines",
                new Arguments(7, "combines", true, true, List.of("Bind", "Haven"), List.of(), List.of(pools)));
    }

    @Test
    void what_the_database_says_is_taken_over() {
        assertThat(refresh(pool("EXPERT", true), pool("MYTHIC", false))).containsExactly("EXPERT", "MYTHIC");
        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:events = [pools.switched {pools=[EXPERT, MYTHIC]}]
                {combines}:league = {displayMmr: 1, enabled: 1, epoch: one, maps: [Bind, Haven], refreshedAt: 7, state: combines}
                {combines}:pool:EXPERT = {open: 1, switch: 1}
                {combines}:pool:MYTHIC = {open: 0, switch: 0}""");
    }

    private void begins(Queue.Track... tracks) {
        refresh.refresh("combines", new Arguments(7, "always", true, false, List.of(), List.of(tracks), List.of()));
    }

    @Test
    void where_there_is_no_pool_of_maps_it_begins_with_what_the_league_file_says() {
        begins(new Queue.Track("a1", "Aurora", "Ada"), new Queue.Track("b1", "Basalt", ""));

        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:events = [map.added {author=Ada, name=Aurora, uid=a1}, map.added {name=Basalt, uid=b1}]
                {combines}:league = {displayMmr: 0, enabled: 1, epoch: one, maps: {}, refreshedAt: 7, state: always}
                {combines}:maps = {a1: {author=Ada, name=Aurora}, b1: {name=Basalt}}""");
    }

    @Test
    void a_pool_that_admins_have_changed_since_is_left_as_it_is() {
        begins(new Queue.Track("a1", "Aurora", "Ada"), new Queue.Track("b1", "Basalt", ""));
        lab.redis().hdel("{combines}:maps", "a1");
        var before = lab.wholeState();

        begins(new Queue.Track("a1", "Aurora", "Ada"), new Queue.Track("c1", "Cove", ""));

        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void a_later_reading_replaces_the_earlier() {
        refresh(pool("EXPERT", true));

        refresh.refresh("combines", new Arguments(8, "playoffs", false, false, List.of(), List.of(), List.of()));

        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:events = [pools.switched {pools=[EXPERT]}]
                {combines}:league = {displayMmr: 0, enabled: 0, epoch: one, maps: {}, refreshedAt: 8, state: playoffs}
                {combines}:pool:EXPERT = {open: 1, switch: 1}""");
    }

    @Test
    void a_pool_that_somebody_closed_stays_closed_while_the_databases_switch_stays() {
        refresh(pool("EXPERT", true));
        lab.redis().hset("{combines}:pool:EXPERT", "open", "0");
        var before = lab.wholeState();

        assertThat(refresh(pool("EXPERT", true))).isEmpty();
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void a_pool_follows_the_databases_switch_when_that_changes() {
        refresh(pool("EXPERT", true));
        lab.redis().hset("{combines}:pool:EXPERT", "open", "0");

        assertThat(refresh(pool("EXPERT", false))).containsExactly("EXPERT");
        assertThat(refresh(pool("EXPERT", true))).containsExactly("EXPERT");
        assertThat(lab.redis().hget("{combines}:pool:EXPERT", "open")).isEqualTo("1");
    }

    @Test
    void the_outage_is_over() {
        lab.redis().hset("{combines}:league", "databaseDownSince", "5");

        refresh();

        assertThat(lab.wholeState())
                .isEqualTo(
                        "{combines}:league = {displayMmr: 1, enabled: 1, epoch: one, maps: [Bind, Haven], refreshedAt: 7, state: combines}");
    }

    @Test
    void a_league_that_redis_has_lost_is_rebuilt_first() {
        lab.reset();

        assertThatIllegalStateException().isThrownBy(() -> refresh(pool("EXPERT", true)));
        assertThat(lab.wholeState()).isEmpty();
    }

    @Test
    void whoever_waits_in_a_pool_that_closes_keeps_their_place_and_is_told_once() {
        refresh(pool("EXPERT", true), pool("MYTHIC", null));
        lab.waiting("7", "EXPERT", "DE", 900, 5).waiting("8", "EXPERT", "SIGNED", 900, 6);
        lab.waiting("9", "MYTHIC", "DE", 900, 5);

        refresh(pool("EXPERT", false), pool("MYTHIC", null));
        refresh(pool("EXPERT", false), pool("MYTHIC", null));

        assertThat(lab.state())
                .contains(
                        "{combines}:events = [pools.switched {pools=[EXPERT]}, pools.switched {pools=[EXPERT]}, pool.closed {player=7, pool=EXPERT}, pool.closed {player=8, pool=EXPERT}]\n")
                .contains("{combines}:pool:EXPERT:lane:DE = [7 @5]");
    }

    @Test
    void switching_all_queues_off_closes_every_pool_that_was_open() {
        refresh(pool("EXPERT", false), pool("MYTHIC", null));
        lab.waiting("7", "EXPERT", "DE", 900, 5).waiting("9", "MYTHIC", "DE", 900, 5);

        refresh.refresh(
                "combines",
                new Arguments(
                        8,
                        "combines",
                        false,
                        true,
                        List.of(),
                        List.of(),
                        List.of(pool("EXPERT", false), pool("MYTHIC", null))));

        assertThat(lab.state())
                .contains(
                        "{combines}:events = [pools.switched {pools=[EXPERT]}, pool.closed {player=9, pool=MYTHIC}]\n");
        assertThat(lab.redis().exists("{combines}:pool:MYTHIC"))
                .as("its own switch is as it was")
                .isZero();
    }
}
