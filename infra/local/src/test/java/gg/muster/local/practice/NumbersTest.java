package gg.muster.local.practice;

import static gg.muster.local.practice.Practice.find;
import static gg.muster.local.practice.Practice.texts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gg.muster.numbers.Numbers;
import gg.muster.numbers.NumbersUnavailable;
import gg.muster.numbers.Outcome;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The practice Numbers, over HTTP and through the client that is deployed. */
class NumbersTest {
    private static final String SUBMIT = "/practice/numbers/gameSubmit";
    private static final String GAME = "1f2e3d4c-5b6a-7988-90ab-cdef01234567";
    private static final String BAD = "bad00000-0000-0000-0000-000000000000";

    private final Practice practice = new Practice();

    @AfterEach
    void stop() {
        practice.close();
    }

    private ApplicationContext client(String dialect) {
        return Contexts.with(Settings.from(Map.of(
                        "NUMBERS_BASE_URL",
                        practice.url() + "/practice/numbers",
                        "NUMBERS_DIALECT",
                        dialect,
                        "DISCORD_GUILD_ID",
                        "1")))
                .start();
    }

    private Practice.Answer submits(String json) {
        return practice.post(SUBMIT, json.replace('\'', '"'));
    }

    private List<String> recorded() {
        return texts(practice.get("/practice/numbers").at("games"), "game_id");
    }

    private static String text(JsonNode object, String field) {
        return find(object, field).getStringValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"requirements", "live"})
    void aGameIsRecordedOnceHoweverOftenItIsSubmitted(String dialect) {
        try (var context = client(dialect)) {
            var numbers = context.getBean(Numbers.class);

            assertThat(numbers.submit(GAME, "EXPERT")).isEqualTo(new Outcome.Accepted());
            assertThat(numbers.submit(GAME, "EXPERT")).isEqualTo(new Outcome.AlreadyThere());
        }
        var games = Practice.items(practice.get("/practice/numbers").at("games"));
        assertThat(games).singleElement().returns(GAME, game -> text(game, "game_id"));
        assertThat(games).singleElement().returns("EXPERT", game -> text(game, "tier"));
        assertThat(games).singleElement().returns(dialect, game -> text(game, "dialect"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"requirements", "live"})
    void aGameThatBeginsWithBadIsRefused(String dialect) {
        try (var context = client(dialect)) {
            assertThat(context.getBean(Numbers.class).submit(BAD, "EXPERT"))
                    .isEqualTo(new Outcome.Rejected("game_not_found"));
        }
        assertThat(recorded()).isEmpty();
    }

    @Test
    void theStatusTellsUnderTheRequirementsAndOnlyTheBodyInTheRunningService() {
        submits("{'gameID':'a','tier':'EXPERT','type':'combines'}");

        assertThat(submits("{'gameID':'a','tier':'EXPERT','type':'combines'}"))
                .returns(409, Practice.Answer::status)
                .returns("game_exist", a -> a.text("reason"));
        assertThat(submits("{'game_id':'a','tier':'EXPERT','game_type':'COMBINE'}"))
                .returns(200, Practice.Answer::status)
                .returns("game_exist", a -> a.text("reason"))
                .returns(false, a -> a.at("completed").getBooleanValue());
        assertThat(submits("{'gameID':'bad1','tier':'EXPERT','type':'combines'}")
                        .status())
                .isEqualTo(422);
        assertThat(submits("{'game_id':'bad1','tier':'EXPERT','game_type':'COMBINE'}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {'gameID':'a','tier':'EXPERT'}",
                "400 | {'gameID':'a','tier':'EXPERT','type':'COMBINE'}",
                "400 | {'gameID':'a','type':'combines'}",
                "200 | {'game_id':'a','tier':'EXPERT','type':'combines'}",
                "200 | {'game_id':'a','tier':'EXPERT','game_type':'combines'}",
                "400 | {'tier':'EXPERT'}",
                "400 | []",
                "400 | {",
            })
    void aBodyOfNeitherDialectRecordsNothing(int status, String body) {
        assertThat(practice.post(SUBMIT, body.replace("'", "\"")).status()).isEqualTo(status);
        assertThat(recorded()).isEmpty();
    }

    @Test
    void aFaultMakesNumbersFailAsItMakesDiscordFail() {
        try (var context = client("live")) {
            var numbers = context.getBean(Numbers.class);
            practice.post("/practice/faults", "{\"path\":\"numbers/gameSubmit\",\"status\":503,\"times\":2}");

            assertThatExceptionOfType(NumbersUnavailable.class).isThrownBy(() -> numbers.submit(GAME, "EXPERT"));
            assertThatExceptionOfType(NumbersUnavailable.class).isThrownBy(() -> numbers.submit(GAME, "EXPERT"));
            assertThat(recorded()).isEmpty();
            assertThat(numbers.submit(GAME, "EXPERT")).isEqualTo(new Outcome.Accepted());
        }
    }

    @Test
    void aGameMayBeRecordedAndItsAnswerLost() {
        try (var context = client("requirements")) {
            var numbers = context.getBean(Numbers.class);
            practice.post("/practice/faults", "{\"path\":\"numbers/gameSubmit\",\"status\":502,\"after\":true}");

            assertThatExceptionOfType(NumbersUnavailable.class).isThrownBy(() -> numbers.submit(GAME, "EXPERT"));
            assertThat(recorded()).containsExactly(GAME);
            assertThat(numbers.submit(GAME, "EXPERT")).isEqualTo(new Outcome.AlreadyThere());
        }
    }

    @Test
    void playersFindTheirGameAndTheNextOneOnceItIsRecorded() {
        var players = Stream.iterate(1, n -> n + 1).limit(10).map(n -> "70" + n).toList();
        try (var context = client("live")) {
            var numbers = context.getBean(Numbers.class);

            var first = numbers.detect("/matches/detect", "701", players).getFirst();
            assertThat(numbers.detect("/matches/detect", "702", players.reversed()))
                    .singleElement()
                    .returns(first.gameId(), game -> game.gameId());
            assertThat(first.redPlayers()).isEqualTo(players.subList(0, 5));
            assertThat(first.bluePlayers()).isEqualTo(players.subList(5, 10));
            assertThat(first.gameId()).matches("[a-z0-9]{8}-([a-z0-9]{4}-){3}[a-z0-9]{12}");
            assertThat(first.map()).isNotBlank();

            assertThat(numbers.submit(first.gameId(), "EXPERT")).isEqualTo(new Outcome.Accepted());
            assertThat(numbers.detect("/matches/detect", "701", players)
                            .getFirst()
                            .gameId())
                    .isNotEqualTo(first.gameId());
        }
    }

    @Test
    void itFindsNothingForOneAloneOrWhenToldTo() {
        try (var context = client("requirements")) {
            var numbers = context.getBean(Numbers.class);

            assertThat(numbers.detect("/matches/detect", "1", List.of())).isEmpty();
            assertThat(practice.send("PATCH", "/practice/numbers", "{\"detects\":false}")
                            .status())
                    .isEqualTo(200);
            assertThat(numbers.detect("/matches/detect", "1", List.of("1", "2")))
                    .isEmpty();
            practice.send("PATCH", "/practice/numbers", "{\"detects\":true}");
            assertThat(numbers.detect("/matches/detect", "1", List.of("1", "2")))
                    .hasSize(1);
        }
    }

    @Test
    void itFindsAsManyGamesAsItIsToldToAndFlagsThem() {
        try (var context = client("requirements")) {
            var numbers = context.getBean(Numbers.class);
            practice.send("PATCH", "/practice/numbers", "{\"finds\":3,\"flags\":[\"SUBSTITUTE\"]}");

            var games = numbers.detect("/matches/detect", "1", List.of("1", "2"));

            assertThat(games).hasSize(3).doesNotHaveDuplicates();
            assertThat(games).allSatisfy(game -> assertThat(game.flags()).containsExactly("SUBSTITUTE"));
            practice.send("PATCH", "/practice/numbers", "{\"finds\":1,\"flags\":[]}");
            assertThat(numbers.detect("/matches/detect", "1", List.of("1", "2")))
                    .singleElement()
                    .satisfies(game -> assertThat(game.flags()).isEmpty());
        }
    }

    @Test
    void itIsNoPartOfDiscord() {
        submits("{'gameID':'a','tier':'EXPERT','type':'combines'}");

        assertThat(practice.get("/practice/requests").json().size()).isZero();
    }
}
