package gg.muster.queue;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.queue.ViewQueue.Code;
import gg.muster.queue.ViewQueue.Told;
import gg.muster.redis.Answer;
import gg.muster.testing.Lab;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewQueueTest {
    private final Lab lab = Lab.shared();
    private final ViewQueue view = lab.bean(ViewQueue.class);
    private String asked = "";

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @AfterEach
    void lookingChangedNothing() {
        assertThat(lab.wholeState()).isEqualTo(asked);
    }

    private Answer<Code> ask(String player) {
        asked = lab.wholeState();
        return view.ask(lab.combines(), player);
    }

    @Test
    void a_waiting_player_sees_how_many_are_picked_before_them() {
        lab.inSeason()
                .waiting("1", "EXPERT", "DE", 900, 9)
                .waiting("2", "EXPERT", "FA_RFA", 900, 3)
                .waiting("3", "EXPERT", "FA_RFA", 900, 4)
                .waiting("4", "EXPERT", "SIGNED", 900, 1)
                .waiting("5", "MYTHIC", "DE", 900, 1);

        var answer = ask("3");

        assertThat(answer.code()).isEqualTo(Code.QUEUED);
        assertThat(answer.as(Told.class))
                .isEqualTo(new Told(
                        "EXPERT",
                        List.of("EXPERT"),
                        "FA_RFA",
                        4L,
                        null,
                        2,
                        4,
                        10,
                        true,
                        true,
                        Map.of("DE", 1, "DE+done", 0, "FA_RFA", 2, "FA_RFA+done", 0, "SIGNED", 1, "SIGNED+done", 0),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void an_idle_player_sees_the_pool_of_their_profile() {
        lab.inSeason().profile("7", "EXPERT", "DE", 1700).waiting("2", "EXPERT", "SIGNED", 900, 3);

        var answer = ask("7");

        assertThat(answer.code()).isEqualTo(Code.IDLE);
        assertThat(answer.as(Told.class))
                .isEqualTo(new Told(
                        "EXPERT",
                        null,
                        null,
                        null,
                        null,
                        0,
                        1,
                        10,
                        true,
                        true,
                        Map.of("DE", 0, "DE+done", 0, "FA_RFA", 0, "FA_RFA+done", 0, "SIGNED", 1, "SIGNED+done", 0),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void somebody_unknown_belongs_to_no_pool() {
        lab.inSeason();

        var answer = ask("7");

        assertThat(answer.code()).isEqualTo(Code.IDLE);
        assertThat(answer.as(Told.class).pool()).isNull();
        assertThat(answer.as(Told.class).byLane()).isNull();
        assertThat(answer.as(Told.class).inSeason()).isTrue();
    }

    @Test
    void a_refused_player_belongs_to_no_pool() {
        lab.inSeason().redis().hset("{combines}:profiles", "7", "{\"refusal\":\"NO_MMR\"}");

        assertThat(ask("7").as(Told.class).pool()).isNull();
    }

    @Test
    void a_closed_pool_is_shown_as_closed() {
        lab.inSeason().waiting("7", "EXPERT", "DE", 1700, 3).redis().hset("{combines}:pool:EXPERT", "open", "0");

        assertThat(ask("7").as(Told.class).open()).isFalse();
    }

    @Test
    void with_all_queues_off_every_pool_is_closed() {
        lab.inSeason().waiting("7", "EXPERT", "DE", 1700, 3).redis().hset("{combines}:league", "enabled", "0");

        assertThat(ask("7").as(Told.class).open()).isFalse();
    }

    @Test
    void outside_the_season_it_says_so() {
        lab.inSeason().waiting("7", "EXPERT", "DE", 1700, 3).redis().hset("{combines}:league", "state", "playoffs");

        assertThat(ask("7").as(Told.class).inSeason()).isFalse();
    }

    @Test
    void a_player_in_a_match_sees_its_chat_and_state() {
        lab.inSeason().match("10001", "CREATED");
        lab.redis().hset("{combines}:match:10001", Map.of("kept:room.chat", "555", "pool", "EXPERT"));
        lab.redis().hset("{combines}:player:7", Map.of("status", "in_match", "match", "10001"));

        var answer = ask("7");

        assertThat(answer.code()).isEqualTo(Code.IN_MATCH);
        assertThat(answer.as(Told.class).match()).isEqualTo("10001");
        assertThat(answer.as(Told.class).chat()).isEqualTo("555");
        assertThat(answer.as(Told.class).state()).isEqualTo("CREATED");
        assertThat(answer.as(Told.class).pool()).isEqualTo("EXPERT");
    }

    @Test
    void a_locked_player_sees_why() {
        lab.inSeason().redis().hset("{combines}:player:7", Map.of("status", "locked", "reason", "under review"));

        var answer = ask("7");

        assertThat(answer.code()).isEqualTo(Code.LOCKED);
        assertThat(answer.as(Told.class).reason()).isEqualTo("under review");
    }

    @Test
    void a_cooldown_is_shown_until_it_is_over() {
        lab.inSeason().redis().hset("{combines}:player:7", "cooldownUntil", "" + (lab.now() + 1));
        lab.redis().hset("{combines}:player:8", "cooldownUntil", "" + lab.now());

        assertThat(ask("7").code()).isEqualTo(Code.ON_COOLDOWN);
        assertThat(ask("7").as(Told.class).until()).isEqualTo(lab.now() + 1);
        assertThat(ask("8").code()).isEqualTo(Code.IDLE);
    }

    @Test
    void the_overdue_come_first_whatever_their_lane() {
        var overdue = lab.now() - 180_000;
        lab.inSeason()
                .waiting("1", "EXPERT", "DE", 900, overdue + 1)
                .waiting("2", "EXPERT", "SIGNED", 900, overdue)
                .waiting("3", "EXPERT", "SIGNED", 900, overdue - 1)
                .waiting("4", "EXPERT", "DE", 900, overdue + 2);

        assertThat(ask("3").as(Told.class).ahead()).isZero();
        assertThat(ask("2").as(Told.class).ahead()).isEqualTo(1);
        assertThat(ask("1").as(Told.class).ahead()).isEqualTo(2);
        assertThat(ask("4").as(Told.class).ahead()).isEqualTo(3);
        lab.redis().hset("{combines}:config", "QUEUE_RELAX_SECONDS", "181");
        assertThat(ask("2").as(Told.class).ahead()).isEqualTo(3);
    }

    @Test
    void a_waiting_player_sees_when_their_place_ends_and_what_is_known_of_waits() {
        lab.inSeason().waiting("7", "EXPERT", "DE", 1700, 3);
        lab.redis().zadd("{combines}:deadlines", 55, "entry:7");
        lab.redis()
                .hset(
                        "{combines}:pool:EXPERT",
                        Map.of("waits", "[[%d,7000]]".formatted(lab.now()), "apartUntil", "" + lab.now()));

        var told = ask("7").as(Told.class);

        assertThat(told.endsAt()).isEqualTo(55);
        assertThat(told.usual()).isEqualTo(7000);
        assertThat(told.apartUntil()).as("that is over").isNull();
    }
}
