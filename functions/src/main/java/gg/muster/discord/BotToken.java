package gg.muster.discord;

import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the bot token is still worth using: 10,000 refused requests in ten minutes would ban the whole address. */
@Singleton
class BotToken {

    private static final Logger LOG = LoggerFactory.getLogger(BotToken.class);

    private final AtomicBoolean refused;

    BotToken(DiscordSettings settings) {
        refused = new AtomicBoolean(settings.botToken().isBlank());
    }

    void mustBeAccepted(Route route) {
        if (route.usesBotToken() && refused.get()) {
            throw new DiscordException.Unauthorized(route);
        }
    }

    /** From now on nothing is sent with it. */
    DiscordException refused(Route route) {
        if (refused.compareAndSet(false, true)) {
            LOG.error(
                    "Discord does not accept DISCORD_BOT_TOKEN (401): nothing more is sent until a restart with a valid one");
        }
        return new DiscordException.Unauthorized(route);
    }
}
