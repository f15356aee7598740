package gg.muster.player;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.Queue;
import gg.muster.testing.Lab;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfilesTest {
    private static final TierLines LINES = TierLines.of(
            List.of("RECRUIT", "PROSPECT", "APPRENTICE", "EXPERT", "MYTHIC"),
            Map.of("RECRUIT", 70.0, "PROSPECT", 90.0, "APPRENTICE", 110.5, "EXPERT", 135.0));

    private final Queue queue = Lab.shared().combines().mainQueue();

    private @Nullable String lane(RequiredGames required, LeagueMember member) {
        var profile = new Profiles(queue, LINES, required).of(List.of(member)).get("1");
        return profile == null ? null : profile.lane();
    }

    private static LeagueMember member(String status, int combines, boolean playedBefore) {
        return new LeagueMember("1", "Ana", status, 80.0, combines, playedBefore);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT_ELIGIBLE, 4, false, DE",
        "DRAFT_ELIGIBLE, 5, false, DE+done",
        "DRAFT_ELIGIBLE, 3, true, DE+done",
        "FREE_AGENT, 2, true, FA_RFA",
        "RESTRICTED_FREE_AGENT, 9, true, FA_RFA+done",
        "SIGNED, 3, false, SIGNED",
        "SIGNED, 3, true, SIGNED+done"
    })
    void who_has_played_the_required_games_waits_behind_their_lane(
            String status, int combines, boolean playedBefore, String lane) {
        assertThat(lane(new RequiredGames(5, 3), member(status, combines, playedBefore)))
                .isEqualTo(lane);
        assertThat(queue.laneIds()).contains(lane);
    }

    @Test
    void a_number_that_is_not_set_puts_nobody_behind() {
        assertThat(lane(new RequiredGames(null, 3), member("SIGNED", 99, false)))
                .isEqualTo("SIGNED");
        assertThat(lane(new RequiredGames(5, null), member("SIGNED", 99, true))).isEqualTo("SIGNED");
    }

    @Test
    void a_lane_is_shown_by_its_name_whichever_of_the_two_it_is() {
        assertThat(queue.laneIds()).startsWith("DE", "DE+done", "FA_RFA").hasSize(6);
        assertThat(queue.lane("DE+done").map(Queue.Lane::name)).contains("Draft eligible");
        assertThat(queue.lane("GONE")).isEmpty();
    }
}
