package gg.muster.command;

import gg.muster.discord.model.ApplicationCommand;
import gg.muster.league.League;
import gg.muster.league.Play;
import gg.muster.league.Queue;
import java.util.Optional;

/** {@code /checkin}, where players are asked for it before a match begins. */
final class CheckInCommand {
    private CheckInCommand() {}

    static Optional<ApplicationCommand> of(League league) {
        return league.queues().stream().anyMatch(CheckInCommand::asks)
                ? Optional.of(ApplicationCommand.slash("checkin", "Say that you are there for your match"))
                : Optional.empty();
    }

    private static boolean asks(Queue queue) {
        var ready = queue.play().ready();
        return ready != null && ready.asking() == Play.Asking.CHECK_IN;
    }
}
