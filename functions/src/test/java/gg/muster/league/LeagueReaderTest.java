package gg.muster.league;

import static gg.muster.league.Shipped.mistakes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeagueReaderTest {
    @Test
    void combines_is_read_as_it_is_written() {
        var league = LeagueReader.read("combines", Shipped.COMBINES);
        var queue = league.mainQueue();

        assertThat(league.id()).isEqualTo("combines");
        assertThat(league.name()).isEqualTo("VDC Combines");
        assertThat(league.season()).isEqualTo("combines");
        assertThat(league.strict()).isFalse();
        assertThat(league.queues()).hasSize(1);
        assertThat(queue.shape()).isEqualTo(new Queue.Shape(2, 5));
        assertThat(queue.shape().players()).isEqualTo(10);
        assertThat(queue.pools().stream().map(Queue.Pool::id))
                .containsExactly("RECRUIT", "PROSPECT", "APPRENTICE", "EXPERT", "MYTHIC");
        assertThat(queue.lanes())
                .containsExactly(
                        new Queue.Lane("DE", "Draft eligible", List.of("DRAFT_ELIGIBLE")),
                        new Queue.Lane("FA_RFA", "Free agents", List.of("FREE_AGENT", "RESTRICTED_FREE_AGENT")),
                        new Queue.Lane("SIGNED", "Signed", List.of("SIGNED")));
        assertThat(queue.pick()).isEqualTo("lanes");
        assertThat(queue.window()).isEqualTo(30);
        assertThat(queue.split()).isEqualTo(Queue.Split.BALANCED);
        assertThat(queue.maps()).contains("Ascent", "Haven").hasSize(8);
        assertThat(queue.rooms())
                .isEqualTo(new Queue.Rooms(
                        "Match–{pool}-{match}",
                        "match-chat-{match}",
                        "Lobby",
                        List.of("Team A", "Team B"),
                        "queue",
                        false));
    }

    @Test
    void a_queue_answers_what_others_ask_of_it() {
        var league = LeagueReader.read("combines", Shipped.COMBINES);
        var queue = league.mainQueue();

        assertThat(queue.laneOf("RESTRICTED_FREE_AGENT").map(Queue.Lane::id)).contains("FA_RFA");
        assertThat(queue.laneOf("RETIRED")).isEmpty();
        assertThat(queue.nameIn("EXPERT")).isEqualTo("Expert combine");
        assertThat(league.queueOf("EXPERT")).isSameAs(queue);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> league.queueOf("BRONZE"))
                .withMessage("league combines has no pool BRONZE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: combines         | id: Combines          | id: must be 1..32 lower-case letters, digits or dashes, was \"Combines\"",
                "id: combines         | id: 7                 | id: must be 1..32 lower-case letters, digits or dashes, was 7",
                "`id: combines\n`     | ``                    | id: must be 1..32 lower-case letters, digits or dashes, is missing",
                "name: VDC Combines   | name: ' VDC'          | name: must be a name of 1..80 characters, was \" VDC\"",
                "season: combines     | season: [a]           | season: must be a name of 1..80 characters, was [a]",
                "play-on              | ignore                | whenDatabaseIsDown: must be one of close, play-on, was \"ignore\"",
                "size: 5              | size: 0               | queues[0].shape.size: must be 1..50, was 0",
                "size: 5              | size: 51              | queues[0].shape.size: must be 1..50, was 51",
                "size: 5              | size: five            | queues[0].shape.size: must be 1..50, was \"five\"",
                "size: 5              | size: 2.5             | queues[0].shape.size: must be 1..50, was 2.5",
                "teams: 2, size: 5    | teams: 2              | queues[0].shape.size: must be 1..50, is missing",
                "teams: 2, size: 5    | teams: 2, size: 5, x: | queues[0].shape.x: is not a setting; known here: size, teams",
                "{ teams: 2, size: 5 } | 5 v 5                | queues[0].shape: must be a mapping, was \"5 v 5\"",
                "by: mmr              | by: age               | queues[0].pools.by: must be one of choice, mmr, roster, was \"age\"",
                "id: EXPERT, name     | id: EXPERT, nam       | queues[0].pools.list[3].name: must be a name of 1..80 characters, is missing",
                "id: EXPERT, name     | id: EXPERT, nam       | queues[0].pools.list[3].nam: is not a setting; known here: id, name",
                "id: EXPERT           | id: RECRUIT           | queues[].pools.list.id: must be there once, was \"RECRUIT\" again",
                "id: EXPERT           | id: 'a:b'             | queues[0].pools.list[3].id: must be 1..32 letters, digits, dots, dashes or underscores, was \"a:b\"",
                "id: SIGNED           | id: DE                | queues[0].lanes.id: must be there once, was \"DE\" again",
                "statuses: [SIGNED]   | statuses: [FREE_AGENT] | queues[0].lanes.statuses: must be there once, was \"FREE_AGENT\" again",
                "statuses: [SIGNED]   | statuses: []          | queues[0].lanes[2].statuses: must be a list with at least one element, was []",
                "statuses: [SIGNED]   | statuses: SIGNED      | queues[0].lanes[2].statuses: must be a list with at least one element, was \"SIGNED\"",
                "statuses: [SIGNED]   | statuses: [SIGNED, 3] | queues[0].lanes[2].statuses[1]: must be 1..32 letters, digits, dots, dashes or underscores, was 3",
                "[FREE_AGENT, REST    | [A, A, REST           | queues[0].lanes[1].statuses[1]: must be there once, was \"A\"",
                "by: lanes            | by: luck              | queues[0].pick.by: must be one of lanes, was \"luck\"",
                "window: 30           | window: 9             | queues[0].pick.window: must be 10..500, was 9",
                "split: balanced      | split: even           | queues[0].split: must be one of balanced, was \"even\"",
                "otherwise: [Abyss,   | otherwise: [Bind,     | queues[0].maps.otherwise[2]: must be there once, was \"Bind\"",
                "match-chat-{match}   | match-chat            | queues[0].rooms.chat: must be {match} among lower-case letters, digits, dashes and underscores, was \"match-chat\"",
                "[Team A, Team B]     | [Team A]              | queues[0].rooms.teams: must name 2 rooms, one a team, was \"1 names\"",
                "lobby: Lobby         | lobby: Team A         | queues[0].rooms.teams: must not be named like the lobby, was \"Team A\"",
                "voice: true          | voice: maybe          | queues[0].rooms.voice: must be one of false, true, was \"maybe\"",
                "overflow: queue      | overflow: ''           | queues[0].rooms.overflow: must be lower-case letters, digits, dashes and underscores, was \"\"",
                "min: 1, max: 2       | min: 3, max: 2        | rules.veterans.max: must be at least min, which is 3, was 2",
                "lanes: [FA_RFA, SIGN | lanes: [GONE, SIGN    | rules.veterans.lanes: must be lanes of a queue, was \"GONE\"",
                "{ after: 35, share: 50 } | { after: 0, share: 50 } | rules.relaxSteps[1]: must come after the step before it and allow no less, was \"after 0, share 50\"",
                "{ after: 100, share: 100 } | { after: 100, share: 30 } | rules.relaxSteps[2]: must come after the step before it and allow no less, was \"after 100, share 30\"",
                "{ after: 35, share: 50 } | { after: 101, share: 50 } | rules.relaxSteps[1].after: must be 0..100, was 101",
                "{ after: 35, share: 50 } | { after: 35 }      | rules.relaxSteps[1].share: must be 0..100, is missing",
                "{ after: 35, share: 50 } | { at: 35, share: 50 } | rules.relaxSteps[1].at: is not a setting; known here: after, share",
                "relaxCrowding: 50     | relaxCrowding: 301   | rules.relaxCrowding: must be 0..300, was 301",
                "reminderMinutes: 10   | reminderMinutes: 121 | rules.reminderMinutes: must be at most entryMinutes, which is 120, was 121",
                "memberCheckMinutes: 10 | memberCheckMinutes: 0 | rules.memberCheckMinutes: must be 1..1440, was 0",
                "detect: /matches     | detect: matches       | numbers.detect: must be a path such as /matches/detect, was \"matches/detect\"",
                "detect: /matches     | detect: /../matches   | numbers.detect: must be a path such as /matches/detect, was \"/../matches/detect\"",
                "{ detect: /matches/detect } | { find: it }     | numbers.find: is not a setting; known here: detect",
                "lockOrder: lanes      | lockOrder: age        | queues[0].lockOrder: must be one of lanes, was \"age\"",
                "`queues:\n`          | `wait: 5\nqueues:\n`  | wait: is not a setting; known here: admin, gamemodes, id, join, name, numbers, queues, rules, season, whenDatabaseIsDown",
            })
    void a_mistake_is_named_with_its_path(String right, String wrong, String mistake) {
        assertThat(Shipped.COMBINES).contains(right);

        assertThat(mistakes(Shipped.COMBINES.replace(right, wrong == null ? "" : wrong)))
                .contains(mistake);
    }

    @Test
    void a_single_mistake_is_the_only_one() {
        assertThat(mistakes(Shipped.COMBINES.replace("size: 5", "size: 0")))
                .containsExactly("queues[0].shape.size: must be 1..50, was 0");
    }

    @Test
    void a_missing_mapping_is_one_mistake_not_one_for_each_of_its_fields() {
        assertThat(mistakes(Shipped.COMBINES.replace("shape: { teams: 2, size: 5 }", "")))
                .containsExactly("queues[0].shape: must be a mapping, is missing");
        assertThat(mistakes(Shipped.COMBINES.replace("teams: 2, size: 5", "teams: 3, size: 5")))
                .contains("queues[0].shape.teams: must be 2, was 3");
    }

    @Test
    void many_mistakes_are_reported_at_once() {
        var wrong = Shipped.COMBINES
                .replace("id: combines", "id: C")
                .replace("play-on", "stop")
                .replace("size: 5", "size: 0")
                .replace("window: 30", "window: many")
                .replace("Lobby", "''");

        assertThat(mistakes(wrong))
                .containsExactlyInAnyOrder(
                        "id: must be 1..32 lower-case letters, digits or dashes, was \"C\"",
                        "whenDatabaseIsDown: must be one of close, play-on, was \"stop\"",
                        "queues[0].shape.size: must be 1..50, was 0",
                        "queues[0].pick.window: must be 2..500, was \"many\"",
                        "queues[0].rooms.lobby: must be a name of 1..80 characters, was \"\"");
    }

    @Test
    void a_season_is_compared_in_lower_case_and_may_be_absent() {
        assertThat(LeagueReader.read("test", Shipped.COMBINES.replace("season: combines", "season: COMBINES"))
                        .season())
                .isEqualTo("combines");
        assertThat(LeagueReader.read("test", Shipped.COMBINES.replace("season: combines\n", ""))
                        .season())
                .isNull();
    }

    @Test
    void games_are_found_and_agents_locked_in_order_only_where_the_file_says_so() {
        var league = LeagueReader.read("test", Shipped.COMBINES);
        assertThat(league.detect()).isEqualTo("/matches/detect");
        assertThat(league.mainQueue().lockOrder()).isEqualTo(Queue.LockOrder.LANES);

        var plain = LeagueReader.read(
                "test",
                Shipped.COMBINES
                        .replace("numbers: { detect: /matches/detect }\n", "")
                        .replace("    lockOrder: lanes\n", ""));
        assertThat(plain.detect()).isNull();
        assertThat(plain.mainQueue().lockOrder()).isNull();
    }

    @Test
    void a_league_may_close_while_its_database_is_down() {
        assertThat(LeagueReader.read("test", Shipped.COMBINES.replace("play-on\n", "close\n"))
                        .strict())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id: [", "\tid: combines", "id: combines\nid: combines"})
    void what_is_not_yaml_is_refused_as_that(String text) {
        assertThat(mistakes(text).getFirst()).startsWith("is not YAML: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "null"})
    void an_empty_file_is_no_league(String text) {
        assertThat(mistakes(text)).containsExactly("the file: must be a mapping, is missing");
    }

    @Test
    void a_list_is_no_league() {
        assertThat(mistakes("- combines")).containsExactly("the file: must be a mapping, was [combines]");
    }

    @Test
    void a_file_cannot_make_java_objects() {
        assertThat(mistakes("id: !!java.net.URL [\"http://127.0.0.1\"]").getFirst())
                .startsWith("is not YAML: ");
    }
}
