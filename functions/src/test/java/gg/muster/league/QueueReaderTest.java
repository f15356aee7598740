package gg.muster.league;

import static gg.muster.league.Shipped.mistakes;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.League.Joining;
import gg.muster.league.League.Sorting;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueReaderTest {
    private final League scrims = LeagueReader.read("scrims", Shipped.SCRIMS);
    private final League parties = LeagueReader.read("parties", Shipped.PARTIES);

    @Test
    void scrims_are_for_four_players_each_for_themselves_in_the_league_that_the_roster_says() {
        var queue = scrims.mainQueue();

        assertThat(scrims.joining()).isEqualTo(Joining.SUBCOMMANDS);
        assertThat(scrims.sorting()).isEqualTo(Sorting.ROSTER);
        assertThat(queue.pools()).extracting(Queue.Pool::id).containsExactly("ACADEMY", "CHAMPION", "MASTER");
        assertThat(queue.shape()).isEqualTo(new Queue.Shape(4, 1));
        assertThat(queue.split()).isEqualTo(Queue.Split.FREE_FOR_ALL);
        assertThat(queue.pick()).isEqualTo(Queue.FIFO);
        assertThat(queue.rooms().teams()).isEmpty();
    }

    @Test
    void scrims_have_check_in_penalties_least_played_maps_and_a_form() {
        var play = scrims.mainQueue().play().by(scrims.rules());

        assertThat(play.ready())
                .isEqualTo(new Play.Ready(
                        300,
                        Play.Absent.READY_RETURN,
                        Play.Asking.CHECK_IN,
                        new Rules.Dodges(300, 1800, 7200, 86_400)));
        assertThat(play.maps())
                .isEqualTo(new Play.MapPick(Play.MapChoice.LEAST_PLAYED, 3, 20, new Rules.MapHistory(14, 10)));
        assertThat(play.result()).isEqualTo(Play.Result.FORM);
        assertThat(Objects.requireNonNull(play.form()).scrim()).isEqualTo("entry.1000001");
        assertThat(scrims.mainQueue().tracks()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(scrims.admin().command()).isEqualTo("admin");
    }

    @Test
    void parties_choose_their_region_and_fill_teams_whole() {
        var queue = parties.mainQueue();

        assertThat(parties.parties()).isEqualTo(new League.Parties(5, "kiwipugs"));
        assertThat(parties.sorting()).isEqualTo(Sorting.CHOICE);
        assertThat(queue.pools()).extracting(Queue.Pool::id).containsExactly("us-e", "us-w", "eu");
        assertThat(queue.pick()).isEqualTo(Queue.FIT);
        assertThat(queue.play()).isEqualTo(Play.of(null, Play.Result.VOTE));
        assertThat(parties.admin().command()).isEqualTo("queueadmin");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "count: 3 | count: 0 | queues[0].maps.count: must be 1..10, was 0",
                "minimum: 10 | minimum: 2 | rules.mapHistory.minimum: must be 3..1000, was 2",
                "minimum: 10 | minimum: 99 | rules.mapHistory.minimum: must be at most the maps of scrim, which are 15, was 99",
                "uid: muster_practice_dune | uid: muster_practice_dune_which_is_longer | queues[0].maps.pool[3].uid: must be 1..27 letters, digits, dashes or underscores, was \"muster_practice_dune_which_is_longer\"",
                "uid: muster_practice_dune | uid: muster_practice_ember | queues[0].maps.pool.uid: must be there once, was \"muster_practice_ember\" again",
                "first: 300 | first: -1 | rules.dodges.first: must be 0..604800, was -1",
                "asking: check-in | asking: roll-call | queues[0].play.ready.asking: must be one of check-in, ready, was \"roll-call\"",
                "url: https://docs | url: http://docs | queues[0].play.form.url: must be an address that begins with https://, was \"http://docs.google.com/forms/d/e/YOUR_FORM_ID/viewform\"",
                "scrim: entry.1000001 | scrim: entry&1 | queues[0].play.form.scrim: must be the name of a field such as entry.123456, was \"entry&1\"",
                "by: roster | by: mood | queues[0].pools.by: must be one of choice, mmr, roster, was \"mood\"",
                "join: subcommands | join: dance | join: must be one of command, subcommands, was \"dance\"",
                "command: admin | command: Admin! | admin.command: must be 2..32 lower-case letters, digits or dashes, was \"Admin!\"",
            })
    void a_mistake_is_named_with_its_path(String right, String wrong, String mistake) {
        assertThat(Shipped.SCRIMS).contains(right);

        assertThat(mistakes(Shipped.SCRIMS.replace(right, wrong))).contains(mistake);
    }

    @Test
    void a_pool_of_fewer_maps_than_a_match_takes_is_a_mistake() {
        var tooFew = Shipped.SCRIMS.replaceAll("(?m)^        - \\{ uid: (?!muster_practice_(aurora|basalt)).*\\R", "");

        assertThat(mistakes(tooFew))
                .contains("queues[0].maps.pool: must have at least count, which is 3, was \"2 maps\"");
    }

    @Test
    void a_party_is_no_larger_than_a_team() {
        assertThat(mistakes(Shipped.PARTIES.replace("most: 5", "most: 6")))
                .containsExactly("parties.most: must be 2..5, was 6");
    }

    @Test
    void parties_are_picked_where_players_choose_their_pool_and_nowhere_else() {
        assertThat(mistakes(Shipped.PARTIES.replace("by: choice", "by: roster")))
                .contains("queues[0].pick.by: must be one of fifo, was \"fit\"");
    }
}
