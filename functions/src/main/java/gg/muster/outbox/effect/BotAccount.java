package gg.muster.outbox.effect;

import gg.muster.discord.Discord;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bot's own account id, asked for once: rooms must let the bot in, or it cannot delete them. */
@Singleton
public final class BotAccount {
    private final Discord discord;
    private volatile @Nullable String id;

    BotAccount(Discord discord) {
        this.discord = discord;
    }

    public String id() {
        var known = id;
        if (known == null) {
            var application = discord.application();
            known = Optional.ofNullable(application.bot()).map(bot -> bot.id()).orElse(application.id());
            id = known;
        }
        return known;
    }
}
