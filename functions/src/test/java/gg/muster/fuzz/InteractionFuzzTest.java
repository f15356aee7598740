package gg.muster.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.entry.HttpAnswer;
import gg.muster.entry.HttpEvent;
import gg.muster.testing.DiscordKey;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.lifecycle.BeforeTry;

/** Interactions that are wrong in a few places, or altogether: there is an answer, and unless Discord signed them nothing else. */
class InteractionFuzzTest {
    private static final OpenAddress ADDRESS = new OpenAddress();
    private static final JsonMapper JSON = JsonMapper.createDefault();

    private static final List<Map<String, Object>> PAYLOADS = OpenAddress.LEAGUES.stream()
            .flatMap(league -> Payloads.of(league, OpenAddress.guild(league)).stream())
            .toList();

    /** Of Discord's kinds of answers those that there are here. */
    private static final Set<Integer> KINDS = Set.of(1, 4, 5, 7, 8, 9);

    private static final int LONGEST_CONTENT = 2000;

    @AfterContainer
    static void close() {
        ADDRESS.close();
    }

    @BeforeProperty
    void begin() {
        ADDRESS.begin();
    }

    @BeforeTry
    void forgetAnswers() {
        ADDRESS.forgetAnswers();
    }

    @Provide
    static Arbitrary<String> payloads() {
        var valid = Arbitraries.integers().between(0, PAYLOADS.size() - 1).map(PAYLOADS::get);
        return Combinators.combine(valid, Mutation.any().list().ofMaxSize(4)).as(Mutation::written);
    }

    @Provide
    static Arbitrary<String> customIds() {
        var action = Arbitraries.oneOf(
                Arbitraries.of(Payloads.actions()),
                Arbitraries.strings().ascii().ofMaxLength(20));
        var league =
                Arbitraries.of("combines", "gamemodes", "parties", "scrims", "", "COMBINES", "{combines}", "nobody");
        var subject = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(60),
                Arbitraries.strings().withChars("0123456789/:-KEXPRT ").ofMaxLength(40));
        return Combinators.combine(action, league, subject).as((a, l, s) -> a + ":" + l + ":" + s);
    }

    @Property(tries = 1500)
    void a_signed_interaction_that_is_wrong_somewhere_gets_an_answer_that_discord_takes(
            @ForAll("payloads") String body, @ForAll boolean base64) throws IOException {
        takenByDiscord(ADDRESS.signed(body, base64));
        assertThat(ADDRESS.failures()).isEmpty();
    }

    @Property(tries = 500)
    void so_does_any_custom_id(@ForAll("customIds") String id, @ForAll boolean form) throws IOException {
        var member = Map.of("user", Map.of("id", "1"), "permissions", "32");
        var payload = Map.of(
                "id",
                "9",
                "type",
                form ? 5 : 3,
                "token",
                "t",
                "guild_id",
                "100",
                "channel_id",
                "555",
                "member",
                member,
                "data",
                Map.of("custom_id", id));
        takenByDiscord(ADDRESS.signed(Json.write(payload), false));
        assertThat(ADDRESS.failures()).isEmpty();
    }

    @Property(tries = 200)
    void so_do_bytes_that_are_nothing_at_all(@ForAll byte[] bytes) throws IOException {
        takenByDiscord(ADDRESS.signed(new String(bytes, ISO_8859_1), true));
    }

    /** 400, or one of Discord's kinds of answers within its limits. */
    private static void takenByDiscord(HttpAnswer answer) throws IOException {
        if (answer.statusCode() == 400) {
            return;
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        var reply = Objects.requireNonNull(JSON.readValue(answer.body(), JsonNode.class));
        assertThat(KINDS).contains(Objects.requireNonNull(reply.get("type")).getIntValue());
        var data = reply.get("data");
        var content = data == null ? null : data.get("content");
        if (content != null && content.isString()) {
            assertThat(content.getStringValue()).isNotEmpty().hasSizeLessThanOrEqualTo(LONGEST_CONTENT);
        }
    }

    /** What somebody may do to a request that Discord has signed, or who never had one. */
    private enum Forgery {
        NO_HEADERS,
        NO_SIGNATURE,
        NO_TIMESTAMP,
        EMPTY,
        NOT_HEX,
        TOO_SHORT,
        FIRST_BYTE,
        LAST_BYTE,
        ZEROES,
        ANOTHER_KEY,
        ANOTHER_BODY,
        OLD,
        FROM_THE_FUTURE,
        ANOTHER_TIME,
        NO_BASE64
    }

    @Property(tries = 400)
    void what_discord_did_not_sign_is_refused_and_changes_nothing(
            @ForAll("payloads") String body, @ForAll Forgery forgery) {
        var before = ADDRESS.lab.wholeState();

        var answer = ADDRESS.answer(forged(body, forgery));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid request signature\"}");
        assertThat(ADDRESS.lab.wholeState()).isEqualTo(before);
    }

    private static HttpEvent forged(String body, Forgery forgery) {
        var now = ADDRESS.lab.clock().instant();
        var headers = new HashMap<>(ADDRESS.key.headers(now, body));
        var stamp = "X-Signature-Timestamp";
        var sign = "X-Signature-Ed25519";
        var signature = Objects.requireNonNull(headers.get(sign));
        switch (forgery) {
            case NO_HEADERS -> headers.clear();
            case NO_SIGNATURE -> headers.remove(sign);
            case NO_TIMESTAMP -> headers.remove(stamp);
            case EMPTY -> headers.put(sign, "");
            case NOT_HEX -> headers.put(sign, "zz" + signature.substring(2));
            case TOO_SHORT -> headers.put(sign, signature.substring(2));
            case FIRST_BYTE -> headers.put(sign, flipped(signature, 0));
            case LAST_BYTE -> headers.put(sign, flipped(signature, signature.length() - 1));
            case ZEROES -> headers.put(sign, "00".repeat(64));
            case ANOTHER_KEY -> headers.putAll(new DiscordKey().headers(now, body));
            case ANOTHER_BODY -> headers.putAll(ADDRESS.key.headers(now, body + " "));
            case OLD -> headers.putAll(ADDRESS.key.headers(now.minusSeconds(301), body));
            case FROM_THE_FUTURE -> headers.putAll(ADDRESS.key.headers(now.plusSeconds(301), body));
            case ANOTHER_TIME -> headers.put(stamp, "" + (now.getEpochSecond() - 1));
            case NO_BASE64 -> {
                return new HttpEvent("/", null, headers, "not base64!" + body, true);
            }
        }
        return HttpEvent.post("/", headers, body.getBytes(UTF_8), false);
    }

    private static String flipped(String hex, int digit) {
        var digits = hex.toCharArray();
        digits[digit] = digits[digit] == '0' ? '1' : '0';
        return new String(digits);
    }
}
