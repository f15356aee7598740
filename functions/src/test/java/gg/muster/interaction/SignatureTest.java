package gg.muster.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.muster.discord.DiscordSettings;
import gg.muster.testing.DiscordKey;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final String BODY = "{\"type\":1}";

    private final DiscordKey key = new DiscordKey();
    private final Signature signature = of(key.publicKey());

    @Test
    void what_discord_has_signed_is_covered() {
        assertThat(covers(signature, key.headers(NOW, BODY), BODY)).isTrue();
    }

    @Test
    void another_body_is_not() {
        assertThat(covers(signature, key.headers(NOW, BODY), BODY + " ")).isFalse();
    }

    @Test
    void another_key_is_not() {
        assertThat(covers(signature, new DiscordKey().headers(NOW, BODY), BODY)).isFalse();
    }

    @Test
    void what_is_older_than_five_minutes_is_not() {
        assertThat(covers(signature, key.headers(NOW.minusSeconds(300), BODY), BODY))
                .isTrue();
        assertThat(covers(signature, key.headers(NOW.minusSeconds(301), BODY), BODY))
                .isFalse();
        assertThat(covers(signature, key.headers(NOW.plusSeconds(301), BODY), BODY))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "ff", "7f"})
    void sixty_four_bytes_that_are_no_signature_are_not(String hex) {
        var headers = new HashMap<>(key.headers(NOW, BODY));
        headers.put("X-Signature-Ed25519", hex.repeat(64));

        assertThat(covers(signature, headers, BODY)).isFalse();
    }

    /** The order of the curve added to a signature's second half makes another that a careless check takes as well. */
    @Test
    void a_signature_has_one_form_alone() {
        var headers = new HashMap<>(key.headers(NOW, BODY));
        var hex = String.valueOf(headers.get("X-Signature-Ed25519"));
        headers.put("X-Signature-Ed25519", hex.substring(0, 64) + plusOrder(hex.substring(64)));

        assertThat(covers(signature, headers, BODY)).isFalse();
    }

    private static String plusOrder(String littleEndian) {
        var order = java.math.BigInteger.TWO
                .pow(252)
                .add(new java.math.BigInteger("27742317777372353535851937790883648493"));
        var sum =
                new java.math.BigInteger(reversed(littleEndian), 16).add(order).toString(16);
        return reversed("0".repeat(64 - sum.length()) + sum);
    }

    private static String reversed(String hex) {
        var bytes = new StringBuilder();
        for (int i = hex.length() - 2; i >= 0; i -= 2) {
            bytes.append(hex, i, i + 2);
        }
        return bytes.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"00", "02", "ff"})
    void a_key_that_can_have_signed_nothing_refuses_and_does_not_fail(String hex) {
        assertThat(covers(of(hex.repeat(32)), key.headers(NOW, BODY), BODY)).isFalse();
    }

    @Test
    void without_a_key_nothing_starts() {
        assertThatThrownBy(() -> of(""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("DISCORD_PUBLIC_KEY");
    }

    private static Signature of(String publicKey) {
        var settings = new DiscordSettings("https://discord.test", "", "", publicKey, Duration.ofSeconds(1));
        return new Signature(settings, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static boolean covers(Signature signature, Map<String, String> headers, String body) {
        var lowerCase = new HashMap<String, String>();
        headers.forEach((name, value) -> lowerCase.put(name.toLowerCase(Locale.ROOT), value));
        return signature.covers(lowerCase, body.getBytes(StandardCharsets.UTF_8));
    }
}
