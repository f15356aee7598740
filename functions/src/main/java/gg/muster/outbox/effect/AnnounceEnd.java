package gg.muster.outbox.effect;

import gg.muster.discord.model.AllowedMentions;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.match.Match;
import gg.muster.match.ViewMatch;
import gg.muster.message.FormTexts;
import gg.muster.message.MatchSentences;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the players of a match that it has ended: in its chat, or each of them directly where there is none (any more). */
@Singleton
final class AnnounceEnd implements Effect {
    private static final Logger LOG = LoggerFactory.getLogger(AnnounceEnd.class);

    private final ViewMatch matches;
    private final DirectMessage direct;
    private final Stages stages;
    private final MatchChat chat;

    AnnounceEnd(ViewMatch matches, DirectMessage direct, Stages stages, MatchChat chat) {
        this.matches = matches;
        this.stages = stages;
        this.direct = direct;
        this.chat = chat;
    }

    @Override
    public String type() {
        return "match.ended";
    }

    @Override
    public void run(League league, Event event) {
        matches.find(league.id(), event.text("match")).ifPresent(match -> {
            var why = event.text("why");
            stages.readiness(league, match);
            stages.votes(league, match);
            if (!saidInChat(league, match, why)) {
                match.players().forEach(player -> directly(league, match, player.id(), why));
            }
        });
    }

    /** A chat that went with its rooms has had its time: what was to be said there counts as said. */
    private boolean saidInChat(League league, Match match, String why) {
        var players = match.players().stream().map(Match.Player::id).toList();
        var said = NewMessage.text(MatchSentences.ended(match, why) + FormTexts.stillAwaited(league, match))
                .mentioning(AllowedMentions.users(players))
                .withNonce(nonce(league, match));
        return match.kept("room.chat")
                .map(there -> chat.post(league, match, there, said).isPresent() || match.state() == Match.State.CLOSED)
                .orElse(false);
    }

    private static String nonce(League league, Match match) {
        return league.id() + ":" + match.id() + ":end";
    }

    private void directly(League league, Match match, String player, String why) {
        var said = NewMessage.text(MatchSentences.endedDirectly(match, why) + FormTexts.stillAwaited(league, match));
        direct.send(league, player, said.withNonce(nonce(league, match)))
                .ifPresent(refused -> LOG.warn(
                        "match {} of {}: {} could not be told that it ended, {}",
                        match.id(),
                        league.id(),
                        player,
                        refused.error()));
    }
}
