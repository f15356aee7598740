package gg.muster.outbox.effect;

import static gg.muster.testing.MisbehavingServer.ok;
import static gg.muster.testing.MisbehavingServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.metrics.Metric;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.testing.Lab;
import gg.muster.testing.MetricsBook;
import gg.muster.testing.MisbehavingServer;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What players are told of their places, directly or with their next command. */
class PlaceEffectsTest {
    private static final String POST = "POST /channels/55/messages";

    private final Lab lab = Lab.shared();
    private final MisbehavingServer discord = new MisbehavingServer();
    private final MetricsBook metrics = new MetricsBook();
    private final ApplicationContext context = Contexts.with(Settings.from(Map.of(
                    "DISCORD_API_BASE",
                    discord.url(),
                    "DISCORD_BOT_TOKEN",
                    "a-bots-token",
                    "DISCORD_APPLICATION_ID",
                    "77",
                    "DISCORD_GUILD_ID",
                    "100",
                    "REDIS_URL",
                    lab.redisUrl())))
            .singletons(lab.clock(), metrics, new Random(1))
            .start();

    @BeforeEach
    void emptyRedis() {
        lab.reset().inSeason();
        discord.on("POST /users/@me/channels", ok("{\"id\":\"55\",\"type\":1}"));
        discord.on(POST, ok("{\"id\":\"5\",\"channel_id\":\"55\"}"));
    }

    @AfterEach
    void stop() {
        context.close();
        discord.close();
    }

    private void run(Class<? extends Effect> effect, String data) {
        try {
            var json = Objects.requireNonNull(JsonMapper.createDefault().readValue(data, JsonNode.class));
            var bean = context.getBean(effect);
            bean.run(lab.combines(), new Event("1-0", bean.type(), lab.now(), json, 1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> said() {
        return discord.seen(POST).stream().map(MisbehavingServer.Seen::body).toList();
    }

    private void endsIn(long ms) {
        lab.waiting("7", "EXPERT", "DE", 900, 5);
        lab.redis().zadd("{combines}:deadlines", (double) (lab.now() + ms), "entry:7");
    }

    private void remind(long endsAt) {
        run(RemindPlayer.class, "{\"player\":\"7\",\"pool\":\"EXPERT\",\"endsAt\":%d}".formatted(endsAt));
    }

    private void closedDms() {
        discord.on(POST, reply(403, "{\"code\":50007,\"message\":\"Cannot send messages to this user\"}"));
    }

    @Test
    void whoever_waits_is_asked_whether_they_are_still_here_with_a_button() {
        endsIn(600_000);

        remind(lab.now() + 600_000);

        assertThat(said())
                .singleElement()
                .satisfies(body -> assertThat(body)
                        .contains(
                                "Are you still here? Your place in the **Expert** combine queue is given up <t:1767226200:R>")
                        .contains("\"label\":\"Still here\"", "\"custom_id\":\"queue.stay:combines:\""));
        assertThat(lab.redis().hexists("{combines}:player:7", "notices")).isFalse();
    }

    @Test
    void whoever_has_said_so_already_or_left_is_not_asked() {
        endsIn(7_200_000);
        remind(lab.now() + 600_000);
        lab.reset().inSeason();
        remind(lab.now() + 600_000);

        assertThat(discord.seen()).isEmpty();
    }

    @Test
    void of_a_place_that_a_party_has_lost_its_members_read_in_its_channel_but_of_their_own_account_directly() {
        run(TellLeft.class, "{\"player\":\"7\",\"pool\":\"EXPERT\",\"why\":\"expired\",\"party\":\"K1\"}");
        run(TellLeft.class, "{\"player\":\"7\",\"pool\":\"EXPERT\",\"why\":\"party\",\"party\":\"K1\"}");
        assertThat(said()).isEmpty();

        run(TellLeft.class, "{\"player\":\"7\",\"pool\":\"EXPERT\",\"why\":\"locked\",\"party\":\"K1\"}");
        assertThat(said()).singleElement().satisfies(body -> assertThat(body).contains("put your account on hold"));
    }

    @Test
    void a_reminder_that_cannot_be_sent_is_kept_for_their_next_command_and_counted() {
        endsIn(600_000);
        closedDms();

        remind(lab.now() + 600_000);

        assertThat(lab.redis().hget("{combines}:player:7", "notices"))
                .contains("\"kind\":\"REMINDED\"", "\"pool\":\"EXPERT\"");
        assertThat(metrics.of(Metric.DMS_FAILED)).containsExactly("combines DM_CLOSED = [1.0]");
    }

    @Test
    void that_a_pool_is_closed_is_kept_for_the_next_command_too() {
        endsIn(600_000);
        lab.redis().hset("{combines}:pool:EXPERT", "open", "0");
        closedDms();

        run(TellClosed.class, "{\"player\":\"7\",\"pool\":\"EXPERT\"}");

        assertThat(lab.redis().hget("{combines}:player:7", "notices")).contains("\"kind\":\"CLOSED\"");
    }

    @Test
    void that_a_place_was_given_up_is_kept_for_the_next_command_too() {
        closedDms();

        run(TellLeft.class, "{\"player\":\"7\",\"pool\":\"EXPERT\",\"why\":\"expired\"}");
        run(TellLeft.class, "{\"player\":\"8\",\"pool\":\"EXPERT\",\"why\":\"reset\"}");

        assertThat(lab.redis().hget("{combines}:player:7", "notices")).contains("\"kind\":\"EXPIRED\"");
        assertThat(lab.redis().hget("{combines}:player:8", "notices")).contains("\"kind\":\"RESET\"");
    }

    @Test
    void whoever_left_the_queue_or_the_server_is_told_nothing() {
        run(TellLeft.class, "{\"player\":\"7\",\"pool\":\"EXPERT\",\"why\":\"asked\"}");
        run(TellLeft.class, "{\"player\":\"7\",\"pool\":\"EXPERT\",\"why\":\"left_server\"}");

        assertThat(discord.seen()).isEmpty();
        assertThat(lab.redis().exists("{combines}:player:7")).isZero();
    }
}
