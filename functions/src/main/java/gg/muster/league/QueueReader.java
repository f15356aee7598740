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

import gg.muster.league.Queue.Lane;
import gg.muster.league.Queue.LockOrder;
import gg.muster.league.Queue.Play;
import gg.muster.league.Queue.Pool;
import gg.muster.league.Queue.Rooms;
import gg.muster.league.Queue.Shape;
import gg.muster.league.Queue.Split;
import java.util.List;
import java.util.Map;

/** Reads a queue whose players the league's database sorts into pools and lanes. */
final class QueueReader {
    private QueueReader() {}

    static Queue read(YamlNode node) {
        var pick = node.node("pick");
        var maps = node.node("maps");
        var shape = shape(node.node("shape"));
        var queue = new Queue(
                node.text("id", ID, ID_RULE),
                node.text("name", NAME, NAME_RULE),
                null,
                shape,
                pools(node.node("pools")),
                lanes(node),
                pick.choice("by", Map.of("lanes", Queue.LANES)),
                pick.integer("window", shape.players(), 500),
                node.choice("split", Map.of("balanced", Split.BALANCED)),
                Play.AT_ONCE,
                node.optionalChoice("lockOrder", Map.of("lanes", LockOrder.LANES)),
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

    private static Rooms rooms(YamlNode node, Shape shape) {
        var rooms = new Rooms(
                node.text("category", PER_MATCH, PER_MATCH_RULE),
                node.text("chat", CHAT, CHAT_RULE),
                node.text("lobby", NAME, NAME_RULE),
                node.texts("teams", NAME, NAME_RULE),
                node.text("overflow", TEXT_CHANNEL, TEXT_CHANNEL_RULE),
                !node.choice("voice", Map.of("true", true, "false", false)));
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
}
