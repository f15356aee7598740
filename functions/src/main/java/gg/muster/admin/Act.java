package gg.muster.admin;

import gg.muster.league.League;

/**
 * Something an admin does: in which league, who, and by which interaction.
 *
 * @param request the same one gets the same answer
 */
public record Act(League league, String admin, String request) {}
