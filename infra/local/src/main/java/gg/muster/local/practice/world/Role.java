package gg.muster.local.practice.world;

/** A guild role and what it grants everywhere. */
public record Role(String id, String name, long permissions, int position, boolean managed) {}
