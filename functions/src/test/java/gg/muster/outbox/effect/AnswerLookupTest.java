package gg.muster.outbox.effect;

import static gg.muster.testing.MisbehavingServer.ok;
import static gg.muster.testing.MisbehavingServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.muster.discord.DiscordException;
import gg.muster.discord.Sleeper;
import gg.muster.outbox.Event;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.testing.Lab;
import gg.muster.testing.MisbehavingServer;
import gg.muster.testing.MisbehavingServer.Behaviour;
import gg.muster.testing.TestClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswerLookupTest {
    private static final String EDIT = "PATCH /webhooks/77/a-token/messages/@original";
    private static final Behaviour NOT_YET = reply(404, "{\"code\":10015,\"message\":\"Unknown Webhook\"}");
    private static final Behaviour EDITED = ok("{\"id\":\"5\",\"channel_id\":\"6\"}");

    private final MisbehavingServer discord = new MisbehavingServer();
    private final TestClock clock = new TestClock();
    private final ApplicationContext context = Contexts.with(Settings.from(Map.of(
                    "DISCORD_API_BASE",
                    discord.url(),
                    "DISCORD_BOT_TOKEN",
                    "a-bots-token",
                    "DISCORD_APPLICATION_ID",
                    "77",
                    "DISCORD_GUILD_ID",
                    "1")))
            .singletons(clock, new Passing(clock), new Random(1))
            .start();

    /** Time passes when somebody sleeps, and then at once. */
    private record Passing(TestClock clock) implements Sleeper {
        @Override
        public void sleep(Duration duration) {
            clock.advance(duration);
        }
    }

    @AfterEach
    void stop() {
        context.close();
        discord.close();
    }

    private void answer() throws IOException {
        var data = "{\"code\":\"NO_MMR\",\"token\":\"a-token\",\"player\":\"9\",\"data\":{\"waiting\":0,\"size\":10}}";
        var json = Objects.requireNonNull(JsonMapper.createDefault().readValue(data, JsonNode.class));
        var event = new Event("1-0", "reply.due", TestClock.START.toEpochMilli(), json, 1);
        context.getBean(AnswerLookup.class).run(Lab.shared().combines(), event);
    }

    @Test
    void an_answer_that_is_quicker_than_the_first_reply_waits_a_moment_for_it() throws IOException {
        discord.on(EDIT, NOT_YET, NOT_YET, EDITED);

        answer();

        assertThat(discord.seen(EDIT)).hasSize(3);
        assertThat(Duration.between(TestClock.START, clock.instant())).isLessThan(Duration.ofMillis(300));
    }

    @Test
    void after_a_second_the_outbox_tries_again_later() {
        discord.on(EDIT, NOT_YET);

        assertThatThrownBy(this::answer).isInstanceOf(DiscordException.Refused.class);

        assertThat(Duration.between(TestClock.START, clock.instant())).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void an_interaction_that_never_had_a_reply_is_given_up_at_once_when_it_is_old() throws IOException {
        discord.on(EDIT, NOT_YET);
        clock.advance(Duration.ofSeconds(11));

        answer();

        assertThat(discord.seen(EDIT)).hasSize(1);
    }

    @Test
    void any_other_refusal_is_not_waited_for() {
        discord.on(EDIT, reply(403, "{\"code\":50001,\"message\":\"Missing Access\"}"));

        assertThatThrownBy(this::answer).isInstanceOf(DiscordException.Refused.class);

        assertThat(discord.seen(EDIT)).hasSize(1);
        assertThat(clock.instant()).isEqualTo(TestClock.START);
    }
}
