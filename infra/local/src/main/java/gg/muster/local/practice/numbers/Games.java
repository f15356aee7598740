package gg.muster.local.practice.numbers;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.IntStream;

/** The games that were recorded, and those that could be. */
@Singleton
final class Games {
    /** Ids that begin so are of no game. */
    private static final String NO_GAME = "bad";

    private final Map<String, Game> recorded = new LinkedHashMap<>();
    private int finds = 1;
    private List<String> flags = List.of();

    /** What became of a game. */
    enum Verdict {
        RECORDED,
        EXISTS,
        UNKNOWN
    }

    record Game(String id, String tier, Dialect dialect) {}

    synchronized Verdict submit(Game game) {
        if (game.id().startsWith(NO_GAME)) {
            return Verdict.UNKNOWN;
        }
        return recorded.putIfAbsent(game.id(), game) == null ? Verdict.RECORDED : Verdict.EXISTS;
    }

    /** The games that two players or more have just played: always the same ids until one is recorded, then others. */
    synchronized List<String> detect(SequencedSet<String> players) {
        if (players.size() < 2) {
            return List.of();
        }
        var all = String.join(" ", players.stream().sorted().toList());
        return IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> UUID.nameUUIDFromBytes((all + " " + n).getBytes(StandardCharsets.UTF_8)))
                .map(UUID::toString)
                .filter(id -> !id.startsWith(NO_GAME) && !recorded.containsKey(id))
                .limit(finds)
                .toList();
    }

    synchronized void detects(int games) {
        finds = games;
    }

    /** What is noticed about every game that is found. */
    synchronized void flag(List<String> noticed) {
        flags = List.copyOf(noticed);
    }

    synchronized List<String> flags() {
        return flags;
    }

    synchronized List<Game> all() {
        return List.copyOf(recorded.values());
    }
}
