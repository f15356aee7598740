package gg.muster.notice;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.notice.AddNotice.Code;
import gg.muster.notice.Notice.Kind;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import gg.muster.queue.LeaveQueue;
import gg.muster.queue.StayQueue;
import gg.muster.queue.ViewQueue;
import gg.muster.testing.Lab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AddNoticeTest {
    private static final Notice EXPIRED = new Notice(Kind.EXPIRED, "EXPERT", 5);
    private static final Notice RESET = new Notice(Kind.RESET, "MYTHIC", 4);

    private final Lab lab = Lab.shared();
    private final AddNotice notices = lab.bean(AddNotice.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset().inSeason().profile("7", "EXPERT", "DE", 900);
    }

    private Code add(Notice notice) {
        return notices.add("combines", "7", notice);
    }

    private boolean remembered() {
        return lab.redis().hexists("{combines}:player:7", "notices");
    }

    @Test
    void of_each_kind_the_last_is_kept() {
        assertThat(add(new Notice(Kind.EXPIRED, "EXPERT", 3))).isEqualTo(Code.KEPT);
        add(RESET);
        add(EXPIRED);

        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:league = {enabled: 1, refreshedAt: 0, state: combines}
                {combines}:player:7 = {notices: {EXPIRED={at=5, kind=EXPIRED, pool=EXPERT}, RESET={at=4, kind=RESET, pool=MYTHIC}}}
                {combines}:profiles = {7: {lane=DE, mmr=900, pool=EXPERT}}""");
    }

    @Test
    void the_next_join_tells_all_oldest_first_and_only_once() {
        add(EXPIRED);
        add(RESET);
        var join = lab.bean(JoinQueue.class);
        var queue = lab.combines().mainQueue();

        var answer = join.ask(lab.combines(), queue, Joiner.present("7", "r1", "token"));

        assertThat(answer.as(JoinQueue.Told.class).notices()).containsExactly(RESET, EXPIRED);
        assertThat(remembered()).isFalse();
        assertThat(join.ask(lab.combines(), queue, Joiner.present("7", "r2", "token"))
                        .as(JoinQueue.Told.class)
                        .notices())
                .isNull();
        assertThat(join.ask(lab.combines(), queue, Joiner.present("7", "r1", "token"))
                        .as(JoinQueue.Told.class)
                        .notices())
                .containsExactly(RESET, EXPIRED);
    }

    @Test
    void a_join_that_is_refused_tells_it_too_and_one_that_waits_for_a_profile_tells_it_at_last() {
        add(EXPIRED);
        lab.redis().hdel("{combines}:profiles", "7");
        var join = lab.bean(JoinQueue.class);
        var queue = lab.combines().mainQueue();

        assertThat(join.ask(lab.combines(), queue, Joiner.present("7", "r1", "token"))
                        .code())
                .isEqualTo(JoinQueue.Code.LOOKING_UP);
        assertThat(remembered()).isTrue();
        lab.redis().hset("{combines}:profiles", "7", "{\"refusal\":\"NO_MMR\"}");
        join.finish(lab.combines(), queue, "7", null, "r1", "token");

        assertThat(remembered()).isFalse();
        assertThat(lab.state()).contains("code=NO_MMR, data={notices=[{at=5, kind=EXPIRED, pool=EXPERT}]}");
    }

    @Test
    void leaving_and_staying_tell_it_too() {
        add(EXPIRED);
        assertThat(lab.bean(LeaveQueue.class)
                        .ask(lab.combines(), "7", "r1")
                        .as(LeaveQueue.Told.class)
                        .notices())
                .containsExactly(EXPIRED);
        add(EXPIRED);
        assertThat(lab.bean(StayQueue.class)
                        .ask(lab.combines(), "7", "r2", true)
                        .as(StayQueue.Told.class)
                        .notices())
                .containsExactly(EXPIRED);
        assertThat(remembered()).isFalse();
    }

    @Test
    void looking_tells_it_and_leaves_it_for_a_command_that_writes() {
        add(EXPIRED);

        assertThat(lab.bean(ViewQueue.class)
                        .ask(lab.combines(), "7")
                        .as(ViewQueue.Told.class)
                        .notices())
                .containsExactly(EXPIRED);
        assertThat(remembered()).isTrue();
    }

    @Test
    void what_is_about_a_place_goes_with_the_place() {
        lab.waiting("7", "EXPERT", "DE", 900, 5);
        assertThat(add(new Notice(Kind.CLOSED, "EXPERT", 5))).isEqualTo(Code.KEPT);
        assertThat(add(new Notice(Kind.REMINDED, "EXPERT", 6))).isEqualTo(Code.KEPT);
        add(RESET);

        var answer = lab.bean(LeaveQueue.class).ask(lab.combines(), "7", "r1");

        assertThat(answer.as(LeaveQueue.Told.class).notices()).containsExactly(RESET);
    }

    @Test
    void what_is_about_a_place_that_is_gone_is_not_kept() {
        var before = lab.wholeState();

        assertThat(add(new Notice(Kind.CLOSED, "EXPERT", 5))).isEqualTo(Code.OUTDATED);
        assertThat(lab.wholeState()).isEqualTo(before);
        lab.waiting("7", "MYTHIC", "DE", 900, 5);
        assertThat(add(new Notice(Kind.REMINDED, "EXPERT", 5))).isEqualTo(Code.OUTDATED);
    }
}
