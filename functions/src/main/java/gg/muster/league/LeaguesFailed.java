package gg.muster.league;

import java.io.Serial;
import java.util.Collection;

/** A run could not serve some leagues; why not was logged for each as it happened. */
public final class LeaguesFailed extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Takes who ran, as in "the ledger", and the ids of the leagues. */
    public LeaguesFailed(String who, Collection<String> leagues) {
        super(who + " failed in " + String.join(", ", leagues));
    }
}
