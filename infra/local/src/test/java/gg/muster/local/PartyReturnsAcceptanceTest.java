package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.League;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parties in a league whose matches begin when everybody is ready. */
class PartyReturnsAcceptanceTest {
    @Test
    void a_party_whose_match_did_not_begin_is_back_in_the_queue_and_says_so(@TempDir Path folder) throws IOException {
        try (var stage = PartiesStage.start("party-returns", asking(folder).toString())) {
            var there = stage.queued(5, "us-e");
            var away = stage.queued(5, "us-e");
            var players = Stream.concat(there.members().stream(), away.members().stream())
                    .toList();
            var match = stage.awaitMatch(players, "READY_UP");
            Stream.of(there, away).forEach(party -> stage.awaitCard(party, "Queue", "in match " + match));
            stage.press(there.members(), match, "Ready Up!", "Ready Up!");

            stage.comesDue("ready:" + match);

            stage.awaitEnd(match, "CANCELLED");
            stage.awaitSaid(there, "so the party is back in the **US East** pug queue, at its old place");
            stage.awaitCard(there, "Queue", "in the **US East** pug queue since");
            stage.awaitSaid(away, "Match " + match + " did not begin, because not everybody was there in time.");
            stage.awaitCard(away, "Queue", "not in one");
            assertThat(there.members()).allMatch(member -> stage.status(member).equals("queued"));
            assertThat(away.members()).allMatch(member -> stage.status(member).equals("idle"));
            assertThat(stage.messages(away).toString()).doesNotContain("is back in the");
        }
    }

    /** The league file as it is shipped, with a stage before matches begin. */
    private static Path asking(Path folder) throws IOException {
        try (var in = League.class.getClassLoader().getResourceAsStream("leagues/parties.yml")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(
                    folder.resolve("parties.yml"),
                    text.replace("    play:\n", "    play:\n      ready: { seconds: 600, requeue: ready }\n"));
        }
    }
}
