package gg.muster.command;

import gg.muster.admin.Dummies;
import gg.muster.discord.Discord;
import gg.muster.discord.model.ApplicationCommand;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the slash commands of every league's guild up to date, where they differ. */
@Singleton
public final class RegisterCommands {
    private static final Logger LOG = LoggerFactory.getLogger(RegisterCommands.class);

    private final Discord discord;
    private final Leagues leagues;
    private final Optional<Dummies> dummies;

    RegisterCommands(Discord discord, Leagues leagues, Optional<Dummies> dummies) {
        this.discord = discord;
        this.leagues = leagues;
        this.dummies = dummies;
    }

    /** Returns the leagues whose commands were replaced. */
    public List<String> all() {
        return leagues.all().stream().filter(this::register).map(League::id).toList();
    }

    /** Takes the commands out of every league's guild. */
    void none() {
        leagues.all().forEach(league -> discord.putCommands(leagues.guildOf(league), List.of()));
    }

    /** Whether the guild has what its league calls for, and nothing else. */
    public boolean upToDate(League league) {
        return definitions(discord.commands(leagues.guildOf(league))).equals(definitions(wanted(league)));
    }

    private boolean register(League league) {
        if (upToDate(league)) {
            return false;
        }
        var guild = leagues.guildOf(league);
        var wanted = wanted(league);
        discord.putCommands(guild, wanted);
        LOG.info("registered the commands of {} in guild {}: {}", league.id(), guild, names(wanted));
        return true;
    }

    private List<ApplicationCommand> wanted(League league) {
        return CommandBook.of(league, dummies.isPresent());
    }

    private static String names(List<ApplicationCommand> commands) {
        return commands.stream().map(command -> "/" + command.name()).collect(Collectors.joining(", "));
    }

    private static Set<ApplicationCommand> definitions(List<ApplicationCommand> commands) {
        return commands.stream().map(ApplicationCommand::definition).collect(Collectors.toSet());
    }
}
