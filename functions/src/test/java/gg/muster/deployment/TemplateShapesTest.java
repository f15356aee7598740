package gg.muster.deployment;

import static gg.muster.deployment.Template.INTERACTIONS;
import static gg.muster.deployment.Template.LEDGER;
import static gg.muster.deployment.Template.MATCHMAKER;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.discord.model.Permission;
import gg.muster.entry.HttpEvent;
import gg.muster.entry.InteractionsFunction;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.testing.DiscordKey;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a deploy asks, and what comes of each answer. */
class TemplateShapesTest {
    private final Template template = Template.read();

    @Test
    void every_parameter_says_what_it_is() {
        assertThat(template.parameters())
                .allSatisfy((name, parameter) -> assertThat(
                                String.valueOf(Template.map(parameter).get("Description")))
                        .as(name)
                        .matches("(?s)\\S.{15,300}\\.\\s*"));
    }

    @Test
    void every_parameter_is_used() throws IOException {
        var all = Files.readString(Path.of("..", "template.yaml"));

        assertThat(template.parameters().keySet())
                .allSatisfy(parameter -> assertThat(all).containsPattern("(!Ref |\\$\\{)" + parameter + "\\b"));
    }

    @Test
    void everyone_may_call_the_url_of_the_alias_and_nothing_else() {
        var permissions = under("HasFunctionUrl", "AWS::Lambda::Permission");

        assertThat(template.properties("InteractionsUrl"))
                .containsEntry("AuthType", "NONE")
                .containsEntry("Qualifier", "live")
                .containsEntry("TargetFunctionArn", Map.of("GetAtt", INTERACTIONS + ".Arn"));
        assertThat(permissions)
                .allSatisfy(permission ->
                        assertThat(permission.get("FunctionName")).isEqualTo(Map.of("Ref", INTERACTIONS + ".Alias")))
                .anySatisfy(permission -> assertThat(permission)
                        .containsEntry("Action", "lambda:InvokeFunctionUrl")
                        .containsEntry("FunctionUrlAuthType", "NONE"))
                .anySatisfy(permission -> assertThat(permission)
                        .containsEntry("Action", "lambda:InvokeFunction")
                        .containsEntry("InvokedViaFunctionUrl", true))
                .hasSize(2);
    }

    @Test
    void an_http_api_hands_the_same_event_to_the_same_alias_instead() {
        assertThat(template.properties("HttpApiIntegration"))
                .containsEntry("IntegrationUri", Map.of("Ref", INTERACTIONS + ".Alias"))
                .containsEntry("PayloadFormatVersion", "2.0");
        assertThat(under("HasHttpApi", "AWS::ApiGatewayV2::Route"))
                .extracting(route -> route.get("RouteKey"))
                .as("for Discord, and for the scripts of forms")
                .containsExactly("POST /", "POST /results/{match}");
        assertThat(under("HasHttpApi", "AWS::Lambda::Permission"))
                .hasSize(2)
                .allSatisfy(permission -> assertThat(permission)
                        .containsEntry("Principal", "apigateway.amazonaws.com")
                        .containsEntry("FunctionName", Map.of("Ref", INTERACTIONS + ".Alias"))
                        .containsKey("SourceArn"));
        assertThat(template.all("AWS::Lambda::Permission")).hasSize(4);
    }

    private List<Map<String, Object>> under(String condition, String type) {
        return template.all(type).stream()
                .filter(name -> condition.equals(template.resource(name).get("Condition")))
                .map(template::properties)
                .toList();
    }

    /** A version that nobody calls for a fortnight is put away by Lambda, and fails when it is called. */
    @Test
    void the_version_in_use_is_called_every_day_by_what_is_refused() throws IOException {
        var event = template.event(INTERACTIONS, "KeptReady");
        var sent = (String)
                Objects.requireNonNull(Template.map(event, "Properties").get("Input"));
        var read = Objects.requireNonNull(JsonMapper.createDefault().readValue(sent, HttpEvent.class));
        var settings =
                Settings.from(Map.of("DISCORD_PUBLIC_KEY", new DiscordKey().publicKey(), "DISCORD_GUILD_ID", "1"));

        try (var context = Contexts.forInteractions(settings).start()) {
            assertThat(Template.map(event, "Properties")).containsEntry("ScheduleExpression", "rate(1 day)");
            assertThat(new InteractionsFunction(context).answer(read).statusCode())
                    .isEqualTo(401);
        }
    }

    /** SAM names a schedule after its function, and a name can be there but once in an account. */
    @Test
    void two_stacks_can_stand_side_by_side() {
        assertThat(events("ScheduleV2"))
                .hasSize(3)
                .allSatisfy(schedule ->
                        assertThat(schedule).containsEntry("OmitName", true).doesNotContainKey("Name"));
        assertThat(template.all("AWS::SQS::Queue"))
                .allSatisfy(queue -> assertThat(template.properties(queue)).doesNotContainKey("QueueName"));
    }

    private List<Map<String, Object>> events(String type) {
        return template.all("AWS::Serverless::Function").stream()
                .map(template::properties)
                .filter(properties -> properties.containsKey("Events"))
                .flatMap(properties -> Template.map(properties, "Events").values().stream())
                .map(Template::map)
                .filter(event -> type.equals(event.get("Type")))
                .map(event -> Template.map(event, "Properties"))
                .toList();
    }

    @Test
    void in_the_managed_shape_the_functions_are_beside_their_servers_and_nobody_else_is() {
        var servers = Template.read("infra/managed/servers.yaml");

        assertThat(List.of(INTERACTIONS, MATCHMAKER, LEDGER))
                .allSatisfy(function -> assertThat(template.properties(function).get("VpcConfig"))
                        .asString()
                        .contains("IsManaged", "ManagedServers.Outputs.SubnetIds"));
        assertThat(List.of("CacheSecurityGroup", "DatabaseSecurityGroup"))
                .allSatisfy(group -> assertThat(
                                Template.list(servers.properties(group).get("SecurityGroupIngress")))
                        .singleElement()
                        .satisfies(rule -> assertThat(Template.map(rule))
                                .containsEntry("SourceSecurityGroupId", Map.of("Ref", "FunctionsSecurityGroup"))
                                .doesNotContainKey("CidrIp")));
        assertThat(servers.properties("Database"))
                .containsEntry("PubliclyAccessible", false)
                .containsEntry("StorageEncrypted", true);
        assertThat(servers.resource("Database"))
                .containsEntry("DeletionPolicy", "Snapshot")
                .containsEntry("UpdateReplacePolicy", "Snapshot");
    }

    /** What a nested stack is not given, or does not know, fails only in the deploy. */
    @ParameterizedTest
    @ValueSource(strings = {"ManagedServers", "CloudWatch"})
    void a_nested_stack_is_given_all_that_it_asks_for_and_gives_what_is_taken(String stack) throws IOException {
        var nested = Template.read(
                (String) Objects.requireNonNull(template.properties(stack).get("TemplateURL")));
        var given = template.properties(stack).getOrDefault("Parameters", Map.of());
        var taken = Pattern.compile("\\b" + stack + "\\.Outputs\\.(\\w+)")
                .matcher(Files.readString(Path.of("..", "template.yaml")))
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(Template.map(given).keySet()).isEqualTo(nested.parameters().keySet());
        assertThat(taken).isSubsetOf(nested.outputs().keySet());
    }

    /** What Discord's page of the application would offer; without these, rooms or pictures are missing. */
    @Test
    void the_invitation_asks_for_what_the_bot_needs() {
        var url = Template.texts(template.outputs().get("Invitation")).getLast();
        var asked = Long.parseLong(url.substring(url.lastIndexOf('=') + 1));

        assertThat(List.of(
                        Permission.VIEW_CHANNEL,
                        Permission.MANAGE_CHANNELS,
                        Permission.MANAGE_ROLES,
                        Permission.SEND_MESSAGES,
                        Permission.EMBED_LINKS,
                        Permission.ATTACH_FILES,
                        Permission.READ_MESSAGE_HISTORY,
                        Permission.CONNECT,
                        Permission.SPEAK,
                        Permission.USE_VOICE_ACTIVITY,
                        Permission.CREATE_PRIVATE_THREADS,
                        Permission.SEND_MESSAGES_IN_THREADS))
                .allSatisfy(permission -> assertThat(permission.in(asked)).isTrue());
        assertThat(Permission.ADMINISTRATOR.in(asked)).isFalse();
    }
}
