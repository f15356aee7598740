package gg.muster.form;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Proves that a request comes from the form's owner: HMAC-SHA256 over the time, the match that it is about and the raw
 * body, with dots between them, no older than five minutes. It is compared in a time that says nothing about where it differs.
 */
@Singleton
public final class FormSignature {
    /** The seconds since the epoch at which it was signed. */
    public static final String TIMESTAMP = "x-muster-timestamp";

    /** The signature in hexadecimal digits. */
    public static final String SIGNATURE = "x-muster-signature";

    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{64}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final FormSettings settings;
    private final Clock clock;

    FormSignature(FormSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** Header names are expected in lower case, as a function URL delivers them. */
    boolean covers(Map<String, String> headers, String match, byte[] body) {
        var timestamp = headers.getOrDefault(TIMESTAMP, "");
        var signature = headers.getOrDefault(SIGNATURE, "");
        return !settings.secret().isEmpty()
                && fresh(timestamp)
                && HEX.matcher(signature).matches()
                && MessageDigest.isEqual(
                        HexFormat.of().parseHex(signature),
                        HexFormat.of().parseHex(sign(settings.secret(), timestamp, match, body)));
    }

    private boolean fresh(String timestamp) {
        if (!SECONDS.matcher(timestamp).matches()) {
            return false;
        }
        long off = Math.abs(clock.instant().getEpochSecond() - Long.parseLong(timestamp));
        return off <= TOLERANCE.toSeconds();
    }

    /** What the form's script sends as the signature, in lower case. */
    public static String sign(String secret, String timestamp, String match, byte[] body) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update((timestamp + "." + match + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
