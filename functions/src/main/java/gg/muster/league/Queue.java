package gg.muster.league;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One queue of a league: who may wait in it, how a match is picked from it and what that match looks like.
 *
 * @param name a sentence part; {@code {pool}} stands for the pool's name
 * @param gamemode id of the gamemode it belongs to, where the league has gamemodes
 * @param pools players of different pools never meet
 * @param lanes in picking order
 * @param pick {@link #LANES}, {@link #FIFO} or {@link #FIT}
 * @param window entries of a lane looked at when a match is picked
 * @param lockOrder in which order players lock their agents; null: they are told none
 * @param maps names of what is played, where the league's database says nothing else
 * @param tracks what the pool that its admins keep begins with; none where they keep none
 */
public record Queue(
        String id,
        String name,
        @Nullable String gamemode,
        Shape shape,
        List<Pool> pools,
        List<Lane> lanes,
        String pick,
        int window,
        Split split,
        Play play,
        @Nullable LockOrder lockOrder,
        List<String> maps,
        List<Track> tracks,
        Rooms rooms) {
    /** Lane by lane, with veterans and rematches in mind. */
    public static final String LANES = "lanes";

    /** Whoever came first. */
    public static final String FIFO = "fifo";

    /** Parties whole, and those alone, so that they fill the teams exactly; the longest waiting first. */
    public static final String FIT = "fit";

    /** How many teams of how many players. */
    @Serdeable
    public record Shape(int teams, int size) {
        public int players() {
            return teams * size;
        }
    }

    /** The part of a queue whose players may meet; {@code id} is unique in the league. */
    public record Pool(String id, String name) {}

    /**
     * Players who are picked at the same turn, by their status in the league. Those of them who have played the games
     * that the league requires wait in a lane of their own, right behind the others. A lane without statuses takes
     * everybody.
     */
    public record Lane(String id, String name, List<String> statuses) {
        /** No id in a league file has a plus sign. */
        private static final String DONE = "+done";

        /** The lane that takes everybody. */
        static Lane everybody() {
            return new Lane("ALL", "Everybody", List.of());
        }

        /** A lane for those alone, and one for the parties of each size up to {@code most}; their ids are the sizes. */
        static List<Lane> bySize(int most) {
            return IntStream.rangeClosed(1, most)
                    .mapToObj(size ->
                            new Lane(Integer.toString(size), size == 1 ? "alone" : "in a party of " + size, List.of()))
                    .toList();
        }

        /** The lane of those who have played their required games. */
        public String doneId() {
            return id + DONE;
        }

        /** Its lanes in Redis, in picking order. */
        public List<String> ids() {
            return statuses.isEmpty() ? List.of(id) : List.of(id, doneId());
        }
    }

    /** In which order the players of a team lock their agents. */
    public enum LockOrder {
        LANES
    }

    /** How the picked are split into teams. */
    public enum Split {
        BALANCED,
        RANDOM,
        FREE_FOR_ALL
    }

    /**
     * A map as its game knows it.
     *
     * @param uid 1 to 27 characters; empty where the game knows it by its name alone
     * @param author empty where nobody is named
     */
    @Serdeable
    public record Track(String uid, String name, String author) {
        public Track {
            uid = Objects.requireNonNullElse(uid, "");
            author = Objects.requireNonNullElse(author, "");
        }

        /** One that has nothing but a name. */
        public static Track named(String name) {
            return new Track("", name, "");
        }
    }

    /**
     * The rooms of a match; {@code {pool}} and {@code {match}} stand for their ids. A category with {@code {n}} in its
     * name is shared: matches go into the first of them that has room.
     *
     * @param teams a voice room for each team, in team order
     * @param overflow the text channel in which a match gets a private thread when the guild is full
     * @param textOnly no voice rooms are made
     */
    @Serdeable
    public record Rooms(
            String category, String chat, String lobby, List<String> teams, String overflow, boolean textOnly) {
        private static final String NUMBER = "{n}";

        Rooms withTeams(List<String> others) {
            return new Rooms(category, chat, lobby, List.copyOf(others), overflow, textOnly);
        }

        /** Whether the category holds the rooms of several matches. */
        public boolean shared() {
            return category.contains(NUMBER);
        }

        /** The nth of the shared categories, from 1. */
        public String category(int n) {
            return category.replace(NUMBER, String.valueOf(n));
        }
    }

    /** The name of the text channel in which its panel stands: its own name as Discord spells channel names. */
    public String channel() {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}_-]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    /** Every lane in picking order, that of those who have played their games after each. */
    public List<String> laneIds() {
        return lanes.stream().flatMap(lane -> lane.ids().stream()).toList();
    }

    /** What an id of {@link #laneIds()} stands for. */
    public Optional<Lane> lane(String id) {
        return lanes.stream().filter(lane -> lane.ids().contains(id)).findFirst();
    }

    public Optional<Pool> pool(String id) {
        return pools.stream().filter(pool -> pool.id().equals(id)).findFirst();
    }

    /** The lane of a league status; empty: that status may not play. */
    public Optional<Lane> laneOf(String status) {
        return lanes.stream().filter(lane -> lane.statuses().contains(status)).findFirst();
    }

    /** Whether its name has a place for that of a pool, and so says what is played, such as {@code {pool} scrim}. */
    public boolean namesPools() {
        return name.contains("{pool}");
    }

    /** The queue's name as said to somebody in this pool. */
    public String nameIn(String pool) {
        return name.replace("{pool}", pool(pool).map(Pool::name).orElse(pool));
    }
}
