package gg.muster.league;

import gg.muster.league.Queue.Lane;
import gg.muster.league.Queue.Pool;
import gg.muster.league.Queue.Rooms;
import gg.muster.league.Queue.Shape;
import gg.muster.league.Queue.Split;
import gg.muster.league.Rules.RelaxStep;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a league file into a {@link League}, or refuses it with every mistake it has. */
final class LeagueReader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,31}");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_. -]{0,31}");
    private static final Pattern NAME = Pattern.compile("\\S(.{0,78}\\S)?");
    private static final Pattern PER_MATCH = Pattern.compile("(?=.*\\{match\\}).{1,90}");
    private static final Pattern CHAT = Pattern.compile("[a-z0-9_-]{0,60}\\{match\\}[a-z0-9_-]{0,30}");
    private static final Pattern TEXT_CHANNEL = Pattern.compile("[a-z0-9_-]{1,100}");
    private static final String CHAT_RULE = "{match} among lower-case letters, digits, dashes and underscores";
    private static final String TEXT_CHANNEL_RULE = "lower-case letters, digits, dashes and underscores";
    private static final String ID_RULE = "1..32 lower-case letters, digits or dashes";
    private static final String CODE_RULE = "1..32 letters, digits, dots, dashes or underscores";
    private static final String NAME_RULE = "a name of 1..80 characters";
    private static final String PER_MATCH_RULE = "1..90 characters with {match} among them";

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
        var season = root.optionalText("season", NAME, NAME_RULE);
        var league = new League(
                root.text("id", ID, ID_RULE),
                root.text("name", NAME, NAME_RULE),
                season == null ? null : season.toLowerCase(Locale.ROOT),
                root.choice("whenDatabaseIsDown", Map.of("play-on", false, "close", true)),
                rules(root.node("rules")),
                admin(root.node("admin")),
                root.nodes("queues", this::queue));
        root.refuseUnknown();
        once("queues", "id", league.queues(), Queue::id);
        once(
                "queues[].pools.list",
                "id",
                league.queues().stream().flatMap(q -> q.pools().stream()).toList(),
                Pool::id);
        veteransAreLanes(league);
        if (!mistakes.isEmpty()) {
            throw new InvalidLeague(source, mistakes);
        }
        return league;
    }

    private static Rules rules(YamlNode node) {
        var rules = new Rules(
                node.integer("cancelThreshold", 1, 100),
                node.integer("cooldownSeconds", 0, 86_400),
                node.integer("longestMinutes", 5, 1_440),
                node.integer("entryMinutes", 5, 1_440),
                node.integer("graceSeconds", 0, 3_600),
                node.integer("relaxSeconds", 0, 3_600),
                node.integer("rematchWindowSeconds", 0, 86_400),
                veterans(node.node("veterans")),
                relaxSteps(node),
                node.integer("relaxCrowding", 0, 300));
        node.refuseUnknown();
        return rules;
    }

    private static Rules.Veterans veterans(YamlNode node) {
        int min = node.integer("min", 0, 50);
        int max = node.integer("max", 0, 50);
        if (max < min) {
            node.mistakeAt("max", max, "must be at least min, which is " + min);
        }
        var veterans = new Rules.Veterans(min, max, node.texts("lanes", CODE, CODE_RULE));
        node.refuseUnknown();
        return veterans;
    }

    private static List<RelaxStep> relaxSteps(YamlNode rules) {
        var steps = rules.nodes(
                "relaxSteps", step -> new RelaxStep(step.integer("after", 0, 100), step.integer("share", 0, 100)));
        for (int i = 1; i < steps.size(); i++) {
            var before = steps.get(i - 1);
            var step = steps.get(i);
            if (step.after() <= before.after() || step.share() < before.share()) {
                rules.mistakeAt(
                        "relaxSteps[" + i + "]",
                        "after %d, share %d".formatted(step.after(), step.share()),
                        "must come after the step before it and allow no less");
            }
        }
        return steps;
    }

    private static League.Admin admin(YamlNode node) {
        var admin = new League.Admin(
                node.text("role", Pattern.compile("[0-9]{0,20}"), "the id of a role, or empty"),
                node.text("channel", Pattern.compile(".{0,100}"), "the name of a text channel, or empty"));
        node.refuseUnknown();
        return admin;
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

    private Queue queue(YamlNode node) {
        var pick = node.node("pick");
        var maps = node.node("maps");
        var shape = shape(node.node("shape"));
        var queue = new Queue(
                node.text("id", ID, ID_RULE),
                node.text("name", NAME, NAME_RULE),
                shape,
                pools(node.node("pools")),
                lanes(node),
                pick.choice("by", Map.of("lanes", "lanes")),
                pick.integer("window", shape.players(), 500),
                node.choice("split", Map.of("balanced", Split.BALANCED)),
                maps.texts("otherwise", NAME, NAME_RULE),
                rooms(node.node("rooms"), shape));
        pick.refuseUnknown();
        maps.refuseUnknown();
        return queue;
    }

    private static Shape shape(YamlNode node) {
        var shape = new Shape(node.integer("teams", 2, 2), node.integer("size", 1, 50));
        node.refuseUnknown();
        return shape;
    }

    private static List<Pool> pools(YamlNode node) {
        node.choice("by", Map.of("mmr", "mmr"));
        var pools = node.nodes(
                "list", pool -> new Pool(pool.text("id", CODE, CODE_RULE), pool.text("name", NAME, NAME_RULE)));
        node.refuseUnknown();
        return pools;
    }

    private List<Lane> lanes(YamlNode queue) {
        var lanes = queue.nodes(
                "lanes",
                lane -> new Lane(
                        lane.text("id", CODE, CODE_RULE),
                        lane.text("name", NAME, NAME_RULE),
                        lane.texts("statuses", CODE, CODE_RULE)));
        once(queue.at("lanes"), "id", lanes, Lane::id);
        once(
                queue.at("lanes"),
                "statuses",
                lanes.stream().flatMap(lane -> lane.statuses().stream()).toList(),
                status -> status);
        return lanes;
    }

    private static Rooms rooms(YamlNode node, Shape shape) {
        var rooms = new Rooms(
                node.text("category", PER_MATCH, PER_MATCH_RULE),
                node.text("chat", CHAT, CHAT_RULE),
                node.text("lobby", NAME, NAME_RULE),
                node.texts("teams", NAME, NAME_RULE),
                node.text("overflow", TEXT_CHANNEL, TEXT_CHANNEL_RULE));
        if (rooms.teams().contains(rooms.lobby())) {
            node.mistakeAt("teams", rooms.lobby(), "must not be named like the lobby");
        }
        if (rooms.teams().size() != shape.teams()) {
            node.mistakeAt(
                    "teams", rooms.teams().size() + " names", "must name " + shape.teams() + " rooms, one a team");
        }
        node.refuseUnknown();
        return rooms;
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

    private <T> void once(String list, String field, List<T> elements, Function<T, String> id) {
        var seen = new HashSet<String>();
        Stream.of(elements)
                .flatMap(List::stream)
                .map(id)
                .filter(each -> !each.isEmpty() && !seen.add(each))
                .forEach(each -> mistakes.add(list + "." + field + ": must be there once, was \"" + each + "\" again"));
    }
}
