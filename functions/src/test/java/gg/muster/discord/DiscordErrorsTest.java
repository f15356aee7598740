package gg.muster.discord;

import static gg.muster.discord.MisbehavingDiscord.error;
import static gg.muster.testing.MisbehavingServer.ok;
import static gg.muster.testing.MisbehavingServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import gg.muster.discord.DiscordException.Refused;
import gg.muster.discord.DiscordException.Unauthorized;
import gg.muster.discord.model.NewChannel;
import gg.muster.discord.model.NewMessage;
import gg.muster.testing.MisbehavingServer.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

class DiscordErrorsTest {

    private static final String MESSAGE = "{\"id\":\"1\",\"channel_id\":\"5\",\"content\":\"hi\",\"embeds\":[]}";
    private static final NewMessage HI = NewMessage.text("hi").withNonce("n");

    @RegisterExtension
    static final DiscordWorld WORLD = new DiscordWorld();

    private final Discord discord = WORLD.discord();
    private final Logger logger = (Logger) LoggerFactory.getLogger("gg.muster.discord");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(log);
    }

    @Test
    void a401StopsEveryFurtherCallWithTheBotToken() {
        WORLD.server.on("GET /guilds/1/roles", error(401, 0, "401: Unauthorized"));
        WORLD.server.on("POST /channels/5/messages", ok(MESSAGE));

        var first = catchThrowableOfType(Unauthorized.class, () -> discord.roles("1"));
        var second = catchThrowableOfType(Unauthorized.class, () -> discord.post("5", HI));
        assertThatExceptionOfType(Unauthorized.class).isThrownBy(() -> discord.roles("1"));

        assertThat(first.status()).isEqualTo(401);
        assertThat(second).hasMessageContaining("DISCORD_BOT_TOKEN");
        assertThat(WORLD.server.seen()).hasSize(1);
        assertThat(lines(Level.ERROR)).singleElement().asString().contains("DISCORD_BOT_TOKEN");
    }

    @Test
    void withoutABotTokenNothingIsAsked() {
        var without = WORLD.discord("", Duration.ofSeconds(20));

        assertThatExceptionOfType(Unauthorized.class).isThrownBy(() -> without.roles("1"));

        assertThat(WORLD.server.seen()).isEmpty();
    }

    @Test
    void webhooksCarryNoTokenAndGoOnAfterA401() {
        WORLD.server.on("GET /guilds/1/roles", error(401, 0, "401: Unauthorized"));
        WORLD.server.on("PATCH /webhooks/77/tok/messages/@original", ok(MESSAGE));
        WORLD.server.on("POST /webhooks/77/tok", ok(MESSAGE));
        WORLD.server.on("DELETE /webhooks/77/tok/messages/@original", reply(204, ""));
        assertThatExceptionOfType(Unauthorized.class).isThrownBy(() -> discord.roles("1"));

        discord.editOriginal("tok", HI);
        discord.followUp("tok", HI);
        discord.deleteOriginal("tok");

        List<Seen> webhooks = WORLD.server.seen().stream()
                .filter(request -> request.call().contains("/webhooks/"))
                .toList();
        assertThat(webhooks).hasSize(3);
        assertThat(webhooks)
                .extracting(request -> request.header("Authorization"))
                .containsOnly(Optional.empty());
        assertThat(webhooks)
                .allSatisfy(request ->
                        assertThat(request.header("User-Agent").orElseThrow()).startsWith("DiscordBot ("));
    }

    @Test
    void anExpiredInteractionSaysNothingAboutTheBotToken() {
        WORLD.server.on("PATCH /webhooks/77/tok/messages/@original", error(401, 50027, "Invalid Webhook Token"));
        WORLD.server.on("GET /guilds/1/roles", ok("[]"));

        var failure = catchThrowableOfType(Refused.class, () -> discord.editOriginal("tok", HI));

        assertThat(failure.error()).isEqualTo(DiscordError.INTERACTION_EXPIRED);
        assertThat(discord.roles("1")).isEmpty();
    }

    @Test
    void closedDmsAreTyped() {
        WORLD.server.on("POST /channels/5/messages", error(403, 50007, "Cannot send messages to this user"));

        var failure = catchThrowableOfType(Refused.class, () -> discord.post("5", HI));

        assertThat(failure.error()).isEqualTo(DiscordError.DM_CLOSED);
        assertThat(failure.status()).isEqualTo(403);
        assertThat(failure.code()).isEqualTo(50007);
        assertThat(failure).hasMessageContaining("Cannot send messages to this user");
        assertThat(WORLD.server.seen()).hasSize(1);
    }

    @Test
    void aCodeNobodyActsOnIsKeptAsItIs() {
        WORLD.server.on("POST /guilds/1/channels", error(400, 50024, "Cannot execute action on this channel type"));

        var failure = catchThrowableOfType(
                Refused.class, () -> discord.createChannel("1", NewChannel.category("c", List.of()), null));

        assertThat(failure.error()).isEqualTo(DiscordError.OTHER);
        assertThat(failure.code()).isEqualTo(50024);
    }

    @Test
    void anInvalidFormSaysWhatIsWrongWhere() {
        WORLD.server.on("POST /channels/5/messages", reply(400, """
                        {"code":50035,"message":"Invalid Form Body","errors":{"embeds":{"0":{"title":{"_errors":
                        [{"code":"BASE_TYPE_MAX_LENGTH","message":"Must be 256 or fewer in length."}]}}}}}"""));

        var failure = catchThrowableOfType(Refused.class, () -> discord.post("5", HI));

        assertThat(failure.error()).isEqualTo(DiscordError.INVALID_FORM);
        assertThat(failure).hasMessageContaining("embeds.0.title: Must be 256 or fewer in length.");
    }

    @Test
    void whatIsGoneIsDeleted() {
        WORLD.server.on("DELETE /channels/5", error(404, 10003, "Unknown Channel"));
        WORLD.server.on("DELETE /channels/5/messages/1", error(404, 10008, "Unknown Message"));
        WORLD.server.on("DELETE /channels/5/permissions/2", error(404, 10009, "Unknown Overwrite"));
        WORLD.server.on("DELETE /webhooks/77/tok/messages/@original", error(404, 10015, "Unknown Webhook"));

        discord.deleteChannel("5", "over");
        discord.deleteMessage("5", "1");
        discord.deletePermission("5", "2", null);
        discord.deleteOriginal("tok");

        assertThat(WORLD.server.seen()).hasSize(4);
    }

    @Test
    void whatMayNotBeDeletedIsRefused() {
        WORLD.server.on("DELETE /channels/5", error(403, 50013, "Missing Permissions"));

        var failure = catchThrowableOfType(Refused.class, () -> discord.deleteChannel("5", null));

        assertThat(failure.error()).isEqualTo(DiscordError.MISSING_PERMISSIONS);
    }

    @Test
    void whatIsNotThereIsEmptyAndAGuildThatIsNotThereIsAMistake() {
        WORLD.server.on("GET /guilds/1/members/2", error(404, 10007, "Unknown Member"));
        WORLD.server.on("GET /guilds/1/voice-states/2", error(404, 10065, "Unknown Voice State"));
        WORLD.server.on("GET /channels/5/messages/1", error(404, 10008, "Unknown Message"));
        WORLD.server.on("GET /guilds/9/members/2", error(404, 10004, "Unknown Guild"));

        assertThat(discord.member("1", "2")).isEmpty();
        assertThat(discord.voiceState("1", "2")).isEmpty();
        assertThat(discord.message("5", "1")).isEmpty();
        var failure = catchThrowableOfType(Refused.class, () -> discord.member("9", "2"));
        assertThat(failure.error()).isEqualTo(DiscordError.UNKNOWN_GUILD);
    }

    @Test
    void aThousandInvalidAnswersInTenMinutesAreWarnedOf() {
        var invalid = new InvalidAnswers(WORLD.time);
        Answer<String> forbidden = new Answer.Refusal<>(403, 50001, "Missing Access", Optional.empty());
        Answer<String> shared = new Answer.Limited<>(0, Duration.ofSeconds(1), false, "shared", Optional.empty());

        for (int i = 0; i < 999; i++) {
            invalid.note(forbidden);
            invalid.note(shared);
        }
        WORLD.time.pass(Duration.ofMinutes(10));
        invalid.note(forbidden);
        assertThat(lines(Level.WARN)).isEmpty();
        for (int i = 0; i < 999; i++) {
            invalid.note(forbidden);
        }

        assertThat(lines(Level.WARN)).singleElement().asString().contains("1000 invalid answers");
    }

    private List<String> lines(Level level) {
        return log.list.stream()
                .filter(event -> event.getLevel().equals(level))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }
}
