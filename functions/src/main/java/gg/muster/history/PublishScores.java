package gg.muster.history;

import gg.muster.database.DatabaseUnavailable;
import gg.muster.database.Databases;
import gg.muster.database.Migrations;
import gg.muster.history.ScoreTables.Ranked;
import gg.muster.rating.StoreRating;
import gg.muster.stats.PlayerStats;
import gg.muster.stats.StoreStats;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells Redis what players have achieved. A row is marked as published in the transaction that read it, so that whatever
 * breaks off is published again; and each is once a day, in case Redis has lost it without noticing.
 */
@Singleton
final class PublishScores {
    private static final int PLAYERS_AT_A_TIME = 200;
    private static final Duration AGAIN_AFTER = Duration.ofDays(1);

    private final TransactionOperations<Connection> transactions;
    private final HistoryTables history;
    private final ScoreTables scores;
    private final StoreStats stats;
    private final StoreRating ratings;
    private final Clock clock;

    PublishScores(
            @Named(Databases.LEDGER) TransactionOperations<Connection> transactions,
            HistoryTables history,
            ScoreTables scores,
            StoreStats stats,
            StoreRating ratings,
            Clock clock) {
        this.transactions = transactions;
        this.history = history;
        this.scores = scores;
        this.stats = stats;
        this.ratings = ratings;
        this.clock = clock;
    }

    /** Publishes what is due, until that time. */
    void publish(String league, Instant end) {
        int published;
        do {
            published = DatabaseUnavailable.guard(
                    Migrations.DATABASE,
                    () -> transactions.executeWrite(status -> due(new Tables(status.getConnection()), league)));
        } while (published == PLAYERS_AT_A_TIME && clock.instant().isBefore(end));
    }

    /** One ledger at a time: what is published last is what was read last. */
    private int due(Tables tables, String league) {
        history.position(tables, league);
        var now = clock.millis();
        var due = scores.due(tables, league, now - AGAIN_AFTER.toMillis(), PLAYERS_AT_A_TIME);
        tell(tables, league, due);
        scores.published(tables, league, due, now);
        return due.size();
    }

    /** Publishes everything, into a Redis that knows nothing. */
    void all(Tables tables, String league) {
        var page = scores.after(tables, league, "", "", PLAYERS_AT_A_TIME);
        while (!page.isEmpty()) {
            tell(tables, league, page);
            var last = page.getLast();
            page = scores.after(tables, league, last.gamemode(), last.player(), PLAYERS_AT_A_TIME);
        }
    }

    private void tell(Tables tables, String league, List<Ranked> players) {
        players.stream()
                .collect(Collectors.groupingBy(Ranked::gamemode, LinkedHashMap::new, Collectors.toList()))
                .forEach((gamemode, ranked) -> tell(tables, league, gamemode, ranked));
    }

    private void tell(Tables tables, String league, String gamemode, List<Ranked> ranked) {
        var told = new LinkedHashMap<String, PlayerStats>();
        var mmr = new LinkedHashMap<String, Double>();
        var details = scores.details(
                tables, league, gamemode, ranked.stream().map(Ranked::player).toList());
        for (var each : ranked) {
            told.put(each.player(), details.of(each));
            mmr.put(each.player(), each.score().rating().mmr());
        }
        stats.store(league, gamemode, told);
        ratings.store(league, gamemode, mmr);
    }
}
