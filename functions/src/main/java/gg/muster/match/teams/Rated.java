package gg.muster.match.teams;

/** Somebody to be put into a team. */
public interface Rated {
    String id();

    double mmr();
}
