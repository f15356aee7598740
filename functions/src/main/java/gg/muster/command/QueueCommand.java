package gg.muster.command;

import gg.muster.discord.model.ApplicationCommand;
import gg.muster.discord.model.ApplicationCommand.Choice;
import gg.muster.discord.model.ApplicationCommand.Option;
import gg.muster.league.League;

/** {@code /queue}. A command with subcommands cannot be used bare, so whatever else it does is a choice of one option. */
final class QueueCommand {
    private QueueCommand() {}

    static ApplicationCommand of(League league) {
        return switch (league.joining()) {
            case COMMAND -> ApplicationCommand.slash("queue", "Join the queue of " + league.name(), options(league));
            case SUBCOMMANDS ->
                ApplicationCommand.slash(
                        "queue",
                        "The queues of " + league.name(),
                        Option.subcommand("join", "Join your queue"),
                        Option.subcommand("leave", "Leave the queue"),
                        Option.subcommand("status", "Where you stand"),
                        Option.subcommand("list", "Every queue, and how many wait there"));
            case PANELS ->
                ApplicationCommand.slash(
                        "queue",
                        "Where you stand in the queues of " + league.name(),
                        Option.text(
                                "action",
                                "What to do instead of looking",
                                new Choice("show where I stand", "status"),
                                new Choice("leave every queue", "leave")));
        };
    }

    private static Option[] options(League league) {
        var action = Option.text(
                "action",
                "What to do instead of joining",
                new Choice("leave the queue", "leave"),
                new Choice("show where I stand", "status"));
        if (league.sorting() != League.Sorting.CHOICE) {
            return new Option[] {action};
        }
        var word = league.poolWord();
        var pools = league.mainQueue().pools().stream().map(pool -> new Choice(pool.name(), pool.id()));
        var pool = Option.text(word, "Which " + word + "; without, the last one", pools.toArray(Choice[]::new));
        return new Option[] {pool, action};
    }
}
