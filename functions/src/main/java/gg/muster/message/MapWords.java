package gg.muster.message;

import gg.muster.league.Queue.Track;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Maps as players read them. */
final class MapWords {
    private MapWords() {}

    /** {@code Aurora by Ada}. */
    static String one(Track map) {
        return Words.plain(map.name()) + (map.author().isEmpty() ? "" : " by " + Words.plain(map.author()));
    }

    /** A line for each, with its place where there are several. */
    static String lines(List<Track> maps) {
        return maps.size() == 1
                ? one(maps.getFirst())
                : IntStream.range(0, maps.size())
                        .mapToObj(i -> (i + 1) + ". " + one(maps.get(i)))
                        .collect(Collectors.joining("\n"));
    }

    /** As part of a sentence: {@code **Aurora**, **Basalt** and **Dune**}. */
    static String inWords(List<Track> maps) {
        var names =
                maps.stream().map(map -> "**" + Words.plain(map.name()) + "**").toList();
        var last = names.size() - 1;
        return last < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
