package gg.muster.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of keys in {@code lua/README.md} tells the truth. */
class KeyTableTest {
    private static final Pattern SCRIPT = Pattern.compile("`([a-z]+/[a-z]+)`");

    /** A row of the table: shape, type, what it holds, owner, lifetime. */
    private static List<List<String>> rows() {
        return LuaFolder.text("README.md")
                .lines()
                .filter(line -> line.startsWith("| `{league}"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    private static List<String> owners(List<String> row) {
        return SCRIPT.matcher(row.get(3)).results().map(match -> match.group(1)).toList();
    }

    @Test
    void it_names_every_key_that_is_built_and_its_type() {
        var built = ScriptBody.builders(LuaFolder.text("lib/keys.lua")).values().stream()
                .collect(Collectors.toMap(key -> "`" + key.getKey() + "`", Map.Entry::getValue));

        assertThat(rows().stream().collect(Collectors.toMap(row -> row.get(0), row -> row.get(1))))
                .isEqualTo(built);
    }

    @Test
    void every_builder_has_its_shape_above_it() {
        var keys = LuaFolder.text("lib/keys.lua");

        assertThat(ScriptBody.builders(keys)).hasSize((int)
                keys.lines().filter(line -> line.startsWith("function keys.")).count());
    }

    @Test
    void every_row_says_what_the_key_holds_who_writes_it_and_how_long_it_lives() {
        assertThat(rows()).allSatisfy(row -> assertThat(row).hasSize(5).noneMatch(String::isBlank));
        assertThat(rows()).allSatisfy(row -> assertThat(owners(row)).isNotEmpty());
    }

    @Test
    void every_owner_is_a_script_that_writes_and_has_the_key_in_its_header() {
        assertThat(rows())
                .allSatisfy(row -> assertThat(owners(row)).allSatisfy(script -> {
                    var text = LuaFolder.text(script + ".lua");
                    assertThat(ScriptHeader.of(text).keys())
                            .containsKey(row.get(0).replace("`", ""));
                    assertThat(text).startsWith("#!lua\n");
                }));
    }
}
