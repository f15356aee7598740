package gg.muster.party;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.party.FindParty.Told;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindPartyTest {
    private final Lab lab = Lab.shared();
    private final Circle circle = new Circle(lab);
    private final FindParty find = lab.bean(FindParty.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @Test
    void a_member_sees_the_party_as_it_stands() {
        var party = circle.of("7", "8");

        assertThat(find.ask(circle.league(), Circle.actor("8")).as(Told.class))
                .isEqualTo(new Told(party, null, null, null, null));
    }

    @Test
    void its_statistics_are_those_of_its_members() {
        circle.of("7", "8");
        var gamemode = circle.league().rated().getFirst().id();
        lab.redis().hset("{combines}:stats:" + gamemode, "8", "{\"rating\":1510,\"games\":12,\"wins\":8,\"streak\":1}");
        lab.redis().hset("{combines}:stats:" + gamemode, "9", "{\"rating\":1400,\"games\":1,\"wins\":0,\"streak\":-1}");

        var stats = Objects.requireNonNull(find.askWithStats(circle.league(), Circle.actor("7"))
                .as(Told.class)
                .stats());

        assertThat(stats).singleElement().satisfies(played -> {
            assertThat(played.player()).isEqualTo("8");
            assertThat(played.stats().rating()).isEqualTo(1510);
        });
    }

    @Test
    void whoever_looks_at_it_uses_it() {
        var party = circle.of("7");
        lab.clock().advance(Duration.ofHours(2));

        find.ask(circle.league(), Circle.actor("7"));

        assertThat(lab.redis().zscore("{combines}:deadlines", "party:" + party.id()))
                .isEqualTo((double) (lab.now() + Duration.ofDays(1).toMillis()));
    }
}
