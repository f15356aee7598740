package gg.muster.command;

import gg.muster.discord.model.ApplicationCommand;
import gg.muster.discord.model.ApplicationCommand.Option;
import gg.muster.league.League;
import java.util.Optional;

/** {@code /profile}, where it costs something not to be there. */
final class ProfileCommand {
    private ProfileCommand() {}

    static Optional<ApplicationCommand> of(League league) {
        return league.rules().dodges() == null
                ? Optional.empty()
                : Optional.of(ApplicationCommand.slash(
                        "profile",
                        "Recent matches, dodges and bans in " + league.name(),
                        Option.user("user", "Whose; without, yours")));
    }
}
