package gg.muster.command;

import gg.muster.discord.model.ApplicationCommand.Option;
import gg.muster.league.League;
import gg.muster.league.Play;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What an admin says of a result: which match, who came where, and how long each of them took. */
public final class ResultOptions {
    public static final String MATCH = "match";

    public static final String REPLAY = "replay";

    /** A command has 25 options, and these are two for each place and two more. */
    private static final List<String> PLACES = List.of(
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh");

    /** Places that can be said. */
    public static final int MOST = PLACES.size();

    private ResultOptions() {}

    /** The option for who came there, from 1. */
    public static String player(int place) {
        return PLACES.get(place - 1);
    }

    /** The option for how long they took. */
    public static String time(int place) {
        return player(place) + "-time";
    }

    /** Everybody of the largest match; those whom a smaller one lacks may be left out. */
    static Option[] of(League league) {
        int most = Math.min(MOST, players(league).max().orElse(0));
        int least = players(league).min().orElse(0);
        var options = new ArrayList<Option>();
        options.add(Option.text(MATCH, "The number of the match").require().suggested());
        for (int place = 1; place <= most; place++) {
            var player = Option.user(player(place), "Who came " + player(place));
            options.add(place <= least ? player.require() : player);
        }
        for (int place = 1; place <= most; place++) {
            options.add(Option.text(time(place), "Their time, such as 3:12.345"));
        }
        options.add(Option.text(REPLAY, "Where the replay is"));
        return options.toArray(Option[]::new);
    }

    private static IntStream players(League league) {
        return league.queues().stream()
                .filter(queue -> queue.play().result() == Play.Result.FORM)
                .mapToInt(queue -> queue.shape().players());
    }
}
