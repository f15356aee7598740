package gg.muster.match;

import gg.muster.league.Play;
import gg.muster.league.Play.Asking;
import gg.muster.league.Play.Form;
import gg.muster.league.Play.Ready;
import gg.muster.league.Queue.Rooms;
import gg.muster.league.Queue.Shape;
import gg.muster.league.Queue.Split;
import gg.muster.league.Queue.Track;
import gg.muster.match.result.FormLink;
import gg.muster.match.result.MatchUid;
import gg.muster.match.result.Place;
import gg.muster.match.teams.Rated;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A match as it stands in Redis.
 *
 * @param createdAt ms
 * @param players in the order they were picked
 * @param settings what it is played by, as the league file said when it formed
 * @param teams player ids of each team; null until assigned
 * @param maps what it is played on, in that order; none until assigned
 * @param game id of the game handed in as its result; null before
 * @param kept facts kept about it, such as {@code room.chat}
 * @param course what its players have said so far; where JSON has none, nothing
 */
@Serdeable
public record Match(
        String id,
        String pool,
        State state,
        long createdAt,
        List<Player> players,
        Settings settings,
        @Nullable List<List<String>> teams,
        List<Track> maps,
        @Nullable String game,
        Map<String, String> kept,
        Course course) {
    public Match {
        maps = maps == null ? List.of() : List.copyOf(maps);
        course = course == null ? Course.NONE : course;
    }

    /**
     * What its players have said so far.
     *
     * @param readyBy ms by which they have to be ready; null before they are asked
     * @param begunAt ms at which it was in progress; null before
     * @param winner what they voted for who decided it; null where nobody did
     * @param ready the ms at which each said that they are there
     * @param votes what each voted for
     * @param places who came where, best first, once that was handed in; none before, and where it is known otherwise
     * @param dodges the ms until which whoever was not there in time may not queue for it
     */
    @Serdeable
    public record Course(
            @Nullable Long readyBy,
            @Nullable Long begunAt,
            @Nullable String winner,
            Map<String, Long> ready,
            Map<String, String> votes,
            List<Place> places,
            Map<String, Long> dodges) {
        static final Course NONE = new Course(null, null, null, Map.of(), Map.of(), List.of(), Map.of());

        public Course {
            ready = ready == null ? Map.of() : Map.copyOf(ready);
            votes = votes == null ? Map.of() : Map.copyOf(votes);
            places = places == null ? List.of() : List.copyOf(places);
            dodges = dodges == null ? Map.of() : Map.copyOf(dodges);
        }
    }

    /** See {@code lua/lib/states.lua}, the one table of steps between them. */
    public enum State {
        INITIAL,
        CREATED,
        READY_UP,
        IN_PROGRESS,
        COMPLETED,
        CANCELLED,
        CLOSED;

        /** Its players are in it; the same states as in the table. */
        public boolean isLive() {
            return switch (this) {
                case INITIAL, CREATED, READY_UP, IN_PROGRESS -> true;
                case COMPLETED, CANCELLED, CLOSED -> false;
            };
        }
    }

    /**
     * One of its players.
     *
     * @param mmr as it was when they joined the queue
     * @param joinedAt ms
     * @param sides the teams they played in lately, newest first, such as {@code 10001/0}; none where JSON has none
     * @param name as it was when they joined; empty where it is not known
     * @param party id of the party they queued with; null: they queued alone
     */
    @Serdeable
    public record Player(
            String id,
            String lane,
            double mmr,
            long joinedAt,
            List<String> sides,
            String name,
            @Nullable String party) implements Rated {
        public Player {
            name = name == null ? "" : name;
            sides = sides == null ? List.of() : List.copyOf(sides);
        }

        public Player(String id, String lane, double mmr, long joinedAt) {
            this(id, lane, mmr, joinedAt, List.of());
        }

        public Player(String id, String lane, double mmr, long joinedAt, List<String> sides) {
            this(id, lane, mmr, joinedAt, sides, "", null);
        }
    }

    /**
     * The part of the league file that a running match keeps.
     *
     * @param gamemode id of its gamemode, where the league has gamemodes
     * @param split how its teams are made; where JSON says nothing, balanced
     * @param play its stages; where JSON says nothing, none before it is played
     * @param cancelThreshold percent of its players whose votes cancel it
     * @param cooldown ms for which its players rest after it was completed
     * @param grace ms for which its rooms stay after its end
     * @param longest ms after which it is cancelled if it is not over
     * @param detect where the game it was played as can be found by its players; null: nowhere
     * @param lockOrder the lanes in the order in which their players lock agents; null: no order is given
     */
    @Serdeable
    public record Settings(
            String queue,
            String poolName,
            @Nullable String gamemode,
            Shape shape,
            Split split,
            Play play,
            List<String> maps,
            Rooms rooms,
            int cancelThreshold,
            long cooldown,
            long grace,
            long longest,
            @Nullable String detect,
            @Nullable List<LockTurn> lockOrder) {
        public Settings {
            split = split == null ? Split.BALANCED : split;
            play = play == null ? Play.AT_ONCE : play;
        }
    }

    /** A lane whose players lock their agents after those of the lanes before it. */
    @Serdeable
    public record LockTurn(String lane, String name) {}
    /** The stage in which its players say that they are there; empty where it has none. */
    public Optional<Ready> stage() {
        return Optional.ofNullable(settings.play().ready());
    }

    /** The form in which its players hand in what happened; empty where they do not. */
    public Optional<Form> form() {
        return Optional.ofNullable(settings.play().form());
    }

    /** The address of that form, with what is known of this match filled in. */
    public Optional<String> formLink(String league) {
        var named = players.stream()
                .map(each -> new FormLink.Named(each.id(), each.name()))
                .toList();
        var begun = Instant.ofEpochMilli(course.begunAt() == null ? createdAt : course.begunAt());
        return form().map(form -> FormLink.of(form, uid(league), named, begun));
    }

    /** Its id over all leagues. */
    public MatchUid uid(String league) {
        return new MatchUid(league, id);
    }

    /** When it ends by itself, in ms: its time begins anew once its players, where they are asked, are all there. */
    public long until() {
        return (course.begunAt() == null ? createdAt : course.begunAt()) + settings.longest();
    }

    /** What it is called when its players say that they are there; being ready where they are not asked. */
    public Asking asking() {
        return stage().map(Ready::asking).orElse(Asking.READY);
    }

    /** What a team is called; players who are all against all are called by who they are. */
    public String teamName(int team) {
        var names = settings.rooms().teams();
        return team < names.size() ? names.get(team) : "Player " + (team + 1);
    }

    /** Whether everybody plays for themselves, so that there are no team rooms. */
    public boolean everyoneAlone() {
        return settings.rooms().teams().isEmpty();
    }

    /** Those who have not said that they are there, in the order they were picked. */
    public List<String> absent() {
        return players.stream()
                .map(Player::id)
                .filter(id -> !course.ready().containsKey(id))
                .toList();
    }

    public Optional<String> kept(String fact) {
        return Optional.ofNullable(kept.get(fact));
    }
}
