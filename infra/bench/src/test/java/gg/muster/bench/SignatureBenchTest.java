package gg.muster.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SignatureBenchTest {
    @Test
    void every_kind_of_wrong_signature_is_refused_and_has_its_row() {
        var report = new SignatureBench(3).run(step -> {});

        assertThat(report.tables())
                .singleElement()
                .asString()
                .contains("wrong in its first byte", "wrong throughout", "too short", "not there");
    }

    @Test
    void a_difference_that_is_there_is_seen_and_one_that_is_not_is_not() {
        var times = new long[1_000];
        var slower = new long[1_000];
        for (int i = 0; i < times.length; i++) {
            times[i] = 1_000L + i % 10;
            slower[i] = times[i] + 5;
        }
        var one = SignatureTimes.of(times, 0.05);

        assertThat(SignatureTimes.of(slower, 0.05).t(one)).isGreaterThan(4.5);
        assertThat(SignatureTimes.of(times.clone(), 0.05).t(one)).isZero();
        assertThat(SignatureTimes.of(slower, 0.05).mean() - one.mean()).isCloseTo(5, within(0.01));
    }
}
