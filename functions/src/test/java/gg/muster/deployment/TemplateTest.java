package gg.muster.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import gg.muster.settings.Setting;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final String INTERACTIONS = "InteractionsFunction";
    private static final String MATCHMAKER = "MatchmakerFunction";
    private static final String LEDGER = "LedgerFunction";
    private static final String COMMANDS = "RegisterCommandsFunction";
    private static final Set<Setting> SECRETS =
            Set.of(Setting.DISCORD_BOT_TOKEN, Setting.REDIS_URL, Setting.DATABASE_URL, Setting.LEDGER_DATABASE_URL);

    private final Template template = Template.read();

    @Test
    void the_functions_are_the_four_that_exist() {
        assertThat(template.all("AWS::Serverless::Function"))
                .containsExactlyInAnyOrder(INTERACTIONS, MATCHMAKER, LEDGER, COMMANDS);
    }

    @Test
    void every_function_runs_the_zip_that_the_build_made() {
        assertThat(template.globals())
                .containsEntry("CodeUri", "functions/target/function.zip")
                .containsEntry("Runtime", "java25");
        assertThat((Integer) template.globals().get("MemorySize")).isGreaterThanOrEqualTo(1024);
    }

    @ParameterizedTest
    @ValueSource(strings = {INTERACTIONS, MATCHMAKER, LEDGER, COMMANDS})
    void every_handler_is_a_class_that_lambda_can_start(String function) throws ReflectiveOperationException {
        var handler = Class.forName((String) template.properties(function).get("Handler"));

        assertThat(handler.getSimpleName()).isEqualTo(function);
        assertThat(RequestHandler.class).isAssignableFrom(handler);
        assertThat(handler.getConstructor()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {INTERACTIONS, MATCHMAKER, LEDGER, COMMANDS})
    void every_function_has_a_log_group_that_forgets(String function) {
        var logs = Template.map(template.properties(function), "LoggingConfig").get("LogGroup");
        var group = Template.ref(logs);

        assertThat(template.all("AWS::Logs::LogGroup")).contains(group);
        assertThat(template.properties(group)).containsKey("RetentionInDays");
    }

    @Test
    void interactions_are_answered_from_a_snapshot_behind_an_alias() {
        var properties = template.properties(INTERACTIONS);

        assertThat(properties)
                .containsEntry("AutoPublishAlias", "live")
                .containsEntry("SnapStart", Map.of("ApplyOn", "PublishedVersions"))
                .containsEntry("FunctionUrlConfig", Map.of("AuthType", "NONE"));
    }

    @Test
    void everyone_may_call_the_url_of_the_alias_and_nothing_else() {
        var permissions = template.all("AWS::Lambda::Permission").stream()
                .map(template::properties)
                .toList();

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

    @ParameterizedTest
    @ValueSource(strings = {MATCHMAKER, LEDGER})
    void the_schedule_wakes_it_every_minute(String function) {
        var event = Template.map(Template.map(template.properties(function), "Events"), "EveryMinute");

        assertThat(event).containsEntry("Type", "ScheduleV2");
        assertThat(Template.map(event, "Properties")).containsEntry("ScheduleExpression", "rate(1 minute)");
    }

    @ParameterizedTest
    @ValueSource(strings = {MATCHMAKER, LEDGER})
    void a_run_that_failed_is_left_to_the_next_minute(String function) {
        assertThat(Template.map(template.properties(function), "EventInvokeConfig"))
                .containsEntry("MaximumRetryAttempts", 0)
                .containsEntry("MaximumEventAgeInSeconds", 60);
    }

    @Test
    void the_commands_are_registered_again_when_what_they_are_made_of_changes() {
        var commands = template.properties("Commands");

        assertThat(template.all("Custom::Commands")).containsExactly("Commands");
        assertThat(commands)
                .containsEntry("ServiceToken", Map.of("GetAtt", COMMANDS + ".Arn"))
                .containsEntry("Code", Map.of("Ref", COMMANDS + ".Version"));
        assertThat(template.properties(COMMANDS)).containsKey("AutoPublishAlias");
        assertThat(commands.values())
                .contains(Map.of("Ref", "MusterLeagues"), Map.of("Ref", "DiscordGuildId"))
                .contains(Map.of("Ref", "DiscordApplicationId"));
        assertThat((Integer) commands.get("ServiceTimeout"))
                .as("longer than the function may take, so that it answers first")
                .isGreaterThan((Integer) template.properties(COMMANDS).get("Timeout"));
    }

    @Test
    void nobody_may_do_anything_to_everything() {
        assertThat(template.statements()).isNotEmpty().allSatisfy(statement -> {
            assertThat(Template.list(statement.get("Action")))
                    .allSatisfy(action -> assertThat(action.toString()).doesNotContain("*"));
            assertThat(Template.list(statement.getOrDefault("Resource", "of its own")))
                    .allSatisfy(resource -> assertThat(resource.toString()).doesNotContain("*"));
        });
    }

    @Test
    void every_setting_but_the_local_port_is_set_somewhere_and_nothing_else_is() {
        var set = template.all("AWS::Serverless::Function").stream()
                .flatMap(function -> template.environment(function).keySet().stream())
                .collect(Collectors.toSet());

        assertThat(set)
                .isEqualTo(Arrays.stream(Setting.values())
                        .filter(setting -> setting != Setting.MUSTER_PORT)
                        .map(Setting::name)
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_function_has_no_secret_it_does_not_need() {
        assertThat(secretsOf(INTERACTIONS)).containsExactly(Setting.REDIS_URL);
        assertThat(secretsOf(COMMANDS)).containsExactly(Setting.DISCORD_BOT_TOKEN);
        assertThat(secretsOf(MATCHMAKER)).containsExactlyInAnyOrder(Setting.REDIS_URL, Setting.DISCORD_BOT_TOKEN);
        assertThat(secretsOf(LEDGER))
                .containsExactlyInAnyOrder(Setting.REDIS_URL, Setting.DATABASE_URL, Setting.LEDGER_DATABASE_URL);
    }

    @Test
    void every_setting_comes_from_a_parameter_and_secrets_are_never_shown() {
        for (var function : template.all("AWS::Serverless::Function")) {
            template.environment(function).forEach((name, value) -> {
                var parameter = Template.ref(value);
                var described = Template.map(template.parameters(), parameter);
                assertThat(described.getOrDefault("NoEcho", false))
                        .as("%s is a secret", name)
                        .isEqualTo(SECRETS.contains(Setting.valueOf(name)));
            });
        }
    }

    @Test
    void the_defaults_are_the_settings_own() {
        template.environment(MATCHMAKER).forEach((name, value) -> {
            var described = Template.map(template.parameters(), Template.ref(value));
            if (described.containsKey("Default")) {
                assertThat(Setting.valueOf(name).byDefault()).as(name).contains((String) described.get("Default"));
            }
        });
    }

    private Set<Setting> secretsOf(String function) {
        return template.environment(function).keySet().stream()
                .map(Setting::valueOf)
                .filter(SECRETS::contains)
                .collect(Collectors.toSet());
    }
}
