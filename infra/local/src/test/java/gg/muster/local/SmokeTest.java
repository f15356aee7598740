package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.net.httpserver.HttpServer;
import gg.muster.servers.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code infra/smoke.sh} against everything on one machine, and against endpoints that are none. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for bash")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmokeTest {
    private static final Path SCRIPT = Path.of("..", "smoke.sh").toAbsolutePath();
    private final Path data = LocalTest.folder("smoke");

    private LocalTest local;

    private record Outcome(int exit, List<String> lines) {}

    /** On a machine that is to run every check, what is missing is a failure. */
    @BeforeAll
    void start() {
        var tools = run("bash", "-c", "command -v curl && openssl version");
        var there = tools.exit() == 0 && tools.lines().getLast().matches("OpenSSL [3-9].*");
        assumeTrue(there || "true".equals(System.getenv("CI")), "smoke.sh needs curl and OpenSSL 3: " + tools.lines());
        local = LocalTest.start("smoke", LocalTest.GENEROUS, Map.of());
    }

    @AfterAll
    void stop() {
        if (local != null) {
            local.close();
        }
    }

    @Test
    void a_good_endpoint_refuses_what_is_forged_and_answers_what_is_not() {
        var outcome = smoke(interactions(), data.resolve(PracticeDiscord.KEY).toString());

        assertThat(outcome.lines()).hasSize(8).satisfies(lines -> {
            assertThat(lines.get(0)).matches("ok    without a signature .*: 401 in \\d+ ms");
            assertThat(lines.get(1)).matches("ok    wrongly signed: 401 in \\d+ ms");
            assertThat(lines.subList(2, 7))
                    .allSatisfy(line -> assertThat(line).matches("ok    rightly signed: 200 in \\d+ ms"));
            assertThat(lines.get(7)).isEqualTo("All is well.");
        });
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void without_a_key_only_what_is_forged_is_sent() {
        var outcome = smoke(interactions());

        assertThat(outcome.lines()).hasSize(3).last().isEqualTo("All is well.");
        assertThat(outcome.exit()).isZero();
    }

    @Test
    void another_key_than_the_endpoints_is_told(@TempDir Path folder) {
        var key = folder.resolve("other.pem").toString();
        var made = smoke("--public-key", key);
        assertThat(made.lines()).singleElement().asString().matches("[0-9a-f]{64}");
        assertThat(smoke("--public-key", key)).as("of the same key").isEqualTo(made);

        var outcome = smoke(interactions(), key);

        assertThat(outcome.lines().get(2)).matches("FAIL  rightly signed: 401 in \\d+ ms, expected 200");
        assertThat(outcome.lines().getLast()).isEqualTo("5 of these are not as they should be.");
        assertThat(outcome.exit()).isOne();
    }

    @Test
    void the_public_key_is_the_one_that_the_settings_want() {
        assertThat(smoke("--public-key", data.resolve(PracticeDiscord.KEY).toString())
                        .lines())
                .containsExactly(local.muster.signingKey().publicKeyHex());
    }

    @Test
    void an_endpoint_that_lets_everything_in_fails() throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        try {
            var outcome = smoke(
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/",
                    data.resolve(PracticeDiscord.KEY).toString());

            assertThat(outcome.lines().get(1)).matches("FAIL  wrongly signed: 200 in \\d+ ms, expected 401");
            assertThat(outcome.lines().get(2)).matches("FAIL  rightly signed: .*, but not with \\{\"type\":1}: \\{}");
            assertThat(outcome.exit()).isOne();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void nobody_there_is_told_in_one_line() {
        var outcome = smoke("http://127.0.0.1:" + FreePort.next() + "/");

        assertThat(outcome.lines()).singleElement().asString().startsWith("FAIL  no answer from http://127.0.0.1:");
        assertThat(outcome.exit()).isOne();
    }

    @Test
    void arguments_that_make_no_sense_are_refused() {
        assertThat(smoke().exit()).isEqualTo(2);
        assertThat(smoke("localhost").exit()).isEqualTo(2);
        assertThat(smoke(interactions(), "no-such.pem").lines())
                .containsExactly("smoke.sh: cannot read the key no-such.pem");
    }

    private String interactions() {
        return local.driver.uri("/interactions").toString();
    }

    private static Outcome smoke(String... arguments) {
        var command = new ArrayList<>(List.of("bash", SCRIPT.toString()));
        command.addAll(Arrays.asList(arguments));
        return run(command.toArray(String[]::new));
    }

    private static Outcome run(String... command) {
        try {
            var output = Files.createTempFile("smoke", ".txt");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            var exit = process.waitFor();
            var lines = Files.readAllLines(output);
            Files.delete(output);
            return new Outcome(exit, lines);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
