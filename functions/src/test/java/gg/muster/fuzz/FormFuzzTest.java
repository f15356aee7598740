package gg.muster.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.entry.HttpAnswer;
import gg.muster.entry.HttpEvent;
import gg.muster.form.FormSignature;
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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeProperty;
import net.jqwik.api.lifecycle.BeforeTry;

/** The same for {@code POST /results/…}: whatever is handed in is answered in words, and unless it is signed that is all. */
class FormFuzzTest {
    private static final OpenAddress ADDRESS = new OpenAddress();
    private static final JsonMapper JSON = JsonMapper.createDefault();
    private static final Map<String, Object> RESULT = Map.of(
            "request",
            "r1",
            "replay",
            "https://x.example/7",
            "results",
            List.of(
                    Map.of("player", "1", "position", 1, "time", 192_345),
                    Map.of("player", "p2", "position", "2", "time", "3:20.000"),
                    Map.of("player", "@p3", "position", 3),
                    Map.of("player", "4", "position", 4, "replay", "https://y.example/8")));

    /** What there is to say: done, no such match, in the way of it, or wrong. */
    private static final Set<Integer> SAID = Set.of(200, 404, 409, 422);

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
    static Arbitrary<String> results() {
        return Mutation.any().list().ofMaxSize(4).map(mutations -> Mutation.written(RESULT, mutations));
    }

    @Provide
    static Arbitrary<String> matches() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        OpenAddress.MATCH, "SCRIMS-10001", "combines-10001", "", "-", "A/B-1", "{combines}-10001"),
                Arbitraries.strings().ofMaxLength(30));
    }

    @Property(tries = 500)
    void a_signed_result_that_is_wrong_somewhere_is_answered_in_words(@ForAll("results") String body)
            throws IOException {
        answeredInWords(ADDRESS.result(OpenAddress.MATCH, body));
    }

    @Property(tries = 300)
    void so_is_one_for_any_match(@ForAll("matches") String match, @ForAll String body) throws IOException {
        answeredInWords(ADDRESS.result(match, body));
        answeredInWords(ADDRESS.result(match, Json.write(RESULT)));
    }

    private static void answeredInWords(HttpAnswer answer) throws IOException {
        assertThat(SAID).contains(answer.statusCode());
        var said = Objects.requireNonNull(JSON.readValue(answer.body(), JsonNode.class));
        assertThat(Objects.requireNonNull(said.get("said")).getStringValue()).isNotBlank();
    }

    private enum Forgery {
        NOTHING,
        NO_TIME,
        NO_SIGNATURE,
        FOR_ANOTHER_MATCH,
        OF_ANOTHER_BODY,
        ZEROES,
        NOT_HEX,
        OLD
    }

    @Property(tries = 300)
    void what_the_owner_of_the_form_did_not_sign_is_refused_and_changes_nothing(
            @ForAll("results") String body, @ForAll Forgery forgery) {
        var before = ADDRESS.lab.wholeState();
        var headers = new HashMap<>(ADDRESS.resultHeaders(OpenAddress.MATCH, body));
        switch (forgery) {
            case NOTHING -> headers.clear();
            case NO_TIME -> headers.remove(FormSignature.TIMESTAMP);
            case NO_SIGNATURE -> headers.remove(FormSignature.SIGNATURE);
            case FOR_ANOTHER_MATCH -> headers.putAll(ADDRESS.resultHeaders("COMBINES-10002", body));
            case OF_ANOTHER_BODY -> headers.putAll(ADDRESS.resultHeaders(OpenAddress.MATCH, body + " "));
            case ZEROES -> headers.put(FormSignature.SIGNATURE, "0".repeat(64));
            case NOT_HEX -> headers.put(FormSignature.SIGNATURE, "z".repeat(64));
            case OLD -> headers.put(FormSignature.TIMESTAMP, "1");
        }

        var answer =
                ADDRESS.answer(HttpEvent.post("/results/" + OpenAddress.MATCH, headers, body.getBytes(UTF_8), false));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(ADDRESS.lab.wholeState()).isEqualTo(before);
    }
}
