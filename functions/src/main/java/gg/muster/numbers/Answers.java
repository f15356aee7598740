package gg.muster.numbers;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes sense of what Numbers answers, in both dialects; where that is in doubt, nothing counts as done. */
@Singleton
class Answers {
    private static final int CONFLICT = 409;
    private static final Set<Integer> LATER = Set.of(408, 425, 429);
    private static final String EXISTS = "game_exist";
    private static final int LONGEST_REASON = 200;

    private final JsonMapper json;

    Answers(JsonMapper json) {
        this.json = json;
    }

    Outcome outcome(Answer answer, Dialect dialect) {
        var status = mustBeDecided(answer);
        if (status == CONFLICT) {
            return new Outcome.AlreadyThere();
        }
        if (status >= 400) {
            return refusal(parse(answer.body()), "status " + status);
        }
        var body = readable(answer.body());
        var completed = body.map(node -> node.get("completed"));
        if (completed.isPresent()) {
            return flag(completed.get()) ? new Outcome.Accepted() : refusal(body, "no reason given");
        }
        return switch (dialect) {
            case REQUIREMENTS -> new Outcome.Accepted();
            case LIVE -> throw new NumbersUnavailable("it did not say whether the game is recorded", null);
        };
    }

    List<DetectedGame> games(Answer answer) {
        var status = mustBeDecided(answer);
        if (status >= 400) {
            var reason = parse(answer.body()).flatMap(Answers::reason).orElse("no reason given");
            throw new NumbersUnavailable("finding games is refused, status " + status + ": " + reason, null);
        }
        var body = parse(answer.body()).orElseThrow(Answers::unreadable);
        var games = body.get("games");
        if (games == null || games.isNull()) {
            return reason(body).map(nothing -> List.<DetectedGame>of()).orElseThrow(Answers::unreadable);
        }
        var found = new ArrayList<DetectedGame>();
        listed(games).forEach(game -> found.add(game(game)));
        return List.copyOf(found);
    }

    private static int mustBeDecided(Answer answer) {
        var status = answer.status();
        if (status / 100 == 2 || (status / 100 == 4 && !LATER.contains(status))) {
            return status;
        }
        throw new NumbersUnavailable("status " + status, null);
    }

    private static Outcome refusal(Optional<JsonNode> body, String otherwise) {
        var reason = body.flatMap(Answers::reason);
        return reason.filter(EXISTS::equals).isPresent()
                ? new Outcome.AlreadyThere()
                : new Outcome.Rejected(reason.orElse(otherwise));
    }

    /** Empty where the body is no JSON object and claims to be none; broken JSON or a web page is a doubtful answer. */
    private Optional<JsonNode> readable(String body) {
        if (body.startsWith("<")) {
            throw unreadable();
        }
        return body.startsWith("{") ? Optional.of(parse(body).orElseThrow(Answers::unreadable)) : Optional.empty();
    }

    private Optional<JsonNode> parse(String body) {
        try {
            return Optional.ofNullable(json.readValue(body, JsonNode.class)).filter(JsonNode::isObject);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean flag(JsonNode node) {
        if (!node.isBoolean()) {
            throw unreadable();
        }
        return node.getBooleanValue();
    }

    private static Optional<String> reason(JsonNode body) {
        return Stream.of("reason", "message", "error")
                .flatMap(field -> Optional.ofNullable(body.get(field)).stream())
                .filter(JsonNode::isString)
                .map(node -> node.getStringValue()
                        .replaceAll("[\\s\\p{Cntrl}]+", " ")
                        .strip())
                .filter(text -> !text.isEmpty())
                .map(text -> text.codePointCount(0, text.length()) <= LONGEST_REASON
                        ? text
                        : text.substring(0, text.offsetByCodePoints(0, LONGEST_REASON)) + "…")
                .findFirst();
    }

    private static DetectedGame game(JsonNode game) {
        var id = text(game, "game_id").filter(text -> !text.isBlank()).orElseThrow(Answers::unreadable);
        return new DetectedGame(
                id,
                text(game, "map").orElse(""),
                texts(game, "red_players"),
                texts(game, "blue_players"),
                texts(game, "flags"));
    }

    private static Iterable<JsonNode> listed(JsonNode games) {
        if (!games.isArray()) {
            throw unreadable();
        }
        return games.values();
    }

    private static Optional<String> text(JsonNode object, String field) {
        return Optional.ofNullable(object.get(field))
                .filter(node -> node.isString() || node.isNumber())
                .map(JsonNode::coerceStringValue);
    }

    private static List<String> texts(JsonNode object, String field) {
        var texts = new ArrayList<String>();
        Optional.ofNullable(object.get(field))
                .filter(JsonNode::isArray)
                .ifPresent(array -> array.values().forEach(value -> texts.add(value.coerceStringValue())));
        return List.copyOf(texts);
    }

    private static NumbersUnavailable unreadable() {
        return new NumbersUnavailable("its answer cannot be read", null);
    }
}
