package gg.muster.outbox.effect;

import gg.muster.discord.model.AllowedMentions;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.match.KeepMatch;
import gg.muster.match.Match;
import gg.muster.message.FormTexts;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Sends each player of a match the form for its result, where it has one. Whoever cannot be reached is told in the
 * match's chat where it stands. How each was told is kept, so that nobody is told twice.
 */
@Singleton
final class HandOutForm {
    private final DirectMessage direct;
    private final MatchChat chat;
    private final KeepMatch facts;

    HandOutForm(DirectMessage direct, MatchChat chat, KeepMatch facts) {
        this.direct = direct;
        this.chat = chat;
        this.facts = facts;
    }

    void to(League league, Match match) {
        if (match.form().isPresent()) {
            match.players().stream()
                    .map(Match.Player::id)
                    .filter(player -> match.kept(fact(player)).isEmpty())
                    .forEach(player -> to(league, match, player));
        }
    }

    private void to(League league, Match match, String player) {
        var message = FormTexts.direct(league, match).withNonce(nonce(league, match, "form"));
        var refused = direct.send(league, player, message).isPresent();
        if (refused) {
            mention(league, match, player);
        }
        facts.keep(league.id(), match.id(), fact(player), refused ? "mention" : "dm");
    }

    private void mention(League league, Match match, String player) {
        var message = NewMessage.text(FormTexts.directInChat(player))
                .mentioning(AllowedMentions.users(List.of(player)))
                .withNonce(nonce(league, match, "form:" + player));
        match.kept("room.chat").ifPresent(there -> chat.post(league, match, there, message));
    }

    private static String fact(String player) {
        return "form." + player;
    }

    private static String nonce(League league, Match match, String purpose) {
        return league.id() + ":" + match.id() + ":" + purpose;
    }
}
