package gg.muster.history;

import gg.muster.database.DatabaseUnavailable;
import gg.muster.database.Databases;
import gg.muster.database.Migrations;
import gg.muster.history.ReadHistory.Arguments;
import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.metrics.Metric;
import gg.muster.metrics.Metrics;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings MariaDB up to what happened, exactly once, and rates the results among it. The place in the event stream up to which it is there lies in the
 * same transaction as what it led to: whatever breaks off, the next run goes on from what was committed. Only then is
 * Redis told, which keeps every event until then; so an outage of MariaDB loses nothing either.
 */
@Singleton
public final class History {
    private static final Logger LOG = LoggerFactory.getLogger(History.class);
    private static final int EVENTS_AT_A_TIME = 200;
    private static final Duration BUDGET = Duration.ofSeconds(30);

    private final TransactionOperations<Connection> transactions;
    private final Migrations migrations;
    private final HistoryTables history;
    private final MapTables maps;
    private final RosterTables roster;
    private final BanTables bans;
    private final ReadHistory read;
    private final SettleHistory settle;
    private final Scoring scoring;
    private final PublishScores publish;
    private final Metrics metrics;
    private final Clock clock;

    History(
            @Named(Databases.LEDGER) TransactionOperations<Connection> transactions,
            Migrations migrations,
            HistoryTables history,
            MapTables maps,
            RosterTables roster,
            BanTables bans,
            ReadHistory read,
            SettleHistory settle,
            Scoring scoring,
            PublishScores publish,
            Metrics metrics,
            Clock clock) {
        this.transactions = transactions;
        this.migrations = migrations;
        this.history = history;
        this.maps = maps;
        this.roster = roster;
        this.bans = bans;
        this.read = read;
        this.settle = settle;
        this.scoring = scoring;
        this.publish = publish;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** A batch that is in MariaDB for good. */
    record Written(Position upTo, boolean more) {}

    /** Writes what there is, batch by batch, as long as the budget lasts; in an outage it waits where it is. */
    public void write(League league) {
        var end = clock.instant().plus(BUDGET);
        try {
            var goesOn = true;
            while (goesOn && clock.instant().isBefore(end)) {
                var written = commit(league);
                written.ifPresent(batch -> settle.settle(league.id(), batch.upTo()));
                goesOn = written.filter(Written::more).isPresent();
            }
            publish.publish(league.id(), end);
        } catch (DatabaseUnavailable away) {
            metrics.count(Metric.DATABASE_UNAVAILABLE, league.id());
            LOG.warn("{}: history waits in the event stream: {}", league.id(), away.getMessage());
        }
    }

    /** One batch in one transaction; empty when nothing has happened, or Redis has yet to be rebuilt. */
    Optional<Written> commit(League league) {
        migrations.apply();
        return DatabaseUnavailable.guard(
                Migrations.DATABASE,
                () -> transactions.executeWrite(status -> batch(league, new Tables(status.getConnection()))));
    }

    private Optional<Written> batch(League league, Tables tables) {
        var known = history.position(tables, league.id());
        var pools = league.queues().stream()
                .flatMap(queue -> queue.pools().stream())
                .map(Queue.Pool::id)
                .toList();
        var from = new Arguments(known.epoch(), known.event(), EVENTS_AT_A_TIME, RowEvent.types(), pools);
        return read.read(league.id(), from).flatMap(happened -> write(league.id(), tables, known, happened));
    }

    private Optional<Written> write(String league, Tables tables, Position known, ReadHistory.Told happened) {
        var upTo = happened.last() == null ? known : new Position(happened.epoch(), happened.last());
        if (happened.last() != null) {
            record(league, tables, happened);
            history.move(tables, league, upTo);
        }
        var unrated = scoring.score(tables, league);
        return happened.last() == null && !unrated
                ? Optional.empty()
                : Optional.of(new Written(upTo, happened.more() || unrated));
    }

    private void record(String league, Tables tables, ReadHistory.Told happened) {
        history.matches(tables, league, happened.matches().values());
        maps.matches(tables, league, happened.matches().values());
        history.players(tables, league, happened.players());
        history.events(tables, league, happened.epoch(), happened.events());
        maps.events(tables, league, happened.events());
        roster.events(tables, league, happened.events());
        bans.events(tables, league, happened.epoch(), happened.events());
        if (happened.standing() != null) {
            history.standing(tables, league, happened.standing());
        }
    }
}
