package gg.muster.discord;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * Which Discord to talk to, and as whom. {@code patience} is how long one call may take in all, waits for rate limits
 * and retries included.
 */
@ConfigurationProperties("muster.discord")
public record DiscordSettings(
        @Bindable(defaultValue = "https://discord.com/api/v10")
        String apiBase,

        @Bindable(defaultValue = "") String botToken,
        @Bindable(defaultValue = "") String applicationId,
        @Bindable(defaultValue = "") String publicKey,
        @Bindable(defaultValue = "20s") Duration patience) {

    /** Without the token: settings end up in logs. */
    @Override
    public String toString() {
        return "DiscordSettings[apiBase=%s, applicationId=%s, patience=%s]".formatted(apiBase, applicationId, patience);
    }
}
