package gg.muster.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.testing.Lab;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InteractionsFunctionTest {
    private static final String QUEUE =
            "{\"id\":\"1\",\"type\":2,\"token\":\"t\",\"guild_id\":\"100\",\"member\":{\"user\":{\"id\":\"5\"}},\"data\":{\"name\":\"queue\"}}";

    private final Lab lab = Lab.shared();
    private final byte[] key = new byte[Ed25519.SECRET_KEY_SIZE];

    @BeforeEach
    void emptyRedis() {
        lab.reset();
        Ed25519.generatePrivateKey(new SecureRandom(), key);
    }

    @Test
    void a_cold_start_makes_nothing_of_http_or_of_mariadb() {
        lab.inSeason().profile("5", "EXPERT", "DE", 1500);
        try (var context = start()) {
            var response = new InteractionsFunction(context).execute(signed(QUEUE));

            assertThat(response.getBody()).contains("You have joined the **Expert** combine queue.");
            assertThat(context.getActiveBeanRegistrations(Object.class))
                    .extracting(bean -> bean.getBean().getClass().getName())
                    .anyMatch(name -> name.equals("io.lettuce.core.RedisClient"))
                    .noneMatch(name -> name.matches("(io\\.micronaut\\.(http|data)|com\\.zaxxer|org\\.flywaydb)\\..*"));
        }
    }

    private ApplicationContext start() {
        var publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(key, 0, publicKey, 0);
        return Contexts.with(Settings.from(Map.of(
                        "REDIS_URL", lab.redisUrl(),
                        "DISCORD_GUILD_ID", "100",
                        "DISCORD_PUBLIC_KEY", HexFormat.of().formatHex(publicKey))))
                .singletons(lab.clock())
                .start();
    }

    private APIGatewayV2HTTPEvent signed(String body) {
        var timestamp = Long.toString(lab.clock().instant().getEpochSecond());
        var message = (timestamp + body).getBytes(StandardCharsets.UTF_8);
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(key, 0, message, 0, message.length, signature, 0);
        return APIGatewayV2HTTPEvent.builder()
                .withHeaders(Map.of(
                        "X-Signature-Timestamp",
                        timestamp,
                        "X-Signature-Ed25519",
                        HexFormat.of().formatHex(signature)))
                .withBody(body)
                .build();
    }
}
