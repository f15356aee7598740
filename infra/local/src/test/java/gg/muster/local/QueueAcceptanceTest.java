package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.practice.Limits;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Joining, leaving and looking: every answer a player gets before there is a match, and what others see of one. */
class QueueAcceptanceTest extends CombinesStage {
    QueueAcceptanceTest() {
        super(LocalTest.start("queue", Limits.DISCORD, Map.of()));
    }

    @BeforeAll
    void ready() {
        assertThat(driver.status("/healthz")).isEqualTo(200);
    }

    @AfterEach
    void faultsAreOver() {
        driver.clearFaults();
    }

    @Test
    void outsiders_see_nothing_of_a_match() {
        var members = members(10, "MYTHIC");
        allQueue(members);
        Driver.await(
                "the rooms are there", SOON, () -> roomsOf(members.getFirst()).size() == 4);

        var outsider = members(1, "MYTHIC").getFirst();

        assertThat(roomsOf(outsider)).isEmpty();
    }

    @Test
    void a_closed_queue_says_so_and_forms_no_match() {
        var members = members(10, "RECRUIT");
        allQueue(members.subList(0, 9));
        local.muster.league().setting("queue_open_recruit", "false");
        local.refresh();

        assertThat(driver.types(members.get(9), "/queue").text("content")).startsWith("Queue closed.");

        local.muster.league().setting("queue_open_recruit", "true");
        local.refresh();
        members.forEach(member -> driver.types(member, "/queue action:leave"));
    }

    @Test
    void a_player_who_is_queued_already_is_told_and_can_leave_and_look() {
        var member = members(1, "PROSPECT").getFirst();
        var joined = driver.types(member, "/queue");

        assertThat(driver.types(member, "/queue").text("content")).startsWith("Already in queue or match.");
        assertThat(driver.types(member, "/queue action:status").text("content"))
                .contains("Draft eligible", "1 of 10 players is waiting");
        assertThat(driver.presses(member, joined.text("message"), "Leave the queue")
                        .text("content"))
                .isEqualTo("You have left the **Prospect** combine queue. Use /queue whenever you want to play.");
        assertThat(driver.types(member, "/queue action:leave").text("content")).startsWith("You are not in a queue.");
    }

    @ParameterizedTest
    @CsvSource({"SUSPENDED", "UNREGISTERED", "RETIRED", "GENERAL_MANAGER"})
    void a_status_that_may_not_play_is_refused_with_what_to_do(String status) {
        var member = driver.createMembers(1, "PROSPECT", status).getFirst();

        var answer = driver.types(member, "/queue");

        assertThat(answer.text("content")).contains("only Draft eligible, Free agent", "ask an admin");
    }

    @Test
    void a_player_whose_profile_is_not_here_yet_is_looked_up_and_joins() {
        var member = driver.createMembers(1, "APPRENTICE", "SIGNED").getFirst();

        var answer = driver.types(member, "/queue");

        assertThat(answer.flag("deferred")).isTrue();
        assertThat(answer.text("content")).isEqualTo("You have joined the **Apprentice** combine queue.");
        driver.types(member, "/queue action:leave");
    }

    @Test
    void the_same_interaction_twice_gets_the_first_answer_again() {
        var member = members(1, "PROSPECT").getFirst();

        var first = driver.types(member, "/queue", "77" + member.substring(2));
        var second = driver.types(member, "/queue", "77" + member.substring(2));

        assertThat(second.text("content")).isEqualTo(first.text("content")).startsWith("You have joined");
        driver.types(member, "/queue action:leave");
    }

    @Test
    void the_same_interaction_twice_is_answered_twice_though_the_first_answer_was_deferred() {
        var member = driver.createMembers(1, "PROSPECT", "SIGNED").getFirst();

        var first = driver.types(member, "/queue", "78" + member.substring(2));
        var second = driver.types(member, "/queue", "78" + member.substring(2));

        assertThat(first.flag("deferred")).isTrue();
        assertThat(first.text("content")).startsWith("You have joined");
        assertThat(second.text("content")).isEqualTo(first.text("content"));
        assertThat(second.text("error")).isEqualTo("null");
        driver.types(member, "/queue action:leave");
    }

    @Test
    void a_player_whose_direct_messages_are_closed_is_mentioned_in_the_match_chat() {
        var members = members(10, "APPRENTICE");
        driver.closeDms(members.get(3));

        allQueue(members);

        Driver.await(
                "the mention is there",
                SOON,
                () -> driver.seenBy(members.get(3)).list("messages").stream()
                        .anyMatch(message ->
                                message.text("content").startsWith("<@" + members.get(3) + "> I could not")));
        Driver.await(
                "the others have their message",
                SOON,
                () -> Stream.of(0, 1, 2, 4, 5, 6, 7, 8, 9)
                        .noneMatch(i -> dmsOf(members.get(i)).isEmpty()));
    }
}
