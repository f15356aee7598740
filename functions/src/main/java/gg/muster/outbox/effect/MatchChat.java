package gg.muster.outbox.effect;

import gg.muster.discord.Discord;
import gg.muster.discord.DiscordError;
import gg.muster.discord.DiscordException;
import gg.muster.discord.model.Message;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.match.Match;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts in a match's chat. Where somebody has deleted it, nothing can be said there, which is no failure. */
@Singleton
final class MatchChat {
    private static final Logger LOG = LoggerFactory.getLogger(MatchChat.class);

    private final Discord discord;

    MatchChat(Discord discord) {
        this.discord = discord;
    }

    /** Empty when the chat is gone. */
    Optional<Message> post(League league, Match match, String chat, NewMessage message) {
        try {
            return Optional.of(discord.post(chat, message));
        } catch (DiscordException.Refused refused) {
            if (refused.error() != DiscordError.UNKNOWN_CHANNEL) {
                throw refused;
            }
            LOG.warn("match {} of {}: its chat {} is gone, so nothing is said there", match.id(), league.id(), chat);
            return Optional.empty();
        }
    }
}
