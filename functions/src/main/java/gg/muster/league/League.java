package gg.muster.league;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One league as its file describes it, checked and immutable.
 *
 * @param id lower case; the root of its Redis keys
 * @param season the state of the league in which its queues work, lower case; null: always
 * @param strict nobody joins while the league's database is down
 * @param sorting where the pool of a player comes from
 * @param parties what friends who queue together may do; null: everybody queues alone
 * @param detect path at Numbers that finds a game by its players; null: games are handed in by their links only
 * @param gamemodes what its queues are sorted by; none where it plays but one game
 * @param queues at least one
 */
public record League(
        String id,
        String name,
        @Nullable String season,
        boolean strict,
        Joining joining,
        Sorting sorting,
        Rules rules,
        Admin admin,
        @Nullable Parties parties,
        @Nullable String detect,
        List<Gamemode> gamemodes,
        List<Queue> queues) {

    /** How players get into a queue. */
    public enum Joining {
        /** A bare command. */
        COMMAND,
        /** A command with subcommands. */
        SUBCOMMANDS,
        /** The buttons of a panel in each queue's own channel, for everybody in the guild and several queues at once. */
        PANELS
    }

    /** Where the pool that a player waits in comes from. */
    public enum Sorting {
        /** Their MMR in the league's own database. */
        MMR,
        /** The roster that admins keep here. */
        ROSTER,
        /** What they ask for. */
        CHOICE
    }

    /**
     * Who may administer it, besides those who may manage the guild, and where that is told.
     *
     * @param role id of a role; empty: none
     * @param channel name of a text channel; empty: none
     * @param command what their slash command is called
     */
    public record Admin(String role, String channel, String command) {
        /** What it is called where a league file does not say. */
        public static final String COMMAND = "queueadmin";
    }

    /**
     * Friends who queue together.
     *
     * @param most players of a party; at least two
     * @param channel name of the text channel in which those without a party queue
     */
    public record Parties(int most, String channel) {}

    /** The same league by other figures. */
    public League playingBy(Rules others) {
        return new League(
                id, name, season, strict, joining, sorting, others, admin, parties, detect, gamemodes, queues);
    }

    /** What the pools of a queue are called; where each has but one, the queue itself is meant. */
    public String poolWord() {
        if (queues.stream().allMatch(queue -> queue.pools().size() == 1)) {
            return "queue";
        }
        return switch (sorting) {
            case MMR -> "tier";
            case ROSTER -> "league";
            case CHOICE -> "region";
        };
    }

    /** The rating that counts in a queue: that of its gamemode, or of the whole league; null where nobody wins. */
    public @Nullable String ratingOf(Queue queue) {
        return queue.gamemode() == null && hasWinners() ? id : queue.gamemode();
    }

    /** What the pool of maps that its admins keep begins with; none where they keep none. */
    public List<Queue.Track> tracks() {
        var byUid = new LinkedHashMap<String, Queue.Track>();
        queues.stream()
                .flatMap(queue -> queue.tracks().stream())
                .forEach(track -> byUid.putIfAbsent(track.uid(), track));
        return List.copyOf(byUid.values());
    }

    /** As many maps as a match of it takes from that pool. */
    public int tracksPerMatch() {
        return queues.stream()
                .filter(queue -> !queue.tracks().isEmpty())
                .mapToInt(queue -> queue.play().maps().count())
                .max()
                .orElse(0);
    }

    /** Whether matches of it have a winner, so that there is something to remember. */
    public boolean hasWinners() {
        return queues.stream().anyMatch(queue -> queue.play().result() == Play.Result.VOTE);
    }

    /** Whether players hand in the games they played, which Numbers records. */
    public boolean hasTracked() {
        return queues.stream().anyMatch(queue -> queue.play().result() == Play.Result.TRACKER);
    }

    /** Whether players hand in results by a form. */
    public boolean hasForms() {
        return queues.stream().anyMatch(queue -> queue.play().result() == Play.Result.FORM);
    }

    /** What results count for: its gamemodes, or the league itself where it plays but one game. */
    public List<Gamemode> rated() {
        return gamemodes.isEmpty() ? List.of(new Gamemode(id, name)) : gamemodes;
    }

    /** The queue a bare command means. */
    public Queue mainQueue() {
        return queues.getFirst();
    }

    public Optional<Gamemode> gamemode(String id) {
        return gamemodes.stream().filter(gamemode -> gamemode.id().equals(id)).findFirst();
    }

    /** The queue of this id; empty where there is none, such as one that is no longer played. */
    public Optional<Queue> queue(String id) {
        return queues.stream().filter(queue -> queue.id().equals(id)).findFirst();
    }

    /** The queue a pool belongs to; every pool has one. */
    public Queue queueOf(String pool) {
        return queues.stream()
                .filter(queue -> queue.pool(pool).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("league " + id + " has no pool " + pool));
    }
}
