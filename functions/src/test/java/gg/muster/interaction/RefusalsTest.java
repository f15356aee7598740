package gg.muster.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalsTest {
    private long nanos = 7_000_000_123L;
    private final List<Duration> waits = new ArrayList<>();
    private final Refusals refusals = new Refusals(() -> nanos, waits::add);

    @ParameterizedTest
    @CsvSource({"0, 2000", "114, 2000", "1999, 2000", "2000, 4000", "2300, 4000", "41000, 42000"})
    void however_long_the_check_took_a_refusal_goes_out_at_a_whole_number_of_steps(long checkedAfter, long sentAfter) {
        var arrived = refusals.arrival();
        nanos += checkedAfter * 1000;

        refusals.hold(arrived);

        assertThat(waits).containsExactly(Duration.ofNanos((sentAfter - checkedAfter) * 1000));
    }

    @Test
    void who_is_interrupted_while_it_is_held_back_stays_so() {
        var interrupted = new Refusals(() -> nanos, wait -> {
            throw new InterruptedException();
        });

        interrupted.hold(interrupted.arrival());

        assertThat(Thread.interrupted()).isTrue();
    }
}
