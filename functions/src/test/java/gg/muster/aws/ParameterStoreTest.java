package gg.muster.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import gg.muster.testing.Parameters;
import gg.muster.testing.RealQueues;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParameterStoreTest {
    private final Parameters server = new Parameters();
    private final List<Duration> pauses = new ArrayList<>();
    private final ParameterStore store =
            new ParameterStore(URI.create(server.url()), "eu-central-1", RealQueues.CREDENTIALS, pauses::add);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void all_values_come_with_one_signed_request() {
        server.put("/muster/redis-url", "rediss://user:\"quoted\"@cache:6379");
        server.put("/muster/database-url", "mysql://ü:p@db/league");
        server.put("/muster/other", "not asked for");

        assertThat(store.read(List.of("/muster/redis-url", "/muster/database-url")))
                .isEqualTo(Map.of(
                        "/muster/redis-url", "rediss://user:\"quoted\"@cache:6379",
                        "/muster/database-url", "mysql://ü:p@db/league"));
        assertThat(server.authorizations())
                .singleElement()
                .asString()
                .matches("AWS4-HMAC-SHA256 Credential=key/\\d{8}/eu-central-1/ssm/aws4_request, "
                        + "SignedHeaders=[a-z0-9;-]*host;[a-z0-9;-]*x-amz-target[a-z0-9;-]*, Signature=[0-9a-f]{64}");
    }

    @Test
    void what_does_not_exist_is_absent() {
        server.put("/muster/redis-url", "redis://cache");

        assertThat(store.read(List.of("/muster/redis-url", "/muster/nothing"))).containsOnlyKeys("/muster/redis-url");
    }

    @Test
    void a_refusal_is_told_in_the_stores_own_words() {
        server.refuse("{\"__type\":\"AccessDeniedException\",\"Message\":\"role muster is not authorized\"}");

        assertThatIllegalStateException()
                .isThrownBy(() -> store.read(List.of("/muster/redis-url")))
                .withMessageContaining("AccessDeniedException")
                .withMessageContaining("role muster is not authorized");
        assertThat(server.authorizations()).as("requests").hasSize(3);
        assertThat(pauses).containsExactly(Duration.ofSeconds(2), Duration.ofSeconds(2));
    }

    /** A deploy starts a function seconds after it has made its role. */
    @Test
    void a_right_that_is_not_yet_known_everywhere_is_waited_for() {
        server.put("/muster/redis-url", "redis://cache");
        server.refuseOnce("{\"__type\":\"AccessDeniedException\",\"Message\":\"not yet\"}");

        assertThat(store.read(List.of("/muster/redis-url"))).containsEntry("/muster/redis-url", "redis://cache");
        assertThat(pauses).hasSize(1);
    }

    @Test
    void a_store_that_is_not_there_is_called_so() {
        server.close();

        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> store.read(List.of("/muster/redis-url")))
                .withMessageContaining("the parameter store cannot be reached");
    }
}
