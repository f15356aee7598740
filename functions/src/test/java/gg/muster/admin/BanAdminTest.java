package gg.muster.admin;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.BanAdmin.Code;
import gg.muster.admin.BanAdmin.Told;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import gg.muster.queue.ViewQueue;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BanAdminTest {
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private final Lab lab = Lab.shared();
    private final BanAdmin ban = lab.bean(BanAdmin.class);
    private final UnbanAdmin unban = lab.bean(UnbanAdmin.class);
    private final JoinQueue join = lab.bean(JoinQueue.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset().inSeason().profile("7", "EXPERT", "DE", 900);
    }

    private Act act(String request) {
        return new Act(lab.combines(), "1", request);
    }

    private JoinQueue.Code joins(String request) {
        var queue = lab.combines().mainQueue();
        return join.ask(lab.combines(), queue, new Joiner("7", "ada", null, request, "token", true))
                .code();
    }

    @Test
    void a_banned_player_gives_up_their_place_and_is_told_once() {
        lab.waiting("7", "EXPERT", "DE", 900, 5).waiting("8", "EXPERT", "DE", 950, 6);

        var answer = ban.ban(act("r1"), "7", TWO_HOURS, "rude");

        assertThat(answer.code()).isEqualTo(Code.BANNED);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(1767232800000L, null, List.of("EXPERT"), null));
        assertThat(lab.wake().woken()).containsExactly("matchmaker combines PT0S");
        assertThat(lab.wholeState()).isEqualTo("""
                {combines}:events = [queue.left {lane=DE, player=7, pool=EXPERT, why=banned},\
                 player.banned {admin=1, player=7, pools=[EXPERT], reason=rude, until=1767232800000},\
                 admin.acted {action=ban, admin=1, detail=<@7> until <t:1767232800:f>: rude, player=7}]
                {combines}:league = {enabled: 1, refreshedAt: 0, state: combines}
                {combines}:player:7 = {banReason: rude, bannedUntil: 1767232800000, status: idle}
                {combines}:player:8 = {at:EXPERT: 6, lane:EXPERT: DE, mmr:EXPERT: 950, status: queued}
                {combines}:pool:EXPERT:lane:DE = [8 @6]
                {combines}:profiles = {7: {lane=DE, mmr=900, pool=EXPERT}}
                {combines}:request:r1 = [BANNED, {pools=[EXPERT], until=1767232800000}] (expires)""");
    }

    @Test
    void joining_is_refused_with_the_time_and_the_reason_until_the_ms_it_ends() {
        ban.ban(act("r1"), "7", TWO_HOURS, "rude");
        var answer =
                join.ask(lab.combines(), lab.combines().mainQueue(), new Joiner("7", "ada", null, "j1", "token", true));
        var view = lab.bean(ViewQueue.class).ask(lab.combines(), "7");

        assertThat(answer.code()).isEqualTo(JoinQueue.Code.BANNED);
        assertThat(answer.as(JoinQueue.Told.class).until()).isEqualTo(1767232800000L);
        assertThat(answer.as(JoinQueue.Told.class).reason()).isEqualTo("rude");
        assertThat(view.code()).isEqualTo(ViewQueue.Code.BANNED);
        lab.clock().advance(TWO_HOURS.minusMillis(1));
        assertThat(joins("j2")).isEqualTo(JoinQueue.Code.BANNED);
        lab.clock().advance(Duration.ofMillis(1));
        assertThat(joins("j3")).isEqualTo(JoinQueue.Code.JOINED);
    }

    @Test
    void a_live_match_goes_on() {
        lab.running("10001", "555", 80, "7", "8");

        var answer = ban.ban(act("r1"), "7", TWO_HOURS, "rude");

        assertThat(answer.as(Told.class)).isEqualTo(new Told(1767232800000L, null, null, "10001"));
        assertThat(lab.redis().hget("{combines}:player:7", "status")).isEqualTo("in_match");
    }

    @Test
    void a_ban_never_ends_earlier_by_another_one() {
        ban.ban(act("r1"), "7", TWO_HOURS, "rude");
        var before = lab.state();

        var answer = ban.ban(act("r2"), "7", TWO_HOURS, "again");

        assertThat(answer.code()).isEqualTo(Code.LONGER);
        assertThat(answer.as(Told.class)).isEqualTo(new Told(1767232800000L, "rude", null, null));
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void a_longer_one_takes_its_place_with_its_own_reason() {
        lab.redis().hset("{combines}:player:7", "bannedUntil", "" + (lab.now() + 1));
        lab.redis().hset("{combines}:player:7", "banMatch", "10001");

        ban.ban(act("r2"), "7", TWO_HOURS, "rude");

        assertThat(lab.redis().hgetall("{combines}:player:7"))
                .containsEntry("banReason", "rude")
                .doesNotContainKey("banMatch");
    }

    @Test
    void the_end_of_a_ban_lets_them_join_and_keeps_their_dodges() {
        lab.redis().hset("{combines}:player:7", "dodged", "2");
        ban.ban(act("r1"), "7", TWO_HOURS, "rude");
        lab.redis().del("{combines}:events");

        var answer = unban.unban(act("r2"), "7");

        assertThat(answer.code()).isEqualTo(UnbanAdmin.Code.UNBANNED);
        assertThat(answer.as(UnbanAdmin.Told.class)).isEqualTo(new UnbanAdmin.Told(1767232800000L, "rude", null));
        assertThat(lab.state()).isEqualTo("""
                {combines}:events = [player.unbanned {admin=1, player=7},\
                 admin.acted {action=unban, admin=1, detail=<@7>, player=7}]
                {combines}:league = {enabled: 1, refreshedAt: 0, state: combines}
                {combines}:player:7 = {dodged: 2}
                {combines}:profiles = {7: {lane=DE, mmr=900, pool=EXPERT}}""");
        assertThat(joins("j1")).isEqualTo(JoinQueue.Code.JOINED);
    }

    @Test
    void whoever_is_not_banned_or_not_any_more_has_no_ban_to_be_ended() {
        ban.ban(act("r1"), "7", TWO_HOURS, "rude");
        lab.clock().advance(TWO_HOURS);
        var before = lab.state();

        assertThat(unban.unban(act("r2"), "7").code()).isEqualTo(UnbanAdmin.Code.NOT_BANNED);
        assertThat(unban.unban(act("r3"), "8").code()).isEqualTo(UnbanAdmin.Code.NOT_BANNED);
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void the_same_request_bans_nobody_who_was_unbanned_since() {
        ban.ban(act("r1"), "7", TWO_HOURS, "rude");
        unban.unban(act("r2"), "7");
        var before = lab.wholeState();

        assertThat(ban.ban(act("r1"), "7", TWO_HOURS, "rude").code()).isEqualTo(Code.BANNED);
        assertThat(unban.unban(act("r2"), "7").code()).isEqualTo(UnbanAdmin.Code.UNBANNED);
        assertThat(lab.wholeState()).isEqualTo(before);
    }
}
