package gg.muster.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.command.CommandBook;
import gg.muster.league.LeagueFiles;
import gg.muster.metrics.Metric;
import gg.muster.settings.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documents promise is there. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern SETTING = Pattern.compile("(?m)^\\| `([A-Z_]+)` \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(?:Test|IT))`");
    private static final Pattern RULE = Pattern.compile("`Rule\\.([A-Z_]{2,})`");
    private static final Pattern TABLE = Pattern.compile("CREATE TABLE (\\w+)");
    private static final Pattern LINK = Pattern.compile("]\\(([^):#]+)\\)");
    private static final Pattern OWN_LINK = Pattern.compile("]\\(#([^)]+)\\)");

    static List<Path> documents() throws IOException {
        try (var decisions = Files.list(ROOT.resolve("infra/decisions"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md"), ROOT.resolve("infra/runbook.md")), decisions)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void every_setting_has_its_row_with_its_default() throws IOException {
        var rows = SETTING.matcher(Files.readString(ROOT.resolve("README.md")))
                .results()
                .toList();

        assertThat(rows)
                .extracting(row -> row.group(1))
                .containsExactly(
                        Arrays.stream(Setting.values()).map(Setting::name).toArray(String[]::new));
        assertThat(rows)
                .allSatisfy(row -> assertThat(defaultOf(row))
                        .as(row.group(1))
                        .isEqualTo(Setting.valueOf(row.group(1)).byDefault().orElse("")));
    }

    @Test
    void every_command_has_its_row() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));
        var leagues = LeagueFiles.read(List.of("combines", "gamemodes", "parties", "scrims"));

        assertThat(leagues.stream().flatMap(league -> CommandBook.of(league, true).stream()))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(readme).contains("| `/" + command.name()));
        assertThat(readme).contains("| `/match submit` |", "| `/match cancel` |", "| `/match keep` |");
    }

    @Test
    void every_metric_is_in_the_table_with_its_label() throws IOException {
        var rows = Files.readString(ROOT.resolve("README.md"))
                .lines()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertThat(Metric.values())
                .allSatisfy(metric -> assertThat(rows)
                        .filteredOn(row -> row.split("\\|", -1)[1].contains("`" + metric.id() + "`"))
                        .singleElement()
                        .satisfies(row -> assertThat(row.split("\\|", -1)[2]).contains(metric.label())));
    }

    @Test
    void every_table_of_ours_is_named_where_the_rights_are() throws IOException {
        var readme = Files.readString(ROOT.resolve("README.md"));

        assertThat(tables())
                .contains("muster_ledger_run", "muster_match")
                .allSatisfy(table -> assertThat(readme).contains("`" + table + "`"));
    }

    private static List<String> tables() throws IOException {
        var tables = new ArrayList<String>();
        try (var migrations = Files.list(Path.of("src/main/resources/ledger"))) {
            for (var migration : migrations.toList()) {
                tables.addAll(found(TABLE, migration));
            }
        }
        return tables;
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_test_it_names_exists(Path document) throws IOException {
        assertThat(found(TEST, document)).isSubsetOf(tests());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_rule_it_names_exists(Path document) throws IOException {
        var rules = Files.readString(Path.of("src/test/java/gg/muster/architecture/Rule.java"));

        assertThat(found(RULE, document)).allSatisfy(rule -> assertThat(rules).contains("    " + rule + "("));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_file_it_points_at_exists(Path document) throws IOException {
        assertThat(found(LINK, document))
                .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_heading_it_points_at_is_its_own(Path document) throws IOException {
        var headings = Files.readAllLines(document).stream()
                .filter(line -> line.startsWith("#"))
                .map(line ->
                        line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replace(' ', '-'))
                .toList();

        assertThat(found(OWN_LINK, document)).isSubsetOf(headings);
    }

    /** A default that is a value stands in code marks; anything else says in words that there is none. */
    private static String defaultOf(MatchResult row) {
        var cell = row.group(2);
        return cell.matches("`[^`]+`") ? cell.substring(1, cell.length() - 1) : "";
    }

    private static List<String> found(Pattern pattern, Path document) throws IOException {
        return pattern.matcher(Files.readString(document))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static List<String> tests() throws IOException {
        var names = new ArrayList<String>();
        for (var module : List.of(
                "functions", "infra/servers", "infra/audit", "infra/local", "infra/bench", "infra/localstack")) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.matches(".*(Test|IT)\\.java"))
                        .forEach(name -> names.add(name.replace(".java", "")));
            }
        }
        return names;
    }
}
