package gg.muster.discord;

import static gg.muster.testing.MisbehavingServer.hangUp;
import static gg.muster.testing.MisbehavingServer.ok;
import static gg.muster.testing.MisbehavingServer.reply;
import static gg.muster.testing.MisbehavingServer.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gg.muster.discord.DiscordException.Unavailable;
import gg.muster.discord.DiscordException.Uncertain;
import gg.muster.discord.model.NewChannel;
import gg.muster.discord.model.NewMessage;
import gg.muster.discord.model.NewThread;
import gg.muster.health.Service;
import gg.muster.testing.MisbehavingServer.Behaviour;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiscordRetriesTest {

    private static final String MESSAGE = "{\"id\":\"1\",\"channel_id\":\"5\",\"content\":\"hi\",\"embeds\":[]}";
    private static final NewChannel ROOM = NewChannel.text("match-chat-7", null, List.of());

    @RegisterExtension
    static final DiscordWorld WORLD = DiscordWorld.impatient();

    private final Discord discord = WORLD.discord();

    static Stream<Named<Behaviour>> mishaps() {
        return Stream.of(
                Named.of("500", reply(500, "{\"message\":\"oops\"}")),
                Named.of("502 from the proxy", reply(502, "<html>bad gateway</html>")),
                Named.of("503", reply(503, "")),
                Named.of("connection closed", hangUp()),
                Named.of("no answer in time", silence()),
                Named.of("half an answer", ok("{\"id\":")));
    }

    @ParameterizedTest
    @MethodSource("mishaps")
    void aMishapIsNotedAsNoAnswerUntilTheNextOne(Behaviour mishap) {
        WORLD.server.on("POST /guilds/1/channels", mishap);
        WORLD.server.on("GET /channels/5/messages/1", reply(404, "{\"code\":10008,\"message\":\"Unknown\"}"));

        assertThatExceptionOfType(Uncertain.class).isThrownBy(() -> discord.createChannel("1", ROOM, null));
        assertThat(WORLD.services.last())
                .hasEntrySatisfying(
                        Service.DISCORD, call -> assertThat(call.failed()).isTrue());

        assertThat(discord.message("5", "1")).isEmpty();
        assertThat(WORLD.services.last())
                .hasEntrySatisfying(
                        Service.DISCORD, call -> assertThat(call.error()).isNull());
    }

    @Test
    void aTokenThatIsNotAcceptedIsNotedAsNoAnswer() {
        WORLD.server.on("GET /channels/5/messages/1", reply(401, "{\"code\":0,\"message\":\"401: Unauthorized\"}"));

        assertThatExceptionOfType(DiscordException.Unauthorized.class).isThrownBy(() -> discord.message("5", "1"));

        assertThat(WORLD.services.last())
                .hasEntrySatisfying(
                        Service.DISCORD,
                        call -> assertThat(call.error()).isEqualTo("it does not accept the bot token"));
    }

    @ParameterizedTest
    @MethodSource("mishaps")
    void whatIsSafeToRepeatIsRepeated(Behaviour mishap) {
        WORLD.server.on("GET /channels/5/messages/1", mishap, ok(MESSAGE));
        WORLD.server.on("PATCH /channels/5/messages/1", mishap, ok(MESSAGE));
        WORLD.server.on("POST /channels/5/messages", mishap, ok(MESSAGE));
        WORLD.server.on("POST /users/@me/channels", mishap, ok("{\"id\":\"9\",\"type\":1}"));

        assertThat(discord.message("5", "1")).isPresent();
        discord.edit("5", "1", NewMessage.text("hi"));
        discord.post("5", NewMessage.text("hi").withNonce("once"));
        discord.openDm("2");

        assertThat(WORLD.server.seen()).hasSize(8);
        assertThat(WORLD.server.seen("POST /channels/5/messages"))
                .allSatisfy(
                        request -> assertThat(request.body()).contains("\"nonce\":\"once\",\"enforce_nonce\":true"));
    }

    @ParameterizedTest
    @MethodSource("mishaps")
    void whatCouldHappenTwiceIsNotRepeated(Behaviour mishap) {
        WORLD.server.on("POST /guilds/1/channels", mishap);
        WORLD.server.on("POST /channels/5/threads", mishap);
        WORLD.server.on("POST /channels/5/messages", mishap);
        WORLD.server.on("POST /webhooks/77/tok", mishap);

        assertThatExceptionOfType(Uncertain.class).isThrownBy(() -> discord.createChannel("1", ROOM, null));
        assertThatExceptionOfType(Uncertain.class)
                .isThrownBy(() -> discord.createThread("5", NewThread.closed("t"), null));
        assertThatExceptionOfType(Uncertain.class).isThrownBy(() -> discord.post("5", NewMessage.text("no nonce")));
        assertThatExceptionOfType(Uncertain.class).isThrownBy(() -> discord.followUp("tok", NewMessage.text("hi")));

        assertThat(WORLD.server.seen()).hasSize(4);
        assertThat(WORLD.time.slept()).isEmpty();
    }

    @Test
    void afterFourTriesItIsUnavailable() {
        WORLD.server.on("GET /guilds/1/roles", reply(503, ""));

        var failure = catchThrowableOfType(Unavailable.class, () -> discord.roles("1"));

        assertThat(failure.status()).isEqualTo(503);
        assertThat(failure).hasMessageContaining("LIST_ROLES").hasMessageContaining("tried 4 times");
        assertThat(WORLD.server.seen()).hasSize(4);
    }

    @Test
    void pausesGrowAndAreNeverInStep() {
        WORLD.server.on("GET /guilds/1/roles", reply(503, ""));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> discord.roles("1"));
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> discord.roles("1"));

        List<Long> pauses = WORLD.time.slept().stream().map(Duration::toMillis).toList();
        assertThat(pauses).hasSize(6);
        for (int round = 0; round < 6; round += 3) {
            assertThat(pauses.get(round)).isBetween(125L, 250L);
            assertThat(pauses.get(round + 1)).isBetween(250L, 500L);
            assertThat(pauses.get(round + 2)).isBetween(500L, 1000L);
        }
        assertThat(pauses.subList(0, 3)).isNotEqualTo(pauses.subList(3, 6));
    }

    @Test
    void retriesEndWithOurPatienceToo() {
        WORLD.server.on("GET /guilds/1/roles", reply(503, ""));
        var impatient = WORLD.discord(DiscordWorld.TOKEN, Duration.ofMillis(300));

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> impatient.roles("1"));

        assertThat(WORLD.server.seen()).hasSize(2);
    }
}
