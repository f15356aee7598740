package gg.muster.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LuaBundleTest {
    private static String expanded(Map<String, String> files, String name) {
        return new LuaBundle(files::get).get(name).text();
    }

    @Test
    void an_include_puts_the_file_in_place_of_the_line() {
        var files = Map.of("queue/join", "#!lua\n-- @include lib/keys\nreturn keys", "lib/keys", "local keys = 1");

        assertThat(expanded(files, "queue/join")).isEqualTo("#!lua\nlocal keys = 1\nreturn keys\n");
    }

    @Test
    void a_file_that_several_others_include_is_there_once_and_before_all_of_them() {
        var files = Map.of(
                "a", "-- @include b\n-- @include c\n-- @include d\nend",
                "b", "-- @include d\nb",
                "c", "-- @include d\nc",
                "d", "d");

        assertThat(expanded(files, "a")).isEqualTo("d\nb\nc\nend\n");
    }

    @Test
    void includes_go_as_deep_as_they_are_written() {
        var files = Map.of("a", "-- @include b\na", "b", "-- @include c\nb", "c", "-- @include d\nc", "d", "d");

        assertThat(expanded(files, "a")).isEqualTo("d\nc\nb\na\n");
    }

    @Test
    void only_a_line_of_its_own_is_an_include() {
        var files = Map.of("a", "local text = \"-- @include b\"\n  -- @include b\n-- see @include b");

        assertThat(expanded(files, "a")).isEqualTo(files.get("a") + "\n");
    }

    @Test
    void a_circle_is_refused_with_the_way_round_it() {
        var files = Map.of("a", "-- @include b", "b", "-- @include c", "c", "-- @include b");

        assertThatIllegalStateException()
                .isThrownBy(() -> expanded(files, "a"))
                .withMessage("Lua includes go in a circle: a > b > c > b");
    }

    @Test
    void a_file_that_includes_itself_is_a_circle() {
        assertThatIllegalStateException()
                .isThrownBy(() -> expanded(Map.of("a", "-- @include a"), "a"))
                .withMessage("Lua includes go in a circle: a > a");
    }

    @Test
    void a_missing_file_is_refused_with_the_way_to_it() {
        var files = Map.of("a", "-- @include b", "b", "-- @include lib/lost");

        assertThatIllegalStateException()
                .isThrownBy(() -> expanded(files, "a"))
                .withMessage("No Lua file lua/lib/lost.lua, asked for by a > b > lib/lost");
    }

    @Test
    void redis_knows_a_script_by_the_sha_of_its_expanded_text() {
        var source = new LuaBundle(Map.of("a", "return 1")::get).get("a");

        assertThat(source.text()).isEqualTo("return 1\n");
        assertThat(source.sha1()).isEqualTo("48df9b519ca145c867b895f740b37bd891e887af");
    }

    @Test
    void the_scripts_of_this_release_are_on_the_class_path() {
        assertThat(new LuaBundle().get("queue/join").text())
                .startsWith("#!lua\n")
                .contains("function keys.lane(pool, lane)")
                .doesNotContain("@include");
    }
}
