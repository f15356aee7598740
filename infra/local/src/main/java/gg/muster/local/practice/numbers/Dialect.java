package gg.muster.local.practice.numbers;

import io.micronaut.json.tree.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The two ways of submitting a game; a body is in the one whose field carries the game's id. */
enum Dialect {
    REQUIREMENTS("gameID", "type", "combines"),
    LIVE("game_id", "game_type", "COMBINE");

    private final String game;
    private final String type;
    private final String expected;

    Dialect(String game, String type, String expected) {
        this.game = game;
        this.type = type;
        this.expected = expected;
    }

    static Optional<Dialect> of(JsonNode body) {
        return Stream.of(values())
                .filter(dialect -> text(body, dialect.game).isPresent())
                .findFirst();
    }

    String gameId(JsonNode body) {
        return text(body, game).orElseThrow();
    }

    boolean isCombine(JsonNode body) {
        return text(body, type).filter(expected::equals).isPresent();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<String> text(JsonNode body, String field) {
        return Optional.ofNullable(body.get(field))
                .filter(JsonNode::isString)
                .map(JsonNode::getStringValue)
                .filter(text -> !text.isBlank());
    }
}
