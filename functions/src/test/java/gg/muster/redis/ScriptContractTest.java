package gg.muster.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ScriptContractTest {
    private static final String HONEST = """
            #!lua
            -- Does a thing.
            --
            -- KEYS
            --   {league}:player:<player>   HASH     where the player stands
            --   {league}:events            STREAM
            -- ARGUMENTS
            --   now      ms
            --   player   Discord id
            -- CODES
            --   DONE      {at}
            --   REFUSED
            -- EVENTS
            --   thing.done   {player}
            -- @include lib/keys
            -- @include lib/events
            local args = cjson.decode(ARGV[1])
            local function answer(code, data) return { code, cjson.encode(data) } end
            if redis.call("EXISTS", keys.player(args.player)) == 0 then return { "REFUSED", "{}" } end
            events.add("thing.done", args.now, { player = args.player })
            return answer("DONE", { at = args.now })
            """;

    private enum Codes {
        DONE,
        REFUSED
    }

    private record Arguments(long now, String player) {}

    static List<String> scripts() {
        return LuaFolder.scripts();
    }

    private static List<String> complaintsAbout(String text) {
        var bundle =
                new LuaBundle(name -> name.equals("thing/do") ? text : LuaFolder.text(name + ".lua")).get("thing/do");
        return ScriptContract.complaints(text, bundle.text(), new Script<>("thing/do", Arguments.class, Codes.class));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_scripts_header_and_body_and_java_class_agree(String name) throws ReflectiveOperationException {
        var java = ScriptContract.java(name);

        assertThat(java.name()).isEqualTo(name);
        assertThat(ScriptContract.complaints(
                        LuaFolder.text(name + ".lua"), new LuaBundle().get(name).text(), java))
                .isEmpty();
    }

    @Test
    void every_folder_of_scripts_is_looked_at() {
        assertThat(scripts())
                .contains("league/view", "match/form", "outbox/take", "player/store", "queue/join")
                .doesNotContain("lib/keys", "match/pick/lanes");
    }

    @Test
    void an_honest_script_gives_no_reason_to_complain() {
        assertThat(complaintsAbout(HONEST)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "return { \"REFUSED\"              | return { \"SURPRISE\"          | CODES: SURPRISE is missing, but is in the body",
                "answer(\"DONE\"                   | answer(\"SURPRISE\"            | CODES: SURPRISE is missing, but is in the body",
                "answer(\"DONE\"                   | request.answer(\"REFUSED\"     | CODES: DONE is not in the body",
                "`--   REFUSED\n`                  | ``                             | CODES: REFUSED is missing, but is in the enum",
                "`--   REFUSED\n`                  | `--   REFUSED\n--   NEVER\n`   | CODES: NEVER is not in the enum",
                "`--   now      ms\n`              | `--   now   ms\n--   lost   x\n` | ARGUMENTS: lost is not in the record",
                "`--   now      ms\n`              | `--   now   ms\n--   lost   x\n` | ARGUMENTS: lost is not in the body",
                "`--   now      ms\n`              | ``                             | ARGUMENTS: now is missing, but is in the record",
                "at = args.now                     | at = args.other                | ARGUMENTS: other is missing, but is in the body",
                "EXISTS\", keys.player(args.player) | EXISTS\", keys.matches()      | KEYS: {league}:matches is missing, but is in the body",
                "EXISTS\", keys.player(args.player) | EXISTS\", keys.matches()      | KEYS: {league}:player:<player> is not in the body",
                "`{league}:player:<player>   HASH` | `{league}:player:<player>   ZSET` | KEYS: {league}:player:<player> is called ZSET, but lib/keys says HASH",
                "`--   {league}:events            STREAM\n` | ``                    | KEYS: {league}:events is missing, but is in the body",
                "events.add(\"thing.done\"         | events.add(\"thing.undone\"    | EVENTS: thing.undone is missing, but is in the body",
                "events.add(\"thing.done\"         | events.add(\"thing.undone\"    | EVENTS: thing.done is not in the body",
                "`#!lua\n`                         | `-- no shebang\n`              | does not begin with #!lua",
                "`-- Does a thing.\n`              | ``                             | has no purpose",
            })
    void a_script_that_does_not_keep_to_its_header_is_caught(String honest, String doctored, String complaint) {
        assertThat(HONEST).contains(honest);

        assertThat(complaintsAbout(HONEST.replace(honest, doctored == null ? "" : doctored)))
                .contains(complaint);
    }
}
