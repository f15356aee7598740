package gg.muster.league;

import static gg.muster.league.Shipped.mistakes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GamemodeReaderTest {
    private final League league = LeagueReader.read("gamemodes", Shipped.GAMEMODES);

    private Queue queue(String id) {
        return league.queueOf(id);
    }

    @Test
    void a_gamemode_groups_queues_by_a_unique_id_and_a_display_name() {
        assertThat(league.gamemodes())
                .containsExactly(
                        new Gamemode("gCTF", "gCTF - Capture the Flag"), new Gamemode("DM", "DM - Deathmatch"));
        assertThat(league.queues().stream().map(each -> each.gamemode() + "/" + each.id()))
                .containsExactly("gCTF/gCTF 2v2", "gCTF/gCTF 3v3", "DM/DM 1v1", "DM/DM FFA");
        assertThat(league.joining()).isEqualTo(League.Joining.PANELS);
        assertThat(league.season()).isNull();
    }

    @Test
    void a_queue_has_a_map_pool_a_player_count_and_a_matchmaking_algorithm() {
        var pairs = queue("gCTF 2v2");

        assertThat(pairs.maps()).containsExactly("ctf1", "ctf2", "ctf3", "ctf5");
        assertThat(pairs.shape()).isEqualTo(new Queue.Shape(2, 2));
        assertThat(pairs.split()).isEqualTo(Queue.Split.RANDOM);
        assertThat(queue("gCTF 3v3").split()).isEqualTo(Queue.Split.BALANCED);
        assertThat(queue("DM 1v1").shape()).isEqualTo(new Queue.Shape(2, 1));
    }

    @Test
    void everybody_waits_in_one_lane_of_one_pool_and_whoever_came_first_is_picked() {
        var pairs = queue("gCTF 2v2");

        assertThat(pairs.pools()).containsExactly(new Queue.Pool("gCTF 2v2", "gctf-2v2"));
        assertThat(pairs.laneIds()).containsExactly("ALL");
        assertThat(pairs.pick()).isEqualTo(Queue.FIFO);
    }

    @Test
    void a_channel_is_named_as_discord_spells_names() {
        var named = Shipped.GAMEMODES.replace("name: gctf-2v2", "name: 'gCTF: 2 v 2!'");

        assertThat(queue("gCTF 2v2").channel()).isEqualTo("gctf-2v2");
        assertThat(LeagueReader.read("test", named).queueOf("gCTF 2v2").channel())
                .isEqualTo("gctf-2-v-2");
    }

    @Test
    void teams_have_rooms_and_those_who_play_alone_meet_in_the_lobby() {
        assertThat(queue("gCTF 2v2").rooms().teams()).containsExactly("Red", "Blue");
        assertThat(queue("DM 1v1").rooms().teams()).containsExactly("Red", "Blue");
        assertThat(queue("DM FFA").rooms().teams()).isEmpty();
        assertThat(queue("DM FFA").shape()).isEqualTo(new Queue.Shape(8, 1));
        assertThat(queue("DM FFA").rooms().shared()).isTrue();
        assertThat(queue("DM FFA").rooms().category(2)).isEqualTo("Matches 2");
    }

    @Test
    void a_match_has_a_ready_stage_and_is_decided_by_votes() {
        assertThat(queue("gCTF 2v2").play())
                .isEqualTo(Play.of(Play.Ready.of(120, Play.Absent.EVERYBODY_RETURNS), Play.Result.VOTE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "players: 4, teams: 2v2 | players: 5, teams: 2v2 | gamemodes[0].queues[0].players: must be 4 for 2v2, was 5",
                "players: 4, teams: 2v2 | players: 4, teams: 3v1 | gamemodes[0].queues[0].teams: must be teams of one size such as 2v2 or 1v1v1v1, or ffa, was \"3v1\"",
                "players: 4, teams: 2v2 | players: 0, teams: 0v0 | gamemodes[0].queues[0].teams: must be teams of one size such as 2v2 or 1v1v1v1, or ffa, was \"0v0\"",
                "players: 4, teams: 2v2 | players: 4, teams: two | gamemodes[0].queues[0].teams: must be teams of one size such as 2v2 or 1v1v1v1, or ffa, was \"two\"",
                "players: 4, teams: 2v2 | players: 10, teams: 2v2v2v2v2 | gamemodes[0].queues[0].teams: must not have more teams than rooms.teams has names, was \"5 teams\"",
                "2v2, algorithm: random | 2v2, algorithm: ffa    | gamemodes[0].queues[0].algorithm: must not be ffa for teams of 2, was \"ffa\"",
                "2v2, algorithm: random | 2v2, algorithm: elo    | gamemodes[0].queues[0].algorithm: must be one of balanced, ffa, random, was \"elo\"",
                "maps: [dm1, dm2, dm6]  | maps: []               | gamemodes[1].queues[0].maps: must be a list with at least one element, was []",
                "id: gCTF 3v3           | id: gCTF 2v2           | gamemodes[].queues.id: must be there once, was \"gCTF 2v2\" again",
                "name: gctf-3v3         | name: gCTF 2v2         | gamemodes[].queues.name: must be there once, was \"gctf-2v2\" again",
                "- id: DM               | - id: gCTF             | gamemodes.id: must be there once, was \"gCTF\" again",
                "result: vote           | result: dice           | play.result: must be one of vote, was \"dice\"",
                "seconds: 120           | seconds: 2             | play.ready.seconds: must be 15..3600, was 2",
                "requeue: everybody     | requeue: nobody        | play.ready.requeue: must be one of everybody, ready, was \"nobody\"",
                "Matches {n}            | Matches                | rooms.category: must be 1..90 characters with {n} among them, was \"Matches\"",
                "cooldownSeconds: 0     | relaxSeconds: 0        | rules.relaxSeconds: is not a setting; known here: cancelThreshold, cooldownSeconds, dodges, entryMinutes, graceSeconds, longestMinutes, memberCheckMinutes, reminderMinutes",
            })
    void a_mistake_is_named_with_its_path(String right, String wrong, String mistake) {
        assertThat(Shipped.GAMEMODES).contains(right);

        assertThat(mistakes(Shipped.GAMEMODES.replace(right, wrong))).contains(mistake);
    }
}
