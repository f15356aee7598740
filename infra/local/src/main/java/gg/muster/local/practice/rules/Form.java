package gg.muster.local.practice.rules;

import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One JSON object of a request, read field by field; what is wrong is gathered and thrown together by {@link #check}. */
public final class Form {
    public static final JsonNode EMPTY_LIST = JsonNode.createArrayNode(List.of());

    private final JsonNode json;
    private final Problems problems;

    private Form(JsonNode json, Problems problems) {
        this.json = json;
        this.problems = problems;
    }

    public static Form of(JsonNode json) {
        var form = new Form(json.isObject() ? json : JsonNode.createObjectNode(Map.of()), new Problems());
        if (!json.isObject()) {
            form.problems.add("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
        }
        return form;
    }

    /** A body that is a list; its items are read with {@link #items}. */
    public static Form ofList(JsonNode json) {
        var form = new Form(json.isArray() ? json : EMPTY_LIST, new Problems());
        if (!json.isArray()) {
            form.refuse("LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
        }
        return form;
    }

    public List<Form> items() {
        var items = new ArrayList<Form>();
        for (JsonNode item : json.values()) {
            items.add(child(item, problems.at(String.valueOf(items.size()))));
        }
        return items;
    }

    /** Throws Discord's "Invalid Form Body" if anything that was read is wrong. */
    public void check() {
        problems.throwIfAny();
    }

    public JsonNode json() {
        return json;
    }

    /** Whether the field was sent, be it as null. */
    public boolean has(String field) {
        return json.get(field) != null;
    }

    public Optional<JsonNode> node(String field) {
        return Optional.ofNullable(json.get(field)).filter(node -> !node.isNull());
    }

    public Optional<String> text(String field, int min, int max) {
        Optional<JsonNode> node = node(field);
        if (node.isPresent() && !node.get().isString()) {
            refuse(field, "STRING_TYPE_CONVERT", "Could not interpret \"" + node.get() + "\" as string.");
            return Optional.empty();
        }
        Optional<String> text = node.map(JsonNode::getStringValue);
        text.ifPresent(value -> checkLength(field, value.codePointCount(0, value.length()), min, max));
        return text;
    }

    /** A text that may be sent as a number as well. */
    public Optional<String> textOrNumber(String field, int min, int max) {
        Optional<String> number = node(field).filter(JsonNode::isNumber).map(JsonNode::coerceStringValue);
        return number.isPresent() ? number : text(field, min, max);
    }

    public String requiredText(String field, int min, int max) {
        require(field);
        return text(field, min, max).orElse("");
    }

    public Optional<Integer> number(String field) {
        Optional<JsonNode> node = node(field);
        if (node.isPresent() && !node.get().isNumber()) {
            refuse(field, "NUMBER_TYPE_COERCE", "Value \"" + node.get() + "\" is not an integer.");
            return Optional.empty();
        }
        return node.map(JsonNode::getIntValue);
    }

    public boolean flag(String field) {
        return node(field)
                .filter(JsonNode::isBoolean)
                .map(JsonNode::getBooleanValue)
                .orElse(false);
    }

    /** A permission bit string. */
    public long bits(String field) {
        try {
            return node(field)
                    .map(node -> Long.parseLong(node.coerceStringValue()))
                    .orElse(0L);
        } catch (NumberFormatException e) {
            refuse(field, "NUMBER_TYPE_COERCE", "Value is not an integer.");
            return 0;
        }
    }

    public Optional<Form> object(String field) {
        return node(field).map(node -> child(node, problems.at(field)));
    }

    public List<Form> list(String field, int min, int max) {
        Optional<JsonNode> node = node(field);
        if (node.isPresent() && !node.get().isArray()) {
            refuse(field, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return List.of();
        }
        var children = new ArrayList<Form>();
        node.ifPresent(list -> {
            checkLength(field, list.size(), min, max);
            for (JsonNode item : list.values()) {
                children.add(child(item, problems.at(field).at(String.valueOf(children.size()))));
            }
        });
        return children;
    }

    public void eachOf(String field, int min, int max, Consumer<Form> rule) {
        list(field, min, max).forEach(rule);
    }

    public void require(String field) {
        if (node(field).isEmpty()) {
            refuse(field, "BASE_TYPE_REQUIRED", "This field is required");
        }
    }

    public void refuse(String field, String code, String message) {
        problems.at(field).add(code, message);
    }

    /** Says that this object as a whole is wrong. */
    public void refuse(String code, String message) {
        problems.add(code, message);
    }

    private static Form child(JsonNode json, Problems problems) {
        if (!json.isObject()) {
            problems.add("MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");
            return new Form(JsonNode.createObjectNode(Map.of()), problems);
        }
        return new Form(json, problems);
    }

    private void checkLength(String field, int length, int min, int max) {
        if (min == 0 && length > max) {
            refuse(field, "BASE_TYPE_MAX_LENGTH", "Must be " + max + " or fewer in length.");
        } else if (length < min || length > max) {
            refuse(field, "BASE_TYPE_BAD_LENGTH", "Must be between " + min + " and " + max + " in length.");
        }
    }
}
