package gg.muster.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.muster.admin.LockAdmin;
import gg.muster.admin.OpenAdmin;
import gg.muster.admin.StatusAdmin;
import gg.muster.admin.UnlockAdmin;
import gg.muster.config.ConfigKey;
import gg.muster.config.SetConfig;
import gg.muster.league.League;
import gg.muster.match.AdvanceMatch;
import gg.muster.match.CloseMatch;
import gg.muster.match.CompleteMatch;
import gg.muster.match.KeepMatch;
import gg.muster.match.Match.State;
import gg.muster.match.RejectMatch;
import gg.muster.match.ReportMatch;
import gg.muster.match.Speaker;
import gg.muster.match.SubmitMatch;
import gg.muster.match.VoteMatch;
import gg.muster.match.result.Handed;
import gg.muster.testing.AtOnce;
import gg.muster.testing.Lab;
import gg.muster.testing.RealDatabase;
import gg.muster.testing.WithMariaDb;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithMariaDb
class HistoryTest {
    private static final String GAME = "00000000-89ab-cdef-0123-456789abcdef";

    private final Lab lab = Lab.shared();
    private final League combines = lab.combines();
    private final RealDatabase database;
    private final HistoryStage stage;
    private int requests;

    HistoryTest(RealDatabase database) {
        this.database = database;
        this.stage = new HistoryStage(database);
    }

    @BeforeEach
    void a_running_match() {
        lab.running("10001", "555", 75, "1", "2", "3", "4");
        lab.redis().hset("{combines}:match:10001", "map", "Bind");
    }

    private void write() {
        stage.write(combines);
    }

    private Speaker speaker(String player) {
        return new Speaker("r" + requests++, player, "555", null);
    }

    private void vote(String player) {
        lab.bean(VoteMatch.class).vote("combines", speaker(player), "cancel");
    }

    private void withdraw(String player) {
        lab.bean(VoteMatch.class).vote("combines", speaker(player), null);
    }

    private void threshold(OptionalInt percent) {
        lab.bean(SetConfig.class).set(combines, "99", "c" + requests++, ConfigKey.MATCH_CANCEL_THRESHOLD, percent);
    }

    private void passes(int seconds) {
        lab.clock().advance(Duration.ofSeconds(seconds));
    }

    private List<String> rows(String columns, String table) {
        return database.rows("SELECT " + columns + " FROM muster_" + table + " ORDER BY 1, 2");
    }

    private long events() {
        return lab.redis().xlen("{combines}:events");
    }

    @Test
    void a_match_its_players_its_states_and_its_result_are_told_from_its_record() {
        passes(60);
        lab.bean(SubmitMatch.class).submit("combines", speaker("2"), GAME);
        passes(5);
        lab.bean(CompleteMatch.class).complete("combines", "10001", GAME);

        write();

        assertThat(rows("match_id, pool, state, map, CAST(formed_at AS CHAR), CAST(ended_at AS CHAR)", "match"))
                .containsExactly("10001|EXPERT|COMPLETED|Bind|2026-01-01 00:00:00.000|2026-01-01 00:01:05.000");
        assertThat(rows("game, why, ended_by, winner", "match")).containsExactly(GAME + "|submitted|2|null");
        assertThat(rows("match_id, player, team, lane, mmr", "match_player"))
                .containsExactly(
                        "10001|1|1|DE|100.0", "10001|2|2|DE|100.0", "10001|3|1|DE|100.0", "10001|4|2|DE|100.0");
        assertThat(rows("CAST(at AS CHAR), state", "match_state"))
                .containsExactly("2026-01-01 00:00:00.000|INITIAL", "2026-01-01 00:01:05.000|COMPLETED");
        assertThat(rows("player, played, CAST(cooldown_until AS CHAR), recent", "player"))
                .contains("3|1|2026-01-01 00:01:30.000|[[\"10001\",1767225660000,1,[\"Bind\"]]]")
                .hasSize(4);
    }

    @Test
    void who_checked_in_who_came_where_and_since_when_that_is_awaited_is_told() {
        lab.formed("10002", "556", "5", "6");
        lab.redis()
                .hset(
                        "{combines}:match:10002",
                        Map.of("readyBy", "" + (lab.now() + 300_000), "ready:6", "" + lab.now()));
        lab.bean(AdvanceMatch.class).advance("combines", "10002", State.IN_PROGRESS);
        write();

        assertThat(rows("match_id, CAST(awaited_since AS CHAR), CAST(checkin_deadline AS CHAR)", "match"))
                .containsExactly("10002|2026-01-01 00:00:00.000|2026-01-01 00:05:00.000");
        assertThat(rows("player, CAST(checked_in AS CHAR), CAST(checkin_at AS CHAR)", "match_player"))
                .containsExactly("5|0|null", "6|1|2026-01-01 00:00:00.000");

        passes(60);
        var handed = Handed.of(List.of(
                new Handed.Line("6", "1", "3:12.345", "https://x.example/7"), new Handed.Line("p5", "2", null, null)));
        lab.bean(ReportMatch.class).report("combines", "r", "10002", null, handed);
        write();

        assertThat(rows(
                        "match_id, player, final_position, total_time, replay_file_url, CAST(submitted_at AS CHAR),"
                                + " submitted_by",
                        "match_result"))
                .containsExactly(
                        "10002|5|2|null|null|2026-01-01 00:01:00.000|null",
                        "10002|6|1|192345|https://x.example/7|2026-01-01 00:01:00.000|null");
        assertThat(rows("match_id, state, why, awaited_since", "match"))
                .containsExactly("10002|COMPLETED|reported|null");
    }

    @Test
    void a_corrected_result_takes_the_place_of_the_first() {
        lab.formed("10002", "556", "5", "6");
        lab.bean(AdvanceMatch.class).advance("combines", "10002", State.IN_PROGRESS);
        var first = Handed.of(List.of(new Handed.Line("5", "1", null, null), new Handed.Line("6", "2", null, null)));
        var second = Handed.of(List.of(new Handed.Line("6", "1", null, null), new Handed.Line("5", "2", null, null)));
        lab.bean(ReportMatch.class).report("combines", "r1", "10002", null, first);
        write();
        lab.bean(ReportMatch.class).report("combines", "r2", "10002", "99", second);
        write();

        assertThat(rows("player, final_position, submitted_by", "match_result")).containsExactly("5|2|99", "6|1|99");
    }

    @Test
    void a_vote_on_being_done_is_told_as_one() {
        lab.formed("10002", "556", "5", "6");
        lab.bean(AdvanceMatch.class).advance("combines", "10002", State.IN_PROGRESS);
        lab.bean(VoteMatch.class).vote("combines", new Speaker("d", "5", "556", null), VoteMatch.DONE);
        write();

        assertThat(rows("player, kind, choice", "vote")).containsExactly("5|done|yes");
    }

    @Test
    void the_record_of_a_match_is_kept_whole_and_as_it_is_by_now() {
        lab.bean(KeepMatch.class).keep("combines", "10001", "room.lobby", "777");
        write();
        lab.bean(SubmitMatch.class).submit("combines", speaker("1"), GAME);
        lab.bean(RejectMatch.class).reject("combines", "10001", GAME, "no such game");
        write();

        assertThat(rows(
                        "JSON_VALUE(record, '$.\"kept:room.lobby\"'), JSON_VALUE(record, '$.rejected'), state",
                        "match"))
                .containsExactly("777|no such game|IN_PROGRESS");
        assertThat(database.rows("SELECT JSON_LENGTH(record) FROM muster_match"))
                .containsExactly("" + lab.redis().hlen("{combines}:match:10001"));
    }

    @Test
    void every_vote_is_told_and_those_taken_back_too() {
        vote("1");
        passes(1);
        vote("2");
        passes(1);
        withdraw("1");

        write();

        assertThat(rows("CAST(at AS CHAR), player, match_id, kind, choice", "vote"))
                .containsExactly(
                        "2026-01-01 00:00:00.000|1|10001|cancel|yes",
                        "2026-01-01 00:00:01.000|2|10001|cancel|yes",
                        "2026-01-01 00:00:02.000|1|10001|cancel|withdrawn");
    }

    @Test
    void what_else_players_say_of_their_match_is_told_beside_it() {
        event("match.readied", "{\"match\":\"10001\",\"player\":\"1\",\"ready\":1,\"players\":4}");
        event("match.voted", "{\"match\":\"10001\",\"player\":\"1\",\"choice\":\"team:2\"}");
        event("match.unvoted", "{\"match\":\"10001\",\"player\":\"1\",\"choice\":\"team:2\"}");

        write();

        assertThat(database.rows("SELECT kind, choice FROM muster_vote ORDER BY event"))
                .containsExactly("ready|yes", "winner|team:2", "winner|withdrawn");
    }

    @Test
    void an_event_that_was_set_aside_and_is_tried_again_is_told_once() {
        var act = "{\"admin\":\"99\",\"action\":\"build\",\"detail\":\"EXPERT\"}";
        event("admin.acted", act);
        event("effect.retried", "{\"type\":\"admin.acted\",\"at\":5,\"data\":" + act + "}");

        write();

        assertThat(rows("action, detail", "admin_action")).containsExactly("build|EXPERT");
    }

    private void event(String type, String data) {
        lab.redis().xadd("{combines}:events", Map.of("type", type, "at", "5", "data", data));
    }

    @Test
    void a_match_that_was_cancelled_and_closed_says_so() {
        List.of("1", "2", "3").forEach(this::vote);
        lab.bean(CloseMatch.class).close("combines", "10001");

        write();

        assertThat(rows("match_id, state, why", "match")).containsExactly("10001|CLOSED|voted");
        assertThat(rows("state, match_id", "match_state"))
                .containsExactly("CANCELLED|10001", "CLOSED|10001", "INITIAL|10001");
    }

    @Test
    void what_admins_did_is_on_record() {
        lab.bean(LockAdmin.class).lock(stage.act(), "7", "no-shows");
        passes(1);
        threshold(OptionalInt.of(60));

        write();

        assertThat(rows("CAST(at AS CHAR), admin, action, detail", "admin_action"))
                .containsExactly(
                        "2026-01-01 00:00:00.000|99|lock|<@7>: no-shows",
                        "2026-01-01 00:00:01.000|99|config set|MATCH_CANCEL_THRESHOLD: 80 → 60");
    }

    @Test
    void holds_figures_and_pools_are_kept_as_they_stand() {
        lab.bean(LockAdmin.class).lock(stage.act(), "7", "no-shows");
        lab.bean(LockAdmin.class).lock(stage.act(), "8", null);
        lab.bean(OpenAdmin.class).open(stage.act(), List.of("EXPERT"), false);
        threshold(OptionalInt.of(60));
        write();
        assertThat(rows("player, reason, CAST(since AS CHAR)", "hold"))
                .containsExactly("7|no-shows|2026-01-01 00:00:00.000", "8|null|2026-01-01 00:00:00.000");
        assertThat(rows("setting, value", "config")).containsExactly("MATCH_CANCEL_THRESHOLD|60");

        lab.bean(UnlockAdmin.class).unlock(stage.act(), "7");
        threshold(OptionalInt.empty());
        write();

        assertThat(rows("player, reason", "hold")).containsExactly("8|null");
        assertThat(rows("setting, value", "config")).isEmpty();
        assertThat(rows("pool, CAST(is_open AS CHAR)", "pool")).containsExactly("EXPERT|0");
    }

    @Test
    void a_ledger_that_dies_between_commit_and_settling_tells_nothing_twice() {
        vote("1");
        withdraw("1");
        threshold(OptionalInt.of(60));
        try (var dies = stage.ledger()) {
            assertThat(dies.getBean(History.class).commit(combines)).isPresent();
        }
        assertThat(events()).isEqualTo(3);
        vote("2");

        write();
        write();

        assertThat(rows("player, choice", "vote")).containsExactly("1|withdrawn", "1|yes", "2|yes");
        assertThat(rows("action, detail", "admin_action")).hasSize(1);
    }

    @Test
    void what_is_written_is_dropped_from_the_stream_once_the_matchmaker_is_done_with_it_too() {
        vote("1");
        vote("2");
        write();
        assertThat(events()).isEqualTo(2);

        for (var group : List.of("matchmaker", "replies")) {
            lab.redis().xgroupSetid(StreamOffset.from("{combines}:events", "$"), group);
        }
        withdraw("2");
        assertThat(events()).isEqualTo(3);
        write();

        assertThat(events()).isEqualTo(2);
        assertThat(lab.bean(StatusAdmin.class).see(combines).effects())
                .hasEntrySatisfying(
                        "ledger", ledger -> assertThat(ledger.waiting()).isZero());
    }

    @Test
    void a_ledger_that_dies_before_the_commit_has_told_nothing_and_the_next_tells_all() {
        vote("1");
        threshold(OptionalInt.of(60));
        write();
        vote("2");
        threshold(OptionalInt.of(70));
        database.execute("CREATE TRIGGER muster_fault BEFORE INSERT ON muster_admin_action FOR EACH ROW"
                + " SIGNAL SQLSTATE '22001' SET MESSAGE_TEXT = 'killed here'");

        assertThatThrownBy(this::write).hasMessageContaining("killed here");
        assertThat(rows("player, choice", "vote")).containsExactly("1|yes");
        database.execute("DROP TRIGGER muster_fault");
        write();

        assertThat(rows("player, choice", "vote")).containsExactly("1|yes", "2|yes");
        assertThat(rows("action, detail", "admin_action")).hasSize(2);
    }

    @Test
    void while_mariadb_is_down_history_waits_and_catches_up_in_parts() {
        try (var context = stage.ledger()) {
            var history = context.getBean(History.class);
            vote("1");
            history.write(combines);
            database.server().stop();
            for (int i = 0; i < 450; i++) {
                threshold(OptionalInt.of(1 + i % 100));
            }

            history.write(combines);
            assertThat(events()).isEqualTo(451);
            database.server().start();
            history.write(combines);

            assertThat(rows("COUNT(*), COUNT(DISTINCT event)", "admin_action")).containsExactly("450|450");
            assertThat(rows("setting, value", "config")).containsExactly("MATCH_CANCEL_THRESHOLD|50");
        } finally {
            database.server().start();
        }
    }

    @Test
    void two_ledgers_at_once_tell_everything_once() {
        for (int i = 0; i < 900; i++) {
            threshold(OptionalInt.of(1 + i % 100));
        }

        AtOnce.each(1, 2, ledger -> {
            write();
            return ledger;
        });

        assertThat(rows("COUNT(*), COUNT(DISTINCT event)", "admin_action")).containsExactly("900|900");
    }

    @Test
    void in_a_new_life_of_redis_whose_clock_is_behind_nothing_is_passed_over() {
        threshold(OptionalInt.of(60));
        write();
        lab.reset();
        lab.redis().hset("{combines}:league", "epoch", "two");
        var data = "{\"admin\":\"99\",\"action\":\"build\",\"detail\":\"EXPERT\"}";
        lab.redis()
                .xadd(
                        "{combines}:events",
                        new XAddArgs().id("7-1"),
                        Map.of("type", "admin.acted", "at", "5", "data", data));

        write();
        write();

        assertThat(rows("action, epoch", "admin_action")).containsExactly("build|two", "config set|one");
        assertThat(rows("epoch, event", "ledger_position")).containsExactly("two|7-1");
    }

    @Test
    void before_redis_is_rebuilt_nothing_is_told() {
        vote("1");
        lab.redis().hdel("{combines}:league", "epoch");

        write();

        assertThat(rows("player, choice", "vote")).isEmpty();
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void nothing_but_our_own_tables_is_written() {
        var league = database.rows("SHOW TABLES").stream()
                .filter(table -> !table.startsWith("muster_"))
                .toList();
        var before = checksums(league);
        vote("1");
        threshold(OptionalInt.of(60));

        write();

        assertThat(checksums(league)).isEqualTo(before);
        assertThat(rows("player, choice", "vote")).hasSize(1);
    }

    private List<String> checksums(List<String> tables) {
        return database.rows("CHECKSUM TABLE `" + String.join("`, `", tables) + "`");
    }
}
