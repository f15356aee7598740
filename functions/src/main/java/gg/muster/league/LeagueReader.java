package gg.muster.league;

import static gg.muster.league.Names.ID;
import static gg.muster.league.Names.ID_RULE;
import static gg.muster.league.Names.NAME;
import static gg.muster.league.Names.NAME_RULE;
import static gg.muster.league.Names.PATH;
import static gg.muster.league.Names.PATH_RULE;

import gg.muster.league.League.Joining;
import gg.muster.league.Queue.Lane;
import gg.muster.league.Queue.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a league file into a {@link League}, or refuses it with every mistake it has. */
final class LeagueReader {
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
        var league = root.has("gamemodes") ? pickup(root) : ranked(root);
        root.refuseUnknown();
        if (!mistakes.isEmpty()) {
            throw new InvalidLeague(source, mistakes);
        }
        return league;
    }

    /** A league whose own database says who plays where. */
    private League ranked(YamlNode root) {
        var season = root.optionalText("season", NAME, NAME_RULE);
        var queues = root.nodes("queues", QueueReader::read);
        var league = new League(
                root.text("id", ID, ID_RULE),
                root.text("name", NAME, NAME_RULE),
                season == null ? null : season.toLowerCase(Locale.ROOT),
                root.choice("whenDatabaseIsDown", Map.of("play-on", false, "close", true)),
                Joining.COMMAND,
                RulesReader.read(root.node("rules"), true),
                admin(root.node("admin")),
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
                RulesReader.read(root.node("rules"), false),
                admin(root.node("admin")),
                null,
                games.gamemodes(),
                games.queues());
        root.once("gamemodes[].queues", "id", games.queues(), Queue::id);
        return league;
    }

    private static League.Admin admin(YamlNode node) {
        var admin = new League.Admin(
                node.text("role", Pattern.compile("[0-9]{0,20}"), "the id of a role, or empty"),
                node.text("channel", Pattern.compile(".{0,100}"), "the name of a text channel, or empty"));
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
