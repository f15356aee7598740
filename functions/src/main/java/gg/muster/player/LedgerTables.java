package gg.muster.player;

import gg.muster.database.Databases;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;

/** Muster's own tables. */
@JdbcRepository(dialect = Dialect.MYSQL)
@Repository(Databases.LEDGER)
interface LedgerTables extends GenericRepository<LedgerRun, String> {
    @Query("""
            INSERT INTO muster_ledger_run (league, last_refresh, members, duration_ms, outcome)
            VALUES (:league, :lastRefresh, :members, :durationMs, :outcome)
            ON DUPLICATE KEY UPDATE last_refresh = VALUES(last_refresh), members = VALUES(members),
                duration_ms = VALUES(duration_ms), outcome = VALUES(outcome)""")
    int upsert(String league, LocalDateTime lastRefresh, int members, long durationMs, String outcome);
}
