package gg.muster.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.wake.Wake;
import java.net.URI;
import java.util.Map;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The very queues of the template, on a server of this JVM that speaks SQS: needs neither Docker nor an endpoint. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueuesOfTheTemplateTest {
    private final SQSRestServer server =
            SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    private final Aws aws = new Aws(URI.create(
            "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort()));
    private final Deployment deployment = new Deployment(aws, "muster-", Map.of());

    QueuesOfTheTemplateTest() {
        deployment.queues();
    }

    @AfterAll
    void close() {
        deployment.close();
        aws.close();
        server.stopAndWait();
    }

    @Test
    void every_queue_is_there_as_the_template_has_it() {
        QueueChecks.everyQueueIsAsDescribed(deployment);
    }

    @Test
    void wakes_go_where_the_functions_settings_lead_to() {
        var settings = Settings.from(Map.of(
                "DISCORD_GUILD_ID", "1",
                "WAKE_MATCHMAKER_URL", deployment.url("MatchmakerWakes"),
                "WAKE_LATER_URL", deployment.url("LaterWakes"),
                "WAKE_LEDGER_URL", deployment.url("LedgerWakes")));
        AwsCredentialsProvider any = StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));
        try (var context = Contexts.with(settings).singletons(any).start()) {
            var wake = context.getBean(Wake.class);
            wake.matchmaker("combines");
            wake.ledger("combines");
        }

        assertThat(messages("MatchmakerWakes")).isOne();
        assertThat(messages("LedgerWakes")).isOne();
        assertThat(messages("LaterWakes")).isZero();
    }

    @Test
    void an_endpoint_that_has_only_queues_says_so() {
        assertThat(aws.offers("sqs")).isTrue();
        assertThat(aws.offers("ssm")).isFalse();
        assertThat(aws.offers("lambda")).isFalse();
        assertThat(aws.offers("scheduler")).isFalse();
        assertThat(aws.runsFunctions()).isFalse();
    }

    /** Held back for a second at first, and counted all the same. */
    private int messages(String queue) {
        var attributes = deployment.attributes(deployment.url(queue));
        return Integer.parseInt(attributes.getOrDefault("ApproximateNumberOfMessages", "0"))
                + Integer.parseInt(attributes.getOrDefault("ApproximateNumberOfMessagesDelayed", "0"));
    }
}
