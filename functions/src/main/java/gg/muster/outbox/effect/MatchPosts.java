package gg.muster.outbox.effect;

import gg.muster.discord.Discord;
import gg.muster.discord.DiscordError;
import gg.muster.discord.DiscordException;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.match.KeepMatch;
import gg.muster.match.Match;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The messages that stay in a match's chat: each is posted once, and shows how things stand from then on. */
@Singleton
final class MatchPosts {
    /** Who plays where; its players say by it that they are there. */
    static final String CARD = "post.card";

    /** How the votes stand. */
    static final String BALLOT = "post.ballot";

    private static final Logger LOG = LoggerFactory.getLogger(MatchPosts.class);

    private final Discord discord;
    private final MatchChat chat;
    private final KeepMatch facts;

    MatchPosts(Discord discord, MatchChat chat, KeepMatch facts) {
        this.discord = discord;
        this.chat = chat;
        this.facts = facts;
    }

    /** Posts it, unless that was done before; the match has a chat. */
    void post(League league, Match match, String post, NewMessage message) {
        if (match.kept(post).isEmpty()) {
            var said = message.withNonce(league.id() + ":" + match.id() + ":" + post);
            chat.post(league, match, match.kept("room.chat").orElseThrow(), said)
                    .ifPresent(posted -> facts.keep(league.id(), match.id(), post, posted.id()));
        }
    }

    /** Shows it anew, where it stands at all; who deleted it does not want to see it. */
    void edit(League league, Match match, String post, NewMessage message) {
        var id = match.kept(post);
        var there = match.kept("room.chat");
        if (id.isEmpty() || there.isEmpty()) {
            return;
        }
        try {
            discord.edit(there.get(), id.get(), message);
        } catch (DiscordException.Refused refused) {
            if (refused.error() != DiscordError.UNKNOWN_MESSAGE && refused.error() != DiscordError.UNKNOWN_CHANNEL) {
                throw refused;
            }
            LOG.info("match {} of {}: its {} is gone, {}", match.id(), league.id(), post, refused.getMessage());
        }
    }
}
