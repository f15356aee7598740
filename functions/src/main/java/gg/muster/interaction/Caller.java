package gg.muster.interaction;

import gg.muster.league.League;

/** Who acts, in which league, by which interaction. */
record Caller(League league, String player, Interaction interaction) {

    /** The id that makes a repeated delivery the same request. */
    String request() {
        return interaction.id();
    }
}
