package gg.muster.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.muster.match.CloseMatch;
import gg.muster.match.Speaker;
import gg.muster.match.VoteMatch;
import gg.muster.rating.Rating;
import gg.muster.rating.Ratings;
import gg.muster.testing.Lab;
import gg.muster.testing.RealDatabase;
import gg.muster.testing.WithMariaDb;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Results and what follows from them, in MariaDB. */
@WithMariaDb
class ScoringTest {
    private static final List<String> PEOPLE = List.of("1", "2", "3", "4", "5", "6", "7", "8");

    private final Lab lab = Lab.shared();
    private final Season season = new Season(lab);
    private final RealDatabase database;
    private final ApplicationContext ledger;

    ScoringTest(RealDatabase database) {
        this.database = database;
        this.ledger = new HistoryStage(database).ledger();
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    private void write() {
        ledger.getBean(History.class).write(lab.combines());
    }

    private List<String> rows(String query) {
        return database.rows(query);
    }

    /** Exactly, to the last bit. */
    private List<String> achieved() {
        return rows(
                "SELECT gamemode, player, mu, sigma, games, wins, streak, match_id FROM muster_rating ORDER BY 1, 2");
    }

    @Test
    void the_vote_that_decides_a_match_leaves_its_result_and_what_its_players_have_achieved() {
        season.played("10001", "gCTF", "gCTF 2v2", "ctf1", 1, "1", "2", "3", "4");

        write();

        assertThat(rows("SELECT match_id, gamemode, queue, map, winner, state, CAST(ended_at AS CHAR), rated"
                        + " FROM muster_match"))
                .containsExactly("10001|gCTF|gCTF 2v2|ctf1|team:2|COMPLETED|2026-01-01 00:00:00.000|true");
        assertThat(rows("SELECT player, name, team, games, wins, streak, ROUND(mu, 2), ROUND(sigma, 2)"
                        + " FROM muster_match_player ORDER BY 1"))
                .containsExactly(
                        "1|Player-1|1|1|0|-1|23.04|8.18",
                        "2|Player-2|2|1|1|1|26.96|8.18",
                        "3|Player-3|1|1|0|-1|23.04|8.18",
                        "4|Player-4|2|1|1|1|26.96|8.18");
        assertThat(rows("SELECT gamemode, player, shown, games, wins, streak, match_id, CAST(rated_at AS CHAR)"
                        + " FROM muster_rating ORDER BY shown DESC, player"))
                .containsExactly(
                        "gCTF|2|1097|1|1|1|10001|2026-01-01 00:00:00.000",
                        "gCTF|4|1097|1|1|1|10001|2026-01-01 00:00:00.000",
                        "gCTF|1|940|1|0|-1|10001|2026-01-01 00:00:00.000",
                        "gCTF|3|940|1|0|-1|10001|2026-01-01 00:00:00.000");
        assertThat(rows("SELECT name FROM muster_player ORDER BY player"))
                .containsExactly("Player-1", "Player-2", "Player-3", "Player-4");
    }

    @Test
    void where_a_league_plays_but_one_game_results_count_for_the_league() {
        season.played("10001", "", "main", "ctf1", 0, "1", "2");

        write();

        assertThat(rows("SELECT gamemode, player, wins FROM muster_rating ORDER BY 2"))
                .containsExactly("combines|1|1", "combines|2|0");
    }

    @Test
    void a_match_that_nobody_won_counts_for_nothing() {
        lab.running("10002", "555", 25, "1", "2", "3", "4");
        lab.bean(VoteMatch.class).vote("combines", new Speaker("r", "1", "555", null), "cancel");

        write();

        assertThat(rows("SELECT state, rated FROM muster_match")).containsExactly("CANCELLED|false");
        assertThat(achieved()).isEmpty();
    }

    @Test
    void streaks_are_counted_both_ways() {
        var winners = new int[] {0, 0, 1, 1, 1, 0};
        for (int i = 0; i < winners.length; i++) {
            season.played("1000" + i, "DM", "DM 1v1", "dm1", winners[i], "1", "2");
        }

        write();

        assertThat(rows("SELECT streak FROM muster_match_player WHERE player = '1' ORDER BY match_id"))
                .containsExactly("1", "2", "-1", "-2", "-3", "1");
        assertThat(rows("SELECT games, wins, streak FROM muster_rating ORDER BY player"))
                .containsExactly("6|3|1", "6|3|-1");
    }

    @Test
    void a_ledger_that_dies_between_commit_and_settling_rates_nothing_twice() {
        season.played("10001", "gCTF", "gCTF 2v2", "ctf1", 0, "1", "2", "3", "4");
        assertThat(ledger.getBean(History.class).commit(lab.combines())).isPresent();
        var once = achieved();

        write();
        write();

        assertThat(once).hasSize(4);
        assertThat(achieved()).isEqualTo(once);
        assertThat(rows("SELECT DISTINCT games FROM muster_rating")).containsExactly("1");
    }

    @Test
    void a_ledger_that_dies_before_the_commit_has_rated_nothing_and_the_next_rates_all() {
        write();
        database.execute("CREATE TRIGGER muster_fault BEFORE INSERT ON muster_rating FOR EACH ROW"
                + " SIGNAL SQLSTATE '22001' SET MESSAGE_TEXT = 'killed here'");
        season.played("10001", "gCTF", "gCTF 2v2", "ctf1", 0, "1", "2", "3", "4");

        assertThatThrownBy(this::write).hasMessageContaining("killed here");
        assertThat(rows("SELECT match_id FROM muster_match")).isEmpty();
        database.execute("DROP TRIGGER muster_fault");
        write();

        assertThat(rows("SELECT DISTINCT games FROM muster_rating")).containsExactly("1");
    }

    @Test
    void what_happens_to_a_match_after_its_end_leaves_its_ratings_alone() {
        season.played("10001", "gCTF", "gCTF 2v2", "ctf1", 0, "1", "2", "3", "4");
        write();
        var before = achieved();
        lab.bean(CloseMatch.class).close("combines", "10001");

        write();

        assertThat(rows("SELECT state, rated FROM muster_match")).containsExactly("CLOSED|true");
        assertThat(rows("SELECT COUNT(mu) FROM muster_match_player")).containsExactly("4");
        assertThat(achieved()).isEqualTo(before);
    }

    @Test
    void a_result_that_arrives_late_takes_its_place_in_the_order() {
        var late = lab.clock().instant();
        lab.clock().advance(Duration.ofHours(1));
        season.played("10002", "gCTF", "gCTF 2v2", "ctf1", 0, "1", "2", "3", "4");
        season.played("10003", "gCTF", "gCTF 2v2", "ctf1", 1, "1", "3", "5", "6");
        write();
        var withoutIt = achieved();
        lab.clock().advance(Duration.between(lab.clock().instant(), late));
        season.played("10001", "gCTF", "gCTF 2v2", "ctf1", 1, "1", "2", "3", "5");

        write();

        assertThat(achieved()).isNotEqualTo(withoutIt).isEqualTo(replayed());
        assertThat(rows("SELECT games, wins, streak, match_id FROM muster_rating WHERE player = '1'"))
                .containsExactly("3|1|-1|10003");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void replaying_all_results_gives_the_same_ratings_however_they_arrived(long seed) {
        var random = new Random(seed);
        for (int batch = 0; batch < 6; batch++) {
            lab.clock().advance(Duration.ofMinutes(random.nextInt(40) - 15));
            season.goesOn(1 + random.nextInt(12), 10_000 + 100 * batch, PEOPLE, random);
            write();
        }

        assertThat(achieved()).hasSizeGreaterThan(8).isEqualTo(replayed());
    }

    @Test
    void a_long_past_is_rated_in_parts_and_the_same() {
        season.goesOn(230, 10_001, PEOPLE, new Random(7));
        write();
        var before = achieved();
        database.execute("UPDATE muster_match SET rated = FALSE", "DELETE FROM muster_rating");

        write();

        assertThat(achieved()).isEqualTo(before).isEqualTo(replayed());
        assertThat(rows("SELECT COUNT(*) FROM muster_match WHERE NOT rated")).containsExactly("0");
    }

    @Test
    void a_result_that_makes_no_sense_teaches_nothing_and_stops_nobody() {
        season.played("10001", "gCTF", "gCTF 2v2", "ctf1", 0, "1", "2", "3", "4");
        lab.redis().hset("{combines}:match:10001", "winner", "team:9");
        season.played("10002", "gCTF", "gCTF 2v2", "ctf1", 0, "1", "2", "3", "4");

        write();

        assertThat(rows("SELECT match_id, rated FROM muster_match ORDER BY 1"))
                .containsExactly("10001|true", "10002|true");
        assertThat(rows("SELECT DISTINCT games FROM muster_rating")).containsExactly("1");
    }

    @Test
    void results_from_before_there_were_ratings_are_rated() {
        Flyway.configure()
                .dataSource(database.url(), null, null)
                .locations("classpath:ledger")
                .table("muster_flyway_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target("2")
                .load()
                .migrate();
        for (var match : List.of("10001|null", "10002|\"gCTF\"")) {
            var parts = match.split("\\|", -1);
            database.execute(
                    "INSERT INTO muster_match (league, match_id, queue, pool, state, formed_at, ended_at, winner, settings,"
                            + " record) VALUES ('combines', '" + parts[0] + "', 'q', 'p', 'CLOSED', '2026-01-01',"
                            + " '2026-01-01', 'team:1', '{\"gamemode\":" + parts[1] + "}', '{}')",
                    "INSERT INTO muster_match_player (league, match_id, player, team)" + " VALUES ('combines', '"
                            + parts[0] + "', '1', 1), ('combines', '" + parts[0] + "', '2', 2)");
        }

        write();

        assertThat(rows("SELECT gamemode, player, games, wins FROM muster_rating ORDER BY 1, 2"))
                .containsExactly("combines|1|1|1", "combines|2|1|0", "gCTF|1|1|1", "gCTF|2|1|0");
    }

    /** From the results alone, one after the other, with nothing of the ledger's. */
    private List<String> replayed() {
        var ratings = new Ratings();
        var known = new TreeMap<String, Score>();
        var last = new TreeMap<String, String>();
        for (var result : rows("SELECT match_id, gamemode, winner FROM muster_match ORDER BY ended_at, match_id")) {
            var parts = result.split("\\|", -1);
            var teams = List.of(team(parts, 1), team(parts, 2));
            var before = teams.stream()
                    .map(team -> team.stream()
                            .map(player ->
                                    known.getOrDefault(player, Score.START).rating())
                            .toList())
                    .toList();
            int winner = parts[2].equals("team:1") ? 0 : 1;
            replay(known, teams, ratings.afterWin(before, winner), winner);
            teams.forEach(team -> team.forEach(player -> last.put(player, parts[0])));
        }
        return known.entrySet().stream()
                .map(each -> row(each, last.getOrDefault(each.getKey(), "")))
                .toList();
    }

    private List<String> team(String[] match, int team) {
        return rows("SELECT CONCAT('" + match[1] + "|', player) FROM muster_match_player WHERE match_id = '" + match[0]
                + "' AND team = " + team + " ORDER BY player");
    }

    private static void replay(
            Map<String, Score> known, List<List<String>> teams, List<List<Rating>> learnt, int winner) {
        for (int team = 0; team < 2; team++) {
            for (int i = 0; i < teams.get(team).size(); i++) {
                var player = teams.get(team).get(i);
                var score = known.getOrDefault(player, Score.START);
                known.put(player, score.after(learnt.get(team).get(i), team == winner));
            }
        }
    }

    private static String row(Map.Entry<String, Score> each, String match) {
        var score = each.getValue();
        var columns = new ArrayList<Object>(List.of(each.getKey()));
        columns.addAll(List.of(
                score.rating().mu(), score.rating().sigma(), score.games(), score.wins(), score.streak(), match));
        return columns.stream().map(String::valueOf).collect(Collectors.joining("|"));
    }
}
