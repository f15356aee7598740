package gg.muster.wake;

import gg.muster.aws.FunctionCredentials;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** The function's own, unless others are provided. */
@Factory
final class Credentials {

    @Singleton
    @Secondary
    AwsCredentialsProvider credentials() {
        return FunctionCredentials.provider();
    }
}
