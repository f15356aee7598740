package gg.muster.rating;

import com.pocketcombats.openskill.Adjudicator;
import com.pocketcombats.openskill.RatingModelConfig;
import com.pocketcombats.openskill.aggregate.DefaultTeamRatingAggregator;
import com.pocketcombats.openskill.aggregate.TeamRatingAggregator;
import com.pocketcombats.openskill.data.RatingAdjustment;
import com.pocketcombats.openskill.data.SimplePlayerResult;
import com.pocketcombats.openskill.data.SimpleTeamResult;
import com.pocketcombats.openskill.data.TeamResult;
import com.pocketcombats.openskill.model.PlackettLuce;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * What a match teaches about its players. Two or more teams of any sizes; a free-for-all is a match of teams of one.
 *
 * <p>The answer lists the ratings as they were given: team by team, player by player. It depends on nothing else, so that
 * replaying the results in their order gives the same ratings again.
 */
@Singleton
public final class Ratings {
    private static final int LOST = WinnerOnly.WON + 1;

    private final Adjudicator<Seat> ordered;
    private final Adjudicator<Seat> won;
    private final TeamRatingAggregator teamwork;

    public Ratings() {
        var config = RatingModelConfig.builder().setLimitSigma(true).build();
        ordered = new Adjudicator<>(config, new PlackettLuce(config));
        won = new Adjudicator<>(config, new WinnerOnly(config.beta()));
        teamwork = new DefaultTeamRatingAggregator(config);
    }

    /** One team won, and nothing is known of the order of the others: {@code winner} is its index. */
    public List<List<Rating>> afterWin(List<List<Rating>> teams, int winner) {
        if (winner < 0 || winner >= teams.size()) {
            throw new IllegalArgumentException("Team %d of %d cannot have won".formatted(winner, teams.size()));
        }
        var ranks = new ArrayList<Integer>();
        for (int team = 0; team < teams.size(); team++) {
            ranks.add(team == winner ? WinnerOnly.WON : LOST);
        }
        return rate(won, teams, ranks);
    }

    /** The whole order is known: a rank for each team, 1 is the best, and equal ranks drew. */
    public List<List<Rating>> after(List<List<Rating>> teams, List<Integer> ranks) {
        if (ranks.size() != teams.size()) {
            throw new IllegalArgumentException("%d teams, but ranks %s".formatted(teams.size(), ranks));
        }
        return rate(ordered, teams, ranks);
    }

    private List<List<Rating>> rate(Adjudicator<Seat> judge, List<List<Rating>> teams, List<Integer> ranks) {
        if (teams.size() < 2 || teams.stream().anyMatch(List::isEmpty)) {
            throw new IllegalArgumentException("A match has two teams or more, and nobody's is empty: " + teams);
        }
        var results = new ArrayList<TeamResult<Seat>>();
        for (int team = 0; team < teams.size(); team++) {
            results.add(result(team, teams.get(team), ranks.get(team)));
        }
        var learnt = judge.rate(results).iterator();
        return teams.stream()
                .map(team -> team.stream().map(before -> rating(learnt.next())).toList())
                .toList();
    }

    private TeamResult<Seat> result(int team, List<Rating> ratings, int rank) {
        var players = new ArrayList<SimplePlayerResult<Seat>>();
        for (int i = 0; i < ratings.size(); i++) {
            var rating = ratings.get(i);
            players.add(new SimplePlayerResult<>(new Seat(team, i), rating.mu(), rating.sigma()));
        }
        var together = teamwork.computeTeamRating(players);
        return new SimpleTeamResult<>(together.mu(), together.sigma(), rank, players);
    }

    private static Rating rating(RatingAdjustment<Seat> learnt) {
        return new Rating(learnt.mu(), learnt.sigma());
    }

    /** The library takes teams that are equal for one and the same: a seat of their own tells players apart. */
    private record Seat(int team, int place) {}
}
