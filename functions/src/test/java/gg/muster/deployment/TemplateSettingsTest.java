package gg.muster.deployment;

import static gg.muster.deployment.Template.COMMANDS;
import static gg.muster.deployment.Template.INTERACTIONS;
import static gg.muster.deployment.Template.LEDGER;
import static gg.muster.deployment.Template.MATCHMAKER;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.settings.Setting;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every setting reaches the functions that need it, and no secret any other. */
class TemplateSettingsTest {
    private static final Set<Setting> SECRETS = Set.of(
            Setting.DISCORD_BOT_TOKEN,
            Setting.REDIS_URL,
            Setting.DATABASE_URL,
            Setting.LEDGER_DATABASE_URL,
            Setting.RESULTS_SECRET);
    private static final Pattern NAMED = Pattern.compile("ssm:(.+)#\\$\\{SecretsRevision}");

    private final Template template = Template.read();

    @Test
    void every_setting_but_the_local_port_is_set_somewhere_and_nothing_else_is() {
        var set = template.all("AWS::Serverless::Function").stream()
                .flatMap(function -> template.settings(function).keySet().stream())
                .collect(Collectors.toSet());

        assertThat(set)
                .isEqualTo(Arrays.stream(Setting.values())
                        .filter(setting -> setting != Setting.MUSTER_PORT)
                        .map(Setting::name)
                        .collect(Collectors.toSet()));
    }

    @Test
    void a_function_has_no_secret_it_does_not_need() {
        assertThat(secretsOf(INTERACTIONS)).containsExactlyInAnyOrder(Setting.REDIS_URL, Setting.RESULTS_SECRET);
        assertThat(secretsOf(COMMANDS)).containsExactly(Setting.DISCORD_BOT_TOKEN);
        assertThat(secretsOf(MATCHMAKER)).containsExactlyInAnyOrder(Setting.REDIS_URL, Setting.DISCORD_BOT_TOKEN);
        assertThat(secretsOf(LEDGER))
                .containsExactlyInAnyOrder(Setting.REDIS_URL, Setting.DATABASE_URL, Setting.LEDGER_DATABASE_URL);
    }

    /** In the environment, and in CloudFormation's events, everybody can read them who may look at the function. */
    @ParameterizedTest
    @ValueSource(strings = {INTERACTIONS, MATCHMAKER, LEDGER, COMMANDS})
    void secrets_are_only_named_and_each_function_may_read_its_own(String function) {
        var readable = Template.texts(template.allowed(function, "ssm:GetParameters"));
        var named = new HashSet<String>();
        template.settings(function).forEach((name, value) -> {
            var references = Template.texts(value).stream()
                    .map(NAMED::matcher)
                    .filter(Matcher::matches)
                    .map(matcher -> matcher.group(1))
                    .toList();
            assertThat(!references.isEmpty()).as(name).isEqualTo(SECRETS.contains(Setting.valueOf(name)));
            named.addAll(references);
        });

        assertThat(readable)
                .hasSameSizeAs(named)
                .allSatisfy(arn ->
                        assertThat(named).anySatisfy(name -> assertThat(arn).endsWith(":parameter" + name)));
        assertThat(template.parameters().keySet())
                .noneMatch(parameter -> parameter.matches(".*(Token|RedisUrl|DatabaseUrl)"));
    }

    @Test
    void the_defaults_are_the_settings_own() {
        template.environment(MATCHMAKER).forEach((name, value) -> {
            var parameter =
                    template.parameters().get(String.valueOf(Template.map(value).get("Ref")));
            var described = parameter == null ? Map.<String, Object>of() : Template.map(parameter);
            if (described.containsKey("Default")) {
                assertThat(Setting.valueOf(name).byDefault()).as(name).contains((String) described.get("Default"));
            }
        });
    }

    /** Of a changed setting alone SAM makes no new version, and players would go on with the old one. */
    @Test
    void a_setting_that_changes_makes_a_new_version() {
        var description =
                (String) Template.map(template.properties(INTERACTIONS).get("VersionDescription"))
                        .get("Sub");
        var parameters = Template.substituted(Objects.requireNonNull(description));

        assertThat(template.parametersOf(template.settings(INTERACTIONS)))
                .contains("DiscordGuildId", "SecretsRevision")
                .filteredOn(
                        parameter -> !parameter.equals("DiscordApplicationId") && !parameter.equals("DiscordApiBase"))
                .as("but for those by which the outbox alone calls Discord")
                .isSubsetOf(parameters);
        assertThat(parameters.stream()
                        .mapToInt(parameter -> longest(Template.map(template.parameters(), parameter)))
                        .sum())
                .as("what Lambda takes for a description")
                .isLessThanOrEqualTo(256 - (parameters.size() - 1));
    }

    private static int longest(Map<String, Object> parameter) {
        if (parameter.get("MaxLength") instanceof Integer length) {
            return length;
        }
        if (parameter.containsKey("AllowedValues")) {
            return Template.list(parameter.get("AllowedValues")).stream()
                    .mapToInt(value -> value.toString().length())
                    .max()
                    .orElseThrow();
        }
        assertThat(parameter).containsEntry("AllowedPattern", "[0-9a-fA-F]{64}");
        return 64;
    }

    private Set<Setting> secretsOf(String function) {
        return template.settings(function).keySet().stream()
                .map(Setting::valueOf)
                .filter(SECRETS::contains)
                .collect(Collectors.toSet());
    }
}
