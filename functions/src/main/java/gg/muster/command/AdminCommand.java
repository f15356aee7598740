package gg.muster.command;

import gg.muster.admin.Dummies;
import gg.muster.config.ConfigKey;
import gg.muster.discord.model.ApplicationCommand;
import gg.muster.discord.model.ApplicationCommand.Choice;
import gg.muster.discord.model.ApplicationCommand.Option;
import gg.muster.discord.model.Permission;
import gg.muster.league.League;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@code /queueadmin}; what concerns players' profiles is only there where joining asks for them, and what concerns the
 * pool of maps where admins keep one. Hidden from those who may not manage the guild, until its settings show it to a role.
 */
final class AdminCommand {
    private static final int MOST_CHOICES = 25;

    private AdminCommand() {}

    static ApplicationCommand of(League league, boolean dummies) {
        boolean profiles = league.sorting() == League.Sorting.MMR;
        var always = Stream.of(
                Option.subcommand("status", "How the queues are doing"),
                Option.subcommand("open", "Open a queue, or all", pool(league, true)),
                Option.subcommand("close", "Close a queue, or all; matches go on", pool(league, true)),
                Option.subcommand("build", "Form a match now, or hear what is missing", pool(league, false)),
                Option.subcommand("kill", "Cancel a match at once", match()),
                Option.subcommand("lock", "Put a player on hold", player(), reason()),
                Option.subcommand("unlock", "Free a player who is stuck or on hold", player()),
                Option.subcommand("reset", "Cancel every match and empty every queue; asks first"),
                Option.group("config", "Figures that the queues work by", config(league)));
        var all = Stream.of(
                        always,
                        league.tracks().isEmpty() ? Stream.<Option>empty() : Stream.of(maps()),
                        league.sorting() == League.Sorting.ROSTER ? Stream.of(players(league)) : Stream.<Option>empty(),
                        league.hasForms() ? Stream.of(result(league)) : Stream.<Option>empty(),
                        league.rules().dodges() == null ? Stream.<Option>empty() : discipline(league),
                        profiles ? Stream.of(reload()) : Stream.<Option>empty(),
                        profiles && dummies ? Stream.of(dummies(league)) : Stream.<Option>empty())
                .flatMap(options -> options);
        return ApplicationCommand.slash(
                        league.admin().command(), "Run the queues of " + league.name(), all.toArray(Option[]::new))
                .forPermissions(Permission.bits(Permission.MANAGE_GUILD));
    }

    private static Option players(League league) {
        return Option.group(
                "player",
                "Who plays in which league",
                Option.subcommand("set-league", "Put a player into a league", user(), inLeague(league)),
                Option.subcommand("remove", "Take a player out of their league, and of its queue", user()),
                Option.subcommand(
                        "import",
                        "Put many players into their leagues",
                        Option.file("file", "A table as CSV: the columns discord_id or username, and league")
                                .require()));
    }

    private static Stream<Option> discipline(League league) {
        return Stream.of(
                Option.subcommand(
                        "ban", "Ban a player from queueing for a time", user(), duration(), reason().require()),
                Option.subcommand("unban", "End a player's ban", user()),
                Option.subcommand("dodges", "How often a player was not there, and what it cost", user()),
                Option.subcommand("stats", "Where a player is, what they played, dodges and bans", user()),
                Option.group(
                        "queue",
                        "One queue",
                        Option.subcommand(
                                "reset", "Take everybody out of one queue; asks first", pool(league, false))));
    }

    private static Option user() {
        return Option.user("user", "The player").require();
    }

    private static Option inLeague(League league) {
        return Option.text("league", "Where they play from now on", pools(league))
                .require();
    }

    private static Choice[] pools(League league) {
        var pools = league.queues().stream()
                .flatMap(queue -> queue.pools().stream())
                .map(pool -> new Choice(pool.name(), pool.id()))
                .toList();
        return pools.size() > MOST_CHOICES ? new Choice[0] : pools.toArray(Choice[]::new);
    }

    private static Option result(League league) {
        return Option.subcommand("result", "Hand in or correct who came where", ResultOptions.of(league));
    }

    private static Option duration() {
        return Option.text("duration", "Such as 45m, 2h, 3d or 1h30m").require();
    }

    private static Option reload() {
        return Option.subcommand("reload", "Read the league's database again now");
    }

    private static Option maps() {
        return Option.group(
                "maps",
                "The pool of maps",
                Option.subcommand("list", "The maps there are", Option.text("search", "Part of a name or uid")),
                Option.subcommand(
                        "add",
                        "Add a map",
                        Option.text("name", "What it is called").require(),
                        Option.text("uid", "Its uid in the game, up to 27 characters")
                                .require(),
                        Option.text("author", "Who made it")),
                Option.subcommand(
                        "remove",
                        "Take a map out; matches that have it keep it",
                        Option.text("map", "The map").require().suggested()));
    }

    private static Option dummies(League league) {
        return Option.subcommand("dummies", "Have dummies join a tier's queue", pool(league, false), count());
    }

    private static Option count() {
        return Option.whole("n", "How many, up to " + Dummies.MOST).require();
    }

    private static Option[] config(League league) {
        return new Option[] {
            Option.subcommand("list", "Every figure, and what the league file says"),
            Option.subcommand("get", "One figure, and what it means", key(league)),
            Option.subcommand("set", "Change a figure; running matches keep theirs", key(league), value())
        };
    }

    /** A tier, where a queue has several; else the queue itself. It is typed out where there are too many to choose from. */
    private static Option pool(League league, boolean orAll) {
        var word = league.poolWord();
        var pools = league.queues().stream()
                .flatMap(queue -> queue.pools().stream())
                .map(pool -> new Choice(pool.name(), pool.id()));
        var all = orAll ? Stream.of(new Choice("all " + word + "s", "all")) : Stream.<Choice>empty();
        var choices = Stream.concat(pools, all).toList();
        var offered = choices.size() > MOST_CHOICES ? List.<Choice>of() : choices;
        return Option.text(word, "The " + word, offered.toArray(Choice[]::new)).require();
    }

    private static Option match() {
        return Option.text("match", "The number of the match").require().suggested();
    }

    private static Option player() {
        return Option.user("player", "The player").require();
    }

    private static Option reason() {
        return Option.text("reason", "What the player is told");
    }

    private static Option key(League league) {
        var keys = ConfigKey.of(league).stream().map(key -> new Choice(key.name(), key.name()));
        return Option.text("key", "The figure", keys.toArray(Choice[]::new)).require();
    }

    private static Option value() {
        return Option.text("value", "A whole number, or \"default\" for what the league file says")
                .require();
    }
}
