package gg.muster.history;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.Act;
import gg.muster.admin.KillAdmin;
import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import gg.muster.league.Queue.Track;
import gg.muster.league.RefreshLeague;
import gg.muster.maps.AddMaps;
import gg.muster.maps.CountMaps;
import gg.muster.maps.RemoveMaps;
import gg.muster.maps.ViewMaps;
import gg.muster.match.AdvanceMatch;
import gg.muster.match.Match;
import gg.muster.testing.Lab;
import gg.muster.testing.RealDatabase;
import gg.muster.testing.WithMariaDb;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pool of maps and who has played what, into MariaDB and back. */
@WithMariaDb
class MapHistoryTest {
    private static final String TWO =
            "[{\"uid\":\"a1\",\"name\":\"Aurora\",\"author\":\"Ada\"},{\"uid\":\"b1\",\"name\":\"Basalt\"}]";

    private final Lab lab = Lab.shared();
    private final League combines = lab.combines();
    private final League scrims = LeagueFiles.read(List.of("scrims")).getFirst();
    private final RealDatabase database;
    private final HistoryStage stage;
    private int requests;

    MapHistoryTest(RealDatabase database) {
        this.database = database;
        this.stage = new HistoryStage(database);
    }

    @BeforeEach
    void scrims_have_a_place_in_the_same_redis() {
        lab.redis().hset("{scrims}:league", "epoch", "one");
    }

    private void write(League league) {
        stage.write(league);
    }

    private void loseRedisAndRebuild(String league) {
        lab.redis().flushall();
        stage.rebuild(league);
    }

    private List<String> rows(String columns, String table) {
        return database.rows("SELECT " + columns + " FROM muster_" + table + " ORDER BY 1, 2, 3");
    }

    private void begins(String match, String... players) {
        lab.asked(match, "CREATED", "c" + match, players);
        lab.redis().hset("{combines}:match:" + match, "maps", TWO);
        lab.bean(AdvanceMatch.class).advance("combines", match, Match.State.IN_PROGRESS);
    }

    private void poolBegins() {
        lab.bean(RefreshLeague.class)
                .refresh(
                        "scrims",
                        new RefreshLeague.Arguments(
                                lab.now(), "always", true, false, List.of(), scrims.tracks(), List.of()));
    }

    private void add(String uid, String name) {
        lab.bean(AddMaps.class).add(scrims, "99", "a" + requests++, new Track(uid, name, "Ada"));
    }

    private void remove(String map) {
        lab.bean(RemoveMaps.class).remove(scrims, "99", "d" + requests++, map);
    }

    @Test
    void every_map_of_the_pool_is_told_and_one_that_was_removed_stays_known() {
        poolBegins();
        add("new-1", "Newcomer");
        remove("Aurora");

        write(scrims);

        assertThat(rows("uid, name, author, is_active, CAST(created_at AS CHAR)", "map"))
                .hasSize(16)
                .contains(
                        "muster_practice_aurora|Aurora|Practice|false|2026-01-01 00:00:00.000",
                        "muster_practice_basalt|Basalt|Practice|true|2026-01-01 00:00:00.000",
                        "new-1|Newcomer|Ada|true|2026-01-01 00:00:00.000");
        assertThat(database.rows("SELECT action, detail FROM muster_admin_action ORDER BY 1"))
                .containsExactly(
                        "maps add|Newcomer by Ada (new-1)", "maps remove|Aurora by Practice (muster_practice_aurora)");
    }

    @Test
    void a_map_may_come_back_under_another_name() {
        poolBegins();
        remove("Aurora");
        write(scrims);
        add("muster_practice_aurora", "Aurora 2");
        write(scrims);

        assertThat(rows("uid, name, is_active", "map")).hasSize(15).contains("muster_practice_aurora|Aurora 2|true");
    }

    @Test
    void a_redis_that_lost_everything_has_the_pool_as_admins_left_it() {
        poolBegins();
        add("new-1", "Newcomer");
        remove("Aurora");
        write(scrims);
        var before = lab.bean(ViewMaps.class).see(scrims);

        loseRedisAndRebuild("scrims");
        poolBegins();

        assertThat(lab.bean(ViewMaps.class).see(scrims)).isEqualTo(before);
        assertThat(before.maps())
                .hasSize(15)
                .extracting(Track::uid)
                .contains("new-1")
                .doesNotContain("muster_practice_aurora");
    }

    @Test
    void the_maps_of_a_match_are_told_in_their_order_and_who_has_played_them() {
        begins("10001", "1", "2");

        write(combines);
        write(combines);

        assertThat(rows("match_id, map_order, uid, name", "match_map"))
                .containsExactly("10001|1|a1|Aurora", "10001|2|b1|Basalt");
        assertThat(database.rows("SELECT map FROM muster_match")).containsExactly("Aurora, Basalt");
        assertThat(rows("player, match_id, uid, CAST(played_at AS CHAR)", "map_play"))
                .containsExactly(
                        "1|10001|a1|2026-01-01 00:00:00.000",
                        "1|10001|b1|2026-01-01 00:00:00.000",
                        "2|10001|a1|2026-01-01 00:00:00.000",
                        "2|10001|b1|2026-01-01 00:00:00.000");
    }

    @Test
    void a_match_that_has_not_begun_or_was_cancelled_was_never_played() {
        begins("10001", "1", "2");
        begins("10002", "3", "4");
        lab.asked("10003", "READY_UP", "c10003", "5", "6");
        lab.redis().hset("{combines}:match:10003", "maps", TWO);
        lab.redis().xadd("{combines}:events", "type", "match.formed", "at", "1", "data", "{\"match\":\"10003\"}");
        write(combines);

        lab.bean(KillAdmin.class).kill(new Act(combines, "99", "k"), "10001");
        write(combines);

        assertThat(database.rows("SELECT DISTINCT match_id FROM muster_map_play"))
                .containsExactly("10002");
        assertThat(database.rows("SELECT DISTINCT match_id FROM muster_match_map ORDER BY 1"))
                .containsExactly("10001", "10002", "10003");
    }

    @Test
    void what_players_have_played_lately_is_back_after_redis_was_lost() {
        lab.clock()
                .advance(Duration.between(
                        lab.clock().instant(), java.time.Clock.systemUTC().instant()));
        begins("10001", "1", "2");
        write(combines);
        var since = lab.now();
        var counts = lab.bean(CountMaps.class);
        var before = counts.count("combines", List.of("1", "2"), since);

        loseRedisAndRebuild("combines");

        assertThat(before.plays()).containsEntry("a1", 2).containsEntry("b1", 2);
        assertThat(counts.count("combines", List.of("1", "2"), since)).isEqualTo(before);
        assertThat(counts.count("combines", List.of("1", "2"), since + 1).plays())
                .isEmpty();
        assertThat(lab.redis().pttl("{combines}:plays:1")).isPositive();
    }

    @Test
    void more_plays_than_one_part_holds_come_back_all() {
        write(combines);
        var players = IntStream.range(0, 60).mapToObj(i -> "p" + i).toList();
        players.forEach(
                player -> database.execute("INSERT INTO muster_map_play (league, player, match_id, uid, played_at) "
                        + "SELECT 'combines', '" + player + "', seq, 'a1', UTC_TIMESTAMP(3) FROM seq_10001_to_10100"));
        database.execute("INSERT INTO muster_map_play VALUES "
                + "('combines', 'p0', '9999', 'a1', UTC_TIMESTAMP(3) - INTERVAL 91 DAY), "
                + "('others', 'p0', '9998', 'a1', UTC_TIMESTAMP(3))");

        loseRedisAndRebuild("combines");

        assertThat(players)
                .allSatisfy(player -> assertThat(lab.redis().zcard("{combines}:plays:" + player))
                        .isEqualTo(100));
    }
}
