package gg.muster.deployment;

import static gg.muster.deployment.Template.COMMANDS;
import static gg.muster.deployment.Template.INTERACTIONS;
import static gg.muster.deployment.Template.LEDGER;
import static gg.muster.deployment.Template.MATCHMAKER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a function may not do, though another one has to: the one that is open to everyone knows no token of the bot. */
class RightsTest {
    private static final List<String> FUNCTIONS = List.of(INTERACTIONS, MATCHMAKER, LEDGER, COMMANDS);
    private static final List<String> TAKING =
            List.of("sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility", "sqs:GetQueueAttributes");

    private static final Map<String, Set<String>> ACTIONS = Map.of(
            INTERACTIONS, Set.of("logs:CreateLogStream", "logs:PutLogEvents", "sqs:SendMessage", "ssm:GetParameters"),
            COMMANDS, Set.of("logs:CreateLogStream", "logs:PutLogEvents", "ssm:GetParameters"));

    private final Template template = Template.read();

    /** The secrets that a function's role lets it read, by the last part of their names. */
    private Set<String> secrets(String function) {
        var names = new TreeSet<String>();
        for (var resource : template.allowed(function, "ssm:GetParameters")) {
            Template.texts(resource).forEach(text -> names.add(text.replaceFirst(".*/", "")));
        }
        return names;
    }

    private Set<String> actions(String function) {
        var role = template.properties(
                Template.attribute(template.properties(function).get("Role")));
        var actions = new TreeSet<String>();
        for (var statement : Template.statements(role)) {
            Template.list(statement.get("Action")).forEach(action -> actions.add(action.toString()));
        }
        actions.remove("sts:AssumeRole");
        return actions;
    }

    @ParameterizedTest
    @CsvSource({
        "InteractionsFunction,discord-bot-token",
        "InteractionsFunction,database-url",
        "InteractionsFunction,ledger-database-url",
        "MatchmakerFunction,database-url",
        "MatchmakerFunction,ledger-database-url",
        "MatchmakerFunction,results-secret",
        "LedgerFunction,discord-bot-token",
        "LedgerFunction,results-secret",
        "RegisterCommandsFunction,redis-url",
        "RegisterCommandsFunction,database-url",
        "RegisterCommandsFunction,ledger-database-url",
        "RegisterCommandsFunction,results-secret"
    })
    void no_function_may_read_a_secret_that_it_does_not_need(String function, String secret) {
        assertThat(secrets(function)).isNotEmpty().doesNotContain(secret);
    }

    /** Else a test above could pass because nobody reads it at all. */
    @Test
    void every_secret_is_read_by_one_that_needs_it() {
        assertThat(FUNCTIONS.stream().flatMap(function -> secrets(function).stream()))
                .contains("discord-bot-token", "database-url", "ledger-database-url", "results-secret", "redis-url");
    }

    @Test
    void the_two_that_are_woken_by_no_queue_may_do_just_this() {
        ACTIONS.forEach((function, actions) ->
                assertThat(actions(function)).as(function).isEqualTo(actions));
    }

    @ParameterizedTest
    @CsvSource({
        "InteractionsFunction,MatchmakerWakes",
        "InteractionsFunction,LaterWakes",
        "InteractionsFunction,LedgerWakes",
        "MatchmakerFunction,LedgerWakes",
        "LedgerFunction,MatchmakerWakes",
        "LedgerFunction,LaterWakes",
        "RegisterCommandsFunction,MatchmakerWakes",
        "RegisterCommandsFunction,LedgerWakes"
    })
    void nobody_takes_wakes_that_are_not_for_them(String function, String queue) {
        for (var action : TAKING) {
            assertThat(template.allowed(function, action)).as(action).doesNotContain(Map.of("GetAtt", queue + ".Arn"));
        }
    }

    @Test
    void nobody_writes_the_log_of_another() {
        for (var function : FUNCTIONS) {
            assertThat(template.allowed(function, "logs:PutLogEvents")).hasSize(1);
        }
        assertThat(FUNCTIONS.stream().flatMap(function -> template.allowed(function, "logs:PutLogEvents").stream()))
                .doesNotHaveDuplicates();
    }

    /** The role of one is the role of no other, so that none has what another needs. */
    @Test
    void no_two_share_a_role() {
        assertThat(FUNCTIONS.stream()
                        .map(function -> template.properties(function).get("Role")))
                .doesNotHaveDuplicates();
    }
}
