package gg.muster.league;

import static gg.muster.league.Names.NAME;
import static gg.muster.league.Names.NAME_RULE;

import gg.muster.league.Play.MapChoice;
import gg.muster.league.Play.MapPick;
import gg.muster.league.Queue.Track;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the maps of a queue: any one of a list, or some of a pool that admins keep, of those played least. */
final class MapsReader {
    private MapsReader() {}

    /** What was read: names where there is a list, tracks where there is a pool. */
    record Read(MapPick pick, List<String> names, List<Track> tracks) {}

    static Read read(YamlNode node) {
        var choice = node.choice("pick", Map.of("random", MapChoice.RANDOM, "least-played", MapChoice.LEAST_PLAYED));
        var read = switch (choice) {
            case RANDOM -> new Read(MapPick.ANY_ONE, node.texts("pool", NAME, NAME_RULE), List.of());
            case LEAST_PLAYED -> leastPlayed(node);
        };
        node.refuseUnknown();
        return read;
    }

    private static Read leastPlayed(YamlNode node) {
        int count = node.integer("count", 1, 10);
        var pick = new MapPick(MapChoice.LEAST_PLAYED, count, node.integer("share", 1, 100), null);
        var tracks = node.nodes("pool", MapsReader::track);
        node.once("pool", "uid", tracks, Track::uid);
        if (tracks.size() < count) {
            node.mistakeAt("pool", tracks.size() + " maps", "must have at least count, which is " + count);
        }
        return new Read(pick, List.of(), tracks);
    }

    private static Track track(YamlNode node) {
        return new Track(
                node.text("uid", TrackForm.UID, TrackForm.UID_RULE),
                node.text("name", NAME, NAME_RULE),
                Objects.requireNonNullElse(node.optionalText("author", NAME, NAME_RULE), ""));
    }
}
