package gg.muster.command;

import gg.muster.discord.model.ApplicationCommand;
import gg.muster.discord.model.ApplicationCommand.Choice;
import gg.muster.discord.model.ApplicationCommand.Option;
import gg.muster.league.League;
import java.util.Optional;

/** {@code /stats} and {@code /leaderboard}, where matches have winners to be remembered. */
final class StatsCommand {
    private static final int MOST_CHOICES = 25;

    private StatsCommand() {}

    static Optional<ApplicationCommand> stats(League league) {
        return offered(
                league,
                ApplicationCommand.slash(
                        "stats",
                        "Games, wins and rating in " + league.name(),
                        Option.user("player", "Whose; without, yours")));
    }

    /** Which gamemode is asked only where there is a choice. */
    static Optional<ApplicationCommand> leaderboard(League league) {
        var choices = league.gamemodes().stream()
                .limit(MOST_CHOICES)
                .map(gamemode -> new Choice(gamemode.name(), gamemode.id()))
                .toArray(Choice[]::new);
        var description = "The best of " + league.name();
        return offered(
                league,
                choices.length == 0
                        ? ApplicationCommand.slash("leaderboard", description)
                        : ApplicationCommand.slash(
                                "leaderboard",
                                description,
                                Option.text("gamemode", "Of which gamemode; without, the first", choices)));
    }

    private static Optional<ApplicationCommand> offered(League league, ApplicationCommand command) {
        return league.hasWinners() ? Optional.of(command) : Optional.empty();
    }
}
