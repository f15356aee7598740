package gg.muster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.queue.StayQueue.Code;
import gg.muster.queue.StayQueue.Told;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StayQueueTest {
    private static final long HOURS = Duration.ofHours(1).toMillis();
    private static final long MINUTES = Duration.ofMinutes(1).toMillis();

    private final Lab lab = Lab.shared();
    private final StayQueue stay = lab.bean(StayQueue.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    private Answer<Code> ask(String player, String request) {
        return stay.ask(lab.combines(), player, request, false);
    }

    private void deadline(String what, long at) {
        lab.redis().zadd("{combines}:deadlines", (double) at, what);
    }

    @Test
    void the_place_lasts_for_the_full_time_again_and_the_reminder_comes_again_before_its_end() {
        lab.waiting("7", "PROSPECT", "DE", 900, 5);
        deadline("entry:7", lab.now() + 10 * MINUTES);

        var answer = ask("7", "r1");

        assertThat(answer.code()).isEqualTo(Code.STAYED);
        assertThat(answer.as(Told.class))
                .isEqualTo(new Told(List.of("PROSPECT"), lab.now() + 2 * HOURS, null, null, null));
        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:deadlines = [reminder:7 @1767232200000, entry:7 @1767232800000]
                {combines}:player:7 = {at:PROSPECT: 5, lane:PROSPECT: DE, mmr:PROSPECT: 900, status: queued}
                {combines}:pool:PROSPECT:lane:DE = [7 @5]
                {combines}:request:r1 = [STAYED, {endsAt=1767232800000, pools=[PROSPECT]}] (expires)""");
    }

    @Test
    void the_same_request_gets_the_same_answer_and_changes_nothing() {
        lab.waiting("7", "PROSPECT", "DE", 900, 5);
        ask("7", "r1");
        var before = lab.wholeState();
        lab.clock().advance(Duration.ofMinutes(3));

        assertThat(ask("7", "r1").code()).isEqualTo(Code.STAYED);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void the_button_of_an_old_reminder_keeps_the_newer_place_and_shortens_nothing() {
        lab.waiting("7", "PROSPECT", "DE", 900, lab.now());
        lab.redis().hset("{combines}:config", "QUEUE_ENTRY_MINUTES", "60");
        deadline("entry:7", lab.now() + 2 * HOURS);

        assertThat(ask("7", "r1").as(Told.class).endsAt()).isEqualTo(lab.now() + 2 * HOURS);
        lab.clock().advance(Duration.ofMinutes(90));
        assertThat(ask("7", "r2").as(Told.class).endsAt()).isEqualTo(lab.now() + HOURS);
    }

    @Test
    void whoever_has_no_place_keeps_none() {
        assertThat(ask("7", "r1").code()).isEqualTo(Code.NOT_QUEUED);
        assertThat(lab.state()).isEmpty();
    }

    @Test
    void whoever_was_picked_meanwhile_is_told_where_to_go() {
        lab.match("10001", "IN_PROGRESS").redis().hset("{combines}:match:10001", "kept:room.chat", "555");
        lab.redis().hset("{combines}:player:7", Map.of("status", "in_match", "match", "10001"));
        var before = lab.state();

        var answer = ask("7", "r1");

        assertThat(answer.code()).isEqualTo(Code.IN_MATCH);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(null, null, "10001", "555", null));
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void from_within_the_guild_it_also_shows_that_they_are_there() {
        lab.waiting("7", "PROSPECT", "DE", 900, 5);

        stay.ask(lab.combines(), "7", "r1", true);

        assertThat(lab.redis().hget("{combines}:player:7", "seenAt")).isEqualTo("" + lab.now());
    }

    @Test
    void times_are_those_that_admins_have_set() {
        lab.waiting("7", "PROSPECT", "DE", 900, 5);
        lab.redis().hset("{combines}:config", Map.of("QUEUE_ENTRY_MINUTES", "30", "QUEUE_REMINDER_MINUTES", "0"));

        assertThat(ask("7", "r1").as(Told.class).endsAt()).isEqualTo(lab.now() + 30 * MINUTES);
        assertThat(lab.redis().zrange("{combines}:deadlines", 0, -1)).containsExactly("entry:7");
    }

    @Test
    void no_reminder_comes_the_moment_a_place_begins() {
        lab.waiting("7", "PROSPECT", "DE", 900, 5);
        lab.redis().hset("{combines}:config", Map.of("QUEUE_ENTRY_MINUTES", "10", "QUEUE_REMINDER_MINUTES", "10"));
        deadline("reminder:7", lab.now());

        ask("7", "r1");

        assertThat(lab.redis().zrange("{combines}:deadlines", 0, -1)).containsExactly("entry:7");
    }
}
