package gg.muster.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.metrics.Metric;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The dashboard shows all that is measured, and every alarm has a paragraph that says what to do. */
class CloudWatchTest {
    private static final Pattern HEADING = Pattern.compile("(?m)^### (\\w+)$");
    private static final Pattern SEARCH =
            Pattern.compile("SEARCH\\('\\{Muster,league(?:,(\\w+))?} MetricName=\"(\\w+)\"', '(\\w+)', 60\\)");
    private static final int COLUMNS = 24;

    private final Template template = Template.read("infra/cloudwatch/cloudwatch.yaml");

    @Test
    void every_alarm_has_a_paragraph_in_the_runbook_and_no_paragraph_is_about_none() throws IOException {
        assertThat(HEADING.matcher(runbook()).results().map(heading -> heading.group(1)))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(alarms());
    }

    @Test
    void every_paragraph_says_what_it_means_and_what_to_do() throws IOException {
        var paragraphs = runbook().split("(?m)^##+ ", -1);

        assertThat(paragraphs)
                .filteredOn(paragraph ->
                        alarms().contains(paragraph.lines().findFirst().orElse("")))
                .hasSameSizeAs(alarms())
                .allSatisfy(paragraph -> assertThat(paragraph).contains("**Means.** ", "**Do.** "));
    }

    @Test
    void every_alarm_links_to_its_paragraph_and_tells_somebody_both_ways() {
        assertThat(alarms()).allSatisfy(alarm -> {
            var properties = template.properties(alarm);
            assertThat(properties)
                    .containsEntry("AlarmActions", List.of(Map.of("Ref", "Alarms")))
                    .containsEntry("OKActions", List.of(Map.of("Ref", "Alarms")))
                    .containsEntry("AlarmName", Map.of("Sub", "${Name}-" + alarm));
            assertThat(Template.texts(properties.get("AlarmDescription")))
                    .singleElement()
                    .asString()
                    .endsWith(". ${RunbookUrl}#" + alarm.toLowerCase(Locale.ROOT));
        });
    }

    /** An alarm on a name or a dimension that nobody writes would be silent for ever. */
    @Test
    void alarms_watch_what_is_measured_over_all_leagues_and_nothing_else_is_measured_so() {
        var watched = alarms().stream()
                .map(template::properties)
                .filter(properties -> "Muster".equals(properties.get("Namespace")))
                .toList();

        assertThat(watched)
                .allSatisfy(properties -> assertThat(properties)
                        .containsEntry("Dimensions", List.of(Map.of("Name", "scope", "Value", "all"))))
                .extracting(properties -> String.valueOf(properties.get("MetricName")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Metric.values())
                        .filter(Metric::watched)
                        .map(Metric::id)
                        .toList());
    }

    /** The schedule comes every minute, so that no figure at all is the worst of signs. */
    @Test
    void a_worker_that_does_not_run_is_noticed_also_when_nothing_is_heard_of_it() {
        assertThat(List.of("MatchmakerNotRunning", "LedgerNotRunning"))
                .allSatisfy(alarm -> assertThat(template.properties(alarm))
                        .containsEntry("TreatMissingData", "breaching")
                        .containsEntry("EvaluationPeriods", 3)
                        .containsEntry("DatapointsToAlarm", 3));
        assertThat(alarms())
                .filteredOn(alarm -> !alarm.endsWith("NotRunning"))
                .allSatisfy(alarm ->
                        assertThat(template.properties(alarm)).containsEntry("TreatMissingData", "notBreaching"));
    }

    @Test
    void every_queue_for_what_failed_has_an_alarm_at_the_first_message() {
        var failed = alarms().stream()
                .map(template::properties)
                .filter(properties -> "ApproximateNumberOfMessagesVisible".equals(properties.get("MetricName")))
                .toList();

        assertThat(failed).allSatisfy(properties -> assertThat(properties).containsEntry("Threshold", 1));
        assertThat(failed.stream().flatMap(properties -> Template.texts(properties.get("Dimensions")).stream()))
                .contains("FailedWakes", "FailedLaterWakes", "FailedRuns");
    }

    @Test
    void every_metric_is_on_a_widget_with_its_label_and_as_what_it_is() throws IOException {
        var shown = SEARCH.matcher(expressions()).results().toList();

        assertThat(shown).extracting(search -> search.group(2)).contains(ids());
        assertThat(shown).allSatisfy(search -> {
            assertThat(ids()).as("what is measured").contains(search.group(2));
            var metric = Metric.valueOf(search.group(2).toUpperCase(Locale.ROOT));
            assertThat(Objects.requireNonNullElse(search.group(1), ""))
                    .as(metric.id())
                    .isEqualTo(metric.label());
            assertThat(search.group(3)).as(metric.id()).matches(statistic(metric));
        });
        assertThat(expressions().split("SEARCH", -1))
                .as("searches that are understood")
                .hasSize(shown.size() + 1);
    }

    private static String[] ids() {
        return Arrays.stream(Metric.values()).map(Metric::id).toArray(String[]::new);
    }

    private static String statistic(Metric metric) {
        return switch (metric.kind()) {
            case COUNT -> "Sum";
            case LEVEL -> "Maximum";
            case TIME -> "p\\d\\d";
        };
    }

    @Test
    void no_widget_lies_upon_another_or_beyond_the_edge() throws IOException {
        var taken = new HashSet<String>();
        for (var widget : widgets()) {
            var x = number(widget, "x");
            var y = number(widget, "y");
            assertThat(x + number(widget, "width")).isLessThanOrEqualTo(COLUMNS);
            for (int column = x; column < x + number(widget, "width"); column++) {
                for (int row = y; row < y + number(widget, "height"); row++) {
                    assertThat(taken.add(column + "/" + row)).as("%s", widget).isTrue();
                }
            }
        }
    }

    @Test
    void what_it_takes_from_the_other_template_it_knows() {
        var names = Template.substituted(body()).stream()
                .filter(name -> !name.startsWith("AWS"))
                .collect(Collectors.toSet());

        assertThat(names).isNotEmpty().isSubsetOf(template.parameters().keySet());
    }

    private static int number(Map<?, ?> widget, String name) {
        return ((Number) Objects.requireNonNull(widget.get(name))).intValue();
    }

    private String expressions() throws IOException {
        var all = new ArrayList<String>();
        widgets().forEach(widget -> all.addAll(Template.texts(widget.get("properties"))));
        return String.join("\n", all);
    }

    private List<? extends Map<?, ?>> widgets() throws IOException {
        var dashboard =
                (Map<?, ?>) Objects.requireNonNull(JsonMapper.createDefault().readValue(body(), Object.class));
        return ((List<?>) Objects.requireNonNull(dashboard.get("widgets")))
                .stream().map(widget -> (Map<?, ?>) widget).toList();
    }

    private String body() {
        return Template.texts(template.properties("Dashboard").get("DashboardBody"))
                .getFirst();
    }

    private List<String> alarms() {
        return template.all("AWS::CloudWatch::Alarm").stream().sorted().toList();
    }

    private static String runbook() throws IOException {
        return Files.readString(Path.of("..", "infra", "runbook.md"));
    }
}
