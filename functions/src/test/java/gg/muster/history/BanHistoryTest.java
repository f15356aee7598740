package gg.muster.history;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.BanAdmin;
import gg.muster.admin.UnbanAdmin;
import gg.muster.deadline.ExpireDeadline;
import gg.muster.league.League;
import gg.muster.testing.Lab;
import gg.muster.testing.RealDatabase;
import gg.muster.testing.WithMariaDb;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Bans and dodges outlive Redis. */
@WithMariaDb
class BanHistoryTest {
    private final Lab lab = Lab.shared();
    private final League combines = lab.combines();
    private final RealDatabase database;
    private final HistoryStage stage;

    BanHistoryTest(RealDatabase database) {
        this.database = database;
        this.stage = new HistoryStage(database);
    }

    private void write() {
        stage.write(combines);
    }

    private void loseRedis() {
        lab.redis().flushall();
        stage.rebuild("combines");
    }

    private void ban(String player, Duration length, String reason) {
        lab.bean(BanAdmin.class).ban(stage.act(), player, length, reason);
    }

    private void unban(String player) {
        lab.bean(UnbanAdmin.class).unban(stage.act(), player);
    }

    /** A match for which none of these is there. */
    private void dodge(String match, String... players) {
        lab.checkingIn(match, "c" + match, players);
        lab.clock().advance(Duration.ofMinutes(5));
        lab.bean(ExpireDeadline.class).all(combines);
    }

    private List<String> rows(String columns) {
        return database.rows("SELECT " + columns + " FROM muster_ban ORDER BY ban_start, player");
    }

    /** What records say of bans and dodges. */
    private Map<String, Map<String, String>> conduct(String... players) {
        return Stream.of(players)
                .collect(Collectors.toMap(
                        player -> player,
                        player -> lab.redis().hgetall("{combines}:player:" + player).entrySet().stream()
                                .filter(field -> field.getKey().matches("ban.*|dodge.*"))
                                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    @Test
    void dodges_and_bans_have_their_rows_with_their_number_and_who_said_so() {
        dodge("10001", "1", "2");
        dodge("10002", "2");
        ban("3", Duration.ofHours(2), "rude");

        write();

        assertThat(
                        rows(
                                "player, TIMESTAMPDIFF(SECOND, ban_start, ban_end), reason, dodge_count, is_manual, banned_by, match_id"))
                .containsExactly(
                        "1|300|not there for match 10001|1|false|null|10001",
                        "2|300|not there for match 10001|1|false|null|10001",
                        "2|1800|not there for match 10002|2|false|null|10002",
                        "3|7200|rude|0|true|99|null");
        assertThat(database.rows("SELECT action FROM muster_admin_action")).containsExactly("ban");
    }

    @Test
    void the_end_of_a_ban_is_written_to_those_that_it_ends() {
        dodge("10001", "1");
        lab.clock().advance(Duration.ofMinutes(10));
        ban("1", Duration.ofHours(1), "rude");
        ban("2", Duration.ofHours(1), "rude");
        lab.clock().advance(Duration.ofMinutes(1));
        unban("1");
        lab.clock().advance(Duration.ofMinutes(1));
        ban("1", Duration.ofHours(1), "again");

        write();

        assertThat(rows("player, reason, lifted_by"))
                .containsExactly("1|not there for match 10001|null", "1|rude|99", "2|rude|null", "1|again|null");
    }

    @Test
    void a_lost_redis_has_every_ban_and_dodge_back() {
        dodge("10001", "1", "2", "3");
        dodge("10002", "2", "3");
        ban("1", Duration.ofHours(3), "rude");
        ban("4", Duration.ofHours(3), "ruder");
        ban("5", Duration.ofHours(3), "not so rude");
        unban("5");
        ban("6", Duration.ofHours(3), "a while ago");
        lab.clock().advance(Duration.ofHours(2));
        dodge("10003", "6");
        write();
        var before = conduct("1", "2", "3", "4", "5", "6");

        loseRedis();

        assertThat(conduct("1", "2", "3", "4", "5", "6")).isEqualTo(before);
        assertThat(before.get("1")).containsEntry("banReason", "rude").containsEntry("dodged", "1");
        assertThat(before.get("5")).isEmpty();
        assertThat(before.get("6")).containsEntry("banReason", "a while ago").containsEntry("dodged", "1");
    }

    @Test
    void the_ladder_goes_on_where_it_was() {
        dodge("10001", "1");
        dodge("10002", "1");
        write();
        loseRedis();

        dodge("10003", "1");
        write();

        assertThat(rows("dodge_count")).containsExactly("1", "2", "3");
    }

    @Test
    void what_was_written_before_a_run_broke_off_is_not_written_twice() {
        dodge("10001", "1");
        try (var context = stage.ledger()) {
            context.getBean(History.class).commit(combines);
            context.getBean(History.class).commit(combines);
        }
        write();

        assertThat(rows("player")).containsExactly("1");
    }

    @Test
    void more_players_than_a_page_holds_come_back() {
        for (int i = 0; i < 450; i++) {
            ban("p" + i, Duration.ofHours(1), "everybody");
        }
        write();

        loseRedis();

        assertThat(lab.redis().keys("{combines}:player:*")).hasSize(450);
    }
}
