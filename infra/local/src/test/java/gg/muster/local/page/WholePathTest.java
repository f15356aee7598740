package gg.muster.local.page;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.LocalMuster;
import gg.muster.local.LocalOptions;
import gg.muster.local.practice.Limits;
import gg.muster.servers.FreePort;
import gg.muster.servers.OwnedFolder;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A newcomer opens the page, lets ten members queue, and sees the match: the real functions behind a real browser. */
class WholePathTest {
    @TempDir
    private Path profile;

    @Test
    void ten_members_queue_and_each_sees_their_match() {
        int port = FreePort.next();
        var data = Path.of("target", "muster-test", "whole-path").toAbsolutePath();
        var browser = Chromium.start(profile);
        try (var muster = LocalMuster.start(new LocalOptions(Map.of(), port, data, Limits.DISCORD))) {
            assertThat(muster.welcome()).contains("http://localhost:" + port + "/");
            var page = new Page(browser);
            page.visit(URI.create("http://127.0.0.1:" + port + "/"));
            assertThat(page.you()).isEqualTo("Ada");

            page.send("/queue");
            page.awaitText("message", "You have joined the Prospect combine queue.");
            page.press("queue.view:combines:");
            page.awaitText("message", "with 0 ahead of you");
            page.press("queue.leave:combines:");
            page.awaitText("message", "You have left the Prospect combine queue.");

            page.clickOn("queue-10");
            page.awaitText("queue-10-count", "10/10 joined");
            page.awaitText("toast", "Your Prospect combine");
            page.until("the chat is there", () -> page.channels().stream().anyMatch(c -> c.startsWith("match-chat-")));
            page.open("match-chat-10001");
            page.awaitText("embed", "Team A");
            assertThat(page.channels()).contains("Lobby").hasSize(5);
        } finally {
            browser.quit();
            OwnedFolder.delete(data);
        }
    }
}
