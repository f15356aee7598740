package gg.muster.league;

import java.io.Serial;
import java.util.Collection;
import java.util.Set;

/** A run could not serve some leagues; why not was logged for each as it happened. */
public final class LeaguesFailed extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1;

    private final transient Set<String> leagues;

    /** Takes who ran, as in "the ledger", and the ids of the leagues. */
    public LeaguesFailed(String who, Collection<String> leagues) {
        super(who + " failed in " + String.join(", ", leagues));
        this.leagues = Set.copyOf(leagues);
    }

    /** Ids of the leagues that could not be served. */
    public Set<String> leagues() {
        return leagues;
    }
}
