package gg.muster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.deadline.ExpireDeadline;
import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import gg.muster.match.FormMatch;
import gg.muster.match.ReadyMatch;
import gg.muster.match.Speaker;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Places in a league whose players wait in several queues at once. */
class SeveralQueuesTest {
    private static final String PAIRS = "gCTF 2v2";
    private static final String DUEL = "DM 1v1";

    private final Lab lab = Lab.shared();
    private final League league =
            LeagueFiles.read(List.of("gamemodes"), List.of("1")).all().getFirst();
    private final JoinQueue join = lab.bean(JoinQueue.class);
    private final LeaveQueue leave = lab.bean(LeaveQueue.class);

    @BeforeEach
    void a_league_that_is_open() {
        lab.reset();
        lab.redis().hset("{gamemodes}:league", Map.of("state", "always", "enabled", "1", "refreshedAt", "0"));
    }

    private Answer<JoinQueue.Code> joins(String player, String queue) {
        var request = "join-" + player + "-" + queue + "-" + lab.now();
        return join.ask(
                league, league.queueOf(queue), new Joiner(player, "name" + player, null, request, "token", true));
    }

    private Map<String, String> record(String player) {
        return lab.redis().hgetall("{gamemodes}:player:" + player);
    }

    private List<String> waiting(String queue) {
        return lab.redis().zrange("{gamemodes}:pool:" + queue + ":lane:ALL", 0, -1);
    }

    private int form() {
        return lab.bean(FormMatch.class).all(league);
    }

    @Test
    void a_player_joins_several_queues_and_each_of_them_once() {
        assertThat(joins("7", PAIRS).code()).isEqualTo(JoinQueue.Code.JOINED);
        lab.clock().advance(Duration.ofSeconds(1));
        assertThat(joins("7", DUEL).code()).isEqualTo(JoinQueue.Code.JOINED);
        lab.clock().advance(Duration.ofSeconds(1));

        var again = joins("7", PAIRS);

        assertThat(again.code()).isEqualTo(JoinQueue.Code.ALREADY_QUEUED);
        assertThat(again.as(JoinQueue.Told.class).pool()).isEqualTo(PAIRS);
        assertThat(record("7"))
                .isEqualTo(Map.of(
                        "status", "queued",
                        "name", "name7",
                        "seenAt", "1767225601000",
                        "lane:gCTF 2v2", "ALL",
                        "at:gCTF 2v2", "1767225600000",
                        "mmr:gCTF 2v2", "1000",
                        "lane:DM 1v1", "ALL",
                        "at:DM 1v1", "1767225601000",
                        "mmr:DM 1v1", "1000"));
    }

    @Test
    void a_rating_in_the_gamemode_counts_where_there_is_one() {
        lab.redis().hset("{gamemodes}:ratings:gCTF", "7", "1234.5");

        joins("7", PAIRS);
        joins("7", DUEL);

        assertThat(record("7")).containsEntry("mmr:gCTF 2v2", "1234.5").containsEntry("mmr:DM 1v1", "1000");
    }

    @Test
    void leaving_one_queue_keeps_the_others() {
        joins("7", PAIRS);
        joins("7", DUEL);

        var left = leave.ask(league, "7", "r1", PAIRS);

        assertThat(left.code()).isEqualTo(LeaveQueue.Code.LEFT);
        assertThat(left.as(LeaveQueue.Told.class).pools()).containsExactly(PAIRS);
        assertThat(waiting(PAIRS)).isEmpty();
        assertThat(waiting(DUEL)).containsExactly("7");
        assertThat(record("7")).containsEntry("status", "queued");
        assertThat(leave.ask(league, "7", "r2", PAIRS).code()).isEqualTo(LeaveQueue.Code.NOT_QUEUED);
    }

    @Test
    void leaving_all_of_them_frees_the_player() {
        joins("7", PAIRS);
        joins("7", DUEL);

        assertThat(leave.ask(league, "7", "r1").as(LeaveQueue.Told.class).pools())
                .containsExactlyInAnyOrder(PAIRS, DUEL);

        assertThat(record("7")).containsOnlyKeys("status", "name", "seenAt").containsEntry("status", "idle");
        assertThat(lab.redis().exists("{gamemodes}:deadlines")).isZero();
    }

    @Test
    void a_match_takes_its_players_out_of_all_queues() {
        joins("7", PAIRS);
        joins("7", DUEL);
        joins("8", DUEL);

        assertThat(form()).isEqualTo(1);

        assertThat(waiting(PAIRS)).isEmpty();
        assertThat(waiting(DUEL)).isEmpty();
        assertThat(record("7")).containsEntry("status", "in_match").containsEntry("match", "10001");
        assertThat(lab.redis().exists("{gamemodes}:deadlines")).isEqualTo(1);
        assertThat(lab.redis().zrange("{gamemodes}:deadlines", 0, -1)).containsExactly("match:10001");
    }

    @Test
    void whoever_came_first_plays_first() {
        IntStream.rangeClosed(1, 7).forEach(player -> {
            joins("" + player, PAIRS);
            lab.clock().advance(Duration.ofSeconds(1));
        });

        assertThat(form()).isEqualTo(1);

        assertThat(waiting(PAIRS)).containsExactly("5", "6", "7");
    }

    /** Two in a duel whose ready stage has begun; player 7 waited in two queues. */
    private void asked() {
        joins("7", PAIRS);
        lab.clock().advance(Duration.ofSeconds(5));
        joins("7", DUEL);
        lab.clock().advance(Duration.ofSeconds(5));
        joins("8", DUEL);
        form();
        var match = "{gamemodes}:match:10001";
        lab.redis().hset(match, Map.of("state", "READY_UP", "readyBy", "" + (lab.now() + 120_000)));
        lab.redis().zadd("{gamemodes}:deadlines", lab.now() + 120_000.0, "ready:10001");
    }

    @Test
    void if_a_player_does_not_ready_up_in_time_everybody_is_back_at_their_old_places() {
        asked();
        lab.clock().advance(Duration.ofMinutes(2));

        lab.bean(ExpireDeadline.class).all(league);

        assertThat(lab.redis().hget("{gamemodes}:match:10001", "state")).isEqualTo("CANCELLED");
        assertThat(lab.redis().hget("{gamemodes}:match:10001", "why")).isEqualTo("not_ready");
        assertThat(record("7"))
                .containsEntry("status", "queued")
                .containsEntry("at:gCTF 2v2", "1767225600000")
                .containsEntry("at:DM 1v1", "1767225605000")
                .doesNotContainKey("match");
        assertThat(waiting(DUEL)).containsExactly("7", "8");
        assertThat(waiting(PAIRS)).containsExactly("7");
        assertThat(lab.redis().zrange("{gamemodes}:deadlines", 0, -1)).contains("entry:7", "entry:8");
    }

    @Test
    void the_place_of_whoever_was_not_ready_ends_when_it_would_have_and_they_do_not_come_back_for_ever() {
        asked();
        lab.bean(ReadyMatch.class).ready("gamemodes", new Speaker("r1", "8", null, "10001"));
        lab.clock().advance(Duration.ofMinutes(90));

        lab.bean(ExpireDeadline.class).all(league);

        assertThat(lab.redis().zscore("{gamemodes}:deadlines", "entry:8")).isEqualTo(lab.now() + 7_200_000.0);
        assertThat(lab.redis().zscore("{gamemodes}:deadlines", "entry:7")).isLessThan(lab.now() + 1_800_001.0);

        lab.clock().advance(Duration.ofMinutes(31));
        lab.bean(ExpireDeadline.class).all(league);

        assertThat(record("7")).containsEntry("status", "idle");
        assertThat(record("8")).containsEntry("status", "queued");
    }

    @Test
    void where_that_end_is_past_already_they_are_out_before_another_match_could_form() {
        asked();
        lab.clock().advance(Duration.ofHours(3));

        lab.bean(ExpireDeadline.class).all(league);

        assertThat(record("7")).containsEntry("status", "idle");
        assertThat(waiting(DUEL)).isEmpty();
    }

    @Test
    void where_the_league_says_so_only_those_who_were_ready_are() {
        asked();
        var settings = String.valueOf(lab.redis().hget("{gamemodes}:match:10001", "settings"));
        lab.redis().hset("{gamemodes}:match:10001", "settings", settings.replace("EVERYBODY_RETURNS", "READY_RETURN"));
        lab.bean(ReadyMatch.class).ready("gamemodes", new Speaker("r1", "8", null, "10001"));
        lab.clock().advance(Duration.ofMinutes(2));

        lab.bean(ExpireDeadline.class).all(league);

        assertThat(waiting(DUEL)).containsExactly("8");
        assertThat(record("7")).containsEntry("status", "idle").doesNotContainKeys("match", "lane:DM 1v1");
    }

    @Test
    void a_place_that_is_too_old_ends_them_all() {
        joins("7", PAIRS);
        joins("7", DUEL);
        lab.clock().advance(Duration.ofHours(2));

        lab.bean(ExpireDeadline.class).all(league);

        assertThat(record("7")).containsEntry("status", "idle");
        assertThat(waiting(PAIRS)).isEmpty();
        assertThat(waiting(DUEL)).isEmpty();
    }
}
