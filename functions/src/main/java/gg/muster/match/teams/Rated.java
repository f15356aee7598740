package gg.muster.match.teams;

import java.util.List;

/** Somebody to be put into a team. */
public interface Rated {
    String id();

    double mmr();

    /** The teams they played in lately, newest first: who has one in common with them was their teammate. */
    List<String> sides();
}
