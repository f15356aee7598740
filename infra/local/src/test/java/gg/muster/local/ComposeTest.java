package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.database.DatabaseUrl;
import gg.muster.servers.RealRedis;
import gg.muster.settings.Setting;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** {@code infra/compose.yaml} brings up what the tests run on, where the README and the settings look for it. */
class ComposeTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern PINNED = Pattern.compile("[a-z/]+:\\d+\\.\\d+\\.\\d+(-[a-z]+)?");
    private static final Pattern LOOPBACK = Pattern.compile("127\\.0\\.0\\.1:(\\d+):\\1");

    private final Map<String, Object> compose = compose();

    @Test
    void every_version_is_pinned_and_every_port_is_on_loopback() {
        assertThat(services()).containsOnlyKeys("redis", "mariadb", "localstack");
        assertThat(services().keySet()).allSatisfy(service -> {
            assertThat(image(service)).matches(PINNED);
            assertThat(list(service, "ports"))
                    .isNotEmpty()
                    .allMatch(port -> LOOPBACK.matcher(port).matches());
        });
    }

    @Test
    void every_volume_and_network_that_is_named_is_declared() {
        var named = services().keySet().stream()
                .flatMap(service -> list(service, "volumes").stream())
                .map(volume -> volume.substring(0, volume.indexOf(':')))
                .filter(volume -> !volume.startsWith("/"));

        assertThat(map(compose.get("volumes")).keySet()).containsExactlyInAnyOrderElementsOf(named.toList());
        assertThat(environment("localstack").get("LAMBDA_DOCKER_NETWORK"))
                .isEqualTo(map(map(compose.get("networks")).get("default")).get("name"));
    }

    @Test
    void redis_is_the_one_of_the_tests_at_the_port_that_is_looked_at_by_itself() {
        assertThat(image("redis")).isEqualTo("redis:" + versionOfTheJar() + "-alpine");
        assertThat(Setting.REDIS_URL.byDefault()).contains("redis://127.0.0.1:" + port("redis"));
    }

    private static String versionOfTheJar() {
        try (var redis = RealRedis.start();
                var client = RedisClient.create(redis.url());
                var connection = client.connect()) {
            return connection
                    .sync()
                    .info("server")
                    .lines()
                    .filter(line -> line.startsWith("redis_version:"))
                    .map(line -> line.substring("redis_version:".length()).strip())
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void mariadb_is_the_one_of_the_tests_and_the_readme_knows_how_to_sign_in() throws IOException {
        var pom = Files.readString(ROOT.resolve("pom.xml"));
        var environment = environment("mariadb");
        var url = "mysql://%s:%s@127.0.0.1:%s/%s"
                .formatted(
                        environment.get("MARIADB_USER"),
                        environment.get("MARIADB_PASSWORD"),
                        port("mariadb"),
                        environment.get("MARIADB_DATABASE"));

        assertThat(pom).contains("<mariadb-binaries.version>" + image("mariadb").replace("mariadb:", "") + "<");
        assertThat(DatabaseUrl.parse("DATABASE_URL", url).user()).isEqualTo("muster");
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains("DATABASE_URL=" + url);
    }

    @Test
    void the_profile_takes_the_same_images_and_the_readme_the_same_endpoint() throws IOException {
        var standIn =
                Files.readString(ROOT.resolve("infra/localstack/src/main/java/gg/muster/localstack/StandIn.java"));

        assertThat(standIn).contains('"' + image("localstack") + '"', '"' + image("redis") + '"');
        assertThat(Files.readString(ROOT.resolve("README.md")))
                .contains("AWS_ENDPOINT_URL=http://127.0.0.1:" + port("localstack"));
    }

    private static Map<String, Object> compose() {
        try {
            var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
            return map(yaml.load(Files.readString(ROOT.resolve("infra/compose.yaml"))));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> services() {
        return map(compose.get("services"));
    }

    private Map<String, Object> environment(String service) {
        return map(map(services().get(service)).get("environment"));
    }

    private String image(String service) {
        return String.valueOf(map(services().get(service)).get("image"));
    }

    private String port(String service) {
        var match = LOOPBACK.matcher(list(service, "ports").getFirst());
        assertThat(match.matches()).isTrue();
        return match.group(1);
    }

    private List<String> list(String service, String name) {
        return map(services().get(service)).getOrDefault(name, List.of()) instanceof List<?> all
                ? all.stream().map(String::valueOf).toList()
                : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }
}
