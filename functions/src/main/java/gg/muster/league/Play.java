package gg.muster.league;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a match is played.
 *
 * @param ready the stage in which its players say that they are there; null: it begins once its rooms exist
 * @param maps how its maps are chosen; where JSON says nothing, any one
 * @param form where players hand in what happened; null where they do not
 */
@Serdeable
public record Play(
        @Nullable Ready ready,
        Result result,
        MapPick maps,
        @Nullable Form form) {
    /** No stage before it, and a link as its result. */
    public static final Play AT_ONCE = of(null, Result.TRACKER);

    public Play {
        maps = Objects.requireNonNullElse(maps, MapPick.ANY_ONE);
    }

    /** With any one map, and nothing to hand in. */
    public static Play of(@Nullable Ready ready, Result result) {
        return new Play(ready, result, MapPick.ANY_ONE, null);
    }

    /** The same by the figures in force. */
    public Play by(Rules rules) {
        var asked =
                ready == null ? null : new Ready(rules.readySeconds(), ready.absent(), ready.asking(), rules.dodges());
        return new Play(asked, result, maps.by(rules.mapHistory()), form);
    }

    /**
     * Everybody has to say that they are there before a match begins.
     *
     * @param seconds as long as that may take
     * @param asking what it is called; where JSON says nothing, being ready
     * @param dodges what it costs not to be there; null: nothing
     */
    @Serdeable
    public record Ready(int seconds, Absent absent, Asking asking, Rules.@Nullable Dodges dodges) {
        public Ready {
            asking = Objects.requireNonNullElse(asking, Asking.READY);
        }

        /** Being ready, which costs nothing. */
        public static Ready of(int seconds, Absent absent) {
            return new Ready(seconds, absent, Asking.READY, null);
        }
    }

    /** Who gets their old place in the queue back when somebody was not ready in time. */
    public enum Absent {
        EVERYBODY_RETURNS,
        READY_RETURN
    }

    /** What it is called when players say that they are there. */
    public enum Asking {
        READY,
        CHECK_IN
    }

    /** How it is known who won. */
    public enum Result {
        /** The link to the game's tracker page, which the league's service records. */
        TRACKER,
        /** A strict majority of its players. */
        VOTE,
        /** The form that its players hand in; until then, and without it, they may play on. */
        FORM
    }

    /**
     * The form in which players hand in the result of a match: its address, with what is known filled in.
     *
     * @param url of the form, or of the script that leads to it
     * @param scrim name of the field that takes the number of the match, such as {@code entry.123456}
     * @param players name of the field that takes who played; empty: it takes none
     * @param time name of the field that takes when it began; empty: it takes none
     */
    @Serdeable
    public record Form(String url, String scrim, String players, String time) {}

    /**
     * How the maps of a match are chosen.
     *
     * @param count different ones
     * @param share percent of the pool that counts as least played; at least {@code count} maps do
     * @param history for how long a map played counts, and how many maps a pool has at least; null where it does not matter
     */
    @Serdeable
    public record MapPick(MapChoice by, int count, int share, Rules.@Nullable MapHistory history) {
        static final MapPick ANY_ONE = new MapPick(MapChoice.RANDOM, 1, 100, null);

        MapPick by(Rules.@Nullable MapHistory figures) {
            return new MapPick(by, count, share, figures);
        }
    }

    /** Which maps a match is played on. */
    public enum MapChoice {
        RANDOM,
        /** Any of those that its players have played least. */
        LEAST_PLAYED
    }
}
