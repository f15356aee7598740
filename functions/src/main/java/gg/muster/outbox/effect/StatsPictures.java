package gg.muster.outbox.effect;

import gg.muster.league.League;
import gg.muster.message.StatsTexts;
import gg.muster.picture.Leaderboard;
import gg.muster.picture.Profile;
import gg.muster.picture.Profile.Bar;
import gg.muster.picture.Tally;
import gg.muster.stats.BoardStats;
import gg.muster.stats.PlayerStats;
import gg.muster.stats.ViewStats;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is told of players, as pictures show it. */
final class StatsPictures {
    private StatsPictures() {}

    /** {@code you}: the player who asked, whose row is marked. */
    static Leaderboard board(League league, BoardStats.Told told, String you) {
        var rows = told.rows().stream()
                .map(row -> new Leaderboard.Row(
                        row.place(),
                        called(row.player(), row.name()),
                        row.rating(),
                        tally(row.tally()),
                        row.player().equals(you)))
                .toList();
        return new Leaderboard(StatsTexts.nameOf(league, told.gamemode()), StatsTexts.pageOf(told), rows);
    }

    /** The rating, figures and curve are of the gamemode they play most; the bars are of all. */
    static Profile profile(League league, ViewStats.Told told) {
        var most = told.gamemodes().stream()
                .max(Comparator.comparingInt(played -> played.stats().games()))
                .orElseThrow();
        var stats = most.stats();
        return new Profile(
                called(told.about(), told.name().orElse(null)),
                "%s · place %d of %d"
                        .formatted(StatsTexts.nameOf(league, most.gamemode()), most.place(), most.players()),
                stats.rating(),
                tally(stats.tally()),
                stats.streak(),
                stats.curve(),
                bars(gamemodes(league, told)),
                bars(told.maps()));
    }

    private static Map<String, PlayerStats.Tally> gamemodes(League league, ViewStats.Told told) {
        var all = new HashMap<String, PlayerStats.Tally>();
        told.gamemodes()
                .forEach(played -> all.put(
                        StatsTexts.nameOf(league, played.gamemode()),
                        played.stats().tally()));
        return all;
    }

    private static List<Bar> bars(Map<String, PlayerStats.Tally> all) {
        return PlayerStats.mostPlayed(all).stream()
                .map(each -> new Bar(each.getKey(), tally(each.getValue())))
                .toList();
    }

    private static Tally tally(PlayerStats.Tally tally) {
        return new Tally(tally.games(), tally.wins());
    }

    /** There are no mentions in a picture: without a name, the end of their id tells them apart. */
    private static String called(String player, @Nullable String name) {
        return name == null ? "Player " + player.substring(Math.max(0, player.length() - 4)) : name;
    }
}
