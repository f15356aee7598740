package gg.muster.interaction;

import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.metrics.Metrics;
import gg.muster.metrics.Ticker;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Requests as Discord sends them, and who answers them: the same code over the same Redis, but for the key that they are
 * signed with, which is made up. They change nothing in Redis and nothing of what is measured.
 */
@Singleton
public final class Rehearsal {
    private static final String PING = "{\"id\":\"1\",\"application_id\":\"1\",\"type\":1,\"token\":\"rehearsal\"}";
    private static final String STATUS = """
            {"id":"1","application_id":"1","type":2,"token":"rehearsal","guild_id":"%s","channel_id":"1",\
            "member":{"user":{"id":"1","username":"rehearsal"}},\
            "data":{"id":"1","name":"queue","options":[{"name":"action","type":3,"value":"status"}]}}""";

    private final byte[] secret;
    private final Interactions interactions;
    private final Metrics metrics;
    private final Metrics real;
    private final Leagues leagues;
    private final Clock clock;

    Rehearsal(
            JsonMapper json,
            Router router,
            Refusals refusals,
            Leagues leagues,
            Metrics real,
            Ticker ticker,
            Clock clock) {
        this.metrics = Metrics.ofRehearsal(json, clock);
        this.secret = new byte[Ed25519.SECRET_KEY_SIZE];
        new SecureRandom().nextBytes(secret);
        this.interactions =
                new Interactions(new Signature(publicKey(), clock), refusals, json, router, metrics, ticker);
        this.real = real;
        this.leagues = leagues;
        this.clock = clock;
    }

    /** A request: the headers that prove it, and its body. */
    public record Request(Map<String, String> headers, String body) {}

    /** Who answers them. */
    public Interactions interactions() {
        return interactions;
    }

    /** Where it is told how long that took; it goes nowhere. */
    public Metrics metrics() {
        return metrics;
    }

    /** A ping, and in each league a member who asks where they stand. */
    public List<Request> requests() {
        return Stream.concat(Stream.of(PING), leagues.all().stream().map(this::status))
                .map(this::signed)
                .toList();
    }

    /** What the scripts of the rehearsal took is no measurement. */
    public void end() {
        real.forget();
    }

    private String status(League league) {
        return STATUS.formatted(leagues.guildOf(league));
    }

    private byte[] publicKey() {
        var key = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(secret, 0, key, 0);
        return key;
    }

    private Request signed(String body) {
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var message = (timestamp + body).getBytes(StandardCharsets.UTF_8);
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(secret, 0, message, 0, message.length, signature, 0);
        return new Request(
                Map.of("X-Signature-Ed25519", HexFormat.of().formatHex(signature), "X-Signature-Timestamp", timestamp),
                body);
    }
}
