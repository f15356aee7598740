package gg.muster.wake;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

/** The one client of SQS, made at the first call: no class of the SDK is loaded before. */
@Singleton
@Requires(bean = WakeQueues.class)
final class Sqs {
    private static final Logger LOG = LoggerFactory.getLogger(Sqs.class);
    private static final Duration TO_CONNECT = Duration.ofMillis(300);
    private static final Duration TO_ANSWER = Duration.ofMillis(500);
    private static final Pattern REGION = Pattern.compile("sqs\\.([a-z0-9-]+)\\.amazonaws\\..+");

    private final URI endpoint;
    private final BeanProvider<AwsCredentialsProvider> credentials;
    private final ReentrantLock making = new ReentrantLock();
    private volatile @Nullable SqsClient client;

    Sqs(WakeQueues queues, BeanProvider<AwsCredentialsProvider> credentials) {
        this.credentials = credentials;
        this.endpoint = URI.create(queues.matchmakerUrl()).resolve("/");
    }

    /** Makes one call, for less than a second and only once: what is lost here, the schedule makes up for. */
    boolean call(String what, Consumer<SqsClient> call) {
        try {
            call.accept(ready());
            return true;
        } catch (SdkException failure) {
            LOG.warn("{} failed: {}", what, failure.getMessage());
            return false;
        }
    }

    /** Makes a call that is refused. Anything else than the refusal means that SQS could not be reached. */
    void rehearse(Consumer<SqsClient> call) {
        try {
            call.accept(ready());
        } catch (SdkException failure) {
            if (!(failure instanceof SdkServiceException)) {
                throw failure;
            }
            LOG.debug("rehearsed: {}", failure.getMessage());
        }
    }

    private SqsClient ready() {
        var made = client;
        if (made != null) {
            return made;
        }
        making.lock();
        try {
            made = client;
            if (made == null) {
                made = make();
                client = made;
            }
            return made;
        } finally {
            making.unlock();
        }
    }

    private SqsClient make() {
        return SqsClient.builder()
                .endpointOverride(endpoint)
                .region(region())
                .credentialsProvider(credentials.get())
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(TO_CONNECT)
                        .socketTimeout(TO_ANSWER))
                .overrideConfiguration(config -> config.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    /** It is part of the queues' address; a stand-in on this machine has none and takes any. */
    private Region region() {
        var named = REGION.matcher(String.valueOf(endpoint.getHost()));
        return named.matches() ? Region.of(named.group(1)) : Region.US_EAST_1;
    }

    @PreDestroy
    void close() {
        var made = client;
        if (made != null) {
            made.close();
        }
    }
}
