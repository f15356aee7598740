package gg.muster.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault that the table knows has a test that tries it. */
class FaultTableTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");

    static List<String> rows() throws IOException {
        return Files.readAllLines(ROOT.resolve("infra/decisions/031-faults.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| what breaks"))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void every_row_names_a_test_that_is_there(String row) throws IOException {
        var cells = row.split("\\s*\\|\\s*", -1);
        assertThat(cells)
                .as("cells, with what is before the first bar and after the last")
                .hasSize(6);

        var test = TEST.matcher(cells[4]);

        assertThat(test.matches()).as(cells[4]).isTrue();
        assertThat(Files.readString(source(test.group(1)))).contains("    void " + test.group(2) + "(");
    }

    @Test
    void no_test_stands_for_two_rows() throws IOException {
        assertThat(rows()).map(row -> row.split("\\s*\\|\\s*", -1)[4]).doesNotHaveDuplicates();
    }

    private static Path source(String test) throws IOException {
        for (var module : List.of("functions", "infra/local")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                var found = files.filter(file -> file.endsWith(test + ".java")).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
            }
        }
        throw new AssertionError("there is no " + test);
    }
}
