package gg.muster.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Somebody, and where they stand; times in ms, 0 for never. */
final class Player {
    final String id;

    /** Their places in queues, by pool. */
    final Map<String, Entry> entries = new TreeMap<>();

    /** The match that holds them. */
    @Nullable
    String match;

    @Nullable
    String party;

    /** The pool that they chose last. */
    @Nullable
    String lastPool;

    boolean locked;
    long bannedUntil;

    @Nullable
    Long cooldownUntil;

    long lastMatchAt;
    long seenAt;
    int played;

    /** When they were not there for a match. */
    final List<Long> dodges = new ArrayList<>();

    /** When the matches ended that they have played. */
    final List<Long> ended = new ArrayList<>();

    Player(String id) {
        this.id = id;
    }

    /**
     * A place in the queue of a pool.
     *
     * @param party the one they wait with; null: alone
     */
    record Entry(
            String pool, String lane, long at, @Nullable String party) {}

    String status() {
        if (locked) {
            return "locked";
        }
        if (match != null) {
            return "in_match";
        }
        return entries.isEmpty() ? "idle" : "queued";
    }

    boolean isIdle() {
        return status().equals("idle");
    }

    /** Their places, the oldest first. */
    List<Entry> waiting() {
        return entries.values().stream()
                .sorted(Comparator.comparingLong(Entry::at).thenComparing(Entry::pool))
                .toList();
    }
}
