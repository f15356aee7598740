package gg.muster.profile;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.profile.ViewProfile.Ban;
import gg.muster.profile.ViewProfile.Code;
import gg.muster.profile.ViewProfile.Dodge;
import gg.muster.profile.ViewProfile.Place;
import gg.muster.profile.ViewProfile.Played;
import gg.muster.profile.ViewProfile.Told;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewProfileTest {
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Lab lab = Lab.shared();

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private Told seen(String player) {
        var arguments = new ViewProfile.Arguments(lab.now(), player, DAY);
        var answer = lab.run(ViewProfile.SCRIPT, arguments);
        assertThat(answer.code()).isEqualTo(Code.FOUND);
        return answer.as(Told.class);
    }

    @Test
    void nobody_knows_anything_of_a_stranger() {
        assertThat(lab.bean(ViewProfile.class).of(lab.combines(), "7").code()).isEqualTo(Code.UNKNOWN);
    }

    @Test
    void one_who_was_refused_everywhere_is_as_unknown() {
        lab.redis().hset("{combines}:profiles", "7", "{\"refusal\":\"NOT_REGISTERED\",\"at\":5}");

        assertThat(lab.bean(ViewProfile.class).of(lab.combines(), "7").code()).isEqualTo(Code.UNKNOWN);
    }

    @Test
    void one_who_has_done_nothing_yet_has_their_league() {
        lab.profile("7", "EXPERT", "ALL", 0);

        assertThat(seen("7"))
                .isEqualTo(new Told("7", "EXPERT", false, List.of(), null, 0, List.of(), 0, 0, DAY, List.of(), null));
    }

    @Test
    void all_that_is_known_is_told() {
        lab.profile("7", "EXPERT", "ALL", 0).waiting("7", "EXPERT", "DE", 0, 5);
        lab.redis()
                .hset(
                        "{combines}:player:7",
                        Map.of(
                                "played", "3",
                                "recent",
                                        "[[\"10003\",30,1,[\"Dune\",\"Mesa\"],2],[\"10002\",20,1,[\"Fjord\"]],[\"10001\",10,1]]",
                                "dodges",
                                        "[[\"10009\",%d,1800000],[\"10008\",%d,300000]]"
                                                .formatted(lab.now() - DAY + 1, lab.now() - DAY),
                                "dodged", "9",
                                "bannedUntil", "" + (lab.now() + 1),
                                "banMatch", "10009"));

        assertThat(seen("7"))
                .isEqualTo(new Told(
                        "7",
                        "EXPERT",
                        false,
                        List.of(new Place("EXPERT", 5)),
                        null,
                        3,
                        List.of(
                                new Played("10003", 30, List.of("Dune", "Mesa"), 2),
                                new Played("10002", 20, List.of("Fjord"), null),
                                new Played("10001", 10, List.of(), null)),
                        1,
                        9,
                        DAY,
                        List.of(
                                new Dodge("10009", lab.now() - DAY + 1, 1_800_000),
                                new Dodge("10008", lab.now() - DAY, 300_000)),
                        new Ban(lab.now() + 1, null, "10009")));
    }

    @Test
    void the_window_is_the_one_that_admins_have_set() {
        lab.redis().hset("{combines}:config", "DODGE_WINDOW", "60");
        lab.redis().hset("{combines}:player:7", "dodges", "[[\"10009\",%d,0]]".formatted(lab.now() - 60_000));

        assertThat(seen("7").window()).isEqualTo(60_000);
        assertThat(seen("7").counted()).isZero();
    }

    @Test
    void a_match_and_a_hold_are_told_and_a_ban_that_is_over_is_not() {
        lab.running("10001", "555", 80, "7", "8");
        lab.redis().hset("{combines}:player:9", Map.of("status", "locked", "bannedUntil", "" + lab.now()));

        assertThat(seen("7").match()).isEqualTo("10001");
        assertThat(seen("9").locked()).isTrue();
        assertThat(seen("9").ban()).isNull();
    }
}
