package gg.muster.outbox;

import gg.muster.discord.Discord;
import gg.muster.discord.DiscordException;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.message.MatchSentences;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells a player whose place in a queue was given up. One who left by themselves knows. */
@Singleton
final class TellExpired implements Effect {
    private static final Logger LOG = LoggerFactory.getLogger(TellExpired.class);

    private final Discord discord;

    TellExpired(Discord discord) {
        this.discord = discord;
    }

    @Override
    public String type() {
        return "queue.left";
    }

    @Override
    public void run(League league, Event event) {
        if (!event.text("why").equals("expired")) {
            return;
        }
        var player = event.text("player");
        var pool = league.queueOf(event.text("pool")).pool(event.text("pool")).map(Queue.Pool::name);
        var said = NewMessage.text(MatchSentences.entryExpired(pool.orElse(event.text("pool"))));
        try {
            discord.post(discord.openDm(player).id(), said.withNonce(league.id() + ":" + event.id()));
        } catch (DiscordException.Refused closed) {
            LOG.info("{} could not be told that their place was given up, {}", player, closed.error());
        }
    }
}
