package gg.muster.player;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.player.LookupsPlayer.Arguments;
import gg.muster.player.LookupsPlayer.Lookup;
import gg.muster.player.LookupsPlayer.Told;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import gg.muster.testing.Lab;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LookupsPlayerTest {
    private final Lab lab = Lab.shared();
    private final LookupsPlayer lookups = lab.bean(LookupsPlayer.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset().inSeason();
    }

    private void joins(String player, String request) {
        var league = lab.combines();
        lab.bean(JoinQueue.class).ask(league, league.mainQueue(), Joiner.present(player, request, "token-" + request));
    }

    @Test
    void whoever_waits_for_a_profile_is_listed_with_what_is_needed_to_answer_them() {
        joins("7", "r1");
        joins("8", "r2");
        var before = lab.wholeState();

        assertThat(lookups.waiting("combines"))
                .containsExactlyInAnyOrder(
                        new Lookup("r1", "7", "token-r1", null, lab.now()),
                        new Lookup("r2", "8", "token-r2", null, lab.now()));
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void with_nobody_waiting_the_list_is_empty() {
        assertThat(lookups.waiting("combines")).isEmpty();
    }

    @Test
    void no_more_are_listed_than_asked_for() {
        joins("7", "r1");
        joins("8", "r2");
        joins("9", "r3");

        var told = lab.run(LookupsPlayer.SCRIPT, new Arguments(2)).as(Told.class);

        assertThat(Objects.requireNonNull(told.lookups())).hasSize(2).doesNotHaveDuplicates();
    }
}
