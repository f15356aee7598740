package gg.muster.outbox.effect;

import gg.muster.discord.model.AllowedMentions;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.match.KeepMatch;
import gg.muster.match.Match;
import gg.muster.message.MatchTexts;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends each player of a match their direct message, all at once. Whoever cannot be reached that way is mentioned in the
 * match chat. How each was told is kept with the ms at which, so that nobody is told twice, and nobody pays for what they
 * heard too late.
 */
@Singleton
final class TellPlayers {
    private static final Logger LOG = LoggerFactory.getLogger(TellPlayers.class);

    private final DirectMessage direct;
    private final MatchChat chat;
    private final KeepMatch facts;
    private final Clock clock;

    TellPlayers(DirectMessage direct, MatchChat chat, KeepMatch facts, Clock clock) {
        this.direct = direct;
        this.chat = chat;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Tells everyone who has not been told.
     *
     * @throws RuntimeException the first failure, after everyone else has been told
     */
    void tell(League league, Match match, boolean showMmr) {
        var untold = match.players().stream()
                .map(Match.Player::id)
                .filter(player -> match.kept(fact(player)).isEmpty())
                .toList();
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            var tasks = untold.stream()
                    .<Future<?>>map(player -> workers.submit(() -> tell(league, match, player, showMmr)))
                    .toList();
            await(tasks);
        }
    }

    private void tell(League league, Match match, String player, boolean showMmr) {
        var message = MatchTexts.direct(league, match, player, showMmr);
        var refused = direct.send(league, player, message.withNonce(nonce(league, match, "dm")));
        refused.ifPresent(why -> LOG.warn(
                "match {} of {}: no direct message to {}, {}", match.id(), league.id(), player, why.getMessage()));
        var told = refused.isEmpty() ? "dm " + clock.millis() : mention(league, match, player);
        facts.keep(league.id(), match.id(), fact(player), told);
    }

    /** Where the chat is gone too, nobody has told them. */
    private String mention(League league, Match match, String player) {
        var message = NewMessage.text(MatchTexts.toldInChat(league, match, player))
                .mentioning(AllowedMentions.users(List.of(player)))
                .withNonce(nonce(league, match, player));
        return chat.post(league, match, match.kept("room.chat").orElseThrow(), message)
                .map(posted -> "mention " + clock.millis())
                .orElse("not at all");
    }

    private static String fact(String player) {
        return "told." + player;
    }

    private static String nonce(League league, Match match, String purpose) {
        return league.id() + ":" + match.id() + ":" + purpose;
    }

    private static void await(List<Future<?>> tasks) {
        RuntimeException first = null;
        for (var task : tasks) {
            try {
                task.get();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error fatal) {
                    throw fatal;
                }
                var failure = e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
                first = first == null ? failure : first;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while telling players", e);
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
