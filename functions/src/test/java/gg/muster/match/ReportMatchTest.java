package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.match.Match.State;
import gg.muster.match.ReportMatch.Code;
import gg.muster.match.ReportMatch.Told;
import gg.muster.match.result.Handed;
import gg.muster.match.result.Handed.Line;
import gg.muster.match.result.Place;
import gg.muster.match.result.Problem;
import gg.muster.match.result.Problem.What;
import gg.muster.redis.Answer;
import gg.muster.testing.AtOnce;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportMatchTest {
    private static final String MATCH = "{combines}:match:10001";

    private final Lab lab = Lab.shared();
    private final ReportMatch report = lab.bean(ReportMatch.class);

    @BeforeEach
    void a_match_of_four_that_is_played() {
        lab.reset().formed("10001", "555", "1", "2", "3", "4");
        begin();
    }

    private void begin() {
        lab.bean(AdvanceMatch.class).advance("combines", "10001", State.IN_PROGRESS);
        lab.redis().del("{combines}:events");
    }

    /** Best first. */
    private static Handed order(String... players) {
        var lines = new ArrayList<Line>();
        for (var player : players) {
            lines.add(new Line(player, "" + (lines.size() + 1), null, null));
        }
        return Handed.of(lines);
    }

    private Answer<Code> byForm(String request, Handed handed) {
        return report.report("combines", request, "10001", null, handed);
    }

    private Answer<Code> byAdmin(String request, Handed handed) {
        return report.report("combines", request, "10001", "99", handed);
    }

    private List<Problem> wrong(Handed handed) {
        var answer = byForm("r", handed);
        assertThat(answer.code()).isEqualTo(Code.INVALID);
        return answer.as(Told.class).problems();
    }

    @Nullable
    private String field(String name) {
        return lab.redis().hget(MATCH, name);
    }

    @Test
    void a_result_by_the_form_ends_the_match_frees_its_players_and_is_kept_best_first() {
        var handed = Handed.of(List.of(
                new Line("p3", "2", "3:20.000", null),
                new Line("1", "1", "192345", "https://drive.example/7"),
                new Line("P2", "4", null, null),
                new Line("4", "3", null, null)));

        var answer = byForm("r1", handed);

        assertThat(answer.code()).isEqualTo(Code.REPORTED);
        assertThat(answer.as(Told.class)).isEqualTo(new Told("10001", "EXPERT", false, List.of()));
        assertThat(lab.wake().woken()).endsWith("matchmaker combines PT0S", "ledger combines");
        assertThat(lab.bean(ViewMatch.class)
                        .find("combines", "10001")
                        .orElseThrow()
                        .course()
                        .places())
                .containsExactly(
                        new Place("1", 1, 192_345L, "https://drive.example/7"),
                        new Place("3", 2, 200_000L, null),
                        new Place("4", 3, null, null),
                        new Place("2", 4, null, null));
        assertThat(lab.state())
                .contains("{combines}:deadlines = [rooms:10001 @1767225900000]")
                .contains("{combines}:events = [match.ended {from=IN_PROGRESS, match=10001, pool=EXPERT, to=COMPLETED,"
                        + " why=reported}, result.reported {corrected=false, ended=true, match=10001, pool=EXPERT}]")
                .contains("{combines}:player:2 = {cooldownUntil: 1767225600000, played: 1, recent: [[10001,"
                        + " 1767225600000, 2, {}, 4]], status: idle}")
                .contains("reportedAt: 1767225600000")
                .contains("state: COMPLETED")
                .doesNotContain("{combines}:awaiting", "awaitedSince", "reportedBy", "{combines}:matches");
    }

    @Test
    void the_same_submission_twice_gets_the_same_answer_and_changes_nothing() {
        byForm("r1", order("1", "2", "3", "4"));
        var before = lab.wholeState();

        assertThat(byForm("r1", order("1", "2", "3", "4")).code()).isEqualTo(Code.REPORTED);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void two_submissions_at_once_are_one_result() {
        var codes = AtOnce.each(
                1,
                8,
                i -> byForm(
                                "r" + i,
                                order(
                                        "" + (i % 4 + 1),
                                        "" + ((i + 1) % 4 + 1),
                                        "" + ((i + 2) % 4 + 1),
                                        "" + ((i + 3) % 4 + 1)))
                        .code());

        assertThat(codes).containsOnlyOnce(Code.REPORTED).containsOnly(Code.REPORTED, Code.ALREADY);
        assertThat(lab.redis().hget("{combines}:player:1", "played")).isEqualTo("1");
    }

    @Test
    void a_second_result_by_the_form_is_refused_and_an_admin_may_correct_the_first() {
        byForm("r1", order("1", "2", "3", "4"));
        assertThat(byForm("r2", order("4", "3", "2", "1")).code()).isEqualTo(Code.ALREADY);
        lab.redis().del("{combines}:events");

        var answer = byAdmin("r3", order("4", "3", "2", "1"));

        assertThat(answer.as(Told.class).corrected()).isTrue();
        assertThat(field("reportedBy")).isEqualTo("99");
        assertThat(field("results")).startsWith("[{\"position\":1,\"player\":\"4\"}");
        assertThat(lab.events())
                .containsExactly(
                        "result.reported {by=99, corrected=true, ended=false, match=10001, pool=EXPERT}",
                        "admin.acted {action=result, admin=99, detail=match 10001: 1. <@4>, 2. <@3>, 3. <@2>, 4. <@1>}");
    }

    @Test
    void a_result_of_a_match_that_is_over_and_closed_is_taken_and_its_record_expires_then() {
        for (var player : List.of("1", "2", "3")) {
            vote(player, "done");
        }
        lab.bean(CloseMatch.class).close("combines", "10001");
        assertThat(lab.redis().pttl(MATCH))
                .as("it stays while its result is awaited")
                .isEqualTo(-1);
        lab.redis().hset("{combines}:player:1", Map.of("status", "in_match", "match", "10002"));
        lab.redis().del("{combines}:events");

        assertThat(byForm("r1", order("1", "2", "3", "4")).code()).isEqualTo(Code.REPORTED);

        assertThat(field("state")).isEqualTo("CLOSED");
        assertThat(lab.redis().pttl(MATCH))
                .isBetween(Duration.ofHours(23).toMillis(), Duration.ofHours(24).toMillis());
        assertThat(lab.redis().hget("{combines}:player:1", "match")).isEqualTo("10002");
        assertThat(lab.events())
                .containsExactly("result.reported {corrected=false, ended=false, match=10001, pool=EXPERT}");
        assertThat(lab.state()).doesNotContain("{combines}:awaiting", "review:10001");
    }

    private VoteMatch.Code vote(String player, @Nullable String choice) {
        return lab.bean(VoteMatch.class)
                .vote("combines", new Speaker("v" + player + choice, player, "555", null), choice)
                .code();
    }

    @Test
    void a_player_who_is_unknown_named_twice_or_missing_is_named() {
        assertThat(wrong(order("1", "2", "3", "eve")))
                .containsExactly(
                        new Problem(What.UNKNOWN_PLAYER, "eve", null), new Problem(What.PLAYER_MISSING, "4", null));
        lab.reset().formed("10001", "555", "1", "2", "3", "4");
        begin();
        assertThat(wrong(order("1", "2", "p1", "4")))
                .containsExactly(
                        new Problem(What.PLAYER_TWICE, "1", null), new Problem(What.PLAYER_MISSING, "3", null));
    }

    @Test
    void everybody_has_a_position_of_their_own_from_one_to_as_many_as_they_are() {
        assertThat(wrong(Handed.of(List.of(
                        new Line("1", "1", null, null),
                        new Line("2", "1", null, null),
                        new Line("3", "5", null, null),
                        new Line("4", "0", null, null)))))
                .containsExactly(
                        new Problem(What.POSITION_TWICE, "2", 1),
                        new Problem(What.NO_SUCH_POSITION, "3", 5),
                        new Problem(What.NO_SUCH_POSITION, "4", 0));
    }

    @Test
    void a_name_that_several_share_names_nobody_but_their_ids_do() {
        lab.redis().hset(MATCH, "players", String.valueOf(field("players")).replace("\"p2\"", "\"P1\""));

        assertThat(wrong(order("p1", "2", "3", "4")))
                .containsExactly(
                        new Problem(What.SHARED_NAME, "p1", null), new Problem(What.PLAYER_MISSING, "1", null));
        assertThat(byForm("r9", order("1", "2", "3", "4")).code()).isEqualTo(Code.REPORTED);
    }

    @Test
    void a_refused_result_changes_nothing_but_that_the_players_are_asked_again_once() {
        var before = lab.state();

        byForm("r1", order("1", "2", "3"));
        byForm("r1", order("1", "2", "3"));

        assertThat(lab.events())
                .containsExactly("result.refused {match=10001, problems=[{player=4, what=PLAYER_MISSING}]}");
        lab.redis().del("{combines}:events");
        assertThat(lab.state()).isEqualTo(before);
        assertThat(byForm("r2", order("1", "2", "3", "4")).code()).isEqualTo(Code.REPORTED);
    }

    @Test
    void what_is_wrong_whatever_match_it_is_about_is_refused_with_the_rest() {
        var handed = Handed.of(List.of(
                new Line("1", "1", "soon", null), new Line("2", "second", null, null), new Line("3", "3", null, null)));

        assertThat(wrong(handed))
                .extracting(Problem::what)
                .containsExactly(What.NO_TIME, What.NO_POSITION, What.PLAYER_MISSING);
    }

    @Test
    void an_admin_who_errs_is_told_and_nobody_else() {
        var before = lab.state();

        assertThat(byAdmin("r1", order("1", "2")).code()).isEqualTo(Code.INVALID);
        assertThat(byAdmin("r2", Handed.of(List.of())).as(Told.class).problems())
                .hasSize(4);
        assertThat(lab.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"INITIAL", "CREATED", "READY_UP"})
    void before_it_has_begun_a_match_has_no_result(String state) {
        lab.redis().hset(MATCH, "state", state);
        lab.redis().hdel(MATCH, "at:IN_PROGRESS");

        assertThat(byForm("r1", order("1", "2", "3", "4")).code()).isEqualTo(Code.NOT_BEGUN);
    }

    @Test
    void a_cancelled_match_has_no_result_and_none_is_awaited() {
        for (var player : List.of("1", "2", "3")) {
            vote(player, VoteMatch.CANCEL);
        }

        assertThat(byForm("r1", order("1", "2", "3", "4")).code()).isEqualTo(Code.CANCELLED);
        assertThat(lab.state())
                .contains("state: CANCELLED")
                .doesNotContain("{combines}:awaiting", "awaitedSince", "review:");
    }

    @Test
    void a_match_that_is_not_there_or_whose_result_is_no_form_has_none_here() {
        lab.running("10002", "556", 75, "5", "6");

        assertThat(report.report("combines", "r1", "10009", null, order("1")).code())
                .isEqualTo(Code.GONE);
        assertThat(report.report("combines", "r2", "10002", null, order("5", "6"))
                        .code())
                .isEqualTo(Code.NO_FORM);
    }
}
