package gg.muster.local.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import gg.muster.player.LeagueDatabase;
import gg.muster.player.LeagueMember;
import gg.muster.servers.LeagueSchema;
import gg.muster.servers.OwnedFolder;
import gg.muster.servers.RealMariaDb;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PracticeLeagueTest {
    private static final long SEED = 7;
    private static final Path FOLDER = Path.of("target", "practice-league-test");

    private final AtomicInteger databases = new AtomicInteger();
    private RealMariaDb server;
    private String url;
    private PracticeLeague league;

    @BeforeAll
    void start() {
        server = RealMariaDb.startIn(FOLDER);
    }

    @AfterAll
    void stop() {
        server.close();
        OwnedFolder.delete(FOLDER);
    }

    @BeforeEach
    void a_new_league() {
        url = freshDatabase();
        league = open(url);
    }

    @Test
    void it_begins_with_forty_members_over_five_tiers_two_of_which_can_play_at_once() {
        assertThat(league.all()).hasSize(40);
        assertThat(league.all().stream().collect(Collectors.groupingBy(Roster.Member::tier, Collectors.counting())))
                .isEqualTo(Map.of("RECRUIT", 6L, "PROSPECT", 12L, "APPRENTICE", 10L, "EXPERT", 8L, "MYTHIC", 4L));
        assertThat(league.all().stream().map(Roster.Member::status))
                .containsOnly("DRAFT_ELIGIBLE", "FREE_AGENT", "RESTRICTED_FREE_AGENT", "SIGNED");
        assertThat(league.all())
                .extracting(Roster.Member::name)
                .doesNotHaveDuplicates()
                .contains("Ada", "Noor");
        assertThat(league.all())
                .extracting(Roster.Member::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("\\d{18}"));
    }

    @Test
    void the_ledger_reads_the_same_people_with_the_mmr_of_their_primary_account() {
        league.create(3, "PROSPECT", "GENERAL_MANAGER", OptionalDouble.empty());
        try (var context = ledger()) {
            var everyone = context.getBean(LeagueDatabase.class).everyone();

            assertThat(everyone)
                    .extracting(
                            LeagueMember::discordId, LeagueMember::name, LeagueMember::leagueStatus, LeagueMember::mmr)
                    .containsExactlyInAnyOrderElementsOf(league.all().stream()
                            .map(one -> tuple(one.id(), one.name(), one.status(), one.mmr()))
                            .toList());
            assertThat(everyone).extracting(LeagueMember::combines).contains(0, 6);
        }
    }

    @Test
    void its_control_panel_is_one_that_the_ledger_understands() {
        try (var context = ledger()) {
            var panel = context.getBean(LeagueDatabase.class).controlPanel();

            assertThat(panel.warnings()).isEmpty();
            assertThat(panel.leagueState()).isEqualTo("COMBINES");
            assertThat(panel.tierCaps()).containsOnlyKeys("RECRUIT", "PROSPECT", "APPRENTICE", "EXPERT");
            assertThat(panel.mapPool()).contains("Ascent", "Haven").hasSize(7);
            assertThat(panel.displayMmr()).isTrue();
            assertThat(panel.queueEnabled()).isTrue();
            assertThat(panel.queueOpen()).hasSize(5).doesNotContainValue(false);
            assertThat(panel.newPlayerGames()).isEqualTo(5);
            assertThat(panel.returningGames()).isEqualTo(3);
        }
    }

    @Test
    void a_database_with_real_people_in_it_is_refused_and_left_alone() throws SQLException {
        var theirs = freshDatabase();
        try (var connection = DriverManager.getConnection(theirs);
                var statement = connection.createStatement()) {
            LeagueSchema.create(connection);
            statement.execute("INSERT INTO `User` (`id`, `name`) VALUES ('ckreal0001', 'Somebody')");

            assertThatThrownBy(() -> open(theirs))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("DATABASE_URL: is a league's own database");

            var row = statement.executeQuery("SELECT COUNT(*) FROM `User`");
            row.next();
            assertThat(row.getInt(1)).isEqualTo(1);
        }
    }

    @Test
    void the_same_seed_gives_the_same_league() {
        assertThat(open(freshDatabase()).all()).isEqualTo(league.all());
    }

    @Test
    void a_restart_keeps_what_is_there() {
        league.create(2, "MYTHIC", "SUSPENDED", OptionalDouble.of(150));
        league.setting("league_state", "PLAYOFFS");

        var again = open(url);

        assertThat(again.all()).isEqualTo(league.all());
        try (var context = ledger()) {
            assertThat(context.getBean(LeagueDatabase.class).controlPanel().leagueState())
                    .isEqualTo("PLAYOFFS");
        }
        assertThat(again.create(1, "MYTHIC", "SIGNED", OptionalDouble.empty()))
                .extracting(Roster.Member::name)
                .containsExactly("Chiara 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RECRUIT", "PROSPECT", "APPRENTICE", "EXPERT", "MYTHIC"})
    void new_members_get_an_mmr_inside_their_tier(String tier) {
        var created = league.create(100, tier, "DRAFT_ELIGIBLE", OptionalDouble.empty());

        assertThat(created).hasSize(100).extracting(Roster.Member::tier).containsOnly(tier);
        assertThat(created.stream().map(Roster.Member::mmr).distinct()).hasSizeGreaterThan(50);
        assertThat(league.all()).hasSize(140).endsWith(created.toArray(Roster.Member[]::new));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNREGISTERED",
                "PENDING",
                "MANUAL_REVIEW",
                "APPROVED",
                "DRAFT_ELIGIBLE",
                "FREE_AGENT",
                "RESTRICTED_FREE_AGENT",
                "SIGNED",
                "GENERAL_MANAGER",
                "RETIRED",
                "SUSPENDED"
            })
    void every_status_of_the_website_can_be_had(String status) {
        var created = league.create(1, "expert", status, OptionalDouble.of(120.25));

        assertThat(created)
                .extracting(Roster.Member::status, Roster.Member::tier, Roster.Member::mmr)
                .containsExactly(tuple(status, "EXPERT", 120.25));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1    | GOLD     | SIGNED | 80 | tier: must be one of RECRUIT, PROSPECT, APPRENTICE, EXPERT, MYTHIC, was GOLD
            1    | PROSPECT | HAPPY  | 80 | status: must be one of UNREGISTERED, PENDING, MANUAL_REVIEW, APPROVED, DRAFT_ELIGIBLE, FREE_AGENT, RESTRICTED_FREE_AGENT, SIGNED, GENERAL_MANAGER, RETIRED, SUSPENDED, was HAPPY
            1    | PROSPECT | SIGNED | 70 | mmr: 70.0 is not PROSPECT, which is above 70.0 up to 90.0
            1    | RECRUIT  | SIGNED | -1 | mmr: -1.0 is not RECRUIT, which is from 0 up to 70.0
            1    | MYTHIC   | SIGNED | 1  | mmr: 1.0 is not MYTHIC, which is above 135.0
            0    | PROSPECT | SIGNED | 80 | count: must be 1..1000, was 0
            1001 | PROSPECT | SIGNED | 80 | count: must be 1..1000, was 1001
            """)
    void what_cannot_be_is_refused_with_what_can(int count, String tier, String status, double mmr, String sentence) {
        assertThatThrownBy(() -> league.create(count, tier, status, OptionalDouble.of(mmr)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
        assertThat(open(url).all()).hasSize(40);
    }

    @Test
    void any_setting_can_be_changed_and_changed_lines_move_people() {
        league.setting("queue_open_mythic", "maybe");
        league.setting("brand_new", "value");
        league.setting("recruit_mmr_cap_player", "0.5");

        try (var context = ledger()) {
            var panel = context.getBean(LeagueDatabase.class).controlPanel();
            assertThat(panel.warnings())
                    .containsExactly("ControlPanel queue_open_mythic: must be true or false, was \"maybe\"");
            assertThat(panel.tierCaps()).containsEntry("RECRUIT", 0.5);
        }
        assertThat(league.all()).extracting(Roster.Member::tier).doesNotContain("RECRUIT");
        assertThat(league.all())
                .extracting(Roster.Member::tier)
                .filteredOn("PROSPECT"::equals)
                .hasSize(18);
    }

    @Test
    void its_past_can_be_forgotten_and_its_people_stay() throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE muster_match (match_id INT)");
            statement.execute("CREATE TABLE mustering (id INT)");

            league.forgetPast();

            try (var tables = statement.executeQuery("SHOW TABLES LIKE 'muster%'")) {
                assertThat(tables.next()).isTrue();
                assertThat(tables.getString(1)).isEqualTo("mustering");
                assertThat(tables.next()).isFalse();
            }
        }
        assertThat(open(url).all()).hasSize(40);
    }

    @Test
    void lines_that_make_no_sense_leave_everyone_where_they_were() {
        var before = league.all();

        league.setting("prospect_mmr_cap_player", "abc");

        assertThat(league.all()).isEqualTo(before);
        assertThat(open(url).all()).isEqualTo(before);
    }

    private ApplicationContext ledger() {
        return Contexts.with(Settings.from(
                        Map.of("DATABASE_URL", url, "DISCORD_GUILD_ID", "1", "DISCORD_PUBLIC_KEY", "00".repeat(32))))
                .start();
    }

    private String freshDatabase() {
        var name = "league" + databases.incrementAndGet();
        server.dropDatabase(name);
        server.createDatabase(name);
        return server.jdbcUrl(name);
    }

    private static PracticeLeague open(String url) {
        return PracticeLeague.open(url, new SplittableRandom(SEED));
    }
}
