package gg.muster.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import gg.muster.message.QueueSentences;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The stack on LocalStack: by Docker, or at {@code AWS_ENDPOINT_URL}; each part where that endpoint has the service. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StackOnLocalStackTest {
    private static final String INTERACTIONS = "InteractionsFunction";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String QUEUE = """
            {"id":"%d","application_id":"2","type":2,"token":"t","guild_id":"100",\
            "member":{"user":{"id":"5"}},"data":{"name":"queue"}}""";

    private final Ed25519PrivateKeyParameters key = new Ed25519PrivateKeyParameters(new SecureRandom());
    private @Nullable StandIn standIn;
    private @Nullable Aws aws;
    private @Nullable Deployment deployment;

    @BeforeAll
    void find() {
        var found = StandIn.find();
        assumeTrue(found.isPresent(), StandIn.NEITHER);
        standIn = found.get();
        aws = new Aws(standIn.endpoint());
        var publicKey = HexFormat.of().formatHex(key.generatePublicKey().getEncoded());
        deployment = new Deployment(
                aws,
                "muster-%d-".formatted(Instant.now().getEpochSecond()),
                Map.of(
                        "DiscordPublicKey", publicKey,
                        "DiscordApplicationId", "2",
                        "DiscordGuildId", "100",
                        "DiscordBotToken", "a-bot-token",
                        "RedisUrl", standIn.redis(),
                        "DatabaseUrl", "mysql://muster:practice@mariadb:3306/league",
                        "SecretsPath", "/muster-test"));
        deployment.queues();
        if (aws.offers("ssm")) {
            deployment.parameters(secrets(standIn));
        }
    }

    private static Map<String, String> secrets(StandIn standIn) {
        return Map.of(
                "redis-url", standIn.redis(),
                "discord-bot-token", "a-bot-token",
                "database-url", "mysql://muster:practice@mariadb:3306/league");
    }

    @AfterAll
    void close() {
        Optional.ofNullable(deployment).ifPresent(Deployment::close);
        Optional.ofNullable(aws).ifPresent(Aws::close);
        Optional.ofNullable(standIn).ifPresent(StandIn::close);
    }

    @Test
    void every_queue_is_there_as_the_template_has_it() {
        QueueChecks.everyQueueIsAsDescribed(stack());
    }

    @Test
    void every_secret_is_kept_and_read_back() {
        needs("ssm");

        assertThat(stack().secrets())
                .allSatisfy(name -> assertThat(stack().parameter(name)).isNotBlank());
    }

    @Test
    void every_function_is_taken_with_its_handler_and_settings_and_is_called_on_schedule() {
        needs("lambda");
        stack().role();
        var names = stack().functionNames();
        names.forEach(stack()::function);

        assertThat(names).hasSize(4).allSatisfy(name -> {
            var configuration = stack().configuration(name);
            assertThat(Deployment.text(configuration, "Handler")).isEqualTo("gg.muster.entry." + name);
            assertThat(Deployment.text(configuration, "Runtime")).isEqualTo("java25");
        });
        needs("scheduler");
        assertThat(stack().schedules("MatchmakerFunction")).containsEntry("EveryMinute", "rate(1 minute)");
        assertThat(stack().schedules("LedgerFunction")).containsEntry("EveryMinute", "rate(1 minute)");
        queueThroughTheUrl();
    }

    /** The whole way through the function: signature, settings, secrets and Redis. */
    private void queueThroughTheUrl() {
        if (!cloud().runsFunctions()) {
            System.out.println("SKIPPED: this endpoint keeps functions and runs none, so /queue was not sent.");
            return;
        }
        awaitActive();
        var url = URI.create(stack().publicUrl(INTERACTIONS));

        assertThat(post(url, QUEUE.formatted(1), "00".repeat(64)).statusCode()).isEqualTo(401);
        var body = QUEUE.formatted(2);
        var answer = post(url, body, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body())
                .containsPattern("\"type\":[45]")
                .doesNotContain(QueueSentences.UNAVAILABLE, QueueSentences.FAILED);
    }

    private void awaitActive() {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!Deployment.text(stack().configuration(INTERACTIONS), "State").equals("Active")) {
            assertThat(System.nanoTime()).as("the function is still not active").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** To the endpoint itself, with the function's host name: that need not be known to this machine. */
    private HttpResponse<String> post(URI url, String body, @Nullable String signature) {
        var timestamp = Long.toString(Instant.now().getEpochSecond());
        return cloud().send(HttpRequest.newBuilder(cloud().endpoint().resolve(url.getPath()))
                .header("Host", url.getAuthority())
                .header("Content-Type", "application/json")
                .header("X-Signature-Timestamp", timestamp)
                .header("X-Signature-Ed25519", signature == null ? signed(timestamp + body) : signature)
                .POST(BodyPublishers.ofString(body)));
    }

    private String signed(String text) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        signer.update(bytes, 0, bytes.length);
        return HexFormat.of().formatHex(signer.generateSignature());
    }

    private void needs(String service) {
        assumeTrue(cloud().offers(service), () -> "this endpoint has no " + service);
    }

    private Aws cloud() {
        return Optional.ofNullable(aws).orElseThrow();
    }

    private Deployment stack() {
        return Optional.ofNullable(deployment).orElseThrow();
    }
}
