package gg.muster.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The audit knows the keys that there are: a new one has no owner until it is in {@link Family} too. */
class KeyTableTest {
    private static final Pattern BUILDER =
            Pattern.compile("(?m)^-- (\\{league}\\S+) ([A-Z]+)\nfunction keys\\.\\w+\\(");

    private static String lua(String file) {
        try {
            return Files.readString(Path.of("..", "..", "lua").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of each row of the table the shape, the type and, last, the lifetime. */
    private static List<List<String>> rows() {
        return lua("README.md")
                .lines()
                .filter(line -> line.startsWith("| `{league}"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static <T> Map<String, T> known(Function<Family, T> value) {
        return Arrays.stream(Family.values()).collect(Collectors.toMap(Family::shape, value));
    }

    @Test
    void it_knows_every_key_of_the_table_by_its_type_and_no_other() {
        assertThat(rows().stream().collect(Collectors.toMap(row -> row.get(0).replace("`", ""), row -> row.get(1))))
                .isEqualTo(known(family -> family.type().name()));
    }

    @Test
    void it_knows_every_key_that_scripts_can_build_and_no_other() {
        assertThat(BUILDER.matcher(lua("lib/keys.lua"))
                        .results()
                        .collect(Collectors.toMap(found -> found.group(1), found -> found.group(2))))
                .isEqualTo(known(family -> family.type().name()));
    }

    @Test
    void whatever_expires_does_so_when_the_table_says() {
        var lifetimes = known(Family::lifetime);

        assertThat(rows()).allSatisfy(row -> {
            var words = row.get(4);
            var expected = Arrays.stream(Lifetime.values())
                    .filter(lifetime -> words.startsWith(lifetime.words()))
                    .findFirst()
                    .orElse(Lifetime.FOR_EVER);
            assertThat(lifetimes.get(row.get(0).replace("`", "")))
                    .as(row.get(0))
                    .isEqualTo(expected);
        });
    }

    @Test
    void no_key_has_two_owners() {
        for (var family : Family.values()) {
            var afterRoot = family.shape().substring("{league}".length()).replaceAll("[<>]", "");

            assertThat(Family.values())
                    .filteredOn(each -> each.names(afterRoot).isPresent())
                    .containsExactly(family);
        }
    }

    @Test
    void a_key_is_made_of_names_and_taken_apart_into_them() {
        var key = Family.LANE.key("evening", "EXPERT", "DE");

        assertThat(key).isEqualTo("{evening}:pool:EXPERT:lane:DE");
        assertThat(Family.LANE.names(key.substring("{evening}".length()))).contains(List.of("EXPERT", "DE"));
        assertThat(Family.of(":pool:EXPERT:lane:")).isEmpty();
        assertThat(Family.of(":player:7:next")).isEmpty();
        assertThat(Family.REQUEST.names(":request:form:SCRIMS-10001:by hand"))
                .contains(List.of("form:SCRIMS-10001:by hand"));
    }
}
