package gg.muster.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gg.muster.database.DatabaseUnavailable;
import gg.muster.testing.LedgerContext;
import gg.muster.testing.RealDatabase;
import gg.muster.testing.WithMariaDb;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithMariaDb
class LeagueDatabaseTest {
    private final RealDatabase database;
    private final ApplicationContext context;
    private final LeagueDatabase league;

    LeagueDatabaseTest(RealDatabase database) {
        this.database = database;
        this.context = LedgerContext.start("DATABASE_URL", database.url());
        this.league = context.getBean(LeagueDatabase.class);
    }

    @BeforeEach
    void an_empty_league() {
        database.server().start();
        database.execute(
                "DELETE FROM `PlayerStats`",
                "DELETE FROM `Games`",
                "DELETE FROM `Account`",
                "DELETE FROM `Status`",
                "DELETE FROM `User`",
                "DELETE FROM `MMR`",
                "DELETE FROM `ControlPanel`");
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void the_mmr_is_that_of_the_primary_riot_account() {
        user("u1", "Ana", "puuid-2");
        discord("u1", "100");
        status("u1", "DRAFT_ELIGIBLE");
        riot("u1", "puuid-1", 60.0);
        riot("u1", "puuid-2", 88.25);

        assertThat(league.everyone())
                .containsExactly(new LeagueMember("100", "Ana", "DRAFT_ELIGIBLE", 88.25, 0, false));
    }

    @Test
    void where_the_primary_account_has_none_the_first_account_that_has_one_counts() {
        user("u1", "No mmrEffective", "puuid-1");
        discord("u1", "100");
        riot("u1", "puuid-1", null);
        riot("u1", "puuid-2", 77.5);
        riot("u1", "puuid-3", 99.0);
        user("u2", "No MMR row", "puuid-4");
        discord("u2", "200");
        account("u2", "riot", "puuid-4", "NULL");
        riot("u2", "puuid-5", 55.0);
        user("u3", "No primary account", null);
        discord("u3", "300");
        riot("u3", "puuid-6", 44.0);

        assertThat(league.everyone())
                .extracting(LeagueMember::discordId, LeagueMember::mmr)
                .containsExactlyInAnyOrder(tuple("100", 77.5), tuple("200", 55.0), tuple("300", 44.0));
    }

    @Test
    void a_primary_account_that_belongs_to_somebody_else_does_not_count() {
        user("u1", "Ana", "puuid-9");
        discord("u1", "100");
        riot("u1", "puuid-1", 50.0);
        user("u2", "Ben", null);
        riot("u2", "puuid-9", 140.0);

        assertThat(league.everyone()).extracting(LeagueMember::mmr).containsExactly(50.0);
    }

    @Test
    void whoever_has_no_status_or_no_mmr_or_no_name_is_there_without_it() {
        user("u1", null, null);
        discord("u1", "100");

        assertThat(league.everyone()).containsExactly(new LeagueMember("100", "100", null, null, 0, false));
    }

    @Test
    void whoever_has_not_linked_discord_is_not_there() {
        user("u1", "Ana", "puuid-1");
        riot("u1", "puuid-1", 50.0);

        assertThat(league.everyone()).isEmpty();
    }

    @Test
    void combines_of_this_season_are_counted_and_nothing_else_is() {
        user("u1", "New", null);
        discord("u1", "100");
        user("u2", "Returning", null);
        discord("u2", "200");
        user("u3", "Neither", null);
        discord("u3", "300");
        games("u1", "COMBINE", 9, 3);
        games("u2", "COMBINE", 9, 2);
        games("u2", "COMBINE", 8, 4);
        games("u2", "SEASON", 9, 5);

        assertThat(league.these(List.of("100", "200", "300")))
                .extracting(LeagueMember::name, LeagueMember::combines, LeagueMember::playedBefore)
                .containsExactlyInAnyOrder(
                        tuple("New", 3, false), tuple("Returning", 2, true), tuple("Neither", 0, false));
    }

    @Test
    void everyone_is_one_query() {
        hundredMembers();
        league.controlPanel();
        var before = database.selects();

        assertThat(league.everyone()).hasSize(100);

        assertThat(database.selects() - before).isEqualTo(1);
    }

    @Test
    void those_who_wait_are_one_query_and_strangers_are_missing() {
        hundredMembers();
        league.controlPanel();
        var before = database.selects();

        var found = league.these(List.of("1007", "1003", "999999", "1003"));

        assertThat(found).extracting(LeagueMember::name).containsExactlyInAnyOrder("Player 3", "Player 7");
        assertThat(database.selects() - before).isEqualTo(1);
    }

    @Test
    void nobody_waiting_is_no_query() {
        league.controlPanel();
        var before = database.selects();

        assertThat(league.these(List.of())).isEmpty();

        assertThat(database.selects()).isEqualTo(before);
    }

    @Test
    void a_crowd_is_asked_for_a_thousand_at_a_time() {
        hundredMembers();
        league.controlPanel();
        var before = database.selects();

        var found = league.these(
                IntStream.range(1000, 3500).mapToObj(Integer::toString).toList());

        assertThat(found).hasSize(100);
        assertThat(database.selects() - before).isEqualTo(3);
    }

    @Test
    void those_who_wait_are_found_by_keys_and_only_the_latest_season_by_reading_the_games() {
        hundredMembers();
        var plan = database.rows(
                "EXPLAIN " + LeagueTables.MEMBERS + " AND d.`providerAccountId` IN ('1001', '1002', '1003')");

        assertThat(plan)
                .hasSizeGreaterThanOrEqualTo(7)
                .filteredOn(row -> !row.contains("|Games|") && !row.contains("|<derived"))
                .noneMatch(row -> row.contains("|ALL|") || row.contains("|index|"));
    }

    @Test
    void the_control_panel_is_one_query() {
        database.execute("INSERT INTO `ControlPanel` (id, name, value) VALUES (17, 'league_state', 'COMBINES'),"
                + " (15, 'display_mmr', 'true'), (21, 'MAP_POOL', 'Ascent,Bind'),"
                + " (1, 'recruit_mmr_cap_player', '70'), (2, 'prospect_mmr_cap_player', 'abc')");
        league.everyone();
        var before = database.selects();

        var panel = league.controlPanel();

        assertThat(database.selects() - before).isEqualTo(1);
        assertThat(panel.leagueState()).isEqualTo("COMBINES");
        assertThat(panel.mapPool()).containsExactly("Ascent", "Bind");
        assertThat(panel.tierCaps()).isEqualTo(Map.of("RECRUIT", 70.0));
        assertThat(panel.warnings())
                .containsExactly("ControlPanel prospect_mmr_cap_player: must be a number, was \"abc\"");
    }

    @Test
    void while_the_database_is_down_it_says_so_soon_and_it_recovers_by_itself() {
        hundredMembers();
        assertThat(league.everyone()).hasSize(100);
        database.server().kill();

        var asked = System.nanoTime();
        assertThatThrownBy(league::everyone)
                .isInstanceOf(DatabaseUnavailable.class)
                .hasMessageStartingWith("the league's database is unavailable: ")
                .message()
                .doesNotContain("password=");
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(4));
        database.server().start();

        assertThat(league.everyone()).hasSize(100);
    }

    @Test
    void a_mistake_in_what_was_asked_is_not_taken_for_an_outage() {
        database.execute("ALTER TABLE `ControlPanel` RENAME TO `Elsewhere`");
        try {
            assertThatThrownBy(league::controlPanel).isNotInstanceOf(DatabaseUnavailable.class);
        } finally {
            database.execute("ALTER TABLE `Elsewhere` RENAME TO `ControlPanel`");
        }
    }

    private void hundredMembers() {
        IntStream.range(0, 100).forEach(i -> {
            user("u" + i, "Player " + i, "puuid-" + i);
            discord("u" + i, Integer.toString(1000 + i));
            status("u" + i, "SIGNED");
            riot("u" + i, "puuid-" + i, 50.0 + i);
        });
    }

    private void user(String id, @Nullable String name, @Nullable String primary) {
        database.execute("INSERT INTO `User` (id, name, primaryRiotAccountID) VALUES ('%s', %s, %s)"
                .formatted(id, quoted(name), quoted(primary)));
    }

    private void discord(String user, String discordId) {
        account(user, "discord", discordId, "NULL");
    }

    private void games(String user, String type, int season, int count) {
        for (int i = 0; i < count; i++) {
            var game = "%s-%s-%d-%d".formatted(user, type, season, i);
            database.execute(
                    "INSERT INTO `Games` (gameID, tier, gameType, season, datePlayed) VALUES ('%s', 'EXPERT', '%s', %d, NOW())"
                            .formatted(game, type, season),
                    "INSERT INTO `PlayerStats` (userID, gameID) VALUES ('%s', '%s')".formatted(user, game));
        }
    }

    private void riot(String user, String puuid, @Nullable Double mmr) {
        database.execute("INSERT INTO `MMR` (mmrBase, mmrEffective) VALUES (1, %s)".formatted(mmr));
        account(user, "riot", puuid, "(SELECT MAX(id) FROM `MMR`)");
    }

    private void account(String user, String provider, String providerAccountId, String mmr) {
        database.execute(
                "INSERT INTO `Account` (id, userId, provider, providerAccountId, mmr) VALUES ('acc-%s', '%s', '%s', '%s', %s)"
                        .formatted(providerAccountId, user, provider, providerAccountId, mmr));
    }

    private void status(String user, String status) {
        database.execute("INSERT INTO `Status` (userID, leagueStatus) VALUES ('%s', '%s')".formatted(user, status));
    }

    private static String quoted(@Nullable String text) {
        return Stream.ofNullable(text).map(some -> "'" + some + "'").findFirst().orElse("NULL");
    }
}
