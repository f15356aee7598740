package gg.muster.player;

import gg.muster.database.DatabaseUnavailable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Supplier;

/** The league's own database, read and never written; every method throws {@link DatabaseUnavailable} in an outage. */
@Singleton
public final class LeagueDatabase {
    /** So that a statement stays small, however many wait. */
    private static final int IDS_IN_A_QUERY = 1000;

    private final LeagueTables tables;

    LeagueDatabase(LeagueTables tables) {
        this.tables = tables;
    }

    /** Everybody who has linked Discord, in one query. */
    public List<LeagueMember> everyone() {
        return guarded(tables::everyone);
    }

    /** Those of them that the league knows, in one query for up to a thousand. */
    public List<LeagueMember> these(Collection<String> discordIds) {
        var wanted = List.copyOf(new LinkedHashSet<>(discordIds));
        var found = new ArrayList<LeagueMember>();
        for (int from = 0; from < wanted.size(); from += IDS_IN_A_QUERY) {
            var some = wanted.subList(from, Math.min(wanted.size(), from + IDS_IN_A_QUERY));
            found.addAll(guarded(() -> tables.these(some)));
        }
        return List.copyOf(found);
    }

    /** All the switches and lines that the league sets on its website, in one query. */
    public ControlPanel controlPanel() {
        return ControlPanelReader.read(guarded(tables::settings));
    }

    private static <T> T guarded(Supplier<T> query) {
        return DatabaseUnavailable.guard("the league's database", query);
    }
}
