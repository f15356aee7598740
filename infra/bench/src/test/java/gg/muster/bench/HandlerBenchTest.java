package gg.muster.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** That what is measured is what is said; a round of a few ms says nothing of how long it takes. */
class HandlerBenchTest {
    private static final int UNAUTHORIZED = 401;

    @Test
    void whoever_asks_for_a_place_gets_it_and_can_ask_again_in_the_next_round() {
        var newcomers = new HandlerNewcomers();
        try {
            newcomers.newcomers = 3;
            newcomers.come();
            for (int round = 0; round < 2; round++) {
                assertThat(newcomers.handleJoin().toString(UTF_8))
                        .contains("\"statusCode\":200", "You have joined the **Expert** combine queue.");
                newcomers.join();
                newcomers.look();
            }
            newcomers.queue().join(newcomers.queue().newcomers(1).getFirst());
            assertThatThrownBy(newcomers::look).hasMessage("100 should wait, and 101 do");
        } finally {
            newcomers.close();
        }
    }

    @Test
    void the_parts_are_those_of_a_request() {
        var state = new HandlerState();
        try {
            assertThat(state.handleStatus().toString(UTF_8)).contains("\"statusCode\":200");
            assertThat(state.verify()).isEqualTo(UNAUTHORIZED);
            assertThat(state.read().data()).isNotNull();
            assertThat(state.readAndWriteOfScript()).isPositive();
            assertThat(state.write()).isPositive();
        } finally {
            state.close();
        }
    }

    @Test
    void every_part_has_its_line() {
        var report = new HandlerBench(new HandlerSizes(0, 0, 1, Duration.ofMillis(10), 500)).run(step -> {});

        assertThat(report.markdown()
                        .lines()
                        .filter(line -> line.matches("\\| .* \\| [\\d,]+ \\| [\\d,]+ \\| [\\d,]+ \\| [\\d,]+ \\|")))
                .hasSize(7);
        assertThat(report.markdown()).contains("\n| Ed25519 | ");
    }
}
