package gg.muster.outbox.effect;

import gg.muster.discord.model.AllowedMentions;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.match.Match;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells all players of a match something: in its chat, or each of them directly once that is gone. */
@Singleton
final class MatchNews {
    private static final Logger LOG = LoggerFactory.getLogger(MatchNews.class);

    private final DirectMessage direct;
    private final MatchChat chat;

    MatchNews(DirectMessage direct, MatchChat chat) {
        this.direct = direct;
        this.chat = chat;
    }

    /** {@code key} is another for each piece of news. */
    void tell(League league, Match match, String key, NewMessage news) {
        if (!inChat(league, match, key, news)) {
            directly(league, match, key, news);
        }
    }

    void directly(League league, Match match, String key, NewMessage news) {
        for (var player : match.players()) {
            direct.send(league, player.id(), news.withNonce(league.id() + ":" + key))
                    .ifPresent(refused -> LOG.warn(
                            "match {} of {}: {} could not be told, {}",
                            match.id(),
                            league.id(),
                            player.id(),
                            refused.error()));
        }
    }

    /** False where there is no chat any more. */
    boolean inChat(League league, Match match, String key, NewMessage news) {
        var players = match.players().stream().map(Match.Player::id).toList();
        var said = news.mentioning(AllowedMentions.users(players)).withNonce(league.id() + ":" + key);
        return match.state() != Match.State.CLOSED
                && match.kept("room.chat")
                        .flatMap(there -> chat.post(league, match, there, said))
                        .isPresent();
    }
}
