package gg.muster.outbox.effect;

import gg.muster.discord.model.AllowedMentions;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.match.Match;
import gg.muster.match.ViewMatch;
import gg.muster.message.MatchSentences;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the players of a match that it has ended: in its chat, or each of them directly where it never had one. */
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
            var nonce = league.id() + ":" + match.id() + ":end";
            var text = MatchSentences.ended(match, event.text("why"));
            var players = match.players().stream().map(Match.Player::id).toList();
            var said = NewMessage.text(text)
                    .mentioning(AllowedMentions.users(players))
                    .withNonce(nonce);
            stages.readiness(league, match);
            stages.votes(league, match);
            match.kept("room.chat")
                    .ifPresentOrElse(
                            there -> chat.post(league, match, there, said),
                            () -> players.forEach(player -> directly(league, match, player, said)));
        });
    }

    private void directly(League league, Match match, String player, NewMessage said) {
        direct.send(league, player, said)
                .ifPresent(refused -> LOG.warn(
                        "match {} of {}: {} could not be told that it ended, {}",
                        match.id(),
                        league.id(),
                        player,
                        refused.error()));
    }
}
