package gg.muster.outbox.effect;

import gg.muster.discord.Discord;
import gg.muster.discord.DiscordError;
import gg.muster.discord.DiscordException;
import gg.muster.discord.model.ChannelEdit;
import jakarta.inject.Singleton;

/** Removes the private threads in which people meet where a guild has no channel left. */
@Singleton
public final class Threads {
    private final Discord discord;

    Threads(Discord discord) {
        this.discord = discord;
    }

    /** A bot that may not manage threads closes the one it made. */
    public void remove(String thread, String reason) {
        try {
            discord.deleteChannel(thread, reason);
        } catch (DiscordException.Refused refused) {
            if (refused.error() != DiscordError.MISSING_PERMISSIONS && refused.error() != DiscordError.MISSING_ACCESS) {
                throw refused;
            }
            discord.editChannel(thread, ChannelEdit.archive(), reason);
        }
    }
}
