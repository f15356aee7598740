package gg.muster.outbox.effect;

import static gg.muster.testing.MisbehavingServer.ok;
import static gg.muster.testing.MisbehavingServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.metrics.Metric;
import gg.muster.testing.EffectStage;
import gg.muster.testing.Lab;
import gg.muster.testing.MisbehavingServer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What players are told of their places, directly or with their next command. */
class PlaceEffectsTest {
    private static final String POST = "POST /channels/55/messages";

    @RegisterExtension
    private final EffectStage stage = new EffectStage();

    private final Lab lab = stage.lab();
    private final MisbehavingServer discord = stage.discord();

    @BeforeEach
    void emptyRedis() {
        lab.inSeason();
        discord.on("POST /users/@me/channels", ok("{\"id\":\"55\",\"type\":1}"));
        discord.on(POST, ok("{\"id\":\"5\",\"channel_id\":\"55\"}"));
    }

    private List<String> said() {
        return discord.seen(POST).stream().map(MisbehavingServer.Seen::body).toList();
    }

    private void endsIn(long ms) {
        lab.waiting("7", "EXPERT", "DE", 900, 5);
        lab.redis().zadd("{combines}:deadlines", (double) (lab.now() + ms), "entry:7");
    }

    private void remind(long endsAt) {
        stage.run(RemindPlayer.class, "{\"player\":\"7\",\"pool\":\"EXPERT\",\"endsAt\":%d}".formatted(endsAt));
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
        stage.run(TellLeft.class, "{\"player\":\"7\",\"pool\":\"EXPERT\",\"why\":\"expired\",\"party\":\"K1\"}");
        stage.run(TellLeft.class, "{\"player\":\"7\",\"pool\":\"EXPERT\",\"why\":\"party\",\"party\":\"K1\"}");
        assertThat(said()).isEmpty();

        stage.run(TellLeft.class, "{\"player\":\"7\",\"pool\":\"EXPERT\",\"why\":\"locked\",\"party\":\"K1\"}");
        assertThat(said()).singleElement().satisfies(body -> assertThat(body).contains("put your account on hold"));
    }

    @Test
    void a_reminder_that_cannot_be_sent_is_kept_for_their_next_command_and_counted() {
        endsIn(600_000);
        closedDms();

        remind(lab.now() + 600_000);

        assertThat(lab.redis().hget("{combines}:player:7", "notices"))
                .contains("\"kind\":\"REMINDED\"", "\"pool\":\"EXPERT\"");
        assertThat(stage.metrics().of(Metric.DMS_FAILED)).containsExactly("combines DM_CLOSED = [1.0]");
    }

    @Test
    void that_a_pool_is_closed_is_kept_for_the_next_command_too() {
        endsIn(600_000);
        lab.redis().hset("{combines}:pool:EXPERT", "open", "0");
        closedDms();

        stage.run(TellClosed.class, "{\"player\":\"7\",\"pool\":\"EXPERT\"}");

        assertThat(lab.redis().hget("{combines}:player:7", "notices")).contains("\"kind\":\"CLOSED\"");
    }

    @Test
    void that_a_place_was_given_up_is_kept_for_the_next_command_too() {
        closedDms();

        stage.run(TellLeft.class, "{\"player\":\"7\",\"pool\":\"EXPERT\",\"why\":\"expired\"}");
        stage.run(TellLeft.class, "{\"player\":\"8\",\"pool\":\"EXPERT\",\"why\":\"reset\"}");

        assertThat(lab.redis().hget("{combines}:player:7", "notices")).contains("\"kind\":\"EXPIRED\"");
        assertThat(lab.redis().hget("{combines}:player:8", "notices")).contains("\"kind\":\"RESET\"");
    }

    @Test
    void whoever_left_the_queue_or_the_server_is_told_nothing() {
        stage.run(TellLeft.class, "{\"player\":\"7\",\"pool\":\"EXPERT\",\"why\":\"asked\"}");
        stage.run(TellLeft.class, "{\"player\":\"7\",\"pool\":\"EXPERT\",\"why\":\"left_server\"}");

        assertThat(discord.seen()).isEmpty();
        assertThat(lab.redis().exists("{combines}:player:7")).isZero();
    }
}
