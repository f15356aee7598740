package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.deadline.ExpireDeadline;
import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import gg.muster.party.Friends;
import gg.muster.party.LeaveParty;
import gg.muster.queue.StayQueue;
import gg.muster.testing.Lab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parties in a league whose matches begin when everybody is ready. */
class PartyReturnsTest {
    private final Lab lab = Lab.shared();
    private final Friends friends = new Friends();
    private final League league;

    PartyReturnsTest(@TempDir Path folder) throws IOException {
        try (var in = League.class.getClassLoader().getResourceAsStream("leagues/parties.yml")) {
            var text = new String(Objects.requireNonNull(in).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            var file = Files.writeString(
                    folder.resolve("asking.yml"),
                    text.replace("    play:\n", "    play:\n      ready: { seconds: 60, requeue: ready }\n"));
            league = LeagueFiles.read(List.of(file.toString())).getFirst();
        }
    }

    @BeforeEach
    void askTwoParties() {
        friends.begin();
        friends.queued(1, 5);
        lab.clock().advance(Duration.ofSeconds(1));
        friends.queued(2, 5);
        lab.clock().advance(Duration.ofSeconds(1));
        assertThat(lab.bean(FormMatch.class).all(league)).isEqualTo(1);
        lab.redis().hset("{parties}:match:10001", Map.of("state", "READY_UP", "readyBy", "" + (lab.now() + 60_000)));
        lab.redis().zadd("{parties}:deadlines", lab.now() + 60_000.0, "ready:10001");
    }

    private void ready(int from, int to) {
        for (int player = from; player <= to; player++) {
            lab.bean(ReadyMatch.class).ready("parties", new Speaker("r" + player, "" + player, null, "10001"));
        }
    }

    private void timeIsUp() {
        lab.clock().advance(Duration.ofSeconds(60));
        lab.bean(ExpireDeadline.class).all(league);
    }

    private List<String> waiting() {
        return lab.redis().zrange("{parties}:pool:us-e:lane:5", 0, -1);
    }

    @Test
    void a_party_that_was_ready_is_back_at_its_old_place_and_the_other_is_not() {
        ready(101, 105);
        ready(201, 204);

        timeIsUp();

        assertThat(waiting()).containsExactly("101", "102", "103", "104", "105");
        assertThat(lab.redis().hgetall("{parties}:player:102"))
                .containsEntry("status", "queued")
                .containsEntry("with:us-e", "K1");
        assertThat(lab.redis().hgetall("{parties}:party:K1"))
                .containsEntry("pool", "us-e")
                .doesNotContainKey("match");
        assertThat(lab.events("parties"))
                .contains(
                        "party.freed {match=10001, party=K1, to=CANCELLED, why=not_ready}",
                        "party.freed {match=10001, party=K2, to=CANCELLED, why=not_ready}",
                        "party.returned {party=K1, pool=us-e}")
                .doesNotContain("party.returned {party=K2, pool=us-e}");
        assertThat(lab.redis().hget("{parties}:player:201", "status")).isEqualTo("idle");
        assertThat(lab.redis().hgetall("{parties}:party:K2")).doesNotContainKey("pool");
    }

    @Test
    void the_place_of_a_party_that_is_back_is_its_leader_s_to_keep() {
        ready(101, 105);

        timeIsUp();

        assertThat(lab.redis().zrange("{parties}:deadlines", 0, -1))
                .filteredOn(deadline -> deadline.matches("(entry|reminder):.*"))
                .containsExactly("reminder:101", "entry:101");
        lab.clock().advance(Duration.ofMinutes(115));
        lab.bean(StayQueue.class).ask(league, "102", "stay", true);
        lab.clock().advance(Duration.ofMinutes(10));
        lab.bean(ExpireDeadline.class).all(league);
        assertThat(waiting()).hasSize(5);
    }

    @Test
    void a_party_that_is_not_what_it_was_does_not_return() {
        ready(101, 105);
        lab.redis()
                .hset(
                        "{parties}:party:K1",
                        "members",
                        "[{\"id\":\"101\"},{\"id\":\"102\"},{\"id\":\"103\"},{\"id\":\"104\"},{\"id\":\"999\"}]");

        timeIsUp();

        assertThat(waiting()).isEmpty();
        assertThat(lab.redis().hget("{parties}:player:101", "status")).isEqualTo("idle");
    }

    @Test
    void a_party_that_somebody_left_meanwhile_does_not_return_nor_do_they() {
        ready(101, 105);
        assertThat(friends.leave("105").code()).isEqualTo(LeaveParty.Code.LEFT);

        timeIsUp();

        assertThat(waiting()).isEmpty();
        assertThat(lab.redis().hgetall("{parties}:player:105"))
                .containsEntry("status", "idle")
                .doesNotContainKeys("with:us-e", "lane:us-e");
        assertThat(lab.redis().hgetall("{parties}:party:K1"))
                .containsEntry("size", "4")
                .doesNotContainKey("pool");
        assertThat(lab.outOfPlace("parties")).isEmpty();
    }

    @Test
    void a_party_whose_member_is_in_another_by_now_does_not_return_with_them() {
        ready(101, 105);
        ready(201, 204);
        friends.leave("205");
        friends.leave("105");
        friends.join("105", "K2");

        timeIsUp();

        assertThat(waiting()).isEmpty();
        assertThat(lab.outOfPlace("parties")).isEmpty();
    }

    @Test
    void somebody_who_came_alone_and_is_in_a_party_by_now_waits_no_more_by_themselves() {
        lab.redis().hdel("{parties}:player:101", "party");
        lab.redis().del("{parties}:party:K1");
        var players = String.valueOf(lab.redis().hget("{parties}:match:10001", "players"));
        lab.redis().hset("{parties}:match:10001", "players", players.replace("\"party\":\"K1\"", "\"was\":\"K1\""));
        ready(101, 102);
        friends.party("K3", "900");
        lab.redis().zadd("{parties}:deadlines", lab.now() + 86_400_000.0, "party:K3");
        friends.join("101", "K3");

        timeIsUp();

        assertThat(waiting()).containsExactly("102");
    }

    @Test
    void a_party_that_has_ended_does_not_return() {
        ready(101, 105);
        lab.redis().del("{parties}:party:K1");

        timeIsUp();

        assertThat(waiting()).isEmpty();
        assertThat(lab.redis().exists("{parties}:party:K1")).isZero();
    }

    @Test
    void a_party_says_in_which_match_it_is_and_only_the_end_of_that_one_frees_it() {
        assertThat(lab.redis().hget("{parties}:party:K1", "match")).isEqualTo("10001");
        lab.redis().hset("{parties}:party:K1", "match", "10002");

        timeIsUp();

        assertThat(lab.redis().hget("{parties}:party:K1", "match")).isEqualTo("10002");
        assertThat(lab.events("parties"))
                .filteredOn(event -> event.startsWith("party.freed"))
                .containsExactly("party.freed {match=10001, party=K2, to=CANCELLED, why=not_ready}");
    }
}
