package gg.muster.outbox;

import static gg.muster.testing.MisbehavingServer.ok;
import static gg.muster.testing.MisbehavingServer.reply;
import static gg.muster.testing.MisbehavingServer.silence;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.match.FormMatch;
import gg.muster.testing.EffectStage;
import gg.muster.testing.Lab;
import gg.muster.testing.MisbehavingServer;
import gg.muster.testing.MisbehavingServer.Behaviour;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MemberCheckTest {
    private static final Behaviour MEMBER = ok("{\"user\":{\"id\":\"1\",\"username\":\"a\"},\"roles\":[]}");
    private static final Behaviour NO_MEMBER = reply(404, "{\"code\":10007,\"message\":\"Unknown Member\"}");

    @RegisterExtension
    private final EffectStage stage = new EffectStage();

    private final Lab lab = stage.lab();
    private final MisbehavingServer discord = stage.discord();
    private final FormMatch form = stage.bean(FormMatch.class);

    @BeforeEach
    void emptyRedis() {
        lab.inSeason();
    }

    /** They have waited for half an hour, and Discord answers like this when asked about them. */
    private void waiting(int from, int to, Behaviour behaviour) {
        for (int i = from; i <= to; i++) {
            lab.waiting("" + i, "EXPERT", "DE", 900 + i, lab.now() - 1_800_000 + i);
            discord.on("GET /guilds/100/members/" + i, behaviour);
        }
    }

    private List<String> stillWaiting() {
        return lab.redis().zrange("{combines}:pool:EXPERT:lane:DE", 0, -1);
    }

    private int formed() {
        return form.all(lab.combines());
    }

    @Test
    void whoever_left_is_dropped_and_the_next_in_line_is_picked() {
        waiting(1, 2, NO_MEMBER);
        waiting(3, 13, MEMBER);

        assertThat(formed()).isEqualTo(1);

        assertThat(stillWaiting()).containsExactly("13");
        assertThat(lab.redis().hgetall("{combines}:player:1")).containsOnly(Map.entry("status", "idle"));
        assertThat(lab.redis().hget("{combines}:player:3", "status")).isEqualTo("in_match");
        assertThat(lab.state())
                .contains("queue.left {lane=DE, player=1, pool=EXPERT, why=left_server}")
                .contains("queue.left {lane=DE, player=2, pool=EXPERT, why=left_server}");
        assertThat(discord.seen()).hasSize(12);
    }

    @Test
    void where_too_few_are_left_no_match_forms_until_somebody_joins() {
        waiting(1, 1, NO_MEMBER);
        waiting(2, 10, MEMBER);
        assertThat(formed()).isZero();
        assertThat(stillWaiting()).hasSize(9);

        waiting(11, 11, MEMBER);

        assertThat(formed()).isEqualTo(1);
        assertThat(discord.seen("GET /guilds/100/members/5"))
                .as("what was found out is believed for some minutes")
                .hasSize(1);
    }

    @Test
    void whoever_was_seen_lately_is_not_asked_about() {
        waiting(1, 10, NO_MEMBER);
        for (int i = 1; i <= 10; i++) {
            lab.redis().hset("{combines}:player:" + i, "seenAt", "" + (lab.now() - 599_999));
        }

        assertThat(formed()).isEqualTo(1);
        assertThat(discord.seen()).isEmpty();
    }

    @Test
    void so_few_that_no_match_could_form_are_not_asked_about() {
        waiting(1, 9, NO_MEMBER);

        assertThat(formed()).isZero();
        assertThat(discord.seen()).isEmpty();
        assertThat(stillWaiting()).hasSize(9);
    }

    @Test
    void whoever_discord_says_nothing_useful_about_counts_as_present() {
        waiting(1, 9, MEMBER);
        waiting(10, 10, reply(500, "{\"message\":\"oh\"}"));

        assertThat(formed()).isEqualTo(1);
    }

    @Test
    void a_discord_that_never_answers_holds_up_no_match_and_is_left_alone_for_a_while() {
        waiting(1, 20, silence());

        long start = System.nanoTime();
        assertThat(formed()).isEqualTo(2);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
        assertThat(discord.seen().stream().map(MisbehavingServer.Seen::call))
                .as("for the first match alone")
                .isNotEmpty()
                .noneMatch(call -> call.matches(".*/(1[1-9]|20)"));
    }

    @Test
    void after_that_while_it_is_asked_again() {
        waiting(1, 10, reply(500, "{\"message\":\"oh\"}"));
        assertThat(formed()).isEqualTo(1);
        lab.clock().advance(Duration.ofMinutes(1));
        waiting(21, 30, NO_MEMBER);

        assertThat(formed()).isZero();
        assertThat(stillWaiting()).isEmpty();
    }
}
