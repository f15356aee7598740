package gg.muster.player;

import gg.muster.database.DatabaseUnavailable;
import gg.muster.database.Migrations;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Records each refresh in {@code muster_ledger_run}, one row a league; throws {@link DatabaseUnavailable} in an outage. */
@Singleton
public final class LedgerRuns {
    private static final int LONGEST_OUTCOME = 500;

    private final LedgerTables tables;
    private final Migrations migrations;

    LedgerRuns(LedgerTables tables, Migrations migrations) {
        this.tables = tables;
        this.migrations = migrations;
    }

    public void record(LedgerRun run) {
        migrations.apply();
        DatabaseUnavailable.guard(
                Migrations.DATABASE,
                () -> tables.upsert(
                        run.league(),
                        LocalDateTime.ofInstant(run.lastRefresh(), ZoneOffset.UTC),
                        run.members(),
                        run.duration().toMillis(),
                        shortened(run.outcome())));
    }

    private static String shortened(String outcome) {
        return outcome.length() <= LONGEST_OUTCOME ? outcome : outcome.substring(0, LONGEST_OUTCOME - 1) + "…";
    }
}
