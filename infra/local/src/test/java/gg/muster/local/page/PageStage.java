package gg.muster.local.page;

import gg.muster.local.practice.PracticeGuild;
import gg.muster.local.practice.PracticeServer;
import gg.muster.local.practice.PracticeSettings;
import gg.muster.local.practice.SigningKey;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;

/** A browser for the whole class, and for each test a practice server of its own with a few members and an app. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PageStage {
    private static final String COMMANDS = """
            [{"name": "queue", "description": "Join the queue", "options": [{"type": 3, "name": "action",
              "description": "Instead of joining", "choices": [{"name": "Leave", "value": "leave"}]}]},
             {"name": "report", "description": "Report the result"}]""";

    ChromeDriver browser;
    Page page;
    ScriptedApp app;
    FixedRoster roster;
    private PracticeSettings settings;
    private EmbeddedServer server;
    private URI address;

    @BeforeAll
    void openBrowser(@TempDir Path profile) {
        browser = Chromium.start(profile);
        page = new Page(browser);
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.quit();
        }
    }

    @BeforeEach
    void startStage() throws IOException {
        app = new ScriptedApp();
        roster = new FixedRoster()
                .with("RECRUIT", "DRAFT_ELIGIBLE", "Ada", "Bo", "Cy", "Di", "Ed", "Flo")
                .with("RECRUIT", "SIGNED", "Gus", "Hal", "Ida", "Jo")
                .with("RECRUIT", "SUSPENDED", "Kim")
                .with("MYTHIC", "FREE_AGENT", "Lou");
        settings = new PracticeSettings(
                ScriptedApp.APPLICATION,
                ScriptedApp.TOKEN,
                guilds(),
                app::interactions,
                SigningKey.generate(new SecureRandom()));
        startServer(0);
        address = URI.create("http://127.0.0.1:" + server.getPort() + "/");
        bot("PUT", "/applications/" + ScriptedApp.APPLICATION + "/guilds/" + ScriptedApp.GUILD + "/commands", COMMANDS);
        page.visit(address);
    }

    @AfterEach
    void stopStage() {
        stopServer();
        app.close();
    }

    /** What the practice server holds; one guild unless a test says otherwise. */
    List<PracticeGuild> guilds() {
        return List.of(PracticeGuild.of(ScriptedApp.GUILD, "Test league"));
    }

    final URI address() {
        return address;
    }

    final void stopServer() {
        server.close();
    }

    /** Starts the practice server anew where it was. */
    final void restartServer() {
        startServer(address.getPort());
    }

    private void startServer(int port) {
        server = PracticeServer.start(port, settings, roster, Clock.systemUTC());
    }

    final int count(String css) {
        return browser.findElements(By.cssSelector(css)).size();
    }

    final String bot(String method, String path, String body) {
        return app.call(address, method, path, body);
    }

    final void post(String channel, String message) {
        bot("POST", "/channels/" + channel + "/messages", message);
    }

    /** The id of a channel that the current member sees. */
    final String channel(String name) {
        page.until("there is #" + name, () -> page.channels().contains(name));
        List<String> ids = browser.findElements(By.cssSelector("[data-testid='channel-row']")).stream()
                .filter(row -> row.getText().equals(name))
                .map(row -> String.valueOf(row.getDomAttribute("data-channel-id")))
                .toList();
        return ids.getFirst();
    }
}
