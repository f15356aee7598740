package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.servers.RealRedis;
import gg.muster.servers.RealRedisCluster;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Seven leagues of all four kinds on a Redis Cluster of three nodes, from a typed command to what is on record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterAcceptanceTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Path FILES = Path.of("target", "muster-test", "cluster-leagues");
    private static final String UNAVAILABLE = "Queues are unavailable for a moment, try again shortly.";

    private LocalTest local;
    private RealRedisCluster cluster;
    private List<LeagueOfMany> leagues;

    @BeforeAll
    void start() {
        var files = Stream.of(
                LeagueCopy.write("combines", "east", FILES),
                LeagueCopy.write("gamemodes", "autumn", FILES),
                LeagueCopy.write("scrims", "north", FILES));
        var all = Stream.concat(Stream.of("combines", "gamemodes", "parties", "scrims"), files)
                .collect(Collectors.joining(","));
        local = LocalTest.startOnCluster("cluster", Map.of("MUSTER_LEAGUES", all));
        cluster = local.muster.cluster();
        leagues = List.of(
                league("combines", "combines"),
                league("gamemodes", "gamemodes"),
                league("parties", "parties"),
                league("scrims", "scrims"),
                league("east", "combines"),
                league("autumn", "gamemodes"),
                league("north", "scrims"));
    }

    @AfterAll
    void stop() {
        local.close();
    }

    private LeagueOfMany league(String id, String kind) {
        return new LeagueOfMany(local, id, kind);
    }

    private LeagueOfMany named(String id) {
        return leagues.stream()
                .filter(league -> league.id.equals(id))
                .findFirst()
                .orElseThrow();
    }

    private RealRedis nodeOf(String league) {
        return cluster.nodeOf("{" + league + "}");
    }

    @Test
    void leagues_lie_on_every_node() {
        assertThat(leagues).map(league -> nodeOf(league.id)).containsAll(cluster.nodes());
    }

    @Test
    void a_match_of_every_league_is_played_from_its_first_player_to_its_last_room() {
        for (var league : leagues) {
            league.ends(league.begins());
        }
        leagues.forEach(LeagueOfMany::audited);
    }

    @Test
    void a_league_that_moves_to_another_node_in_mid_burst_loses_nobody() {
        var league = named("combines");
        var players = league.combines(40);
        var source = nodeOf("combines");
        var target = nodeOf("gamemodes");

        var joins = Stream.concat(
                        players.stream().<Callable<String>>map(player -> () -> joins(league, player)),
                        Stream.<Callable<String>>of(() -> {
                            cluster.move("{combines}", target);
                            return "moved";
                        }))
                .toList();
        LocalTest.atOnce(joins);

        assertThat(nodeOf("combines")).isSameAs(target).isNotSameAs(source);
        Driver.await(
                "four matches are played",
                SOON,
                () -> players.stream()
                        .allMatch(player ->
                                league.ofMatch(league.matchOf(player), "state").equals("IN_PROGRESS")));
        var matches = players.stream().collect(Collectors.groupingBy(league::matchOf, Collectors.counting()));
        assertThat(matches.values()).containsExactly(10L, 10L, 10L, 10L);
        league.audited();
        matches.keySet()
                .forEach(match -> league.ends(players.stream()
                        .filter(player -> league.matchOf(player).equals(match))
                        .toList()));
    }

    /** As somebody who is told to try again does. */
    private static String joins(LeagueOfMany league, String player) {
        var said = UNAVAILABLE;
        for (int i = 0; i < 10 && said.equals(UNAVAILABLE); i++) {
            said = league.says(player, "/queue");
        }
        assertThat(said).doesNotContain(UNAVAILABLE);
        return said;
    }

    @Test
    void a_node_that_loses_its_data_gets_it_back_and_no_other_league_notices() {
        var lost = named("scrims");
        var spared = named("gamemodes");
        var node = nodeOf(lost.id);
        assertThat(nodeOf(spared.id)).isNotSameAs(node);
        var theirs = lost.begins();
        var match = lost.matchOf(theirs.getFirst());
        var others = spared.begins();
        var epoch = local.redis.hget("{gamemodes}:league", "epoch");
        local.muster.functions().runLedger();

        node.kill();
        assertThat(lost.says(theirs.getFirst(), "/queue join")).isEqualTo(UNAVAILABLE);
        assertThat(spared.says(others.getFirst(), "/queue")).startsWith("You are in match");
        node.restart();
        cluster.awaitWhole();
        assertThat(lost.matchOf(theirs.getFirst())).isEmpty();

        Driver.await("it is rebuilt", SOON, () -> {
            runLedger();
            return lost.matchOf(theirs.getFirst()).equals(match);
        });
        assertThat(local.redis.hget("{gamemodes}:league", "epoch")).isEqualTo(epoch);
        spared.ends(others);
        lost.ends(theirs);
        leagues.forEach(LeagueOfMany::audited);
    }

    /** As the schedule does, whom it does not bother that a league's node is not there yet. */
    private void runLedger() {
        try {
            local.muster.functions().runLedger();
        } catch (gg.muster.league.LeaguesFailed again) {
            assertThat(again.leagues()).isNotEmpty();
        }
    }
}
