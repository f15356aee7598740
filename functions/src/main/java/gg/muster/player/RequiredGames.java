package gg.muster.player;

import org.jspecify.annotations.Nullable;

/**
 * How many combines a season asks of a player, after which they stand behind those of their lane who still need some.
 * A number that the league has not set is never reached.
 */
record RequiredGames(@Nullable Integer newPlayer, @Nullable Integer returning) {
    static RequiredGames of(ControlPanel panel) {
        return new RequiredGames(panel.newPlayerGames(), panel.returningGames());
    }

    /** Whoever has a game of an earlier season is returning, whatever their status is by now; anybody else is new. */
    boolean playedBy(LeagueMember member) {
        var required = member.playedBefore() ? returning : newPlayer;
        return required != null && member.combines() >= required;
    }
}
