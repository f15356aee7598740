package gg.muster.league;

import static gg.muster.league.Names.CHAT;
import static gg.muster.league.Names.CHAT_RULE;
import static gg.muster.league.Names.CODE;
import static gg.muster.league.Names.CODE_RULE;
import static gg.muster.league.Names.NAME;
import static gg.muster.league.Names.NAME_RULE;
import static gg.muster.league.Names.SHARED;
import static gg.muster.league.Names.SHARED_RULE;
import static gg.muster.league.Names.TEXT_CHANNEL;
import static gg.muster.league.Names.TEXT_CHANNEL_RULE;

import gg.muster.league.Play.Result;
import gg.muster.league.Queue.Lane;
import gg.muster.league.Queue.Pool;
import gg.muster.league.Queue.Rooms;
import gg.muster.league.Queue.Shape;
import gg.muster.league.Queue.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads gamemodes, each with its queues: a queue is one pool that everybody may join, first come, first served, and all
 * of a league's queues are played the same way.
 */
final class GamemodeReader {
    private static final Pattern SHAPE = Pattern.compile("ffa|[0-9]{1,2}(v[0-9]{1,2})+");
    private static final String SHAPE_RULE = "teams of one size such as 2v2 or 1v1v1v1, or ffa";
    private static final String FREE_FOR_ALL = "ffa";

    private final Play play;
    private final Rooms rooms;
    private final List<Gamemode> gamemodes = new ArrayList<>();
    private final List<Queue> queues = new ArrayList<>();

    private GamemodeReader(Play play, Rooms rooms) {
        this.play = play;
        this.rooms = rooms;
    }

    /** What was read: each queue names its gamemode. */
    record Read(List<Gamemode> gamemodes, List<Queue> queues) {
        /** s that players have to say that they are there. */
        int ready() {
            return queues.stream()
                    .map(queue -> queue.play().ready())
                    .mapToInt(ready -> ready == null ? 0 : ready.seconds())
                    .max()
                    .orElse(0);
        }
    }

    /** Reads {@code play}, {@code rooms} and {@code gamemodes} of a league file. */
    static Read read(YamlNode root) {
        var reader = new GamemodeReader(play(root.node("play")), rooms(root.node("rooms")));
        root.nodes("gamemodes", reader::gamemode);
        root.once("gamemodes", "id", reader.gamemodes, Gamemode::id);
        root.once("gamemodes[].queues", "name", reader.queues, Queue::channel);
        return new Read(List.copyOf(reader.gamemodes), List.copyOf(reader.queues));
    }

    private static Play play(YamlNode node) {
        var play = Play.of(PlayReader.ready(node.node("ready")), node.choice("result", Map.of("vote", Result.VOTE)));
        node.refuseUnknown();
        return play;
    }

    private static Rooms rooms(YamlNode node) {
        var rooms = new Rooms(
                node.text("category", SHARED, SHARED_RULE),
                node.text("chat", CHAT, CHAT_RULE),
                node.text("lobby", NAME, NAME_RULE),
                node.texts("teams", NAME, NAME_RULE),
                node.text("overflow", TEXT_CHANNEL, TEXT_CHANNEL_RULE),
                !node.choice("voice", Map.of("true", true, "false", false)));
        node.refuseUnknown();
        return rooms;
    }

    private Gamemode gamemode(YamlNode node) {
        var gamemode = new Gamemode(node.text("id", CODE, CODE_RULE), node.text("name", NAME, NAME_RULE));
        gamemodes.add(gamemode);
        queues.addAll(node.nodes("queues", queue -> queue(gamemode, queue)));
        return gamemode;
    }

    private Queue queue(Gamemode gamemode, YamlNode node) {
        var id = node.text("id", CODE, CODE_RULE);
        var name = node.text("name", NAME, NAME_RULE);
        var shape = shape(node);
        var split = node.choice(
                "algorithm",
                Map.of("random", Split.RANDOM, "balanced", Split.BALANCED, FREE_FOR_ALL, Split.FREE_FOR_ALL));
        if (split == Split.FREE_FOR_ALL && shape.size() > 1) {
            node.mistakeAt("algorithm", FREE_FOR_ALL, "must not be ffa for teams of " + shape.size());
        }
        return new Queue(
                id,
                name,
                gamemode.id(),
                shape,
                List.of(new Pool(id, name)),
                List.of(Lane.everybody()),
                Queue.FIFO,
                shape.players(),
                split,
                play,
                null,
                node.texts("maps", NAME, NAME_RULE),
                List.of(),
                rooms(node, shape));
    }

    /** Players who are all against all meet in the lobby; teams have a room each. */
    private Rooms rooms(YamlNode node, Shape shape) {
        boolean alone = shape.size() == 1 && shape.teams() > 2;
        if (!alone && rooms.teams().size() < shape.teams()) {
            node.mistakeAt("teams", shape.teams() + " teams", "must not have more teams than rooms.teams has names");
            return rooms;
        }
        return rooms.withTeams(alone ? List.of() : rooms.teams().subList(0, shape.teams()));
    }

    /** {@code teams: 2v2} with {@code players: 4} says the same twice, as people do; both must agree. */
    private static Shape shape(YamlNode node) {
        int players = node.integer("players", 2, 50);
        var text = node.text("teams", SHAPE, SHAPE_RULE);
        if (text.isEmpty() || text.equals(FREE_FOR_ALL)) {
            return new Shape(players, 1);
        }
        var sizes = List.of(text.split("v", -1));
        int size = Integer.parseInt(sizes.getFirst());
        if (size == 0 || sizes.stream().distinct().count() > 1) {
            node.mistakeAt("teams", text, "must be " + SHAPE_RULE);
        } else if (size * sizes.size() != players) {
            node.mistakeAt("players", players, "must be " + size * sizes.size() + " for " + text);
        }
        return new Shape(sizes.size(), Math.max(size, 1));
    }
}
