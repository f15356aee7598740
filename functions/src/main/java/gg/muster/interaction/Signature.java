package gg.muster.interaction;

import gg.muster.discord.DiscordSettings;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.math.BigInteger;
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

    /** Of the group of Ed25519: RFC 8032, 5.1. */
    private static final BigInteger ORDER =
            BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));

    /** Of the word "muster" by a key of sevens: well formed, and checked in place of what cannot be a signature. */
    private static final String NEVER = "da9e0ffb4e54a48a432bde4a288722c97ce26587a93a418bebcff9a9597af0b8"
            + "9a48a0679215a293723c678c9ed77b4040ea5018f19a88efcdff00bd27d2c60c";

    /** A scalar with fewer bits would be checked sooner. Discord makes one every few thousand million million signatures. */
    private static final int FEWEST_BITS = 200;

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

    /** However wrong a signature is, the same is done to find out, so that nobody can tell by the time it took. */
    private boolean verified(String signature, String timestamp, byte[] body) {
        boolean formed = HEX.matcher(signature).matches();
        var given = HexFormat.of().parseHex(formed ? signature : NEVER);
        var never = HexFormat.of().parseHex(NEVER);
        boolean point = Ed25519.validatePublicKeyPartial(given, 0);
        boolean scalar = isScalar(given);
        boolean usable = formed && point && scalar;
        var stamp = timestamp.getBytes(StandardCharsets.US_ASCII);
        var signed = new byte[stamp.length + body.length];
        System.arraycopy(stamp, 0, signed, 0, stamp.length);
        System.arraycopy(body, 0, signed, stamp.length, body.length);
        boolean right = Ed25519.verify(usable ? given : never, 0, publicKey, 0, signed, 0, signed.length);
        return usable && right;
    }

    /** Its second half, the lowest byte first, is below the order of the group, and of about its size. */
    private static boolean isScalar(byte[] signature) {
        var reversed = new byte[Ed25519.SIGNATURE_SIZE / 2];
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = signature[signature.length - 1 - i];
        }
        var scalar = new BigInteger(1, reversed);
        return scalar.compareTo(ORDER) < 0 && scalar.bitLength() > FEWEST_BITS;
    }
}
