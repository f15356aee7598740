package gg.muster.testing;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The queues of {@code template.yaml} on a server of this JVM that speaks SQS, with shorter timeouts: a message that was
 * taken and not deleted comes back after {@link #VISIBILITY_SECONDS}, and is set aside after {@link #MOST_RECEIVES}.
 */
public final class RealQueues implements AutoCloseable {
    public static final int VISIBILITY_SECONDS = 2;
    public static final int MOST_RECEIVES = 2;

    /** Any will do here. */
    public static final AwsCredentialsProvider CREDENTIALS =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret"));

    private final SQSRestServer server =
            SQSRestServerBuilder.withInterface("127.0.0.1").withDynamicPort().start();
    private final URI endpoint = URI.create(
            "http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort());
    private final SqsClient client = SqsClient.builder()
            .endpointOverride(endpoint)
            .region(Region.US_EAST_1)
            .credentialsProvider(CREDENTIALS)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .build();

    public RealQueues() {
        create("failed.fifo", Map.of(QueueAttributeName.FIFO_QUEUE, "true"));
        for (var name : List.of("matchmaker.fifo", "ledger.fifo")) {
            create(
                    name,
                    Map.of(
                            QueueAttributeName.FIFO_QUEUE,
                            "true",
                            QueueAttributeName.DELAY_SECONDS,
                            "1",
                            QueueAttributeName.REDRIVE_POLICY,
                            "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%d}"
                                    .formatted(arn("failed.fifo"), MOST_RECEIVES)));
        }
        create("later", Map.of());
    }

    private void create(String name, Map<QueueAttributeName, String> attributes) {
        var all = new HashMap<>(attributes);
        all.put(QueueAttributeName.VISIBILITY_TIMEOUT, Integer.toString(VISIBILITY_SECONDS));
        client.createQueue(queue -> queue.queueName(name).attributes(all));
    }

    /** What a function finds in its environment on Lambda: these queues, and credentials. */
    public Map<String, String> environment() {
        var all = new HashMap<>(settings());
        all.put("AWS_ACCESS_KEY_ID", "key");
        all.put("AWS_SECRET_ACCESS_KEY", "secret");
        return all;
    }

    /** The settings by which functions find them. */
    public Map<String, String> settings() {
        return Map.of(
                "WAKE_MATCHMAKER_URL", url("matchmaker.fifo"),
                "WAKE_LATER_URL", url("later"),
                "WAKE_LEDGER_URL", url("ledger.fifo"));
    }

    /** Forgets every message; what has been sent in the last minutes is still known as such. */
    public void empty() {
        List.of("matchmaker.fifo", "ledger.fifo", "later", "failed.fifo")
                .forEach(name -> client.purgeQueue(queue -> queue.queueUrl(url(name))));
    }

    /** Takes what can be taken now, ten at most, as Lambda does. */
    public List<Message> take(String name) {
        return client.receiveMessage(queue -> queue.queueUrl(url(name))
                        .maxNumberOfMessages(10)
                        .messageSystemAttributeNames(MessageSystemAttributeName.ALL))
                .messages();
    }

    public void delete(String name, Message message) {
        client.deleteMessage(queue -> queue.queueUrl(url(name)).receiptHandle(message.receiptHandle()));
    }

    public void send(String name, String group, String body) {
        client.sendMessage(message -> message.queueUrl(url(name))
                .messageGroupId(group)
                .messageDeduplicationId(group + body.hashCode())
                .messageBody(body));
    }

    /** Messages there are, whether they can be taken now or not. */
    public int size(String name) {
        var counts = client.getQueueAttributes(
                        queue -> queue.queueUrl(url(name)).attributeNames(QueueAttributeName.ALL))
                .attributes();
        return Integer.parseInt(counts.getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES, "0"))
                + Integer.parseInt(counts.getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED, "0"))
                + Integer.parseInt(
                        counts.getOrDefault(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE, "0"));
    }

    private String url(String name) {
        return endpoint + "/000000000000/" + name;
    }

    private String arn(String name) {
        var attributes = client.getQueueAttributes(
                        queue -> queue.queueUrl(url(name)).attributeNames(QueueAttributeName.QUEUE_ARN))
                .attributes();
        return Objects.requireNonNull(attributes.get(QueueAttributeName.QUEUE_ARN));
    }

    @Override
    public void close() {
        client.close();
        server.stopAndWait();
    }
}
