package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Discord answers 429, 500 or nothing while a match is opened: effects resume, and everything is there once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MisbehavingDiscordTest {
    private LocalTest local;
    private Driver driver;

    @BeforeAll
    void start() {
        local = LocalTest.start(
                "misbehaving",
                LocalTest.GENEROUS,
                Map.of("muster.discord.http.read-timeout", "700ms", "muster.outbox.claim-after", "2s"));
        driver = local.driver;
    }

    @AfterAll
    void stop() {
        local.close();
    }

    @AfterEach
    void behaveAgain() {
        driver.clearFaults();
    }

    /** {@code after}: the call is carried out, and only its answer is spoilt. */
    @ParameterizedTest(name = "{0} {1} answers {2} {4} times, after carrying it out: {3}, {5} ms late")
    @CsvSource({
        "POST, /guilds/.*/channels, 500, true,  1, 0",
        "POST, /guilds/.*/channels, 500, false, 2, 0",
        "POST, /guilds/.*/channels, 502, true,  3, 0",
        "POST, /guilds/.*/channels, 503, true,  1, 1500",
        "POST, /channels/.*/messages, 500, true, 2, 0",
        "POST, /channels/.*/messages, 500, true, 2, 1500",
        "POST, /users/@me/channels, 500, false, 4, 0",
        "POST, /channels/.*/messages, 429, false, 3, 0",
        "POST, /guilds/.*/channels, 429, false, 3, 0",
    })
    void everything_is_there_once(String method, String path, int status, boolean after, int times, int delay) {
        var members = driver.createMembers(10, "MYTHIC", "SIGNED");
        local.refresh();
        driver.fault(Map.of(
                "method", method, "path", path, "status", status, "after", after, "times", times, "delay_ms", delay));

        LocalTest.atOnce(members.stream()
                .<Callable<Json>>map(member -> () -> driver.types(member, "/queue"))
                .toList());

        Driver.await(
                "the match begins",
                Duration.ofSeconds(40),
                () -> stateOf(members.getFirst()).equals("IN_PROGRESS"));
        OneOfEach.assertFor(local, members);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"404, 10013, Unknown User", "400, 50033, Invalid Recipient(s)", "403, 50007, Cannot send messages"})
    void whoever_cannot_be_written_to_is_mentioned_instead_whatever_the_reason(int status, int code, String message) {
        var members = driver.createMembers(10, "MYTHIC", "SIGNED");
        local.refresh();
        driver.fault(Map.of(
                "method",
                "POST",
                "path",
                "/users/@me/channels",
                "status",
                status,
                "times",
                10,
                "body",
                "{\"code\":%d,\"message\":\"%s\"}".formatted(code, message)));

        LocalTest.atOnce(members.stream()
                .<Callable<Json>>map(member -> () -> driver.types(member, "/queue"))
                .toList());

        Driver.await(
                "the match begins",
                Duration.ofSeconds(20),
                () -> stateOf(members.getFirst()).equals("IN_PROGRESS"));
        var messages = driver.everything().list("messages").toString();
        assertThat(members)
                .allSatisfy(member ->
                        assertThat(messages).contains("<@" + member + "> I could not send you a direct message."));
    }

    private String stateOf(String member) {
        return OneOfEach.matchField(local, List.of(member), "state");
    }
}
