package gg.muster.command;

import gg.muster.discord.model.ApplicationCommand;
import gg.muster.discord.model.ApplicationCommand.Choice;
import gg.muster.discord.model.ApplicationCommand.Option;
import gg.muster.league.League;
import java.util.Optional;

/** {@code /party}, where friends queue together. */
final class PartyCommand {
    private static final int MOST_CHOICES = 25;

    private PartyCommand() {}

    static Optional<ApplicationCommand> of(League league) {
        return league.parties() == null
                ? Optional.empty()
                : Optional.of(ApplicationCommand.slash(
                        "party",
                        "Queue together with friends",
                        Option.subcommand("create", "Start a party, with a channel of its own", create(league)),
                        Option.subcommand(
                                "join",
                                "Join a party by its code",
                                Option.text("code", "The code that its members have")
                                        .require()),
                        Option.subcommand("info", "Who is in your party, and its code"),
                        Option.subcommand("stats", "How the members of your party have done"),
                        Option.subcommand("queue", "Queue the whole party; for its leader"),
                        Option.subcommand("dequeue", "Take the whole party out of the queue; for its leader"),
                        Option.subcommand("leave", "Leave your party"),
                        Option.subcommand("kick", "Remove a member; for its leader", member("Who goes")),
                        Option.subcommand("promote", "Have another member lead; for its leader", member("Who leads")),
                        Option.subcommand("code", "Change the code; for its leader"),
                        Option.subcommand("disband", "End the party; for its leader; asks first")));
    }

    /** A region is asked for where players choose theirs. */
    private static Option[] create(League league) {
        var pools = league.mainQueue().pools();
        boolean asked = league.sorting() == League.Sorting.CHOICE && pools.size() > 1;
        var choices = pools.stream()
                .limit(MOST_CHOICES)
                .map(pool -> new Choice(pool.name(), pool.id()))
                .toArray(Choice[]::new);
        return asked
                ? new Option[] {Option.text("region", "Where you play; without, where you played last", choices)}
                : new Option[0];
    }

    private static Option member(String description) {
        return Option.user("member", description).require();
    }
}
