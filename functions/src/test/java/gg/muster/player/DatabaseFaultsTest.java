package gg.muster.player;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.audit.Audit;
import gg.muster.league.League;
import gg.muster.match.Speaker;
import gg.muster.match.VoteMatch;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.testing.Await;
import gg.muster.testing.Lab;
import gg.muster.testing.RealDatabase;
import gg.muster.testing.WithMariaDb;
import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** MariaDB is away, slow or full: players do not notice, and what happened meanwhile is on record afterwards, once. */
@WithMariaDb
class DatabaseFaultsTest {
    private static final int TOO_MANY_CONNECTIONS = 1040;
    private static final String KNOWN = "5";
    private static final String STRANGER = "7";

    private final Lab lab = Lab.shared();
    private final League combines = lab.combines();
    private final RealDatabase database;
    private int requests;

    DatabaseFaultsTest(RealDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void a_league_and_a_running_match() {
        lab.reset();
        database.server().start();
        database.dropOurs();
        for (var table : List.of("ControlPanel", "Status", "Account", "User", "MMR")) {
            database.execute("DELETE FROM `" + table + "`");
        }
        database.execute("INSERT INTO `ControlPanel` (name, value) VALUES ('league_state', 'COMBINES'),"
                + " ('recruit_mmr_cap_player', '70'), ('prospect_mmr_cap_player', '90'),"
                + " ('apprentice_mmr_cap_player', '110'), ('expert_mmr_cap_player', '135')");
        member(KNOWN);
    }

    @AfterEach
    void as_before() {
        database.server().start();
        database.execute("SET GLOBAL max_connections = 151");
    }

    private void member(String discordId) {
        var user = "u" + discordId;
        database.execute(
                "INSERT INTO `User` (id, name, primaryRiotAccountID) VALUES ('%s', 'P', 'r%s')".formatted(user, user),
                "INSERT INTO `Status` (userID, leagueStatus) VALUES ('%s', 'SIGNED')".formatted(user),
                "INSERT INTO `MMR` (mmrBase, mmrEffective) VALUES (1, 120)",
                "INSERT INTO `Account` (id, userId, provider, providerAccountId) VALUES ('d%s', '%s', 'discord', '%s')"
                        .formatted(user, user, discordId),
                "INSERT INTO `Account` (id, userId, provider, providerAccountId, mmr)"
                        + " VALUES ('a%s', '%s', 'riot', 'r%s', (SELECT MAX(id) FROM `MMR`))"
                                .formatted(user, user, user));
    }

    private ApplicationContext ledger(String url) {
        var environment = Map.of("DATABASE_URL", url, "REDIS_URL", lab.redisUrl(), "DISCORD_GUILD_ID", "100");
        return Contexts.with(Settings.from(environment))
                .singletons(lab.clock(), lab.wake(), lab.metrics())
                .start();
    }

    private JoinQueue.Code joins(String player) {
        var joiner = new Joiner(player, "p" + player, null, "r" + requests++, "token", true);
        return lab.bean(JoinQueue.class)
                .ask(combines, combines.mainQueue(), joiner)
                .code();
    }

    private void votes(String player) {
        lab.bean(VoteMatch.class).vote("combines", new Speaker("v" + requests++, player, "555", null), "cancel");
    }

    private boolean isDown() {
        return lab.redis().hexists("{combines}:league", "databaseDownSince");
    }

    private void holds() {
        assertThat(new Audit(lab.redis(), lab.clock()).of("combines")).isEmpty();
    }

    @Test
    void for_an_hour_without_mariadb_players_play_on_and_then_all_of_it_is_on_record_once() {
        try (var context = ledger(database.url())) {
            var ledger = context.getBean(Ledger.class);
            ledger.run();
            lab.running("10001", "555", 75, "1", "2", "3", "4");
            lab.redis().set("{combines}:match-sequence", "1");
            member(STRANGER);
            database.server().stop();

            for (var voter : List.of("1", "2", "3")) {
                lab.clock().advance(Duration.ofMinutes(20));
                ledger.run();
                votes(voter);
            }

            assertThat(isDown()).isTrue();
            assertThat(joins(KNOWN)).isEqualTo(JoinQueue.Code.JOINED);
            assertThat(joins(STRANGER)).isEqualTo(JoinQueue.Code.DATABASE_DOWN);
            holds();

            database.server().start();
            Await.until("it is well again", () -> ledger.run().equals("combines: refreshed"));

            assertThat(isDown()).isFalse();
            assertThat(joins(STRANGER)).isEqualTo(JoinQueue.Code.JOINED);
            assertThat(database.rows("SELECT player, choice FROM muster_vote ORDER BY 1"))
                    .containsExactly("1|yes", "2|yes", "3|yes");
            assertThat(database.rows("SELECT state FROM muster_match")).containsExactly("CANCELLED");
            holds();
        }
    }

    @Test
    void while_every_query_hangs_players_are_answered_at_once_and_whoever_is_looked_up_a_little_later()
            throws Exception {
        try (var context = ledger(database.url());
                var slow = Executors.newSingleThreadExecutor();
                var blocker = database.connect();
                var statement = blocker.createStatement()) {
            var ledger = context.getBean(Ledger.class);
            ledger.run();
            member(STRANGER);
            lab.clock().advance(Duration.ofMinutes(1));
            statement.execute("LOCK TABLES `User` WRITE");

            var run = slow.submit(ledger::run);
            Await.until("its query hangs", () -> hanging() == 1);

            assertThat(joins(KNOWN)).isEqualTo(JoinQueue.Code.JOINED);
            assertThat(joins(STRANGER)).isEqualTo(JoinQueue.Code.LOOKING_UP);
            assertThat(run.isDone()).isFalse();

            statement.execute("UNLOCK TABLES");
            assertThat(run.get()).contains("refreshed");
            ledger.run();
            assertThat(lab.redis().hget("{combines}:player:" + STRANGER, "status"))
                    .isEqualTo("queued");
            assertThat(isDown()).isFalse();
            holds();
        }
    }

    private long hanging() {
        return database.rows(
                        "SELECT state FROM information_schema.processlist WHERE state LIKE 'Waiting for table%lock'")
                .size();
    }

    @Test
    void without_a_free_connection_players_play_on_and_it_passes_by_itself() throws SQLException {
        var user = "'narrow'@'127.0.0.1'";
        database.execute(
                "DROP USER IF EXISTS " + user,
                "CREATE USER " + user + " IDENTIFIED BY 'narrow'",
                "GRANT ALL ON `%s`.* TO %s".formatted(database.name(), user));
        var host = "127.0.0.1:%d/%s".formatted(database.server().port(), database.name());
        try (var context = ledger("mysql://narrow:narrow@" + host)) {
            var ledger = context.getBean(Ledger.class);
            lab.redis().hset("{combines}:league", Map.of("epoch", "one", "state", "combines", "enabled", "1"));
            lab.profile(KNOWN, "EXPERT", "SIGNED", 120);
            database.execute("SET GLOBAL max_connections = 10");
            var taken = takeAll("jdbc:mariadb://" + host);

            assertThat(ledger.run()).isEqualTo("combines: database unavailable");
            assertThat(joins(KNOWN)).isEqualTo(JoinQueue.Code.JOINED);
            assertThat(joins(STRANGER)).isEqualTo(JoinQueue.Code.DATABASE_DOWN);
            holds();

            for (var connection : taken) {
                connection.close();
            }
            Await.until("it is well again", () -> ledger.run().equals("combines: refreshed"));
            assertThat(isDown()).isFalse();
            holds();
        }
    }

    /** Every connection that the server has left for those who do not own it. */
    private static List<Connection> takeAll(String url) throws SQLException {
        var taken = new ArrayList<Connection>();
        while (true) {
            try {
                taken.add(DriverManager.getConnection(url, "narrow", "narrow"));
            } catch (SQLException full) {
                assertThat(full.getErrorCode()).isEqualTo(TOO_MANY_CONNECTIONS);
                return taken;
            }
        }
    }
}
