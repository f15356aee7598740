package gg.muster.outbox.effect;

import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.league.ViewLeague;
import gg.muster.match.Match;
import gg.muster.message.FormTexts;
import gg.muster.message.MatchTexts;
import gg.muster.message.StageTexts;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What stands in the chat of a match, by the stage it is in. */
@Singleton
final class Stages {
    private final MatchPosts posts;
    private final ViewLeague leagues;

    Stages(MatchPosts posts, ViewLeague leagues) {
        this.posts = posts;
        this.leagues = leagues;
    }

    /** Posts the card. */
    void card(League league, Match match, boolean showMmr) {
        posts.post(
                league,
                match,
                MatchPosts.CARD,
                match.stage().isPresent()
                        ? StageTexts.readyCard(league, match, showMmr)
                        : MatchTexts.card(league, match, showMmr));
    }

    /** Has the card show who is ready; for matches with such a stage, that lived long enough to have a card. */
    void readiness(League league, Match match) {
        if (match.stage().isPresent() && match.teams() != null) {
            var showMmr = leagues.see(league.id()).displayMmr();
            posts.edit(league, match, MatchPosts.CARD, StageTexts.readyCard(league, match, showMmr));
        }
    }

    /** Asks who won, or for the form; for matches whose players say what happened. */
    void ballot(League league, Match match) {
        asked(league, match).ifPresent(ballot -> posts.post(league, match, MatchPosts.BALLOT, ballot));
    }

    /** Has the ballot show how the votes stand; for matches that lived long enough to have one. */
    void votes(League league, Match match) {
        if (match.teams() != null) {
            asked(league, match).ifPresent(ballot -> posts.edit(league, match, MatchPosts.BALLOT, ballot));
        }
    }

    private static Optional<NewMessage> asked(League league, Match match) {
        return switch (match.settings().play().result()) {
            case TRACKER -> Optional.empty();
            case VOTE -> Optional.of(StageTexts.ballot(league, match));
            case FORM -> Optional.of(FormTexts.ballot(league, match));
        };
    }
}
