package gg.muster.history;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.testing.Lab;
import gg.muster.testing.RealDatabase;
import gg.muster.testing.WithMariaDb;
import io.micronaut.context.ApplicationContext;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the ledger tells Redis of what players have achieved. */
@WithMariaDb
class PublishScoresTest {
    private final Lab lab = Lab.shared();
    private final Season season = new Season(lab);
    private final RealDatabase database;
    private final ApplicationContext ledger;

    PublishScoresTest(RealDatabase database) {
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

    private String shown() {
        return lab.state()
                .lines()
                .filter(line -> line.matches("\\{combines}:(stats|leaderboard|ratings):.*"))
                .collect(Collectors.joining("\n"));
    }

    private void forget() {
        lab.redis().del("{combines}:stats:gCTF", "{combines}:leaderboard:gCTF", "{combines}:ratings:gCTF");
    }

    @Test
    void after_a_match_all_that_commands_and_teams_need_is_in_redis() {
        season.played("10001", "gCTF", "gCTF 2v2", "ctf1", 0, "1", "2");
        season.played("10002", "gCTF", "gCTF 1v1", "ctf2", 0, "1", "2");

        write();

        assertThat(shown()).isEqualTo("""
                {combines}:leaderboard:gCTF = [2 @875, 1 @1248]
                {combines}:ratings:gCTF = {1: 1186.2518995410462, 2: 813.7481004589539}
                {combines}:stats:gCTF = {1: {curve=[1138, 1248], games=2, maps={ctf1={games=1, wins=1}, \
                ctf2={games=1, wins=1}}, name=Player-1, queues={gCTF 1v1={games=1, wins=1}, gCTF 2v2={games=1, wins=1}}, \
                rating=1248, streak=2, wins=2}, 2: {curve=[927, 875], games=2, maps={ctf1={games=1, wins=0}, \
                ctf2={games=1, wins=0}}, name=Player-2, queues={gCTF 1v1={games=1, wins=0}, gCTF 2v2={games=1, wins=0}}, \
                rating=875, streak=-2, wins=0}}""");
    }

    @Test
    void nothing_is_published_that_has_not_changed() {
        season.played("10001", "gCTF", "gCTF 2v2", "ctf1", 0, "1", "2");
        write();
        forget();

        write();

        assertThat(shown()).isEmpty();
    }

    @Test
    void what_was_lost_on_the_way_is_published_with_the_next_run() {
        season.played("10001", "gCTF", "gCTF 2v2", "ctf1", 0, "1", "2");
        assertThat(ledger.getBean(History.class).commit(lab.combines())).isPresent();
        assertThat(shown()).isEmpty();

        write();

        assertThat(shown()).contains("leaderboard:gCTF", "ratings:gCTF", "stats:gCTF");
    }

    @Test
    void what_redis_has_lost_without_noticing_is_there_again_within_a_day() {
        season.played("10001", "gCTF", "gCTF 2v2", "ctf1", 0, "1", "2");
        write();
        var before = shown();
        forget();
        database.execute("UPDATE muster_rating SET published_at = published_at - INTERVAL 25 HOUR");

        write();

        assertThat(shown()).isEqualTo(before);
    }

    @Test
    void a_rebuilt_redis_shows_what_it_showed_before_anybody_can_join() {
        var people = IntStream.range(0, 260).mapToObj(i -> "p" + i).toList();
        season.goesOn(150, 10_001, people, new Random(5));
        write();
        var before = shown();
        lab.redis().flushall();

        ledger.getBean(Rebuild.class).rebuild("combines");

        assertThat(shown()).isEqualTo(before);
        assertThat(lab.redis().zcard("{combines}:leaderboard:gCTF")).isGreaterThan(200);
        assertThat(lab.redis().hget("{combines}:player:p7", "name")).isEqualTo("Player-p7");
    }

    @Test
    void who_played_more_than_is_shown_takes_no_more_room() {
        for (int i = 0; i < 40; i++) {
            season.played("" + (10_001 + i), "gCTF", "queue" + i % 10, "map" + i % 12, i % 2, "1", "2");
        }

        write();

        var stats = String.valueOf(lab.redis().hget("{combines}:stats:gCTF", "1"));
        assertThat(stats).contains("\"games\":40").contains("map3").doesNotContain("map9", "queue9");
        assertThat(stats.replaceFirst(".*\"curve\":", "").split(",")).hasSize(30);
    }
}
