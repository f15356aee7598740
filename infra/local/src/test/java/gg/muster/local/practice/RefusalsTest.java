package gg.muster.local.practice;

import static gg.muster.local.practice.Practice.BOT;
import static gg.muster.local.practice.Practice.GUILD;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.practice.Limits.Limit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits and error codes: what the API refuses, with which status, code and path. */
class RefusalsTest {
    private static final Limit PLENTY = new Limit(10_000, Duration.ofSeconds(1));
    private static final String COMMANDS = "/applications/" + BOT + "/guilds/" + GUILD + "/commands";

    private final Practice practice = new Practice(
            s -> s.withLimits(s.limits().withGlobal(PLENTY).withRoutes(Map.of()).withOtherRoutes(PLENTY)));
    private final String queue = "/channels/" + practice.channelId("queue") + "/messages";

    @AfterEach
    void stop() {
        practice.close();
    }

    private Practice.Answer post(String json) {
        return practice.bot("POST", queue, json.replace('\'', '"'));
    }

    private static String code(Practice.Answer answer, String... path) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.number("code")).isEqualTo(50035);
        assertThat(answer.text("message")).isEqualTo("Invalid Form Body");
        var whole = new String[path.length + 4];
        whole[0] = "errors";
        System.arraycopy(path, 0, whole, 1, path.length);
        whole[path.length + 1] = "_errors";
        whole[path.length + 2] = "0";
        whole[path.length + 3] = "code";
        return answer.text(whole);
    }

    @Test
    void withoutTheBotTokenNothingIsAnswered() {
        for (Map<String, String> sent : List.of(
                Map.of("User-Agent", Practice.AGENT),
                Map.of("User-Agent", Practice.AGENT, "Authorization", "Bot wrong"),
                Map.of("User-Agent", Practice.AGENT, "Authorization", Practice.TOKEN))) {
            assertThat(practice.send("GET", "/api/v10/users/@me", "", sent))
                    .returns(401, Practice.Answer::status)
                    .returns("401: Unauthorized", a -> a.text("message"))
                    .returns(0, a -> a.number("code"));
        }
        assertThat(practice.everything().number("invalid_requests")).isEqualTo(3);
    }

    @Test
    void aClientThatDoesNotSayWhatItIsIsTurnedAway() {
        var headers = Map.of("Authorization", "Bot " + Practice.TOKEN, "User-Agent", "Java/25");

        assertThat(practice.send("GET", "/api/v10/users/@me", "", headers).number("code"))
                .isEqualTo(40333);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,    /channels/1,                      404, 10003",
        "DELETE, /channels/1,                      404, 10003",
        "GET,    /guilds/1/channels,               404, 10004",
        "GET,    /guilds/{guild}/members/1,        404, 10007",
        "GET,    /channels/{queue}/messages/1,     404, 10008",
        "DELETE, /channels/{queue}/messages/1,     404, 10008",
        "GET,    /users/1,                         404, 10013",
        "GET,    /applications/1/guilds/1/commands,404, 10002",
        "DELETE, /webhooks/1/t/messages/@original, 404, 10015",
        "DELETE, /webhooks/{bot}/t/messages/@original, 401, 50027",
        "GET,    /nothing,                         404, 0"
    })
    void whatIsNotThereHasItsOwnCode(String method, String path, int status, int code) {
        String whole =
                path.replace("{guild}", GUILD).replace("{bot}", BOT).replace("{queue}", practice.channelId("queue"));

        Practice.Answer answer = practice.bot(method, whole);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.number("code")).isEqualTo(code);
    }

    @Test
    void contentBeyondTwoThousandCharactersIsRefusedAtItsPath() {
        assertThat(code(post("{'content':'" + "x".repeat(2001) + "'}"), "content"))
                .isEqualTo("BASE_TYPE_MAX_LENGTH");
        assertThat(post("{'content':'" + "x".repeat(2000) + "'}").status()).isEqualTo(200);
        assertThat(post("{'content':'  '}").number("code")).isEqualTo(50006);
        assertThat(practice.bot("POST", queue, "{nonsense").number("code")).isEqualTo(50109);
    }

    @Test
    void embedsHaveLimitsOfTheirOwn() {
        assertThat(code(post("{'embeds':[{'title':'" + "x".repeat(257) + "'}]}"), "embeds", "0", "title"))
                .isEqualTo("BASE_TYPE_MAX_LENGTH");
        assertThat(code(
                        post("{'embeds':[{'fields':[{'name':'a','value':''}]}]}"),
                        "embeds",
                        "0",
                        "fields",
                        "0",
                        "value"))
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        String half = "{'description':'" + "x".repeat(3001) + "'}";
        assertThat(code(post("{'embeds':[" + half + "," + half + "]}"), "embeds", "1"))
                .isEqualTo("MAX_EMBED_SIZE_EXCEEDED");
        assertThat(code(post("{'embeds':[" + repeat("{'title':'t'}", 11) + "]}"), "embeds"))
                .isEqualTo("BASE_TYPE_MAX_LENGTH");
    }

    @Test
    void componentsComeInFiveRowsOfFiveWithEveryCustomIdOnce() {
        String button = "{'type':2,'style':1,'label':'Go','custom_id':'go'}";
        assertThat(code(post(rows(button + "," + button)), "components", "0", "components", "1", "custom_id"))
                .isEqualTo("COMPONENT_CUSTOM_ID_DUPLICATED");
        assertThat(code(post(rows(buttons(6))), "components", "0", "components"))
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(post(rows(buttons(5))).status()).isEqualTo(200);
        String row = "{'type':1,'components':[{'type':2,'style':5,'label':'l','url':'https://a.b'}]}";
        assertThat(code(post("{'components':[" + repeat(row, 6) + "]}"), "components"))
                .isEqualTo("BASE_TYPE_MAX_LENGTH");
        assertThat(code(
                        post(rows("{'type':2,'style':1,'label':'Go','custom_id':'" + "i".repeat(101) + "'}")),
                        "components",
                        "0",
                        "components",
                        "0",
                        "custom_id"))
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
    }

    @Test
    void aGuildHoldsFiveHundredChannelsNotCountingThreads() {
        String channels = "/guilds/" + GUILD + "/channels";
        practice.bot(
                "POST", "/channels/" + practice.channelId("queue") + "/threads", "{\"name\":\"thread\",\"type\":12}");
        for (int i = 3; i < 500; i++) {
            assertThat(practice.bot("POST", channels, "{\"name\":\"c" + i + "\"}")
                            .status())
                    .isEqualTo(201);
        }

        assertThat(practice.bot("POST", channels, "{\"name\":\"one-more\"}"))
                .returns(400, Practice.Answer::status)
                .returns(30013, a -> a.number("code"));
    }

    @Test
    void aCategoryHoldsFiftyChannelsAndItsChildrenOutliveIt() {
        String category = practice.create("{'name':'Matches 1','type':4}");
        String child = "{'name':'m','parent_id':'" + category + "'}";
        IntStream.range(0, 50).forEach(i -> practice.create(child));

        assertThat(code(practice.bot("POST", "/guilds/" + GUILD + "/channels", child.replace('\'', '"')), "parent_id"))
                .isEqualTo("CHANNEL_PARENT_MAX_CHANNELS");
        assertThat(practice.bot("DELETE", "/channels/" + category).status()).isEqualTo(200);
        assertThat(Practice.items(practice.everything().at("channels")))
                .filteredOn(c -> Practice.find(c, "name").getStringValue().equals("m"))
                .hasSize(50)
                .allMatch(c -> Practice.find(c, "parent_id").isNull());
    }

    @Test
    void aChannelNeedsANameOfOneToAHundredCharacters() {
        String channels = "/guilds/" + GUILD + "/channels";

        assertThat(code(practice.bot("POST", channels, "{}"), "name")).isEqualTo("BASE_TYPE_REQUIRED");
        assertThat(code(practice.bot("POST", channels, "{\"name\":\"" + "x".repeat(101) + "\"}"), "name"))
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
    }

    @Test
    void commandsAreCheckedAsAWholeSet() {
        String good = "{'name':'queue','description':'d','options':[{'type':3,'name':'action','description':'d'}]}";

        assertThat(code(put("[{'name':'Queue','description':'d'}]"), "0", "name"))
                .isEqualTo("APPLICATION_COMMAND_INVALID_NAME");
        assertThat(code(put("[{'name':'queue','description':''}]"), "0", "description"))
                .isEqualTo("BASE_TYPE_BAD_LENGTH");
        assertThat(code(put("[" + good + "," + good + "]"), "1", "name"))
                .isEqualTo("APPLICATION_COMMANDS_DUPLICATE_NAME");
        assertThat(code(
                        put("[{'name':'a','description':'d','options':[{'type':3,'name':'b','description':'d'},"
                                + "{'type':3,'name':'c','description':'d','required':true}]}]"),
                        "0",
                        "options",
                        "1"))
                .isEqualTo("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID");
        assertThat(put("[" + good + "]").status()).isEqualTo(200);
        assertThat(Practice.texts(practice.bot("GET", COMMANDS).json(), "name")).containsExactly("queue");
        assertThat(put("[]").status()).isEqualTo(200);
        assertThat(practice.bot("GET", COMMANDS).json().size()).isZero();
    }

    private Practice.Answer put(String json) {
        return practice.bot("PUT", COMMANDS, json.replace('\'', '"'));
    }

    private static String rows(String children) {
        return "{'components':[{'type':1,'components':[" + children + "]}]}";
    }

    private static String buttons(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "{'type':2,'style':1,'label':'b','custom_id':'b" + i + "'}")
                .collect(Collectors.joining(","));
    }

    private static String repeat(String json, int times) {
        return IntStream.range(0, times).mapToObj(i -> json).collect(Collectors.joining(","));
    }
}
