package gg.muster.outbox.effect;

import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.match.CompleteMatch;
import gg.muster.match.KeepMatch;
import gg.muster.match.Match;
import gg.muster.match.RejectMatch;
import gg.muster.match.ViewMatch;
import gg.muster.message.MatchSentences;
import gg.muster.numbers.Numbers;
import gg.muster.numbers.NumbersUnavailable;
import gg.muster.numbers.Outcome;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands a match's result to the league's service. Only a real success, or that it was there before, completes the match.
 * Until then it is tried again, with growing pauses, unless another result was handed in meanwhile.
 */
@Singleton
final class SubmitResult implements Effect {
    private static final Logger LOG = LoggerFactory.getLogger(SubmitResult.class);

    private final ViewMatch matches;
    private final Numbers numbers;
    private final CompleteMatch complete;
    private final RejectMatch reject;
    private final KeepMatch facts;
    private final MatchChat chat;

    SubmitResult(
            ViewMatch matches,
            Numbers numbers,
            CompleteMatch complete,
            RejectMatch reject,
            KeepMatch facts,
            MatchChat chat) {
        this.matches = matches;
        this.numbers = numbers;
        this.complete = complete;
        this.reject = reject;
        this.facts = facts;
        this.chat = chat;
    }

    @Override
    public String type() {
        return "result.submitted";
    }

    /** Nobody would hand in the result again, so it is tried for as long as it takes. */
    @Override
    public boolean maySetAside() {
        return false;
    }

    @Override
    public void run(League league, Event event) {
        var game = event.text("game");
        matches.find(league.id(), event.text("match"))
                .filter(match -> match.state() == Match.State.IN_PROGRESS && game.equals(match.game()))
                .ifPresent(match -> submit(league, match, game, event.text("tier")));
    }

    private void submit(League league, Match match, String game, String tier) {
        try {
            switch (numbers.submit(game, tier)) {
                case Outcome.Accepted accepted -> complete.complete(league.id(), match.id(), game);
                case Outcome.AlreadyThere there -> complete.complete(league.id(), match.id(), game);
                case Outcome.Rejected rejected -> {
                    LOG.warn(
                            "match {} of {}: Numbers refuses game {}: {}",
                            match.id(),
                            league.id(),
                            game,
                            rejected.reason());
                    reject.reject(league.id(), match.id(), game, rejected.reason());
                    say(league, match, game + ":rejected", MatchSentences.rejected(match.id(), rejected.reason()));
                }
            }
        } catch (NumbersUnavailable away) {
            LOG.warn(
                    "match {} of {}: Numbers did not answer for game {}: {}",
                    match.id(),
                    league.id(),
                    game,
                    away.getMessage());
            reject.reject(league.id(), match.id(), game, null);
            say(league, match, game + ":away", MatchSentences.recordsAway(match.id()));
        }
    }

    /** Once for each game and purpose, however often it is tried: Discord's nonces forget after some minutes. */
    private void say(League league, Match match, String purpose, String text) {
        var fact = "post." + purpose;
        var words = NewMessage.text(text).withNonce(league.id() + ":" + match.id() + ":" + purpose);
        match.kept("room.chat")
                .filter(there -> match.kept(fact).isEmpty())
                .flatMap(there -> chat.post(league, match, there, words))
                .ifPresent(said -> facts.keep(league.id(), match.id(), fact, said.id()));
    }
}
