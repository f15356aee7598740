package gg.muster.database;

import com.zaxxer.hikari.HikariDataSource;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.data.jdbc.config.DataJdbcConfiguration;
import io.micronaut.data.model.query.builder.sql.Dialect;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The two connections that a process may hold to MariaDB: one to read the league's database, in a session that can
 * write nothing, and one for Muster's own tables.
 *
 * <p>Micronaut builds what it finds under {@code datasources} when the context starts. These are not under it: a
 * function that never asks for MariaDB has no pool, and one that does has no connection before its first query.
 */
@Factory
public final class Databases {
    public static final String LEAGUE = "league";
    public static final String LEDGER = "ledger";

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration LONGEST_QUERY = Duration.ofSeconds(10);
    private static final Duration KEPT_IDLE = Duration.ofMinutes(5);

    private final List<HikariDataSource> pools = new CopyOnWriteArrayList<>();

    /** Micronaut wraps its data sources, and does not close what it has wrapped. */
    @PreDestroy
    void close() {
        pools.forEach(HikariDataSource::close);
    }

    @Singleton
    @Named(LEAGUE)
    DataSource league(@Property(name = "muster.database-url") @Nullable String league) {
        var pool = pool(LEAGUE, "DATABASE_URL", league);
        pool.setConnectionInitSql("SET SESSION TRANSACTION READ ONLY");
        return pool;
    }

    @Singleton
    @Named(LEDGER)
    DataSource ledger(
            @Property(name = "muster.ledger-database-url") @Nullable String ledger,
            @Property(name = "muster.database-url") @Nullable String league) {
        return ledger == null || ledger.isBlank() || ledger.equals(league)
                ? pool(LEDGER, "DATABASE_URL", league)
                : pool(LEDGER, "LEDGER_DATABASE_URL", ledger);
    }

    @Singleton
    @Named(LEAGUE)
    Mysql leagueDialect() {
        return new Mysql(LEAGUE);
    }

    @Singleton
    @Named(LEDGER)
    Mysql ledgerDialect() {
        return new Mysql(LEDGER);
    }

    /** The constructor without a configuration is the one that opens nothing until it is asked for a connection. */
    private HikariDataSource pool(String name, String setting, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException(
                    setting + ": must be set, for example mysql://user:password@host:3306/database");
        }
        var url = DatabaseUrl.parse(setting, value);
        var pool = new HikariDataSource();
        pools.add(pool);
        pool.setPoolName(name);
        pool.setDriverClassName("org.mariadb.jdbc.Driver");
        pool.setJdbcUrl(url.jdbcUrl());
        pool.setUsername(url.user());
        pool.setPassword(url.password());
        pool.setMaximumPoolSize(1);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(KEPT_IDLE.toMillis());
        pool.setConnectionTimeout(PATIENCE.toMillis());
        pool.setInitializationFailTimeout(-1);
        pool.setAllowPoolSuspension(true);
        pool.addDataSourceProperty("connectTimeout", Long.toString(PATIENCE.toMillis()));
        pool.addDataSourceProperty("socketTimeout", Long.toString(LONGEST_QUERY.toMillis()));
        return pool;
    }

    /** A type of its own, for Micronaut fills the original from {@code datasources} or not at all. */
    static final class Mysql extends DataJdbcConfiguration {
        Mysql(String name) {
            super(name);
            setDialect(Dialect.MYSQL);
        }
    }
}
