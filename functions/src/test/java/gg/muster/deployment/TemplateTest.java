package gg.muster.deployment;

import static gg.muster.deployment.Template.COMMANDS;
import static gg.muster.deployment.Template.INTERACTIONS;
import static gg.muster.deployment.Template.LEDGER;
import static gg.muster.deployment.Template.MATCHMAKER;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
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
        assertThat(List.of(RequestHandler.class, RequestStreamHandler.class))
                .anyMatch(kind -> kind.isAssignableFrom(handler));
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
                .containsEntry("SnapStart", Map.of("ApplyOn", "PublishedVersions"));
    }

    @ParameterizedTest
    @ValueSource(strings = {MATCHMAKER, LEDGER})
    void the_schedule_wakes_it_every_minute(String function) {
        var event = template.event(function, "EveryMinute");

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

    /** Whether it began and failed, or never began. */
    @ParameterizedTest
    @ValueSource(strings = {MATCHMAKER, LEDGER})
    void a_run_that_failed_is_kept_for_somebody_to_look_at(String function) {
        var failed = Map.<String, Object>of("GetAtt", "FailedRuns.Arn");
        var invocations = Template.map(template.properties(function), "EventInvokeConfig");
        var schedule = Template.map(template.event(function, "EveryMinute"), "Properties");

        assertThat(Template.map(invocations, "DestinationConfig"))
                .containsEntry("OnFailure", Map.of("Type", "SQS", "Destination", failed));
        assertThat(schedule).containsEntry("DeadLetterConfig", Map.of("Arn", failed));
        assertThat(template.allowed(function, "sqs:SendMessage")).contains(failed);
    }

    @Test
    void what_failed_is_kept_for_a_fortnight() {
        assertThat(List.of("FailedWakes", "FailedLaterWakes", "FailedRuns"))
                .allSatisfy(queue ->
                        assertThat(template.properties(queue)).containsEntry("MessageRetentionPeriod", 14 * 24 * 3600));
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

    /** Lambda's own advice; and what failed is kept for somebody to look at. */
    @ParameterizedTest
    @CsvSource({"MatchmakerFunction,Woken", "MatchmakerFunction,WokenLater", "LedgerFunction,Woken"})
    void whoever_is_woken_by_a_queue_has_time_to_fail(String function, String event) {
        var source = Template.map(template.event(function, event), "Properties");
        var queue = template.properties(queueOf(source));
        var failed = Template.map(queue, "RedrivePolicy").get("deadLetterTargetArn");

        assertThat(source).containsEntry("FunctionResponseTypes", List.of("ReportBatchItemFailures"));
        assertThat((Integer) queue.get("VisibilityTimeout"))
                .isGreaterThanOrEqualTo(6
                        * (Integer) Objects.requireNonNull(
                                template.properties(function).get("Timeout")));
        assertThat(template.properties(Template.attribute(failed)).get("FifoQueue"))
                .isEqualTo(queue.get("FifoQueue"));
    }

    /** Else a wake could be dropped as the double of one that was served before the wake's work was there. */
    @Test
    void fifo_queues_hold_a_message_back_for_as_long_as_wakes_coalesce() {
        assertThat(List.of("MatchmakerWakes", "LedgerWakes"))
                .allSatisfy(queue -> assertThat(template.properties(queue))
                        .containsEntry("FifoQueue", true)
                        .containsEntry("DelaySeconds", 1));
        assertThat(template.properties("LaterWakes")).doesNotContainKeys("FifoQueue", "DelaySeconds");
    }

    /** In a batch of several leagues each would wait for the slowest. */
    @Test
    void the_matchmaker_takes_the_wakes_of_one_league_at_a_time() {
        assertThat(Template.map(template.event(MATCHMAKER, "Woken"), "Properties"))
                .containsEntry("BatchSize", 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {INTERACTIONS, MATCHMAKER, LEDGER})
    void every_function_that_wakes_may_send_to_every_queue_of_wakes(String function) {
        var allowed = template.allowed(function, "sqs:SendMessage");

        assertThat(template.settings(function).values().stream()
                        .map(value -> String.valueOf(Template.map(value).get("Ref")))
                        .filter(template.all("AWS::SQS::Queue")::contains))
                .isNotEmpty()
                .allSatisfy(queue -> assertThat(allowed).contains(Map.of("GetAtt", queue + ".Arn")));
    }

    @ParameterizedTest
    @CsvSource({"MatchmakerFunction,Woken", "MatchmakerFunction,WokenLater", "LedgerFunction,Woken"})
    void whoever_is_woken_may_take_and_give_back(String function, String event) {
        var source = Template.map(template.event(function, event), "Properties");

        for (var action : List.of("ReceiveMessage", "DeleteMessage", "GetQueueAttributes", "ChangeMessageVisibility")) {
            assertThat(template.allowed(function, "sqs:" + action)).contains(source.get("Queue"));
        }
    }

    private static String queueOf(Map<String, Object> source) {
        return Template.attribute(source.get("Queue"));
    }

    @ParameterizedTest
    @ValueSource(strings = {INTERACTIONS, MATCHMAKER, LEDGER, COMMANDS})
    void every_function_has_a_role_of_its_own_that_may_write_its_log(String function) {
        var logs = Template.ref(
                Template.map(template.properties(function), "LoggingConfig").get("LogGroup"));

        assertThat(template.allowed(function, "logs:PutLogEvents")).containsExactly(Map.of("GetAtt", logs + ".Arn"));
    }

    @Test
    void lambdas_word_of_the_snapshot_reaches_the_functions() {
        assertThat(String.valueOf(template.environment(INTERACTIONS).get("JAVA_TOOL_OPTIONS")))
                .contains("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
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
}
