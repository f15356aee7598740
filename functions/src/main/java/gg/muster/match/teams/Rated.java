package gg.muster.match.teams;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody to be put into a team. */
public interface Rated {
    String id();

    double mmr();

    /** The teams they played in lately, newest first: who has one in common with them was their teammate. */
    List<String> sides();

    /** Whom they queued with, by the id of their party; null: they queued alone. */
    @Nullable
    String party();
}
