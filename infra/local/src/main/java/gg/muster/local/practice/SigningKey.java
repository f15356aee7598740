package gg.muster.local.practice;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;

/** The Ed25519 key with which the practice server signs interactions. */
public final class SigningKey {
    /** What precedes the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final Ed25519PrivateKeyParameters key;

    private SigningKey(Ed25519PrivateKeyParameters key) {
        this.key = key;
    }

    public static SigningKey generate(SecureRandom random) {
        return new SigningKey(new Ed25519PrivateKeyParameters(random));
    }

    /** What Discord's developer portal calls the application's public key, in hex. */
    public String publicKeyHex() {
        return HexFormat.of().formatHex(key.generatePublicKey().getEncoded());
    }

    /** The private key as OpenSSL reads it, so that a script can sign as the practice server does. */
    public String pem() {
        var encoded = new byte[PKCS8.length + Ed25519PrivateKeyParameters.KEY_SIZE];
        System.arraycopy(PKCS8, 0, encoded, 0, PKCS8.length);
        key.encode(encoded, PKCS8.length);
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getEncoder().encodeToString(encoded)
                + "\n-----END PRIVATE KEY-----\n";
    }

    /** The hex signature over the timestamp followed by the raw body. */
    public String sign(String timestamp, byte[] body) {
        var signer = new Ed25519Signer();
        signer.init(true, key);
        byte[] prefix = timestamp.getBytes(StandardCharsets.UTF_8);
        signer.update(prefix, 0, prefix.length);
        signer.update(body, 0, body.length);
        return HexFormat.of().formatHex(signer.generateSignature());
    }
}
