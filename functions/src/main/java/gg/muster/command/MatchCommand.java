package gg.muster.command;

import gg.muster.discord.model.ApplicationCommand;
import gg.muster.discord.model.ApplicationCommand.Option;
import gg.muster.league.League;
import gg.muster.league.Play;
import java.util.stream.Stream;

/** {@code /match}; a result is handed in where a queue of the league takes one. */
final class MatchCommand {
    private MatchCommand() {}

    static ApplicationCommand of(League league) {
        var submit = Option.subcommand("submit", "Hand in the result of your match");
        var always = Stream.of(
                Option.subcommand("cancel", "Vote to cancel your match"),
                Option.subcommand("keep", "Take back your vote to cancel"));
        var all = takesResults(league) ? Stream.concat(Stream.of(submit), always) : always;
        return ApplicationCommand.slash("match", "Your match", all.toArray(Option[]::new));
    }

    private static boolean takesResults(League league) {
        return league.queues().stream().anyMatch(queue -> queue.play().result() == Play.Result.TRACKER);
    }
}
