package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A league that switches voice rooms off. */
class TextOnlyTest {
    private static Path league(Path folder) throws IOException {
        try (var shipped = TextOnlyTest.class.getClassLoader().getResourceAsStream("leagues/combines.yml")) {
            var text = new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(folder.resolve("quiet.yml"), text.replace("voice: true", "voice: false"));
        }
    }

    @Test
    void its_matches_have_a_category_and_a_chat_and_begin_all_the_same(@TempDir Path folder) throws IOException {
        var settings = Map.of("MUSTER_LEAGUES", league(folder).toString());
        try (var local = LocalTest.start("quiet", settings, LocalTest.GENEROUS, Map.of())) {
            var members = local.driver.createMembers(10, "EXPERT", "SIGNED");
            local.refresh();
            LocalTest.atOnce(members.stream()
                    .<Callable<Json>>map(member -> () -> local.driver.types(member, "/queue"))
                    .toList());

            Driver.await(
                    "the match begins",
                    Duration.ofSeconds(30),
                    () -> OneOfEach.matchField(local, members, "state").equals("IN_PROGRESS"));

            var all = local.driver.everything();
            assertThat(all.list("channels").stream().map(channel -> channel.text("name")))
                    .contains("match-chat-10001", "Match–EXPERT-10001")
                    .doesNotContain("Lobby", "Team A", "Team B");
            assertThat(all.list("messages").toString()).contains("Meet wherever you like to talk.");
        }
    }
}
