package gg.muster.setup;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of a guild between two looks at it. */
class SetUpScriptsTest {
    private final Lab lab = Lab.shared();
    private final League panels = LeagueFiles.read(List.of("gamemodes")).getFirst();
    private final BeginSetup begin = lab.bean(BeginSetup.class);
    private final KeepSetup keep = lab.bean(KeepSetup.class);
    private final ViewSetup view = lab.bean(ViewSetup.class);
    private final FinishSetup finish = lab.bean(FinishSetup.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private long looks() {
        return lab.redis().xlen("{gamemodes}:events");
    }

    @Test
    void a_guild_is_looked_over_once_in_ten_minutes_and_sooner_when_something_is_wrong() {
        begin.regularly(panels);
        begin.regularly(panels);
        lab.clock().advance(Duration.ofMinutes(9));
        begin.regularly(panels);
        assertThat(looks()).isEqualTo(1);

        lab.clock().advance(Duration.ofMinutes(1));
        begin.regularly(panels);
        begin.soon(panels);
        assertThat(looks()).isEqualTo(2);

        lab.clock().advance(Duration.ofSeconds(10));
        begin.soon(panels);
        begin.atStart(panels);
        assertThat(lab.wholeState())
                .isEqualTo("{gamemodes}:events = [setup.due {}, setup.due {}, setup.due {}, setup.due {}]\n"
                        + "{gamemodes}:setup = {begunAt: " + lab.now() + "}");
    }

    @Test
    void the_guild_of_a_league_that_is_joined_by_a_command_is_looked_over_too() {
        begin.atStart(lab.combines());

        assertThat(lab.events()).containsExactly("setup.due {}");
    }

    @Test
    void an_admin_who_wants_it_is_written_down_once_and_the_matchmaker_is_woken() {
        var want = lab.bean(WantSetup.class);
        want.want(panels, "1", "r1", "token", "55");
        want.want(panels, "1", "r1", "token", "55");

        assertThat(lab.wholeState()).isEqualTo("""
                {gamemodes}:events = [setup.wanted {admin=1, remove=55, token=token}, \
                admin.acted {action=/setup, admin=1, detail=remove <#55>}]
                {gamemodes}:request:r1 = [WANTED, {}] (expires)
                {gamemodes}:setup = {begunAt: %d}""".formatted(lab.now()));
        assertThat(lab.wake().woken()).contains("matchmaker gamemodes PT0S");
    }

    @Test
    void of_two_channels_that_were_made_at_once_the_first_one_kept_stays() {
        assertThat(keep.keep("gamemodes", "channel:DM 1v1", "5", null)).isEqualTo("5");
        assertThat(keep.keep("gamemodes", "channel:DM 1v1", "6", null)).isEqualTo("5");
        assertThat(keep.keep("gamemodes", "channel:DM 1v1", "7", "5")).isEqualTo("7");
        keep.forget("gamemodes", "channel:DM 1v1", "5");
        assertThat(lab.wholeState()).isEqualTo("{gamemodes}:setup = {channel:DM 1v1: 7}");

        keep.forget("gamemodes", "channel:DM 1v1", "7");
        assertThat(lab.wholeState()).isEmpty();
    }

    @Test
    void admins_are_told_when_what_is_wrong_has_changed_and_when_nothing_is_any_more() {
        finish.finish("gamemodes", List.of(), List.of());
        assertThat(lab.wholeState()).isEmpty();

        finish.finish("gamemodes", List.of("a"), List.of());
        finish.finish("gamemodes", List.of("a"), List.of());
        assertThat(lab.wholeState()).isEqualTo("""
                {gamemodes}:events = [setup.changed {problems=[a]}]
                {gamemodes}:setup = {problems: [a]}""");

        finish.finish("gamemodes", List.of(), List.of());
        assertThat(lab.wholeState()).isEqualTo("{gamemodes}:events = [setup.changed {problems=[a]}, setup.changed {}]");
    }

    @Test
    void a_room_that_belongs_to_nothing_is_remembered_since_when_until_it_is_seen_no_more() {
        long first = lab.now();
        keep.keep("gamemodes", "category:DM", "4", null);
        finish.finish("gamemodes", List.of(), List.of("5", "6"));
        lab.clock().advance(Duration.ofMinutes(10));
        finish.finish("gamemodes", List.of(), List.of("6", "7"));

        assertThat(view.see("gamemodes"))
                .isEqualTo(new ViewSetup.Seen(Map.of("category:DM", "4"), Map.of("6", first, "7", lab.now())));
    }
}
