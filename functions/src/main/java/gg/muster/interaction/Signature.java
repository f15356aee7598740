package gg.muster.interaction;

import gg.muster.discord.DiscordSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Proves that a request is Discord's: Ed25519 over the timestamp header and the raw body, no older than five minutes.
 * Anything else about the request is none of our business before that.
 */
@Singleton
final class Signature {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{" + 2 * Ed25519.SIGNATURE_SIZE + "}");
    private static final Pattern KEY = Pattern.compile("[0-9a-fA-F]{" + 2 * Ed25519.PUBLIC_KEY_SIZE + "}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final byte[] publicKey;
    private final Clock clock;

    @Inject
    Signature(DiscordSettings settings, Clock clock) {
        this(key(settings.publicKey()), clock);
    }

    Signature(byte[] publicKey, Clock clock) {
        this.publicKey = publicKey.clone();
        this.clock = clock;
    }

    private static byte[] key(String hex) {
        if (!KEY.matcher(hex).matches()) {
            throw new IllegalStateException("DISCORD_PUBLIC_KEY: is missing; must be 64 hexadecimal digits");
        }
        return HexFormat.of().parseHex(hex);
    }

    /** Header names are expected in lower case, as a function URL delivers them. */
    boolean covers(Map<String, String> headers, byte[] body) {
        var timestamp = headers.getOrDefault("x-signature-timestamp", "");
        return fresh(timestamp) && verified(headers.getOrDefault("x-signature-ed25519", ""), timestamp, body);
    }

    private boolean fresh(String timestamp) {
        if (!SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        long off = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        return off <= TOLERANCE.toSeconds();
    }

    private boolean verified(String signature, String timestamp, byte[] body) {
        if (!HEX.matcher(signature).matches()) {
            return false;
        }
        var stamp = timestamp.getBytes(StandardCharsets.US_ASCII);
        var signed = new byte[stamp.length + body.length];
        System.arraycopy(stamp, 0, signed, 0, stamp.length);
        System.arraycopy(body, 0, signed, stamp.length, body.length);
        return Ed25519.verify(HexFormat.of().parseHex(signature), 0, publicKey, 0, signed, 0, signed.length);
    }
}
