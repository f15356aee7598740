package gg.muster.local.practice.numbers;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.UUID;
import java.util.stream.IntStream;

/** The games that were recorded, and those that could be. */
@Singleton
final class Games {
    /** Ids that begin so are of no game. */
    private static final String NO_GAME = "bad";

    private final Map<String, Game> recorded = new LinkedHashMap<>();
    private boolean detects = true;

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

    /** The game that two players or more have just played: always the same id until it is recorded, then another. */
    synchronized Optional<String> detect(SequencedSet<String> players) {
        if (!detects || players.size() < 2) {
            return Optional.empty();
        }
        var all = String.join(" ", players.stream().sorted().toList());
        return IntStream.iterate(0, n -> n + 1)
                .mapToObj(n -> UUID.nameUUIDFromBytes((all + " " + n).getBytes(StandardCharsets.UTF_8)))
                .map(UUID::toString)
                .filter(id -> !id.startsWith(NO_GAME) && !recorded.containsKey(id))
                .findFirst();
    }

    synchronized void detects(boolean whether) {
        detects = whether;
    }

    synchronized List<Game> all() {
        return List.copyOf(recorded.values());
    }
}
