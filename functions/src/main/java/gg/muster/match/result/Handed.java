package gg.muster.match.result;

import gg.muster.match.result.Problem.What;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A result as it was handed in, and what is wrong with it whatever match it is about. Who played, and whether everybody
 * has a position of their own, the match itself knows.
 *
 * @param places those that name a player
 */
public record Handed(List<Place> places, List<Problem> problems) {
    private static final Pattern REPLAY = Pattern.compile("https?://\\S{1,504}");

    /** One line of what was handed in, as it was written; blank or null is not there. */
    public record Line(
            @Nullable String player,
            @Nullable String position,
            @Nullable String time,
            @Nullable String replay) {}

    public static Handed of(List<Line> lines) {
        var places = new ArrayList<Place>();
        var problems = new ArrayList<Problem>();
        for (var line : lines) {
            var player = player(line);
            if (player.isEmpty()) {
                problems.add(Problem.of(What.NO_PLAYER, null));
            } else {
                places.add(place(line, player, problems));
            }
        }
        return new Handed(List.copyOf(places), List.copyOf(problems));
    }

    /** Names are often written with an @ before them. */
    private static String player(Line line) {
        return blankless(line.player()).replaceFirst("^@\\s*", "");
    }

    private static Place place(Line line, String player, List<Problem> problems) {
        var position = position(line);
        var time = blankless(line.time());
        var replay = blankless(line.replay());
        if (position == null) {
            problems.add(Problem.of(What.NO_POSITION, player));
        }
        if (!time.isEmpty() && RaceTime.parse(time).isEmpty()) {
            problems.add(Problem.of(What.NO_TIME, player));
        }
        if (!replay.isEmpty() && !REPLAY.matcher(replay).matches()) {
            problems.add(Problem.of(What.NO_REPLAY, player));
        }
        return new Place(player, position, RaceTime.parse(time).orElse(null), replay.isEmpty() ? null : replay);
    }

    private static @Nullable Integer position(Line line) {
        var typed = blankless(line.position());
        return typed.matches("[0-9]{1,3}") ? Integer.valueOf(typed) : null;
    }

    private static String blankless(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
