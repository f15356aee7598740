package gg.muster.database;

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings Muster's own tables up to date before their first use in a process. They may live among the league's, so their
 * names and that of their history begin with {@code muster_}, and nothing else is touched.
 */
@Singleton
public final class Migrations {
    public static final String DATABASE = "the ledger's database";

    /** What they make, in the order in which the README names them. */
    public static final List<String> TABLES = List.of(
            "muster_flyway_history",
            "muster_ledger_run",
            "muster_ledger_position",
            "muster_match",
            "muster_match_player",
            "muster_match_map",
            "muster_match_state",
            "muster_vote",
            "muster_admin_action",
            "muster_hold",
            "muster_player",
            "muster_config",
            "muster_pool",
            "muster_rating",
            "muster_map",
            "muster_map_play",
            "muster_roster",
            "muster_match_result",
            "muster_ban");

    private static final Set<MigrationState> NEWER =
            Set.of(MigrationState.FUTURE_SUCCESS, MigrationState.FUTURE_FAILED);

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

    /**
     * How Muster's own tables are; nothing is changed.
     *
     * @param version of the last change that was made; {@code 0}: none
     * @param pending changes that are to come
     * @param newer whether a later release has made changes that this one does not know
     * @param failed whether a change broke off
     */
    public record Outlook(String version, int pending, boolean newer, boolean failed) {}

    /** Looks them over. */
    public Outlook outlook() {
        return DatabaseUnavailable.guard(DATABASE, () -> {
            var info = flyway().info();
            var current = info.current();
            var states = Arrays.stream(info.all()).map(MigrationInfo::getState).toList();
            return new Outlook(
                    current == null ? "0" : String.valueOf(current.getVersion()),
                    info.pending().length,
                    states.stream().anyMatch(NEWER::contains),
                    states.stream().anyMatch(MigrationState::isFailed));
        });
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
