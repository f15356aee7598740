package gg.muster.league;

/** What queues are sorted by: each gamemode has a category in the guild, statistics and ratings of its own. */
public record Gamemode(String id, String name) {}
