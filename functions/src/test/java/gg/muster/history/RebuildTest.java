package gg.muster.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.muster.admin.LockAdmin;
import gg.muster.admin.OpenAdmin;
import gg.muster.config.ConfigKey;
import gg.muster.config.SetConfig;
import gg.muster.database.DatabaseUnavailable;
import gg.muster.league.League;
import gg.muster.match.AdvanceMatch;
import gg.muster.match.CloseMatch;
import gg.muster.match.Match.State;
import gg.muster.match.ReportMatch;
import gg.muster.match.Speaker;
import gg.muster.match.SubmitMatch;
import gg.muster.match.VoteMatch;
import gg.muster.match.result.Handed;
import gg.muster.testing.Lab;
import gg.muster.testing.RealDatabase;
import gg.muster.testing.WithMariaDb;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@WithMariaDb
class RebuildTest {
    private static final String GAME = "00000000-89ab-cdef-0123-456789abcdef";

    private final Lab lab = Lab.shared();
    private final League combines = lab.combines();
    private final RealDatabase database;
    private final HistoryStage stage;
    private int requests;

    RebuildTest(RealDatabase database) {
        this.database = database;
        this.stage = new HistoryStage(database);
    }

    private void write() {
        stage.write(combines);
    }

    private void vote(String player, String chat) {
        lab.bean(VoteMatch.class).vote("combines", new Speaker("r" + requests++, player, chat, null), "cancel");
    }

    /** Everything but the events, and what is new in each life of Redis. */
    private String picture() {
        return lab.state()
                .lines()
                .filter(line -> !line.startsWith("{combines}:events"))
                .filter(line -> !line.startsWith("{combines}:league"))
                .filter(line -> !line.startsWith("{combines}:match-sequence"))
                .map(line -> line.startsWith("{combines}:player:") ? withoutDefaults(line) : line)
                .filter(line -> !line.endsWith(" = {}"))
                .collect(Collectors.joining("\n"));
    }

    /** Never having played is the same as not being there, and being idle as being nothing else. */
    private static String withoutDefaults(String player) {
        return player.replaceAll("(played: 0|recent: \\[]|status: idle)(, )?", "")
                .replaceAll(", }$", "}");
    }

    @Test
    void three_matches_locks_cooldowns_figures_and_pools_are_back_as_they_were() {
        lab.running("10001", "551", 75, "11", "12", "13", "14");
        lab.running("10002", "552", 75, "21", "22", "23", "24");
        lab.running("10003", "553", 25, "31", "32", "33", "34");
        vote("12", "551");
        lab.bean(SubmitMatch.class).submit("combines", new Speaker("s", "22", "552", null), GAME);
        vote("33", "553");
        lab.bean(LockAdmin.class).lock(stage.act(), "7", "no-shows");
        lab.bean(OpenAdmin.class).open(stage.act(), List.of("EXPERT"), false);
        lab.bean(SetConfig.class).set(combines, "99", "c", ConfigKey.MATCH_CANCEL_THRESHOLD, OptionalInt.of(60));
        write();
        var before = picture();
        lab.redis().flushall();

        stage.rebuild("combines");

        var resultIsDueNow =
                before.replace("{combines}:deadlines = [", "{combines}:deadlines = [result:10002 @" + lab.now() + ", ");
        assertThat(before).contains("vote:12", "in_match", "locked", "cooldownUntil", "CANCELLED", GAME);
        assertThat(sortedDeadlines(picture())).isEqualTo(sortedDeadlines(resultIsDueNow));
        assertThat(lab.redis().get("{combines}:match-sequence")).isEqualTo("1003");
        assertThat(lab.redis().hget("{combines}:league", "epoch")).isNotBlank().isNotEqualTo("one");
    }

    private static String sortedDeadlines(String picture) {
        return picture.lines().map(RebuildTest::sorted).collect(Collectors.joining("\n"));
    }

    /** The ledger's clock is the real one, so when a result is due is of no interest here. */
    private static String sorted(String line) {
        if (!line.startsWith("{combines}:deadlines = [")) {
            return line;
        }
        var each = line.replaceFirst("^.*\\[", "").replaceFirst("]$", "").split(", ", -1);
        return List.of(each).stream()
                .map(deadline -> deadline.replaceFirst("(result:\\d+) .*", "$1"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @Test
    void a_closed_match_is_over_but_its_game_still_counts_once() {
        lab.running("10001", "551", 25, "11", "12", "13", "14");
        lab.redis().hset("{combines}:match:10001", "game", GAME);
        lab.redis().hset("{combines}:match:10001", "rejected", "no such game");
        vote("12", "551");
        lab.bean(CloseMatch.class).close("combines", "10001");
        write();
        lab.redis().flushall();

        stage.rebuild("combines");

        assertThat(lab.redis().exists("{combines}:match:10001")).isZero();
        assertThat(lab.redis().hget("{combines}:games", GAME)).isEqualTo("10001");
    }

    @Test
    void a_closed_match_whose_result_is_awaited_is_back_until_it_is_in() {
        lab.formed("10001", "551", "11", "12");
        lab.bean(AdvanceMatch.class).advance("combines", "10001", State.IN_PROGRESS);
        for (var player : List.of("11", "12")) {
            lab.bean(VoteMatch.class)
                    .vote("combines", new Speaker("r" + requests++, player, "551", null), VoteMatch.DONE);
        }
        lab.bean(CloseMatch.class).close("combines", "10001");
        write();
        var before = picture();
        lab.redis().flushall();
        stage.rebuild("combines");

        assertThat(picture()).isEqualTo(before).contains("{combines}:awaiting = [10001", "review:10001");

        var handed = Handed.of(List.of(new Handed.Line("12", "1", null, null), new Handed.Line("11", "2", null, null)));
        assertThat(lab.bean(ReportMatch.class)
                        .report("combines", "r", "10001", null, handed)
                        .code())
                .isEqualTo(ReportMatch.Code.REPORTED);
        write();
        lab.redis().flushall();
        stage.rebuild("combines");
        assertThat(lab.redis().exists("{combines}:match:10001", "{combines}:awaiting"))
                .isZero();
    }

    @Test
    void what_happens_after_a_rebuild_is_told_too() {
        lab.running("10001", "551", 75, "11", "12", "13", "14");
        vote("11", "551");
        write();
        lab.redis().flushall();
        stage.rebuild("combines");

        vote("12", "551");
        write();
        write();

        assertThat(database.rows("SELECT player FROM muster_vote ORDER BY 1")).containsExactly("11", "12");
        assertThat(lab.redis().hgetall("{combines}:match:10001")).containsKeys("vote:11", "vote:12");
    }

    @Test
    void many_matches_come_back_in_parts() {
        IntStream.range(0, 130).forEach(i -> {
            lab.running("1" + (1000 + i), "c" + i, 75, "p" + i, "q" + i);
            vote("p" + i, "c" + i);
        });
        write();
        lab.redis().flushall();

        stage.rebuild("combines");

        assertThat(lab.redis().zcard("{combines}:matches")).isEqualTo(130);
        assertThat(lab.redis().hget("{combines}:player:q129", "match")).isEqualTo("11129");
    }

    @Test
    void a_league_without_a_past_begins_at_the_beginning() {
        lab.reset();

        stage.rebuild("combines");

        assertThat(lab.state()).matches("\\{combines}:league = \\{epoch: [0-9a-f-]{36}}");
    }

    @Test
    void without_mariadb_redis_stays_as_it_is_until_it_is_back() {
        lab.reset();
        try (var context = stage.ledger()) {
            database.server().stop();

            assertThatThrownBy(() -> context.getBean(Rebuild.class).rebuild("combines"))
                    .isInstanceOf(DatabaseUnavailable.class);
            assertThat(lab.state()).isEmpty();
        } finally {
            database.server().start();
        }
    }
}
