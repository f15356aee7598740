package gg.muster.command;

import gg.muster.discord.model.ApplicationCommand;
import gg.muster.discord.model.Permission;
import gg.muster.league.League;
import java.util.Optional;

/** {@code /setup}, where queues have channels of their own. */
final class SetUpCommand {
    private SetUpCommand() {}

    static Optional<ApplicationCommand> of(League league) {
        return switch (league.joining()) {
            case COMMAND, SUBCOMMANDS -> Optional.empty();
            case PANELS ->
                Optional.of(ApplicationCommand.slash("setup", "Make and repair the channels and panels of the queues")
                        .forPermissions(Permission.bits(Permission.MANAGE_GUILD)));
        };
    }
}
