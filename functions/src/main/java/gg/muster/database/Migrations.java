package gg.muster.database;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * Brings Muster's own tables up to date before their first use in a process. They may live among the league's, so their
 * names and that of their history begin with {@code muster_}, and nothing else is touched.
 */
@Singleton
public final class Migrations {
    public static final String DATABASE = "the ledger's database";

    private final DataSource ledger;
    private boolean applied;

    Migrations(@Named(Databases.LEDGER) DataSource ledger) {
        this.ledger = ledger;
    }

    /** Does nothing after the first success; two processes at once wait for each other. */
    public synchronized void apply() {
        if (applied) {
            return;
        }
        try {
            DatabaseUnavailable.guard(DATABASE, () -> flyway().migrate());
        } catch (FlywayException refused) {
            throw new IllegalStateException(
                    "LEDGER_DATABASE_URL: its user cannot bring the muster_* tables up to date; the README lists the"
                            + " rights it needs: " + refused.getMessage(),
                    refused);
        }
        applied = true;
    }

    private Flyway flyway() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(DelegatingDataSource.unwrapDataSource(ledger))
                .locations("classpath:ledger")
                .table("muster_flyway_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .createSchemas(false)
                .cleanDisabled(true)
                .load();
    }
}
