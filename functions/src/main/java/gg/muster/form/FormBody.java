package gg.muster.form;

import gg.muster.match.result.Handed;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the form's script posts.
 *
 * @param request names this submission: the same one gets the same answer, and changes nothing twice
 */
record FormBody(String request, List<Handed.Line> lines) {
    private static final int LONGEST_REQUEST = 200;
    private static final int MOST_LINES = 100;

    /** Empty where that is something else. */
    static Optional<FormBody> read(JsonMapper json, byte[] body) {
        try {
            return Optional.ofNullable(json.readValue(body, JsonNode.class)).flatMap(FormBody::of);
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    private static Optional<FormBody> of(JsonNode body) {
        if (!body.isObject()) {
            return Optional.empty();
        }
        var request = text(body, "request");
        var results = body.get("results");
        if (request == null || request.isBlank() || request.length() > LONGEST_REQUEST) {
            return Optional.empty();
        }
        return results == null || !results.isArray() || results.size() > MOST_LINES
                ? Optional.empty()
                : Optional.of(new FormBody(request, lines(results, text(body, "replay"))));
    }

    private static List<Handed.Line> lines(JsonNode results, @Nullable String replay) {
        var lines = new ArrayList<Handed.Line>();
        for (var line : results.values()) {
            var own = text(line, "replay");
            lines.add(new Handed.Line(
                    text(line, "player"), text(line, "position"), text(line, "time"), own == null ? replay : own));
        }
        return lines;
    }

    /** Forms write numbers as they like. */
    private static @Nullable String text(JsonNode object, String field) {
        var value = object.isObject() ? object.get(field) : null;
        return value == null || !value.isValueNode() || value.isNull() ? null : value.coerceStringValue();
    }
}
