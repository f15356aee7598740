package gg.muster.player;

import gg.muster.database.Databases;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Expandable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.annotation.Repository;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is read in the league's tables, and nothing else: plain consistent reads, which take no lock.
 *
 * <p>A player's MMR is that of their primary Riot account; where it has none, that of the first of their accounts that
 * has one. The season is the highest one that any game has; whoever has a game of an earlier one has played before.
 */
@JdbcRepository(dialect = Dialect.MYSQL)
@Repository(Databases.LEAGUE)
interface LeagueTables extends GenericRepository<LeagueMember, String> {
    String MEMBERS = """
            SELECT d.`providerAccountId` AS discord_id,
                   COALESCE(NULLIF(TRIM(u.`name`), ''), d.`providerAccountId`) AS name,
                   s.`leagueStatus` AS league_status,
                   COALESCE(pm.`mmrEffective`,
                            (SELECT am.`mmrEffective`
                               FROM `Account` a JOIN `MMR` am ON am.`id` = a.`mmr`
                              WHERE a.`userId` = u.`id` AND am.`mmrEffective` IS NOT NULL
                              ORDER BY a.`id` LIMIT 1)) AS mmr,
                   (SELECT COUNT(*)
                      FROM `PlayerStats` ps JOIN `Games` g ON g.`gameID` = ps.`gameID`
                     WHERE ps.`userID` = u.`id` AND g.`gameType` = 'COMBINE' AND g.`season` = latest.`season`)
                       AS combines,
                   EXISTS (SELECT 1
                             FROM `PlayerStats` ps JOIN `Games` g ON g.`gameID` = ps.`gameID`
                            WHERE ps.`userID` = u.`id` AND g.`season` < latest.`season`) AS played_before
              FROM `Account` d
              JOIN `User` u ON u.`id` = d.`userId`
              LEFT JOIN `Status` s ON s.`userID` = u.`id`
              LEFT JOIN `Account` p ON p.`providerAccountId` = u.`primaryRiotAccountID` AND p.`userId` = u.`id`
              LEFT JOIN `MMR` pm ON pm.`id` = p.`mmr`
              LEFT JOIN (SELECT MAX(`season`) AS season FROM `Games`) latest ON TRUE
             WHERE d.`provider` = 'discord'""";

    @Query(MEMBERS)
    List<LeagueMember> everyone();

    @Query(MEMBERS + " AND d.`providerAccountId` IN (:discordIds)")
    List<LeagueMember> these(@Expandable List<String> discordIds);

    @Query("SELECT `name`, `value` FROM `ControlPanel` ORDER BY `id`")
    List<Setting> settings();

    /** One line of the league's control panel. */
    @Introspected
    record Setting(String name, @Nullable String value) {}
}
