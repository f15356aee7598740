package gg.muster.party;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.Queue;
import gg.muster.metrics.Metric;
import gg.muster.party.QueueParty.Code;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import gg.muster.queue.LeaveQueue;
import gg.muster.queue.SiftQueue;
import gg.muster.queue.ViewQueue;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueuePartyTest {
    private final Lab lab = Lab.shared();
    private final Friends friends = new Friends();

    @BeforeEach
    void emptyRedis() {
        friends.begin().party("K1", "1", "2", "3");
    }

    private QueueParty.Told told(String leader) {
        return friends.queue(leader).as(QueueParty.Told.class);
    }

    @Test
    void its_leader_queues_all_of_a_party() {
        var answer = friends.queue("1");

        assertThat(answer.code()).isEqualTo(Code.QUEUED);
        assertThat(answer.as(QueueParty.Told.class))
                .isEqualTo(new QueueParty.Told(
                        "K1", "us-e", 3, 3, 10, false, null, null, null, null, null, null, null, null, null, null));
        assertThat(lab.redis().zrange("{parties}:pool:us-e:lane:3", 0, -1)).containsExactly("1", "2", "3");
        assertThat(lab.redis().hgetall("{parties}:player:2"))
                .containsEntry("status", "queued")
                .containsEntry("lane:us-e", "3")
                .containsEntry("with:us-e", "K1")
                .containsEntry("at:us-e", "" + lab.now());
        assertThat(lab.redis().hgetall("{parties}:party:K1")).containsEntry("pool", "us-e");
        assertThat(lab.events("parties"))
                .containsExactly(
                        "queue.joined {lane=3, party=K1, player=1, pool=us-e}",
                        "queue.joined {lane=3, party=K1, player=2, pool=us-e}",
                        "queue.joined {lane=3, party=K1, player=3, pool=us-e}",
                        "party.queued {by=1, party=K1, pool=us-e, size=3}");
    }

    @Test
    void the_same_request_gets_the_same_answer_and_changes_nothing() {
        var once = lab.bean(QueueParty.class).ask(Friends.LEAGUE, Friends.QUEUE, "1", null, "r");
        var state = lab.wholeState();

        var again = lab.bean(QueueParty.class).ask(Friends.LEAGUE, Friends.QUEUE, "1", null, "r");
        assertThat(again.code()).isEqualTo(once.code());
        assertThat(again.as(QueueParty.Told.class)).isEqualTo(once.as(QueueParty.Told.class));
        assertThat(lab.wholeState()).isEqualTo(state);
    }

    @Test
    void the_matchmaker_is_woken_for_a_match_may_form_and_the_others_are_told() {
        friends.queue("1");
        assertThat(lab.wake().woken()).contains("matchmaker parties PT0S");

        friends.dequeue("1");
        assertThat(lab.wake().woken()).hasSize(2);
    }

    @Test
    void a_member_is_told_that_only_the_leader_may() {
        var answer = friends.queue("2");

        assertThat(answer.code()).isEqualTo(Code.NOT_LEADER);
        assertThat(answer.as(QueueParty.Told.class).leader()).isEqualTo("1");
        assertThat(friends.queue("9").code()).isEqualTo(Code.NO_PARTY);
    }

    @Test
    void whoever_may_not_queue_is_named_and_nobody_is_queued() {
        lab.redis().hset("{parties}:player:3", Map.of("status", "locked", "reason", "smurfing"));
        assertThat(friends.queue("1").code()).isEqualTo(Code.LOCKED);
        assertThat(told("1").player()).isEqualTo("3");
        assertThat(told("1").reason()).isEqualTo("smurfing");

        lab.redis().hset("{parties}:player:3", "status", "idle");
        lab.redis().hset("{parties}:player:2", "cooldownUntil", "" + (lab.now() + 1));
        assertThat(friends.queue("1").code()).isEqualTo(Code.ON_COOLDOWN);
        assertThat(told("1").player()).isEqualTo("2");
        assertThat(told("1").until()).isEqualTo(lab.now() + 1);

        lab.redis().hset("{parties}:player:2", "cooldownUntil", "0");
        lab.redis().hset("{parties}:player:2", "bannedUntil", "" + (lab.now() + 2));
        assertThat(friends.queue("1").code()).isEqualTo(Code.BANNED);
        assertThat(told("1").until()).isEqualTo(lab.now() + 2);

        lab.redis().hset("{parties}:player:2", "bannedUntil", "0");
        lab.redis().hset("{parties}:match:10001", Map.of("id", "10001", "state", "IN_PROGRESS", "pool", "us-e"));
        lab.redis().hset("{parties}:player:2", Map.of("status", "in_match", "match", "10001"));
        assertThat(friends.queue("1").code()).isEqualTo(Code.IN_MATCH);
        assertThat(told("1").match()).isEqualTo("10001");
        assertThat(lab.redis().exists("{parties}:pool:us-e:lane:3")).isZero();
        assertThat(lab.events("parties")).isEmpty();
    }

    @Test
    void one_who_waits_already_is_named_too() {
        lab.redis().hset("{parties}:player:3", Map.of("status", "queued", "lane:eu", "1", "at:eu", "1", "mmr:eu", "1"));

        assertThat(friends.queue("1").code()).isEqualTo(Code.MEMBER_QUEUED);
        assertThat(told("1").player()).isEqualTo("3");
    }

    @Test
    void a_party_of_one_is_no_party() {
        friends.party("K4", "41");

        assertThat(friends.queue("41").code()).isEqualTo(Code.ALONE);
    }

    @Test
    void its_commands_work_in_its_own_channel_once_it_has_one() {
        lab.redis().hset("{parties}:party:K1", "channel", "555");

        var answer = friends.queue("1");
        assertThat(answer.code()).isEqualTo(Code.WRONG_PLACE);
        assertThat(answer.as(QueueParty.Told.class).channel()).isEqualTo("555");
        assertThat(lab.bean(QueueParty.class)
                        .ask(Friends.LEAGUE, Friends.QUEUE, "1", "555", "here")
                        .code())
                .isEqualTo(Code.QUEUED);
        assertThat(friends.dequeue("1").code()).isEqualTo(DequeueParty.Code.WRONG_PLACE);
    }

    @Test
    void a_closed_region_takes_no_party() {
        lab.redis().hset("{parties}:pool:us-e", "open", "0");

        assertThat(friends.queue("1").code()).isEqualTo(Code.QUEUE_CLOSED);
    }

    @Test
    void a_queued_party_is_not_queued_twice() {
        friends.queue("1");

        assertThat(friends.queue("1").code()).isEqualTo(Code.ALREADY_QUEUED);
    }

    @Test
    void its_leader_takes_it_out_again() {
        friends.queue("1");
        assertThat(friends.dequeue("2").code()).isEqualTo(DequeueParty.Code.NOT_LEADER);

        assertThat(friends.dequeue("1").code()).isEqualTo(DequeueParty.Code.LEFT);
        assertGone("asked", "1");
        assertThat(friends.dequeue("1").code()).isEqualTo(DequeueParty.Code.NOT_QUEUED);
        assertThat(friends.dequeue("9").code()).isEqualTo(DequeueParty.Code.NO_PARTY);
    }

    private void assertGone(String why, String by) {
        assertThat(lab.redis().exists("{parties}:pool:us-e:lane:3")).isZero();
        assertThat(lab.redis().zrange("{parties}:deadlines", 0, -1))
                .noneMatch(deadline -> deadline.matches("(entry|reminder):.*"));
        for (var player : List.of("1", "2", "3")) {
            assertThat(lab.redis().hgetall("{parties}:player:" + player))
                    .containsEntry("status", "idle")
                    .doesNotContainKeys("lane:us-e", "at:us-e", "mmr:us-e", "with:us-e");
        }
        assertThat(lab.redis().hgetall("{parties}:party:K1")).doesNotContainKeys("pool", "at");
        assertThat(lab.events("parties"))
                .contains("party.left {by=%s, party=K1, pool=us-e, why=%s}".formatted(by, why));
    }

    @Test
    void a_member_who_has_left_the_server_takes_the_party_out() {
        friends.queue("1");

        lab.bean(SiftQueue.class).sift("parties", lab.now() + 1, List.of(), List.of("3"));

        assertGone("left_server", "3");
        assertThat(lab.events("parties")).contains("queue.left {lane=3, party=K1, player=1, pool=us-e, why=party}");
    }

    @Test
    void members_cannot_queue_alone_nor_leave_alone_and_their_leader_leaves_with_all_or_none() {
        assertThat(friends.alone("2").code()).isEqualTo(JoinQueue.Code.IN_PARTY);

        var leave = lab.bean(LeaveQueue.class);
        assertThat(leave.ask(Friends.LEAGUE, "2", "l0")
                        .as(LeaveQueue.Told.class)
                        .pool())
                .isNull();
        friends.queue("1");
        assertThat(friends.alone("2").code()).as("while it is queued").isEqualTo(JoinQueue.Code.IN_PARTY);
        assertThat(leave.ask(Friends.LEAGUE, "2", "l1").code()).isEqualTo(LeaveQueue.Code.IN_PARTY);
        assertThat(leave.askWhole(Friends.LEAGUE, "2", "l2").code()).isEqualTo(LeaveQueue.Code.IN_PARTY);
        var typed = leave.ask(Friends.LEAGUE, "1", "l4");
        assertThat(typed.code()).isEqualTo(LeaveQueue.Code.IN_PARTY);
        assertThat(typed.as(LeaveQueue.Told.class).pool()).isEqualTo("us-e");
        assertThat(leave.askWhole(Friends.LEAGUE, "1", "l3").code()).isEqualTo(LeaveQueue.Code.LEFT);
        assertThat(lab.wake().woken()).as("its channel hears of it").hasSize(2);
        assertGone("asked", "1");
    }

    @Test
    void nobody_of_their_own_party_is_ahead_of_a_member() {
        friends.queue("1");
        lab.clock().advance(Duration.ofSeconds(1));
        friends.party("K2", "4", "5", "6").queue("4");
        var view = lab.bean(ViewQueue.class);

        assertThat(view.ask(Friends.LEAGUE, "3").as(ViewQueue.Told.class).ahead())
                .isZero();
        assertThat(view.ask(Friends.LEAGUE, "6").as(ViewQueue.Told.class).ahead())
                .isEqualTo(3);
    }

    @Test
    void whoever_queues_alone_is_counted() {
        friends.alone("7");

        assertThat(lab.metrics().of(Metric.PARTY_EVENTS)).containsExactly("parties soloJoin = [1.0]");
    }

    @Test
    void a_record_that_names_a_party_which_is_gone_or_without_them_holds_nobody() {
        lab.redis().hset("{parties}:player:7", Map.of("status", "idle", "party", "K1"));
        lab.redis().hset("{parties}:player:8", Map.of("status", "idle", "party", "K9"));

        assertThat(friends.queue("7").code()).isEqualTo(Code.NO_PARTY);
        assertThat(friends.dequeue("8").code()).isEqualTo(DequeueParty.Code.NO_PARTY);
    }

    @Test
    void a_record_that_names_a_party_which_is_gone_keeps_nobody_from_queueing_alone() {
        lab.redis().del("{parties}:party:K1");

        assertThat(lab.bean(ViewQueue.class)
                        .ask(Friends.LEAGUE, "2")
                        .as(ViewQueue.Told.class)
                        .party())
                .isNull();
        assertThat(friends.alone("2").code()).isEqualTo(JoinQueue.Code.JOINED);
    }

    @Test
    void where_a_member_stands_says_that_they_are_in_a_party() {
        var told = lab.bean(ViewQueue.class).ask(Friends.LEAGUE, "2").as(ViewQueue.Told.class);

        assertThat(told.party()).isEqualTo("K1");
    }

    @Test
    void alone_one_waits_where_one_chose_last_and_before_that_in_the_first_region() {
        var join = lab.bean(JoinQueue.class);
        Queue queue = Friends.QUEUE;
        var first = join.ask(Friends.LEAGUE, queue, Joiner.present("7", "r1", "token"));
        assertThat(first.as(JoinQueue.Told.class).pool()).isEqualTo("us-e");
        lab.bean(LeaveQueue.class).ask(Friends.LEAGUE, "7", "r2");

        join.ask(Friends.LEAGUE, queue, new Joiner("7", null, "eu", "r3", "token", true));
        lab.bean(LeaveQueue.class).ask(Friends.LEAGUE, "7", "r4");
        var again = join.ask(Friends.LEAGUE, queue, Joiner.present("7", "r5", "token"));

        assertThat(again.as(JoinQueue.Told.class).pool()).isEqualTo("eu");
        assertThat(lab.redis().zrange("{parties}:pool:eu:lane:1", 0, -1)).containsExactly("7");
    }
}
