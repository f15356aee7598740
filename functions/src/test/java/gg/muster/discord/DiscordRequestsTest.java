package gg.muster.discord;

import static gg.muster.testing.MisbehavingServer.ok;
import static gg.muster.testing.MisbehavingServer.reply;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.AllowedMentions;
import gg.muster.discord.model.ApplicationCommand;
import gg.muster.discord.model.ApplicationCommand.Option;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.ChannelEdit;
import gg.muster.discord.model.ChannelType;
import gg.muster.discord.model.Embed;
import gg.muster.discord.model.Label;
import gg.muster.discord.model.NewChannel;
import gg.muster.discord.model.NewMessage;
import gg.muster.discord.model.NewThread;
import gg.muster.discord.model.Overwrite;
import gg.muster.discord.model.Permission;
import gg.muster.discord.model.StringSelect;
import gg.muster.discord.model.TextInput;
import gg.muster.discord.model.Upload;
import gg.muster.testing.MisbehavingServer.Seen;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DiscordRequestsTest {

    private static final String SNOWFLAKE = "1152921504606846977";
    private static final String MESSAGE =
            "{\"id\":\"%s\",\"channel_id\":\"5\",\"content\":\"hi\",\"embeds\":[]}".formatted(SNOWFLAKE);

    @RegisterExtension
    static final DiscordWorld WORLD = new DiscordWorld();

    private final Discord discord = WORLD.discord();

    @Test
    void everyBotCallSaysWhoItIsAndWhy() {
        WORLD.server.on("POST /guilds/1/channels", reply(201, "{\"id\":\"9\",\"type\":4}"));

        discord.createChannel("1", NewChannel.category("match-7", List.of()), "Match 7, été & co");

        Seen request = only();
        assertThat(request.header("Authorization")).contains("Bot a-bots-token");
        assertThat(request.header("User-Agent").orElseThrow())
                .matches("DiscordBot \\(https://github\\.com/muster-gg/muster, [0-9.]+\\)");
        assertThat(request.header("X-Audit-Log-Reason")).contains("Match%207%2C%20%C3%A9t%C3%A9%20%26%20co");
        assertThat(request.header("Content-Type")).contains("application/json");
    }

    @Test
    void noReasonIsNoHeader() {
        WORLD.server.on("DELETE /channels/5", ok("{\"id\":\"5\",\"type\":0}"));

        discord.deleteChannel("5", null);

        assertThat(only().header("X-Audit-Log-Reason")).isEmpty();
    }

    @Test
    void aChannelIsWrittenAsDiscordWantsIt() {
        WORLD.server.on("POST /guilds/1/channels", reply(201, "{\"id\":\"9\",\"type\":2}"));
        long seeAndTalk = Permission.bits(Permission.VIEW_CHANNEL, Permission.CONNECT);

        discord.createChannel(
                "1",
                NewChannel.voice(
                        "Team A",
                        "8",
                        List.of(Overwrite.everyone("1", 0, seeAndTalk), Overwrite.member(SNOWFLAKE, seeAndTalk, 0))),
                null);

        assertThat(body())
                .isEqualTo(Map.of(
                        "name",
                        "Team A",
                        "type",
                        2,
                        "parent_id",
                        "8",
                        "permission_overwrites",
                        List.of(
                                Map.of("id", "1", "type", 0, "allow", "0", "deny", "1049600"),
                                Map.of("id", SNOWFLAKE, "type", 1, "allow", "1049600", "deny", "0"))));
    }

    @Test
    void filesGoBesideTheMessageAndAreAllThatItHas() {
        WORLD.server.on("POST /channels/5/messages", ok(MESSAGE));
        WORLD.server.on("PATCH /channels/5/messages/6", ok(MESSAGE));
        WORLD.server.on("PATCH /webhooks/77/a-token/messages/@original", ok(MESSAGE));
        var file = Upload.png("board.png", "not really a picture".getBytes(StandardCharsets.UTF_8));
        var message = NewMessage.embeds(Embed.titled("Été").withImage(file.link()));

        discord.post("5", message.withNonce("board"), List.of(file));
        discord.edit("5", "6", message, List.of(file));
        discord.editOriginal("a-token", message, List.of(file));

        assertThat(WORLD.server.seen()).hasSize(3).allSatisfy(request -> {
            assertThat(request.header("Content-Type").orElseThrow()).startsWith("multipart/form-data; boundary=");
            assertThat(request.body())
                    .contains("name=\"payload_json\"")
                    .contains("\"title\":\"Été\"", "\"image\":{\"url\":\"attachment://board.png\"}")
                    .contains("\"attachments\":[{")
                    .containsPattern("name=\"files\\[0]\"; filename=\"board.png\"")
                    .containsIgnoringCase("content-type: image/png")
                    .contains("not really a picture");
        });
        assertThat(WORLD.server.seen().getFirst().body()).contains("\"enforce_nonce\":true");
        assertThat(WORLD.server.seen().getLast().header("Authorization")).isEmpty();
    }

    @Test
    void aFileWhoseNameWouldNotFitAnAddressIsAMistake() {
        assertThatIllegalArgumentException().isThrownBy(() -> Upload.png("a board.png", new byte[0]));
    }

    @Test
    void aChannelIsMovedAndSaysWhatItIsFor() {
        WORLD.server.on("PATCH /channels/5", ok("{\"id\":\"5\",\"type\":0,\"position\":3}"));

        var moved = discord.editChannel("5", ChannelEdit.position(3), null);
        assertThat(moved.position()).isEqualTo(3);
        assertThat(body()).isEqualTo(Map.of("position", 3));

        WORLD.server.forget();
        WORLD.server.on("PATCH /channels/5", ok("{\"id\":\"5\",\"type\":0}"));
        discord.editChannel("5", ChannelEdit.topic("Join with the button"), null);
        assertThat(body()).isEqualTo(Map.of("topic", "Join with the button"));
    }

    @Test
    void aMessageIsWrittenAsDiscordWantsIt() {
        WORLD.server.on("POST /channels/5/messages", ok(MESSAGE));

        discord.post(
                "5",
                NewMessage.text("Ready?")
                        .withEmbeds(Embed.titled("Match 7")
                                .withColor(0x00ff00)
                                .withFields(List.of(Embed.Field.inline("Map", "Haven"))))
                        .withRows(ActionRow.of(
                                Button.danger("match:7:cancel", "Cancel"), Button.link("https://vlr.gg", "Tracker")))
                        .mentioning(AllowedMentions.users(List.of(SNOWFLAKE)))
                        .withNonce("match-7-ready")
                        .silent());

        assertThat(body())
                .isEqualTo(Map.of(
                        "content",
                        "Ready?",
                        "embeds",
                        List.of(Map.of(
                                "title",
                                "Match 7",
                                "color",
                                0x00ff00,
                                "fields",
                                List.of(Map.of("name", "Map", "value", "Haven", "inline", true)))),
                        "components",
                        List.of(Map.of(
                                "type",
                                1,
                                "components",
                                List.of(
                                        Map.of("type", 2, "style", 4, "label", "Cancel", "custom_id", "match:7:cancel"),
                                        Map.of("type", 2, "style", 5, "label", "Tracker", "url", "https://vlr.gg")))),
                        "allowed_mentions",
                        Map.of("parse", List.of(), "users", List.of(SNOWFLAKE)),
                        "nonce",
                        "match-7-ready",
                        "enforce_nonce",
                        true,
                        "flags",
                        4096));
    }

    @Test
    void everyMessageAndEditSaysWhomItMayMention() {
        WORLD.server.on("POST /channels/5/messages", ok(MESSAGE));
        WORLD.server.on("PATCH /channels/5/messages/6", ok(MESSAGE));
        WORLD.server.on("PATCH /webhooks/77/tok/messages/@original", ok(MESSAGE));
        WORLD.server.on("POST /webhooks/77/tok", ok(MESSAGE));

        discord.post("5", NewMessage.text("@everyone"));
        discord.edit("5", "6", NewMessage.text("@everyone"));
        discord.editOriginal("tok", NewMessage.text("@everyone"));
        discord.followUp("tok", NewMessage.text("@everyone").ephemeral());

        assertThat(WORLD.server.seen())
                .hasSize(4)
                .allSatisfy(request -> assertThat(request.body()).contains("\"allowed_mentions\":{\"parse\":[]}"));
    }

    @Test
    void anEditLeavesOutWhatStaysAndEmptiesWhatIsEmpty() {
        WORLD.server.on("PATCH /channels/5/messages/6", ok(MESSAGE));
        WORLD.server.on("PATCH /channels/5", ok("{\"id\":\"5\",\"type\":0}"));

        discord.edit("5", "6", NewMessage.text("Over.").withRows().withNonce("n"));
        discord.editChannel("5", ChannelEdit.overwrites(List.of()), null);

        assertThat(body(WORLD.server.seen().getFirst()))
                .isEqualTo(Map.of(
                        "content", "Over.", "components", List.of(), "allowed_mentions", Map.of("parse", List.of())));
        assertThat(body(WORLD.server.seen().getLast())).isEqualTo(Map.of("permission_overwrites", List.of()));
    }

    @Test
    void modalsAndMenusAreWrittenAsDiscordWantsThem() throws IOException {
        var label = Label.of("Tracker link", TextInput.line("link", "https://…", 200));
        var menu = ActionRow.of(
                StringSelect.of("map", "Which map?", List.of(new StringSelect.Option("Haven", "haven", null))));

        assertThat(tree(write(label)))
                .isEqualTo(Map.of(
                        "type",
                        18,
                        "label",
                        "Tracker link",
                        "component",
                        Map.of(
                                "type",
                                4,
                                "custom_id",
                                "link",
                                "style",
                                1,
                                "placeholder",
                                "https://…",
                                "max_length",
                                200,
                                "required",
                                true)));
        assertThat(tree(write(menu)))
                .isEqualTo(Map.of(
                        "type",
                        1,
                        "components",
                        List.of(Map.of(
                                "type",
                                3,
                                "custom_id",
                                "map",
                                "placeholder",
                                "Which map?",
                                "options",
                                List.of(Map.of("label", "Haven", "value", "haven"))))));
    }

    @Test
    void snowflakesStayStringsBothWays() {
        WORLD.server.on("POST /users/@me/channels", ok("{\"id\":\"%s\",\"type\":1}".formatted(SNOWFLAKE)));
        WORLD.server.on(
                "GET /guilds/1/members/2",
                ok(
                        "{\"user\":{\"id\":\"%s\",\"username\":\"ana\",\"global_name\":null},\"nick\":null,\"roles\":[\"%s\"],\"joined_at\":\"x\"}"
                                .formatted(SNOWFLAKE, SNOWFLAKE)));

        assertThat(discord.openDm(SNOWFLAKE).id()).isEqualTo(SNOWFLAKE);
        assertThat(body()).isEqualTo(Map.of("recipient_id", SNOWFLAKE));
        var member = discord.member("1", "2").orElseThrow();
        assertThat(member.roles()).containsExactly(SNOWFLAKE);
        assertThat(member.user())
                .isNotNull()
                .satisfies(user -> assertThat(user.displayName()).isEqualTo("ana"));
    }

    @Test
    void whatDiscordAnswersIsUnderstood() {
        WORLD.server.on("GET /guilds/1/channels", ok("""
                [{"id":"5","type":0,"guild_id":"1","name":"match-chat-7","parent_id":"4","nsfw":false,
                  "permission_overwrites":[{"id":"1","type":0,"allow":"0","deny":"1049600"}]},
                 {"id":"4","type":4,"name":"Match 7","parent_id":null}]"""));
        WORLD.server.on(
                "GET /guilds/1/roles",
                ok("[{\"id\":\"1\",\"name\":\"@everyone\",\"permissions\":\"8\",\"position\":0}]"));
        WORLD.server.on("GET /channels/5/messages", ok("[" + MESSAGE + "]"));
        WORLD.server.on("GET /channels/5/messages/6", ok(MESSAGE));
        WORLD.server.on("GET /guilds/1/voice-states/2", ok("{\"user_id\":\"2\",\"channel_id\":\"5\",\"mute\":false}"));
        WORLD.server.on(
                "GET /applications/@me",
                ok(
                        "{\"id\":\"77\",\"name\":\"Muster\",\"verify_key\":\"ab\",\"bot\":{\"id\":\"78\",\"username\":\"muster\"}}"));

        var channels = discord.channels("1");
        assertThat(channels.getFirst().name()).isEqualTo("match-chat-7");
        assertThat(channels.getFirst().permissionOverwrites()).containsExactly(Overwrite.everyone("1", 0, 1049600));
        assertThat(channels.getLast().is(ChannelType.CATEGORY)).isTrue();
        assertThat(discord.roles("1").getFirst().permissions()).isEqualTo("8");
        assertThat(discord.messages("5", 50)).hasSize(1);
        assertThat(WORLD.server.seen("GET /channels/5/messages").getFirst().query())
                .isEqualTo("limit=50");
        assertThat(discord.message("5", "6").orElseThrow().content()).isEqualTo("hi");
        assertThat(discord.voiceState("1", "2").orElseThrow().channelId()).isEqualTo("5");
        assertThat(discord.application().verifyKey()).isEqualTo("ab");
    }

    @Test
    void commandsCanBeComparedWithWhatIsRegistered() {
        var wanted = ApplicationCommand.slash(
                        "queue", "Join", Option.text("action", "What", new ApplicationCommand.Choice("Leave", "leave")))
                .forPermissions(8);
        String registered = """
                [{"id":"3","application_id":"77","version":"1","type":1,"name":"queue","description":"Join","nsfw":false,
                  "default_member_permissions":"8",
                  "options":[{"type":3,"name":"action","description":"What","choices":[{"name":"Leave","value":"leave"}]}]}]""";
        WORLD.server.on("GET /applications/77/guilds/1/commands", ok(registered));
        WORLD.server.on("PUT /applications/77/guilds/1/commands", ok(registered));

        var found = discord.commands("1");
        discord.putCommands("1", List.of(wanted));

        assertThat(found.getFirst().definition()).isEqualTo(wanted.definition());
        assertThat(WORLD.server.seen().getLast().body()).startsWith("[{\"type\":1,\"name\":\"queue\"");
    }

    @Test
    void whatHasNoBodyIsDoneAllTheSame() {
        WORLD.server.on("PUT /channels/5/permissions/2", reply(204, ""));
        WORLD.server.on("DELETE /channels/5/permissions/2", reply(204, ""));
        WORLD.server.on("PUT /channels/5/thread-members/2", reply(204, ""));
        WORLD.server.on("DELETE /channels/5/thread-members/2", reply(204, ""));
        WORLD.server.on("DELETE /channels/5/messages/6", reply(204, ""));
        WORLD.server.on("DELETE /webhooks/77/tok/messages/@original", reply(204, ""));
        WORLD.server.on("POST /channels/5/threads", reply(201, "{\"id\":\"12\",\"type\":12,\"name\":\"match-7\"}"));

        discord.putPermission("5", Overwrite.member("2", 68608, 0), "in");
        discord.deletePermission("5", "2", "out");
        discord.addToThread("5", "2");
        discord.removeFromThread("5", "2");
        discord.deleteMessage("5", "6");
        discord.deleteOriginal("tok");

        assertThat(discord.createThread("5", NewThread.closed("match-7"), null).is(ChannelType.PRIVATE_THREAD))
                .isTrue();
        assertThat(WORLD.metrics.lines()).hasSize(7).noneMatch(line -> line.endsWith("again"));
    }

    /** A connection is free again a moment after its answer, so a second or third one may have to help out. */
    @Test
    void connectionsServeManyCalls() {
        WORLD.server.on("GET /guilds/1/roles", ok("[]"));

        for (int i = 0; i < 40; i++) {
            discord.roles("1");
        }

        assertThat(WORLD.server.seen()).hasSize(40);
        assertThat(WORLD.server.seen().stream().map(Seen::fromPort).distinct()).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void theApplicationContextPutsItTogether() {
        WORLD.server.on("GET /guilds/1/roles", ok("[]"));

        assertThat(WORLD.context.getBean(Discord.class).roles("1")).isEmpty();
        assertThat(WORLD.context.getBean(DiscordSettings.class).toString()).doesNotContain(DiscordWorld.TOKEN);
    }

    private static Seen only0() {
        return WORLD.server.seen().getFirst();
    }

    private static Seen only() {
        assertThat(WORLD.server.seen()).hasSize(1);
        return only0();
    }

    private static Object body() {
        return body(only0());
    }

    private static Object body(Seen request) {
        return tree(request.body());
    }

    private static String write(Object value) throws IOException {
        return WORLD.context.getBean(JsonMapper.class).writeValueAsString(value);
    }

    private static Object tree(String json) {
        try {
            return requireNonNull(WORLD.context.getBean(JsonMapper.class).readValue(json, Object.class));
        } catch (IOException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
