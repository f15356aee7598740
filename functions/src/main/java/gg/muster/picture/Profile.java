package gg.muster.picture;

import java.util.List;

/**
 * What a player has done.
 *
 * @param title what the rating is of, such as a gamemode and a place in it
 * @param streak games won in a row, or lost, then negative
 * @param curve the rating after each of the last games, oldest first
 */
public record Profile(
        String name,
        String title,
        int rating,
        Tally tally,
        int streak,
        List<Integer> curve,
        List<Bar> gamemodes,
        List<Bar> maps) {
    /** As many bars of a kind as fit; those who come later are left out. */
    public static final int BARS = 5;

    public Profile {
        curve = List.copyOf(curve);
        gamemodes = List.copyOf(gamemodes);
        maps = List.copyOf(maps);
    }

    /** How a player did in one gamemode, or on one map. */
    public record Bar(String label, Tally tally) {}
}
