package gg.muster.interaction;

import gg.muster.discord.DiscordSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Proves that a request is Discord's: Ed25519 over the timestamp header and the raw body, no older than five minutes.
 * Anything else about the request is none of our business before that.
 */
@Singleton
final class Signature {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final String ED25519 = "Ed25519";
    private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern SIGNATURE = Pattern.compile("[0-9a-fA-F]{128}");

    /** What says in X.509 that the 32 bytes that follow are a key of this kind (RFC 8410). */
    private static final String X509 = "302a300506032b6570032100";

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final PublicKey publicKey;
    private final Clock clock;

    @Inject
    Signature(DiscordSettings settings, Clock clock) {
        this(key(settings.publicKey()), clock);
    }

    Signature(PublicKey publicKey, Clock clock) {
        this.publicKey = publicKey;
        this.clock = clock;
    }

    private static PublicKey key(String hex) {
        if (!KEY.matcher(hex).matches()) {
            throw new IllegalStateException("DISCORD_PUBLIC_KEY: is missing; must be 64 hexadecimal digits");
        }
        try {
            var encoded = new X509EncodedKeySpec(HexFormat.of().parseHex(X509 + hex));
            return KeyFactory.getInstance(ED25519).generatePublic(encoded);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("DISCORD_PUBLIC_KEY: is no Ed25519 key", e);
        }
    }

    /** Header names are expected in lower case, as a function URL delivers them. */
    boolean covers(Map<String, String> headers, byte[] body) {
        var signature = headers.get("x-signature-ed25519");
        var timestamp = headers.get("x-signature-timestamp");
        return fresh(timestamp)
                && signature != null
                && SIGNATURE.matcher(signature).matches()
                && verified(signature, timestamp, body);
    }

    private boolean fresh(@Nullable String timestamp) {
        if (timestamp == null || !SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        long off = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        return off <= TOLERANCE.toSeconds();
    }

    /** What is no signature at all is none of Discord's. */
    private boolean verified(String signature, @Nullable String timestamp, byte[] body) {
        try {
            var verifier = java.security.Signature.getInstance(ED25519);
            verifier.initVerify(publicKey);
            verifier.update(String.valueOf(timestamp).getBytes(StandardCharsets.US_ASCII));
            verifier.update(body);
            return verifier.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }
}
