package gg.muster.local.practice;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * What the practice server needs to know.
 *
 * @param applicationId the application, and the id of its bot user
 * @param guilds at least one; the first is meant where a driver call names none
 * @param interactionsUrl where interactions are posted; asked for each one, so it may be known later than the start
 * @param replyWithin how long the first reply to an interaction may take
 */
public record PracticeSettings(
        String applicationId,
        String botToken,
        List<PracticeGuild> guilds,
        Supplier<URI> interactionsUrl,
        SigningKey signingKey,
        Limits limits,
        Duration replyWithin) {
    public PracticeSettings {
        guilds = List.copyOf(guilds);
        if (guilds.isEmpty()) {
            throw new IllegalArgumentException("a practice server has at least one guild");
        }
    }

    /** Discord's limits and its three seconds. */
    public PracticeSettings(
            String applicationId,
            String botToken,
            List<PracticeGuild> guilds,
            Supplier<URI> interactionsUrl,
            SigningKey signingKey) {
        this(applicationId, botToken, guilds, interactionsUrl, signingKey, Limits.DISCORD, Duration.ofSeconds(3));
    }

    public PracticeSettings withGuilds(List<PracticeGuild> others) {
        return new PracticeSettings(applicationId, botToken, others, interactionsUrl, signingKey, limits, replyWithin);
    }

    public PracticeSettings withLimits(Limits other) {
        return new PracticeSettings(applicationId, botToken, guilds, interactionsUrl, signingKey, other, replyWithin);
    }

    public PracticeSettings withReplyWithin(Duration other) {
        return new PracticeSettings(applicationId, botToken, guilds, interactionsUrl, signingKey, limits, other);
    }
}
