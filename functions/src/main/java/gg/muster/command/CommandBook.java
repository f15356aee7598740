package gg.muster.command;

import gg.muster.discord.model.ApplicationCommand;
import gg.muster.league.League;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The slash commands that a league offers in its guild: each feature says from the league's settings what, if anything. */
public final class CommandBook {
    private CommandBook() {}

    /** All of them; {@code dummies}: whether there are any to be sent. */
    public static List<ApplicationCommand> of(League league, boolean dummies) {
        return Stream.of(
                        Optional.of(QueueCommand.of(league)),
                        PartyCommand.of(league),
                        CheckInCommand.of(league),
                        Optional.of(MatchCommand.of(league)),
                        ProfileCommand.of(league),
                        StatsCommand.stats(league),
                        StatsCommand.leaderboard(league),
                        Optional.of(AdminCommand.of(league, dummies)),
                        SetUpCommand.of(league))
                .flatMap(Optional::stream)
                .toList();
    }
}
