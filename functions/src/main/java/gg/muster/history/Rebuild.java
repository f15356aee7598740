package gg.muster.history;

import gg.muster.database.DatabaseUnavailable;
import gg.muster.database.Databases;
import gg.muster.database.Migrations;
import gg.muster.league.RebuildLeague;
import gg.muster.league.RebuildLeague.Arguments;
import gg.muster.league.Rules.MapHistory;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts back into an empty Redis what MariaDB knows: matches that are not closed or whose result is awaited, locks,
 * cooldowns, figures, pools, what players have achieved, the roster, maps and who has played them lately. Every part may
 * come twice. The last one names a new epoch, and only then can anybody join; places in queues are not kept.
 */
@Singleton
public final class Rebuild {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** Ids of matches that may have formed after the last event that reached MariaDB, and may have rooms. */
    private static final int IDS_LEFT_OUT = 1000;

    private final TransactionOperations<Connection> transactions;
    private final Migrations migrations;
    private final Remembered remembered;
    private final RememberedMaps maps;
    private final RosterTables roster;
    private final BanTables bans;
    private final RebuildLeague rebuild;
    private final PublishScores scores;
    private final Clock clock;

    Rebuild(
            @Named(Databases.LEDGER) TransactionOperations<Connection> transactions,
            Migrations migrations,
            Remembered remembered,
            RememberedMaps maps,
            RosterTables roster,
            BanTables bans,
            RebuildLeague rebuild,
            PublishScores scores,
            Clock clock) {
        this.transactions = transactions;
        this.migrations = migrations;
        this.remembered = remembered;
        this.maps = maps;
        this.roster = roster;
        this.bans = bans;
        this.rebuild = rebuild;
        this.scores = scores;
        this.clock = clock;
    }

    /** Throws {@link DatabaseUnavailable} in an outage; then Redis stays without an epoch, and the next run begins anew. */
    public void rebuild(String league) {
        migrations.apply();
        DatabaseUnavailable.guard(Migrations.DATABASE, () -> {
            transactions.<Void>executeRead(status -> {
                parts(league, new Tables(status.getConnection()));
                return null;
            });
            return true;
        });
    }

    private void parts(String league, Tables tables) {
        var now = clock.millis();
        remembered.players(tables, league, page -> rebuild.part(league, Arguments.players(now, page)));
        bans.conduct(tables, league, page -> rebuild.part(league, Arguments.bans(now, page)));
        remembered.games(tables, league, page -> rebuild.part(league, Arguments.games(now, page)));
        roster.all(tables, league, page -> rebuild.part(league, Arguments.roster(now, page)));
        var matches =
                remembered.openMatches(tables, league, page -> rebuild.part(league, Arguments.matches(now, page)));
        scores.all(tables, league);
        maps(league, tables, now);
        var standing = remembered.standing(tables, league);
        var epoch = UUID.randomUUID().toString();
        if (rebuild.part(league, Arguments.last(now, standing, floor(tables, league), epoch))) {
            LOG.warn(
                    "{}: Redis knew nothing; put back {} matches and {} players on hold",
                    league,
                    matches,
                    standing.held().size());
        }
    }

    private void maps(String league, Tables tables, long now) {
        var since = now - Duration.ofDays(MapHistory.MOST_DAYS).toMillis();
        rebuild.part(league, Arguments.maps(now, maps.pool(tables, league)));
        maps.plays(tables, league, since, page -> rebuild.part(league, Arguments.plays(now, page)));
    }

    /** As the match sequence counts: an id is 10000 more. A league without a past begins at the beginning. */
    private long floor(Tables tables, String league) {
        var highest = remembered.highestMatch(tables, league);
        return highest == 0 ? 0 : highest - 10_000 + IDS_LEFT_OUT;
    }
}
