package gg.muster.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditTest {
    static List<Violation> violations() {
        return Violations.all();
    }

    @Test
    void in_an_evening_with_one_of_everything_nothing_is_out_of_place() {
        Evening.begin();

        assertThat(Evening.audit().of("evening")).isEmpty();
        assertThat(Evening.audit().settled("evening")).isEmpty();
    }

    @Test
    void of_a_league_that_nobody_has_used_there_is_nothing_to_say() {
        Evening.begin();

        assertThat(Evening.audit().settled("morning")).isEmpty();
    }

    @Test
    void it_says_how_much_it_looked_at() {
        Evening.begin();

        assertThat(Evening.audit().report("evening")).isEqualTo(new Report(10, 3, List.of()));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void what_must_not_be_is_found(Violation planted) {
        planted.plant().accept(Evening.begin());

        var findings = new Findings();
        planted.rule().check(Evening.state(), findings);
        assertThat(findings.all()).contains(planted.finding());
        if (planted.rule().isOfSettledLeagues()) {
            assertThat(Evening.audit().settled("evening")).contains(planted.finding());
            assertThat(Evening.audit().of("evening")).doesNotContain(planted.finding());
        } else {
            assertThat(Evening.audit().of("evening")).contains(planted.finding());
        }
    }

    @Test
    void of_every_rule_there_is_something_that_breaks_it() {
        assertThat(violations().stream().map(Violation::rule).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(Rule.class));
    }
}
