package gg.muster.message;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import gg.muster.league.Queue.Track;
import gg.muster.match.Match;
import gg.muster.match.Match.State;
import gg.muster.match.ReportMatch;
import gg.muster.match.VoteMatch;
import gg.muster.match.result.Place;
import gg.muster.match.result.Problem;
import gg.muster.match.result.Problem.What;
import gg.muster.queue.ViewQueue;
import gg.muster.testing.Shown;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the players of a scrim read about its form. */
class FormTextsTest {
    private static final long BEGUN = 1_767_225_600_000L;
    private static final String LINK =
            "https://docs.google.com/forms/d/e/YOUR_FORM_ID/viewform?entry.1000001=SCRIMS-10017"
                    + "&entry.1000002=ada%2C%20bob%2C%20cy%2C%20d%C3%A9%20e&entry.1000003=2026-01-01T00%3A00%3A00Z";
    private static final List<Place> PLACES = List.of(
            new Place("2", 1, 192_345L, null),
            new Place("1", 2, 200_000L, null),
            new Place("4", 3, null, null),
            new Place("3", 4, null, null));

    private final League league = LeagueFiles.read(List.of("scrims")).getFirst();

    private Match match(State state, Map<String, String> votes, List<Place> places) {
        var queue = league.mainQueue();
        var names = List.of("ada", "bob", "cy", "dé e");
        var players = IntStream.range(0, 4)
                .mapToObj(i -> new Match.Player("" + (i + 1), "ALL", 0, 0, List.of(), names.get(i), null))
                .toList();
        var settings = new Match.Settings(
                queue.id(),
                "Academy",
                null,
                queue.shape(),
                queue.split(),
                queue.play().by(league.rules()),
                List.of(),
                queue.rooms(),
                75,
                0,
                300_000,
                3_600_000,
                null,
                null);
        return new Match(
                "10017",
                "ACADEMY",
                state,
                BEGUN - 1000,
                players,
                settings,
                List.of(List.of("1"), List.of("2"), List.of("3"), List.of("4")),
                List.of(Track.named("Aurora")),
                null,
                Map.of("room.chat", "5"),
                new Match.Course(null, BEGUN, null, Map.of(), votes, places, Map.of()));
    }

    private String ballot(State state, Map<String, String> votes, List<Place> places) {
        return Shown.of(FormTexts.ballot(league, match(state, votes, places)));
    }

    @Test
    void while_a_scrim_is_played_its_form_is_at_hand_and_the_players_can_say_that_they_are_done() {
        assertThat(ballot(State.IN_PROGRESS, Map.of("1", "done", "3", "done", "4", "cancel"), List.of()))
                .isEqualTo("""
                Have fun! When you have played, one of you hands in the result of SCRIMS-10017: [the form](<%s>).
                Played and on your way? Press **We are done**: with 3 of 4 everybody is free, and the form can follow. \
                It ends by itself <t:1767229200:R>.
                Done: 2 · Cancel: 1
                [Hand in the result -> <%s>] [We are done -> match.vote:scrims:10017/done] \
                [Cancel the match -> match.vote:scrims:10017/cancel]""".formatted(LINK, LINK));
    }

    @Test
    void once_it_is_over_the_form_stays_until_the_result_is_in() {
        assertThat(ballot(State.COMPLETED, Map.of(), List.of())).isEqualTo("""
                When you have played, one of you hands in the result of SCRIMS-10017: [the form](<%s>).
                [Hand in the result -> <%s>]""".formatted(LINK, LINK));
        assertThat(ballot(State.COMPLETED, Map.of(), PLACES)).isEqualTo("""
                The result of match 10017 is in: 1. <@2> 3:12.345, 2. <@1> 3:20.000, 3. <@4>, 4. <@3>. Thank you for \
                playing! If that is wrong, tell an admin.""");
        assertThat(ballot(State.CANCELLED, Map.of(), List.of()))
                .isEqualTo("This match was cancelled, so there is nothing to hand in.");
    }

    @Test
    void each_player_gets_it_directly() {
        assertThat(Shown.of(FormTexts.direct(league, match(State.IN_PROGRESS, Map.of(), List.of()))))
                .isEqualTo("""
                Your **Academy scrim** 10017 has begun. When you have played, one of you hands in the result of \
                SCRIMS-10017: [the form](<%s>).
                [Hand in the result -> <%s>]""".formatted(LINK, LINK));
    }

    @Test
    void what_makes_no_sense_is_named_and_asked_for_again() {
        var problems = List.of(
                new Problem(What.UNKNOWN_PLAYER, "`eve`", null),
                new Problem(What.PLAYER_MISSING, "4", null),
                new Problem(What.POSITION_TWICE, "2", 1));

        assertThat(Shown.of(FormTexts.again(league, match(State.COMPLETED, Map.of(), List.of()), problems)))
                .isEqualTo("""
                The result that was handed in for SCRIMS-10017 could not be taken:
                - `'eve'` did not play in this match
                - <@4> is missing
                - two players have position 1
                Please hand it in again: [the form](<%s>).
                [Hand in the result -> <%s>]""".formatted(LINK, LINK));
    }

    @Test
    void after_a_day_players_are_reminded_and_admins_are_told_what_to_do() {
        var match = match(State.CLOSED, Map.of(), List.of());

        assertThat(Shown.of(FormTexts.missing(league, match))).isEqualTo("""
                The result of your **Academy scrim** 10017 is missing. Please hand it in, if nobody has done so by now: \
                [the form](<%s>). If it was never played, tell an admin.
                [Hand in the result -> <%s>]""".formatted(LINK, LINK));
        assertThat(AdminSentences.resultMissing(league, match)).isEqualTo("""
                ⚠️ Nobody has handed in the result of SCRIMS-10017 for a day. It was played by <@1>, <@2>, <@3>, <@4>, \
                who are reminded. If they know it, hand it in with /admin result.""");
    }

    @Test
    void the_end_says_how_it_came_and_that_the_result_is_awaited() {
        var over = match(State.COMPLETED, Map.of(), List.of());

        assertThat(MatchSentences.endedDirectly(over, "done") + FormTexts.stillAwaited(league, over))
                .isEqualTo(
                        "Match 10017 is over, as most of you say that you are done. Thank you for playing! Please hand"
                                + " in its result, if nobody has done so by now: [the form](<" + LINK + ">).");
        assertThat(MatchSentences.endedDirectly(over, "time"))
                .isEqualTo("Match 10017 has had its time and is over. Thank you for playing!");
        var reported = match(State.COMPLETED, Map.of(), PLACES);
        assertThat(MatchSentences.endedDirectly(reported, "reported") + FormTexts.stillAwaited(league, reported))
                .isEqualTo(
                        "Match 10017 is complete: 1. <@2> 3:12.345, 2. <@1> 3:20.000, 3. <@4>, 4. <@3>. Thank you for"
                                + " playing!");
        assertThat(FormTexts.stillAwaited(league, match(State.CANCELLED, Map.of(), List.of())))
                .isEmpty();
    }

    @Test
    void a_vote_on_being_done_reads_like_one() {
        var told = new VoteMatch.Told("10017", "done", null, 2, 4, 3, null);

        assertThat(VoteSentences.vote(league, VoteMatch.Code.VOTED, told))
                .isEqualTo(
                        "2/4 say that you are done. Everybody is free at 3. Changed your mind? Take your vote back.");
        assertThat(VoteSentences.vote(league, VoteMatch.Code.WITHDRAWN, told))
                .isEqualTo("Your vote that you are done is taken back. 2/4 say that you are done.");
        assertThat(VoteSentences.vote(league, VoteMatch.Code.COMPLETED, told))
                .isEqualTo(
                        "2/4 say that you are done. That is enough: you are all free to queue again. Please hand in"
                                + " the result, if nobody has done so by now; the form is in the match's chat and in your direct messages.");
    }

    @Test
    void an_admin_reads_what_was_wrong_and_what_to_do() {
        var told = new ReportMatch.Told(
                "10017",
                null,
                false,
                List.of(new Problem(What.NO_TIME, "7", null), new Problem(What.NO_PLAYER, null, null)));

        assertThat(ResultSentences.report("10017", ReportMatch.Code.INVALID, told))
                .isEqualTo("""
                Nothing is kept of that:
                - the time of `7` is none, such as 3:12.345, or too long
                - a line names no player
                Name each player of match 10017 once, best first.""");
        assertThat(ResultSentences.report("10099", ReportMatch.Code.GONE, told))
                .startsWith("There is no match 10099 any more, or there never was.");
    }

    /** Cancelled, as only these had checked in; of the others those pay who are named. */
    private String cancelled(Set<String> there, Map<String, Long> dodges) {
        var match = match(State.CANCELLED, Map.of(), List.of());
        var ready = there.stream().collect(Collectors.toMap(player -> player, player -> BEGUN));
        var course = new Match.Course(BEGUN, null, null, ready, Map.of(), List.of(), dodges);
        return MatchSentences.endedDirectly(
                new Match(
                        match.id(),
                        match.pool(),
                        match.state(),
                        match.createdAt(),
                        match.players(),
                        match.settings(),
                        match.teams(),
                        match.maps(),
                        null,
                        match.kept(),
                        course),
                "not_ready");
    }

    @Test
    void who_did_not_check_in_is_named_with_what_it_costs_and_the_others_are_told_of_their_places() {
        assertThat(cancelled(Set.of("1", "2", "4"), Map.of("3", BEGUN)))
                .isEqualTo(
                        "Match 10017 is cancelled, because <@3> did not check in in time. Those who had checked in have"
                                + " their old place in the queue back. <@3> may queue again <t:" + BEGUN / 1000
                                + ":R>.");
    }

    @Test
    void where_nobody_checked_in_nobody_is_said_to_have() {
        assertThat(cancelled(Set.of(), Map.of("1", BEGUN)))
                .startsWith(
                        "Match 10017 is cancelled, because <@1>, <@2>, <@3>, <@4> did not check in in time. <@1> may"
                                + " queue again <t:" + BEGUN / 1000 + ":R>. <@2> could not be told in time")
                .doesNotContain("had checked in");
    }

    @Test
    void a_dodge_says_that_the_next_one_takes_longer_while_that_is_so() {
        var day = Duration.ofDays(1);

        assertThat(BanSentences.dodged(league, "10017", 1, day, BEGUN, 0))
                .contains("the 1st time within 1 day, and the next one takes longer. Use /queue join after that");
        assertThat(BanSentences.dodged(league, "10017", 3, day, BEGUN, 0))
                .contains("the 3rd time within 1 day. Use /queue join after that");
    }

    @Test
    void the_card_and_the_question_say_what_the_league_calls_them() {
        assertThat(Shown.of(StageTexts.readyCard(league, match(State.READY_UP, Map.of(), List.of()), false)))
                .contains("# Academy scrim 10017", "League: Academy", "Check-in for SCRIMS-10017");
        assertThat(StageTexts.asked(league, match(State.READY_UP, Map.of(), List.of())))
                .startsWith("Your **Academy scrim** SCRIMS-10017 on **Aurora** is waiting for you: press **Check in**");
    }

    @Test
    void whoever_asks_where_they_stand_while_their_match_waits_for_them_reads_what_to_do() {
        assertThat(standing("READY_UP"))
                .isEqualTo("You are in match 10017: <#5> It begins when everybody has checked in: use /checkin, if you"
                        + " have not.");
        assertThat(standing("IN_PROGRESS")).isEqualTo("You are in match 10017: <#5>");
    }

    private String standing(String state) {
        var told = new ViewQueue.Told(
                "ACADEMY", null, null, null, null, 0, 0, 4, true, true, null, "10017", "5", state, null, null, null,
                null, null, null);
        return QueueSentences.view(league, league.mainQueue(), ViewQueue.Code.IN_MATCH, told);
    }
}
