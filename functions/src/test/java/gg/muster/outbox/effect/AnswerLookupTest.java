package gg.muster.outbox.effect;

import static gg.muster.testing.MisbehavingServer.ok;
import static gg.muster.testing.MisbehavingServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.muster.discord.DiscordException;
import gg.muster.testing.EffectStage;
import gg.muster.testing.Lab;
import gg.muster.testing.MisbehavingServer;
import gg.muster.testing.MisbehavingServer.Behaviour;
import gg.muster.testing.TestClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnswerLookupTest {
    private static final String EDIT = "PATCH /webhooks/77/a-token/messages/@original";
    private static final Behaviour NOT_YET = reply(404, "{\"code\":10015,\"message\":\"Unknown Webhook\"}");
    private static final Behaviour EDITED = ok("{\"id\":\"5\",\"channel_id\":\"6\"}");

    @RegisterExtension
    private final EffectStage stage = new EffectStage();

    private final Lab lab = stage.lab();
    private final MisbehavingServer discord = stage.discord();

    private void answer() {
        var data = "{\"code\":\"NO_MMR\",\"token\":\"a-token\",\"player\":\"9\",\"data\":{\"waiting\":0,\"size\":10}}";
        stage.run(AnswerLookup.class, data);
    }

    @Test
    void an_answer_that_is_quicker_than_the_first_reply_waits_a_moment_for_it() {
        discord.on(EDIT, NOT_YET, NOT_YET, EDITED);

        answer();

        assertThat(discord.seen(EDIT)).hasSize(3);
        assertThat(Duration.between(TestClock.START, lab.clock().instant())).isLessThan(Duration.ofMillis(300));
    }

    @Test
    void after_a_second_the_outbox_tries_again_later() {
        discord.on(EDIT, NOT_YET);

        assertThatThrownBy(this::answer).isInstanceOf(DiscordException.Refused.class);

        assertThat(Duration.between(TestClock.START, lab.clock().instant())).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void an_interaction_that_never_had_a_reply_is_given_up_at_once_when_it_is_old() {
        discord.on(EDIT, NOT_YET);
        lab.clock().advance(Duration.ofSeconds(11));

        answer();

        assertThat(discord.seen(EDIT)).hasSize(1);
    }

    @Test
    void any_other_refusal_is_not_waited_for() {
        discord.on(EDIT, reply(403, "{\"code\":50001,\"message\":\"Missing Access\"}"));

        assertThatThrownBy(this::answer).isInstanceOf(DiscordException.Refused.class);

        assertThat(discord.seen(EDIT)).hasSize(1);
        assertThat(lab.clock().instant()).isEqualTo(TestClock.START);
    }
}
