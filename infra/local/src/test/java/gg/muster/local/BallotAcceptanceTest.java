package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where players say who won and nobody is asked to be ready first, they are asked as soon as the match has its rooms. */
class BallotAcceptanceTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void a_match_without_a_ready_stage_has_a_ballot_whose_majority_ends_it() {
        try (var local = LocalTest.start("ballot", Map.of("MUSTER_LEAGUES", "parties"), LocalTest.GENEROUS, Map.of())) {
            var driver = local.driver;
            var players = driver.createGuests(10);
            var here = Map.<String, Object>of("channel", channel(driver, "kiwipugs"));
            players.forEach(
                    player -> assertThat(driver.types(player, "/queue", here).text("content"))
                            .startsWith("You have joined"));

            Driver.await("they are asked who won", SOON, () -> ballot(driver).isPresent());
            var ballot = ballot(driver).orElseThrow().text("id");
            players.subList(0, 6).forEach(player -> driver.presses(player, ballot, "Team A won"));

            assertThat(local.redis.hget("{parties}:match:10001", "state")).isEqualTo("COMPLETED");
            assertThat(local.redis.hget("{parties}:match:10001", "winner")).isEqualTo("team:1");
        }
    }

    private static String channel(Driver driver, String name) {
        return driver.everything().list("channels").stream()
                .filter(channel -> channel.text("name").equals(name))
                .findFirst()
                .orElseThrow()
                .text("id");
    }

    private static Optional<Json> ballot(Driver driver) {
        return driver.everything().list("messages").stream()
                .filter(message -> message.text("content").contains("Who won?"))
                .findFirst();
    }
}
