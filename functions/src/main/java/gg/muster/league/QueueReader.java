package gg.muster.league;

import static gg.muster.league.Names.CHAT;
import static gg.muster.league.Names.CHAT_RULE;
import static gg.muster.league.Names.CODE;
import static gg.muster.league.Names.CODE_RULE;
import static gg.muster.league.Names.ID;
import static gg.muster.league.Names.ID_RULE;
import static gg.muster.league.Names.NAME;
import static gg.muster.league.Names.NAME_RULE;
import static gg.muster.league.Names.PER_MATCH;
import static gg.muster.league.Names.PER_MATCH_RULE;
import static gg.muster.league.Names.TEXT_CHANNEL;
import static gg.muster.league.Names.TEXT_CHANNEL_RULE;

import gg.muster.league.League.Sorting;
import gg.muster.league.Queue.Lane;
import gg.muster.league.Queue.LockOrder;
import gg.muster.league.Queue.Pool;
import gg.muster.league.Queue.Rooms;
import gg.muster.league.Queue.Shape;
import gg.muster.league.Queue.Split;
import java.util.List;
import java.util.Map;

/** Reads a queue with several pools, into which its players are sorted. */
final class QueueReader {
    private static final Map<String, Sorting> BY =
            Map.of("mmr", Sorting.MMR, "roster", Sorting.ROSTER, "choice", Sorting.CHOICE);

    /** A party has one region for all of its members, so they have to be free to choose one. */
    private static final Map<String, String> PICKS = Map.of(Queue.FIFO, Queue.FIFO, Queue.FIT, Queue.FIT);

    private QueueReader() {}

    /**
     * What was read.
     *
     * @param ready s that its players have to say that they are there; 0 where they are not asked
     */
    record Read(Queue queue, Sorting sorting, int ready) {}

    static Read read(YamlNode node) {
        var pools = node.node("pools");
        var sorting = pools.choice("by", BY);
        var list = pools(pools);
        return switch (sorting) {
            case MMR -> new Read(byStatus(node, list), sorting, 0);
            case ROSTER, CHOICE -> inTurn(node, list, sorting);
        };
    }

    /** The league's database says who plays where, and lane by lane in which order they are picked. */
    private static Queue byStatus(YamlNode node, List<Pool> pools) {
        var pick = node.node("pick");
        var maps = node.node("maps");
        var shape = shape(node.node("shape"), 2);
        var queue = new Queue(
                node.text("id", ID, ID_RULE),
                node.text("name", NAME, NAME_RULE),
                null,
                shape,
                pools,
                lanes(node),
                pick.choice("by", Map.of("lanes", Queue.LANES)),
                pick.integer("window", shape.players(), 500),
                node.choice("split", Map.of("balanced", Split.BALANCED)),
                Play.AT_ONCE,
                node.optionalChoice("lockOrder", Map.of("lanes", LockOrder.LANES)),
                maps.texts("otherwise", NAME, NAME_RULE),
                List.of(),
                rooms(node.node("rooms"), shape));
        pick.refuseUnknown();
        maps.refuseUnknown();
        return queue;
    }

    /** Everybody waits in one lane of their pool. */
    private static Read inTurn(YamlNode node, List<Pool> pools, Sorting sorting) {
        var pick = node.node("pick");
        var by = pick.choice("by", sorting == Sorting.CHOICE ? PICKS : Map.of(Queue.FIFO, Queue.FIFO));
        var shape = shape(node.node("shape"), by.equals(Queue.FIT) ? 2 : 50);
        var maps = MapsReader.read(node.node("maps"));
        var play = PlayReader.read(node.node("play"), maps.pick());
        var queue = new Queue(
                node.text("id", ID, ID_RULE),
                node.text("name", NAME, NAME_RULE),
                null,
                shape,
                pools,
                by.equals(Queue.FIT) ? Lane.bySize(shape.size()) : List.of(Lane.everybody()),
                by,
                shape.players(),
                split(node, shape),
                play,
                null,
                maps.names(),
                maps.tracks(),
                rooms(node.node("rooms"), shape));
        pick.refuseUnknown();
        var ready = play.ready();
        return new Read(queue, sorting, ready == null ? 0 : ready.seconds());
    }

    private static Split split(YamlNode node, Shape shape) {
        return shape.size() == 1
                ? node.choice("split", Map.of("ffa", Split.FREE_FOR_ALL))
                : node.choice("split", Map.of("balanced", Split.BALANCED, "random", Split.RANDOM));
    }

    private static Shape shape(YamlNode node, int mostTeams) {
        var shape = new Shape(node.integer("teams", 2, mostTeams), node.integer("size", 1, 50));
        node.refuseUnknown();
        return shape;
    }

    private static List<Pool> pools(YamlNode node) {
        var pools = node.nodes(
                "list", pool -> new Pool(pool.text("id", CODE, CODE_RULE), pool.text("name", NAME, NAME_RULE)));
        node.refuseUnknown();
        return pools;
    }

    private static List<Lane> lanes(YamlNode queue) {
        var lanes = queue.nodes(
                "lanes",
                lane -> new Lane(
                        lane.text("id", CODE, CODE_RULE),
                        lane.text("name", NAME, NAME_RULE),
                        lane.texts("statuses", CODE, CODE_RULE)));
        queue.once("lanes", "id", lanes, Lane::id);
        queue.once(
                "lanes",
                "statuses",
                lanes.stream().flatMap(lane -> lane.statuses().stream()).toList(),
                status -> status);
        return lanes;
    }

    /** Players who are all against all have no rooms for teams. */
    private static Rooms rooms(YamlNode node, Shape shape) {
        boolean alone = shape.size() == 1 && shape.teams() > 2;
        var rooms = new Rooms(
                node.text("category", PER_MATCH, PER_MATCH_RULE),
                node.text("chat", CHAT, CHAT_RULE),
                node.text("lobby", NAME, NAME_RULE),
                alone ? List.of() : node.texts("teams", NAME, NAME_RULE),
                node.text("overflow", TEXT_CHANNEL, TEXT_CHANNEL_RULE),
                !node.choice("voice", Map.of("true", true, "false", false)));
        if (rooms.teams().contains(rooms.lobby())) {
            node.mistakeAt("teams", rooms.lobby(), "must not be named like the lobby");
        }
        if (!alone && rooms.teams().size() != shape.teams()) {
            node.mistakeAt(
                    "teams", rooms.teams().size() + " names", "must name " + shape.teams() + " rooms, one a team");
        }
        node.refuseUnknown();
        return rooms;
    }
}
