package gg.muster.localstack;

import java.net.URI;
import java.util.Optional;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The stand-in for AWS that a test is to use: the one at {@code AWS_ENDPOINT_URL}, or LocalStack with a Redis beside it,
 * started by Docker and ended with the test.
 *
 * @param redis as functions reach it
 */
record StandIn(URI endpoint, String redis, Runnable end) implements AutoCloseable {
    /** The last one that asks for no account; the same as in {@code infra/compose.yaml}. */
    static final DockerImageName LOCALSTACK = DockerImageName.parse("localstack/localstack:4.14.0");

    static final DockerImageName REDIS = DockerImageName.parse("redis:7.0.15-alpine");

    /** What compose.yaml calls it, in the network where the functions are. */
    private static final String REDIS_URL = "redis://redis:6379";

    static final String NEITHER =
            "SKIPPED: neither AWS_ENDPOINT_URL is set nor is Docker running, so nothing was made on LocalStack.";

    /** Empty where there is neither; then that is said in a plain line. */
    static Optional<StandIn> find() {
        var given = Optional.ofNullable(System.getenv("AWS_ENDPOINT_URL")).filter(url -> !url.isBlank());
        if (given.isPresent()) {
            return given.map(url -> new StandIn(URI.create(url), REDIS_URL, () -> {}));
        }
        if (DockerClientFactory.instance().isDockerAvailable()) {
            return Optional.of(byDocker());
        }
        System.out.println(NEITHER);
        return Optional.empty();
    }

    @SuppressWarnings("resource") // Ended by close().
    private static StandIn byDocker() {
        var network = Network.newNetwork();
        var redis = new GenericContainer<>(REDIS).withNetwork(network).withNetworkAliases("redis");
        redis.start();
        var localstack = new LocalStackContainer(LOCALSTACK)
                .withNetwork(network)
                .withServices("sqs", "ssm", "scheduler", "lambda", "iam", "logs")
                .withEnv("LAMBDA_DOCKER_NETWORK", network.getId());
        localstack.start();
        return new StandIn(localstack.getEndpoint(), REDIS_URL, () -> {
            localstack.stop();
            redis.stop();
            network.close();
        });
    }

    @Override
    public void close() {
        end.run();
    }
}
