package gg.muster.player;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings Muster's own tables up to date before their first use in a process. They may live among the league's, so their
 * names and that of their history begin with {@code muster_}, and nothing else is touched.
 */
@Singleton
final class Migrations {
    static final String DATABASE = "the ledger's database";

    private final DataSource ledger;
    private boolean applied;

    Migrations(@Named(Databases.LEDGER) DataSource ledger) {
        this.ledger = ledger;
    }

    /** Does nothing after the first success; two processes at once wait for each other. */
    synchronized void apply() {
        if (applied) {
            return;
        }
        DatabaseUnavailable.guard(DATABASE, () -> flyway().migrate());
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
