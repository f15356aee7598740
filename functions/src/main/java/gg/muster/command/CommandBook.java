package gg.muster.command;

import gg.muster.discord.model.ApplicationCommand;
import gg.muster.discord.model.ApplicationCommand.Choice;
import gg.muster.discord.model.ApplicationCommand.Option;
import gg.muster.league.League;
import java.util.List;

/** The slash commands a league offers in its guild. */
public final class CommandBook {
    private CommandBook() {}

    /**
     * A command with subcommands cannot be used bare, so leaving and looking are choices of one option.
     *
     * @param dummies whether there are any to be sent
     */
    public static List<ApplicationCommand> of(League league, boolean dummies) {
        return List.of(queue(league), match(), AdminCommand.of(league, dummies));
    }

    private static ApplicationCommand match() {
        return ApplicationCommand.slash(
                "match",
                "Your match",
                Option.subcommand("submit", "Hand in the result of your match"),
                Option.subcommand("cancel", "Vote to cancel your match"),
                Option.subcommand("keep", "Take back your vote to cancel"));
    }

    private static ApplicationCommand queue(League league) {
        return ApplicationCommand.slash(
                "queue",
                "Join the queue of " + league.name(),
                Option.text(
                        "action",
                        "What to do instead of joining",
                        new Choice("leave the queue", "leave"),
                        new Choice("show where I stand", "status")));
    }
}
