package gg.muster.lambda;

import static gg.muster.testing.MisbehavingServer.ok;
import static gg.muster.testing.MisbehavingServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.testing.MisbehavingServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The packaged custom resource, as Lambda runs it; one server stands for Discord and for CloudFormation's URL. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "Lambda's runtime client has native code, for Linux alone")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterCommandsIT {
    private static final String COMMANDS = "/api/v10/applications/1/guilds/100/commands";
    private static final String ANSWER = "PUT /pre-signed";

    private final MisbehavingServer world = new MisbehavingServer();
    private final Map<String, String> environment = Map.of(
            "DISCORD_API_BASE", world.url() + "/api/v10",
            "DISCORD_APPLICATION_ID", "1",
            "DISCORD_BOT_TOKEN", "a-bots-token",
            "DISCORD_GUILD_ID", "100");
    private final Path folder = FunctionZip.unpacked();
    private final Lambda lambda = Lambda.start(folder, "RegisterCommandsFunction", environment);

    @BeforeEach
    void anEmptyGuild() {
        world.forget();
        world.on("GET " + COMMANDS, ok("[]"));
        world.on("PUT " + COMMANDS, ok("[]"));
        world.on(ANSWER, ok(""));
    }

    @AfterAll
    void close() {
        lambda.close();
        world.close();
    }

    private String asked(String type) {
        var event = new HashMap<String, Object>(Map.of(
                "RequestType",
                type,
                "ResponseURL",
                world.url() + "/pre-signed?X-Amz-Signature=a%2Fb",
                "StackId",
                "arn:aws:cloudformation:eu-central-1:1:stack/muster/1",
                "RequestId",
                "request",
                "ResourceType",
                "Custom::Commands",
                "LogicalResourceId",
                "Commands",
                "ServiceToken",
                "arn:aws:lambda:eu-central-1:1:function:register",
                "ResourceProperties",
                Map.of("Code", "1")));
        if (!type.equals("Create")) {
            event.put("PhysicalResourceId", "muster-commands");
        }
        return Events.json(event);
    }

    /** What CloudFormation was told: exactly once, by a URL used as it was given, and with no content type to break its signature. */
    private String told() {
        var answers = world.seen(ANSWER);
        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.query()).isEqualTo("X-Amz-Signature=a/b");
            assertThat(answer.header("Content-Type")).isEmpty();
            assertThat(answer.body())
                    .contains(
                            "\"PhysicalResourceId\":\"muster-commands\"",
                            "\"StackId\":\"arn:aws:cloudformation:eu-central-1:1:stack/muster/1\"",
                            "\"RequestId\":\"request\"",
                            "\"LogicalResourceId\":\"Commands\"");
        });
        return answers.getFirst().body();
    }

    @Test
    void the_first_deploy_registers_the_commands() {
        lambda.invoke(asked("Create"));

        assertThat(told()).contains("\"Status\":\"SUCCESS\"", "registered for [combines]");
        assertThat(world.seen("PUT " + COMMANDS))
                .singleElement()
                .satisfies(put -> assertThat(put.body()).contains("\"queue\"", "\"match\"", "\"queueadmin\""));
    }

    @Test
    void a_later_deploy_leaves_alone_what_does_not_differ() {
        lambda.invoke(asked("Create"));
        world.on("GET " + COMMANDS, ok(world.seen("PUT " + COMMANDS).getFirst().body()));
        world.on(ANSWER, ok(""));
        var before = world.seen("PUT " + COMMANDS).size();

        lambda.invoke(asked("Update"));

        assertThat(world.seen(ANSWER).getLast().body()).contains("\"Status\":\"SUCCESS\"", "nothing differed");
        assertThat(world.seen("PUT " + COMMANDS)).hasSize(before);
    }

    @Test
    void with_the_stack_go_the_commands() {
        lambda.invoke(asked("Delete"));

        assertThat(told()).contains("\"Status\":\"SUCCESS\"");
        assertThat(world.seen("PUT " + COMMANDS))
                .singleElement()
                .satisfies(put -> assertThat(put.body()).isEqualTo("[]"));
    }

    @Test
    void what_discord_refuses_fails_the_deploy_with_the_reason() {
        world.on("GET " + COMMANDS, reply(403, "{\"code\":50001,\"message\":\"Missing Access\"}"));

        lambda.invoke(asked("Update"));

        assertThat(told()).contains("\"Status\":\"FAILED\"", "Missing Access");
    }

    @Test
    void what_discord_refuses_does_not_keep_the_stack_from_being_deleted() {
        world.on("PUT " + COMMANDS, reply(401, "{\"code\":0,\"message\":\"401: Unauthorized\"}"));

        lambda.invoke(asked("Delete"));

        assertThat(told()).contains("\"Status\":\"SUCCESS\"", "could not be removed");
    }

    @Test
    void an_answer_that_is_not_taken_at_first_is_given_again() {
        world.on(ANSWER, reply(503, ""), MisbehavingServer.hangUp(), ok(""));

        var outcome = lambda.invoke(asked("Create"));

        assertThat(outcome.kind()).isEqualTo("response");
        assertThat(world.seen(ANSWER)).hasSize(3);
    }

    @Test
    void an_answer_that_is_never_taken_fails_the_run_so_that_lambda_repeats_it() {
        world.on(ANSWER, reply(503, ""));

        assertThat(lambda.invoke(asked("Create")).kind()).isEqualTo("error");
    }

    @Test
    void settings_that_nothing_can_start_with_fail_the_deploy_with_the_reason() {
        var wrong = new HashMap<>(environment);
        wrong.put("DISCORD_GUILD_ID", "no id");
        wrong.put("DISCORD_BOT_TOKEN", "");
        try (var other = Lambda.start(folder, "RegisterCommandsFunction", wrong)) {
            other.invoke(asked("Create"));
        }

        assertThat(told())
                .contains("\"Status\":\"FAILED\"", "DISCORD_GUILD_ID: must be", "DISCORD_BOT_TOKEN: is missing");
    }
}
