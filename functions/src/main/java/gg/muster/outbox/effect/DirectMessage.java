package gg.muster.outbox.effect;

import gg.muster.discord.Discord;
import gg.muster.discord.DiscordException;
import gg.muster.discord.model.NewMessage;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Sends somebody a direct message. */
@Singleton
final class DirectMessage {
    private final Discord discord;

    DirectMessage(Discord discord) {
        this.discord = discord;
    }

    /** Empty when it was sent; else Discord's refusal, such as for closed messages or a deleted account. */
    Optional<DiscordException.Refused> send(String player, NewMessage message) {
        try {
            discord.post(discord.openDm(player).id(), message);
            return Optional.empty();
        } catch (DiscordException.Refused refused) {
            return Optional.of(refused);
        }
    }
}
