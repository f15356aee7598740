package gg.muster.local.practice;

import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * What the practice server needs to know.
 *
 * @param applicationId the application, and the id of its bot user
 * @param interactionsUrl where interactions are posted; asked for each one, so it may be known later than the start
 * @param replyWithin how long the first reply to an interaction may take
 */
public record PracticeSettings(
        String applicationId,
        String botToken,
        String guildId,
        String guildName,
        Supplier<URI> interactionsUrl,
        SigningKey signingKey,
        Limits limits,
        Duration replyWithin) {

    /** Discord's limits and its three seconds. */
    public PracticeSettings(
            String applicationId,
            String botToken,
            String guildId,
            String guildName,
            Supplier<URI> interactionsUrl,
            SigningKey signingKey) {
        this(
                applicationId,
                botToken,
                guildId,
                guildName,
                interactionsUrl,
                signingKey,
                Limits.DISCORD,
                Duration.ofSeconds(3));
    }

    public PracticeSettings withLimits(Limits other) {
        return new PracticeSettings(
                applicationId, botToken, guildId, guildName, interactionsUrl, signingKey, other, replyWithin);
    }

    public PracticeSettings withReplyWithin(Duration other) {
        return new PracticeSettings(
                applicationId, botToken, guildId, guildName, interactionsUrl, signingKey, limits, other);
    }
}
