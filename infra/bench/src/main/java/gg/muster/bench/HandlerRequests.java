package gg.muster.bench;

import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** Requests as Discord posts them and as Lambda hands them on, with all that either of them adds. */
final class HandlerRequests {
    private static final String COMMAND = """
            {"app_permissions":"2251799813685247","application_id":"1200000000000000001","attachment_size_limit":10485760,\
            "authorizing_integration_owners":{"0":"1"},"channel":{"flags":0,"guild_id":"1","id":"1200000000000000002",\
            "last_message_id":"1200000000000000003","name":"queue","nsfw":false,"parent_id":"1200000000000000004",\
            "permissions":"2251799813685247","position":3,"rate_limit_per_user":0,"topic":null,"type":0},\
            "channel_id":"1200000000000000002","context":0,"data":{"id":"1200000000000000005","name":"queue",\
            "options":[%s],"type":1},"entitlement_sku_ids":[],"entitlements":[],"guild":{"features":["COMMUNITY"],\
            "id":"1","locale":"en-US"},"guild_id":"1","guild_locale":"en-US","id":"%s","locale":"en-GB",\
            "member":{"avatar":null,"banner":null,"communication_disabled_until":null,"deaf":false,"flags":0,\
            "joined_at":"2024-02-03T10:11:12.345000+00:00","mute":false,"nick":null,"pending":false,\
            "permissions":"2248473465835073","premium_since":null,"roles":["1200000000000000006","1200000000000000007"],\
            "unusual_dm_activity_until":null,"user":{"avatar":"a1b2c3d4e5f60718293a4b5c6d7e8f90",\
            "avatar_decoration_data":null,"clan":null,"collectibles":null,"discriminator":"0","global_name":"Somebody",\
            "id":"%s","primary_guild":null,"public_flags":0,"username":"somebody"}},"token":"%s","type":2,"version":1}""";
    private static final String EVENT = """
            {"version":"2.0","routeKey":"$default","rawPath":"/","rawQueryString":"","headers":{"content-length":"%d",\
            "x-amzn-tls-version":"TLSv1.3","x-forwarded-proto":"https","x-forwarded-port":"443",\
            "x-forwarded-for":"35.196.132.85","accept":"*/*","x-amzn-tls-cipher-suite":"TLS_AES_128_GCM_SHA256",\
            "x-amzn-trace-id":"Root=1-67891233-abcdef012345678912345678","host":"abc.lambda-url.eu-central-1.on.aws",\
            "content-type":"application/json","user-agent":"Discord-Interactions/1.0 (+https://discord.com)",\
            "x-signature-ed25519":"%s","x-signature-timestamp":"%s"},"requestContext":{"accountId":"anonymous",\
            "apiId":"abc","domainName":"abc.lambda-url.eu-central-1.on.aws","domainPrefix":"abc","http":{"method":"POST",\
            "path":"/","protocol":"HTTP/1.1","sourceIp":"35.196.132.85","userAgent":"Discord-Interactions/1.0"},\
            "requestId":"e1506fd5-9e7b-434f-bd42-4f8fa224b599","routeKey":"$default","stage":"$default",\
            "time":"12/Mar/2026:19:03:58 +0000","timeEpoch":1583348638390},"body":%s,"isBase64Encoded":false}""";
    private static final String STATUS = "{\"name\":\"action\",\"type\":3,\"value\":\"status\"}";

    private final byte[] secret = new byte[Ed25519.SECRET_KEY_SIZE];
    private final JsonMapper json = JsonMapper.createDefault();

    HandlerRequests() {
        Ed25519.generatePrivateKey(new SecureRandom(), secret);
    }

    String publicKey() {
        var key = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(secret, 0, key, 0);
        return HexFormat.of().formatHex(key);
    }

    /** Somebody types {@code /queue}. */
    static String join(String player) {
        return COMMAND.formatted("", DepthQueue.request(player), player, DepthJoiners.TOKEN);
    }

    /** Somebody asks where they stand. */
    static String status(String player) {
        return COMMAND.formatted(STATUS, DepthQueue.request(player), player, DepthJoiners.TOKEN);
    }

    /** The headers that matter, in lower case. */
    Map<String, String> headers(String body, Clock clock) {
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var message = (timestamp + body).getBytes(StandardCharsets.UTF_8);
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(secret, 0, message, 0, message.length, signature, 0);
        return Map.of("x-signature-ed25519", HexFormat.of().formatHex(signature), "x-signature-timestamp", timestamp);
    }

    /** The bytes that Lambda gives the handler. */
    byte[] event(String body, Clock clock) {
        var headers = headers(body, clock);
        try {
            return EVENT.formatted(
                            body.length(),
                            headers.get("x-signature-ed25519"),
                            headers.get("x-signature-timestamp"),
                            json.writeValueAsString(body))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
