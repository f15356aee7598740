package gg.muster.outbox.effect;

import gg.muster.discord.model.AllowedMentions;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.match.Match;
import gg.muster.match.OfferMatch;
import gg.muster.match.ViewMatch;
import gg.muster.match.result.FoundGame;
import gg.muster.match.result.TrackerUrl;
import gg.muster.message.GameMessage;
import gg.muster.numbers.DetectedGame;
import gg.muster.numbers.Numbers;
import gg.muster.numbers.NumbersUnavailable;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import gg.muster.outbox.Lane;
import jakarta.inject.Singleton;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the game of a match found by who played it, and shows the player who asked what there is. Numbers is asked once:
 * the player waits for the answer, and when it has none, has a button to ask again and the form for the link.
 */
@Singleton
final class FindGame implements Effect {
    private static final Logger LOG = LoggerFactory.getLogger(FindGame.class);
    private static final int MOST = 5;

    private final ViewMatch matches;
    private final Numbers numbers;
    private final OfferMatch offer;
    private final LateReply reply;
    private final MatchChat chat;

    FindGame(ViewMatch matches, Numbers numbers, OfferMatch offer, LateReply reply, MatchChat chat) {
        this.matches = matches;
        this.numbers = numbers;
        this.offer = offer;
        this.reply = reply;
        this.chat = chat;
    }

    @Override
    public String type() {
        return "game.wanted";
    }

    @Override
    public Lane lane() {
        return Lane.REPLIES;
    }

    @Override
    public void run(League league, Event event) {
        var id = event.text("match");
        var match = matches.find(league.id(), id);
        var message = match.map(found -> search(league, found, event.text("player")))
                .orElseGet(() -> GameMessage.over(id, null));
        if (!reply.send(event, message)) {
            match.filter(found -> found.state().isLive()).ifPresent(found -> inChat(league, found, event, message));
        }
    }

    private NewMessage search(League league, Match match, String player) {
        var endpoint = match.settings().detect();
        if (endpoint == null || match.state() != Match.State.IN_PROGRESS) {
            return GameMessage.over(match.id(), match.game());
        }
        try {
            var players = match.players().stream().map(Match.Player::id).toList();
            return offer(league, match, games(numbers.detect(endpoint, player, players)));
        } catch (NumbersUnavailable away) {
            LOG.warn("match {} of {}: no game could be looked for: {}", match.id(), league.id(), away.getMessage());
            return GameMessage.away(league.id(), match.id());
        }
    }

    /** Only what has a page on the tracker can be submitted. */
    private static List<FoundGame> games(List<DetectedGame> detected) {
        return detected.stream()
                .filter(game -> TrackerUrl.isGame(game.gameId()))
                .map(game ->
                        new FoundGame(game.gameId(), game.map(), game.redPlayers(), game.bluePlayers(), game.flags()))
                .limit(MOST)
                .toList();
    }

    private NewMessage offer(League league, Match match, List<FoundGame> games) {
        var answer = offer.offer(
                league.id(), match.id(), games.stream().map(FoundGame::id).toList());
        var told = answer.as(OfferMatch.Told.class);
        LOG.info(
                "match {} of {}: {} games found, {}, {} offered",
                match.id(),
                league.id(),
                games.size(),
                answer.code(),
                told.games());
        return switch (answer.code()) {
            case OFFERED ->
                GameMessage.found(
                        league.id(),
                        match,
                        games.stream()
                                .filter(game -> told.games().contains(game.id()))
                                .toList());
            case NONE -> GameMessage.none(league.id(), match.id());
            case REFUSED, GONE -> GameMessage.over(match.id(), told.game());
        };
    }

    private void inChat(League league, Match match, Event event, NewMessage message) {
        var player = event.text("player");
        var said = GameMessage.inChat(player, message)
                .mentioning(AllowedMentions.users(List.of(player)))
                .withNonce(league.id() + ":" + event.id());
        match.kept("room.chat").ifPresent(there -> chat.post(league, match, there, said));
    }
}
