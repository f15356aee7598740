package gg.muster.bench;

import gg.muster.entry.HttpEvent;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Requests whose signature is wrong in one way or another, all of the same body and from now. */
final class SignatureSamples {
    private static final String BODY =
            "{\"id\":\"1\",\"type\":2,\"token\":\"t\",\"guild_id\":\"100\",\"channel_id\":\"5\","
                    + "\"member\":{\"user\":{\"id\":\"7\"},\"permissions\":\"0\"},\"data\":{\"name\":\"queue\",\"padding\":\"%s\"}}";

    private final byte[] secret = new byte[Ed25519.SECRET_KEY_SIZE];
    private final byte[] another = new byte[Ed25519.SECRET_KEY_SIZE];
    private final byte[] body = BODY.formatted("x".repeat(1_000)).getBytes(StandardCharsets.UTF_8);

    SignatureSamples() {
        var random = new SecureRandom();
        Ed25519.generatePrivateKey(random, secret);
        Ed25519.generatePrivateKey(random, another);
    }

    /** What is wrong with it. */
    enum Kind {
        FIRST_BYTE("wrong in its first byte"),
        LAST_BYTE("wrong in its last byte"),
        MIDDLE("wrong in the middle"),
        ALL("wrong throughout"),
        ANOTHER_KEY("of another key"),
        ZEROES("all zeroes"),
        TOO_SHORT("too short"),
        NOT_HEX("no hexadecimal digits"),
        NONE("not there");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    String publicKey() {
        var key = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(secret, 0, key, 0);
        return HexFormat.of().formatHex(key);
    }

    HttpEvent wrong(Kind kind, RandomGenerator random, Instant now) {
        var timestamp = "" + now.getEpochSecond();
        var signature = signed(kind == Kind.ANOTHER_KEY ? another : secret, timestamp);
        var hex = switch (kind) {
            case FIRST_BYTE -> changed(signature, 0, random);
            case LAST_BYTE -> changed(signature, signature.length - 1, random);
            case MIDDLE -> changed(signature, signature.length / 2 - 1, random);
            case ALL -> all(random);
            case ANOTHER_KEY -> HexFormat.of().formatHex(signature);
            case ZEROES -> "00".repeat(signature.length);
            case TOO_SHORT -> HexFormat.of().formatHex(signature, 0, signature.length - 1);
            case NOT_HEX -> "x".repeat(2 * signature.length);
            case NONE -> "";
        };
        return HttpEvent.post("/", Map.of("x-signature-timestamp", timestamp, "x-signature-ed25519", hex), body, false);
    }

    private byte[] signed(byte[] key, String timestamp) {
        var stamp = timestamp.getBytes(StandardCharsets.US_ASCII);
        var message = new byte[stamp.length + body.length];
        System.arraycopy(stamp, 0, message, 0, stamp.length);
        System.arraycopy(body, 0, message, stamp.length, body.length);
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(key, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    private static String changed(byte[] signature, int at, RandomGenerator random) {
        signature[at] ^= (byte) (1 + random.nextInt(255));
        return HexFormat.of().formatHex(signature);
    }

    private static String all(RandomGenerator random) {
        var bytes = new byte[Ed25519.SIGNATURE_SIZE];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
