package gg.muster.discord;

import static gg.muster.testing.MisbehavingServer.ok;
import static gg.muster.testing.MisbehavingServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gg.muster.testing.MisbehavingServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttachmentsTest {
    private static final String FILE = "GET /attachments/1/2/roster.csv";

    private final MisbehavingServer server = new MisbehavingServer();
    private final Attachments attachments = of(server.url() + "/api/v10");
    private final String url = server.url() + "/attachments/1/2/roster.csv";

    private static Attachments of(String api) {
        return new Attachments(new DiscordSettings(api, "a-bots-token", "1", "", Duration.ofSeconds(1)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void refused(Attachments from, String url, int most, String why) {
        assertThatExceptionOfType(AttachmentUnreadable.class)
                .isThrownBy(() -> from.read(url, most))
                .withMessageContaining(why);
    }

    @Test
    void a_file_is_read_whole_and_asked_for_without_the_bots_token() {
        server.on(FILE, ok("a,b"));

        assertThat(new String(attachments.read(url, 3), StandardCharsets.UTF_8)).isEqualTo("a,b");
        assertThat(server.seen(FILE))
                .singleElement()
                .satisfies(seen -> assertThat(seen.header("Authorization")).isEmpty());
    }

    @Test
    void one_byte_more_than_is_allowed_is_too_much_whatever_discord_said_of_its_size() {
        server.on(FILE, ok("x".repeat(2049)));

        refused(attachments, url, 2048, "more than 2 kB");
    }

    @Test
    void an_answer_that_is_no_file_is_none_and_leads_nowhere_else() {
        server.on(FILE, reply(404, "gone"), reply(302, "", "Location", server.url() + "/elsewhere"));

        refused(attachments, url, 9, "Discord answered 404");
        refused(attachments, url, 9, "Discord answered 302");
        assertThat(server.seen()).hasSize(2);
    }

    @Test
    void where_nobody_answers_it_could_not_be_had() {
        server.close();

        refused(attachments, url, 9, "did not hand it out");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/attachments/1/2/roster.csv",
                "http://cdn.discordapp.com/attachments/1/2/roster.csv",
                "https://cdn.discordapp.com.example.org/roster.csv",
                "https://cdn.discordapp.com@example.org/roster.csv",
                "https://discord.com.evil.example/roster.csv",
                "http://169.254.169.254/latest/meta-data",
                "http://127.0.0.1:1/roster.csv",
                "file:///etc/passwd",
                "roster.csv",
                "not a url"
            })
    void no_other_place_is_asked(String elsewhere) {
        refused(attachments, elsewhere, 9, "because");
        refused(of("https://discord.com/api/v10"), elsewhere, 9, "because");
    }
}
