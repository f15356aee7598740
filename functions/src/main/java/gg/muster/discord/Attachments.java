package gg.muster.discord;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * The files that people attach to a command. They are asked for without any token, from where Discord keeps them and from
 * nowhere else; where another API stands in for Discord's, from that server.
 */
@Singleton
public class Attachments {
    private static final Set<String> HOSTS = Set.of("cdn.discordapp.com", "media.discordapp.net");
    private static final String HTTPS = "https";
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;

    private final URI api;

    Attachments(DiscordSettings settings) {
        this.api = URI.create(settings.apiBase());
    }

    /**
     * The whole file. No redirect is followed.
     *
     * @param most bytes it may have
     * @throws AttachmentUnreadable where it is larger, is somewhere else, or there is no answer
     */
    public byte[] read(String url, int most) {
        var from = known(url);
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build()) {
            var answer =
                    client.send(HttpRequest.newBuilder(from).timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
            return body(answer, most);
        } catch (IOException away) {
            throw new AttachmentUnreadable("because Discord did not hand it out", away);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading an attachment", e);
        }
    }

    private static byte[] body(HttpResponse<InputStream> answer, int most) throws IOException {
        try (var body = answer.body()) {
            if (answer.statusCode() != OK) {
                throw new AttachmentUnreadable("because Discord answered " + answer.statusCode());
            }
            var bytes = body.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new AttachmentUnreadable("because it has more than " + most / 1024 + " kB");
            }
            return bytes;
        }
    }

    private URI known(String url) {
        try {
            var uri = URI.create(url);
            if (isDiscords(uri) || isBesideApi(uri)) {
                return uri;
            }
        } catch (IllegalArgumentException malformed) {
            throw new AttachmentUnreadable("because its address makes no sense", malformed);
        }
        throw new AttachmentUnreadable("because it is not where Discord keeps files");
    }

    private static boolean isDiscords(URI uri) {
        return HTTPS.equals(uri.getScheme()) && HOSTS.contains(host(uri));
    }

    private boolean isBesideApi(URI uri) {
        return Objects.equals(api.getScheme(), uri.getScheme())
                && host(api).equals(host(uri))
                && api.getPort() == uri.getPort();
    }

    /** This machine has two names. */
    private static String host(URI uri) {
        var host = Objects.requireNonNullElse(uri.getHost(), "");
        return host.equals("localhost") ? "127.0.0.1" : host;
    }
}
