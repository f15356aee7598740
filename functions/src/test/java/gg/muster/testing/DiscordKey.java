package gg.muster.testing;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** The key with which Discord signs the requests of one test. */
public final class DiscordKey {
    private final byte[] secret = new byte[Ed25519.SECRET_KEY_SIZE];

    public DiscordKey() {
        Ed25519.generatePrivateKey(new SecureRandom(), secret);
    }

    public String publicKey() {
        var publicKey = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(secret, 0, publicKey, 0);
        return HexFormat.of().formatHex(publicKey);
    }

    /** The headers that prove a body to be Discord's. */
    public Map<String, String> headers(Instant at, String body) {
        var timestamp = Long.toString(at.getEpochSecond());
        var message = (timestamp + body).getBytes(StandardCharsets.UTF_8);
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(secret, 0, message, 0, message.length, signature, 0);
        return Map.of(
                "X-Signature-Timestamp",
                timestamp,
                "X-Signature-Ed25519",
                HexFormat.of().formatHex(signature));
    }
}
