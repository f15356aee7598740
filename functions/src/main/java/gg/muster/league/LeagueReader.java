package gg.muster.league;

import static gg.muster.league.Names.COMMAND;
import static gg.muster.league.Names.COMMAND_RULE;
import static gg.muster.league.Names.ID;
import static gg.muster.league.Names.ID_RULE;
import static gg.muster.league.Names.NAME;
import static gg.muster.league.Names.NAME_RULE;
import static gg.muster.league.Names.PATH;
import static gg.muster.league.Names.PATH_RULE;
import static gg.muster.league.Names.TEXT_CHANNEL;
import static gg.muster.league.Names.TEXT_CHANNEL_RULE;

import gg.muster.league.League.Joining;
import gg.muster.league.League.Sorting;
import gg.muster.league.Queue.Lane;
import gg.muster.league.Queue.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a league file into a {@link League}, or refuses it with every mistake it has. */
final class LeagueReader {
    private static final Map<String, Joining> JOINING =
            Map.of("command", Joining.COMMAND, "subcommands", Joining.SUBCOMMANDS);

    private final String source;
    private final List<String> mistakes = new ArrayList<>();

    private LeagueReader(String source) {
        this.source = source;
    }

    /**
     * Reads one file.
     *
     * @param source how the file is named in errors
     * @throws InvalidLeague with every mistake
     */
    static League read(String source, String yaml) {
        return new LeagueReader(source).read(yaml);
    }

    private League read(String yaml) {
        var root = YamlNode.file(parse(yaml), mistakes);
        var league = root.has("gamemodes") ? pickup(root) : sorted(root);
        root.refuseUnknown();
        if (!mistakes.isEmpty()) {
            throw new InvalidLeague(source, mistakes);
        }
        return league;
    }

    /** A league whose players are sorted into the pools of its queues. */
    private League sorted(YamlNode root) {
        var read = root.nodes("queues", QueueReader::read);
        var sorting = read.isEmpty() ? Sorting.MMR : read.getFirst().sorting();
        read.stream()
                .filter(each -> each.sorting() != sorting)
                .forEach(each -> root.mistakeAt("queues", each.queue().id(), "must be sorted like the first one"));
        var queues = read.stream().map(QueueReader.Read::queue).toList();
        queues.stream()
                .filter(queue -> queue.pick().equals(Queue.FIT)
                        != queues.getFirst().pick().equals(Queue.FIT))
                .forEach(queue -> root.mistakeAt("queues", queue.id(), "must take parties if the first one does"));
        int ready = read.stream().mapToInt(QueueReader.Read::ready).max().orElse(0);
        boolean database = sorting == Sorting.MMR;
        var season = database ? root.optionalText("season", NAME, NAME_RULE) : null;
        var joining = root.optionalChoice("join", JOINING);
        var league = new League(
                root.text("id", ID, ID_RULE),
                root.text("name", NAME, NAME_RULE),
                season == null ? null : season.toLowerCase(Locale.ROOT),
                database && root.choice("whenDatabaseIsDown", Map.of("play-on", false, "close", true)),
                joining == null ? Joining.COMMAND : joining,
                sorting,
                RulesReader.read(root.node("rules"), queues, ready),
                admin(root.node("admin")),
                queues.stream().anyMatch(queue -> queue.pick().equals(Queue.FIT))
                        ? parties(root.node("parties"), queues)
                        : null,
                root.has("numbers") ? detect(root.node("numbers")) : null,
                List.of(),
                queues);
        root.once("queues", "id", queues, Queue::id);
        root.once(
                "queues[].pools.list",
                "id",
                queues.stream().flatMap(q -> q.pools().stream()).toList(),
                Pool::id);
        veteransAreLanes(league);
        return league;
    }

    /** A league that everybody may join by the panels of its queues. */
    private static League pickup(YamlNode root) {
        var games = GamemodeReader.read(root);
        var league = new League(
                root.text("id", ID, ID_RULE),
                root.text("name", NAME, NAME_RULE),
                null,
                false,
                Joining.PANELS,
                Sorting.CHOICE,
                RulesReader.read(root.node("rules"), games.queues(), games.ready()),
                admin(root.node("admin")),
                null,
                null,
                games.gamemodes(),
                games.queues());
        root.once("gamemodes[].queues", "id", games.queues(), Queue::id);
        return league;
    }

    private static League.Parties parties(YamlNode node, List<Queue> queues) {
        int largest = queues.stream()
                .filter(queue -> queue.pick().equals(Queue.FIT))
                .mapToInt(queue -> queue.shape().size())
                .min()
                .orElse(2);
        var parties = new League.Parties(
                node.integer("most", 2, Math.max(2, largest)), node.text("channel", TEXT_CHANNEL, TEXT_CHANNEL_RULE));
        node.refuseUnknown();
        return parties;
    }

    private static League.Admin admin(YamlNode node) {
        var admin = new League.Admin(
                node.text("role", Pattern.compile("[0-9]{0,20}"), "the id of a role, or empty"),
                node.text("channel", Pattern.compile(".{0,100}"), "the name of a text channel, or empty"),
                Objects.requireNonNullElse(node.optionalText("command", COMMAND, COMMAND_RULE), League.Admin.COMMAND));
        node.refuseUnknown();
        return admin;
    }

    private static String detect(YamlNode node) {
        var detect = node.text("detect", PATH, PATH_RULE);
        node.refuseUnknown();
        return detect;
    }

    private Object parse(String yaml) {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return new Yaml(new SafeConstructor(options)).load(yaml);
        } catch (YAMLException e) {
            throw new InvalidLeague(source, List.of("is not YAML: " + e.getMessage()));
        }
    }

    private void veteransAreLanes(League league) {
        var lanes = league.queues().stream()
                .flatMap(queue -> queue.lanes().stream())
                .map(Lane::id)
                .toList();
        league.rules().veterans().lanes().stream()
                .filter(lane -> !lanes.contains(lane))
                .forEach(lane -> mistakes.add("rules.veterans.lanes: must be lanes of a queue, was \"" + lane + "\""));
    }
}
