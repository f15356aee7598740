package gg.muster.outbox;

import gg.muster.league.League;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Something that happened in a league and has effects.
 *
 * @param id its place in the stream
 * @param at ms
 * @param data as the script that added it describes
 * @param deliveries how often it has been handed out, this time included; more than 1: an earlier attempt broke off
 */
@Serdeable
public record Event(String id, String type, long at, JsonNode data, int deliveries) {

    /** A text field of the data; {@code IllegalArgumentException} when it is not there. */
    public String text(String field) {
        var value = data.get(field);
        if (value == null || !value.isString()) {
            throw new IllegalArgumentException("event " + id + " " + type + " has no text " + field);
        }
        return value.getStringValue();
    }

    /** A list of texts of the data; empty when it is not there, because scripts leave out what is empty. */
    public List<String> texts(String field) {
        var value = data.get(field);
        if (value == null || !value.isArray()) {
            return List.of();
        }
        var texts = new ArrayList<String>();
        value.values().forEach(each -> texts.add(each.coerceStringValue()));
        return texts;
    }

    /** A whole number of the data; {@code IllegalArgumentException} when it is not there. */
    public int number(String field) {
        var value = data.get(field);
        if (value == null || !value.isNumber()) {
            throw new IllegalArgumentException("event " + id + " " + type + " has no number " + field);
        }
        return value.getIntValue();
    }

    /** A moment of the data, in ms; {@code IllegalArgumentException} when it is not there. */
    public long time(String field) {
        var value = data.get(field);
        if (value == null || !value.isNumber()) {
            throw new IllegalArgumentException("event " + id + " " + type + " has no time " + field);
        }
        return value.getLongValue();
    }

    /** Whether the data says yes; what is not there says no. */
    public boolean flag(String field) {
        var value = data.get(field);
        return value != null && value.isBoolean() && value.getBooleanValue();
    }

    /** For logs: with the match it is about, or else its league. */
    String of(League league) {
        var match = data.get("match");
        var subject = match == null ? league.id() : "match " + match.coerceStringValue() + " of " + league.id();
        return subject + ", " + this;
    }

    /** For logs: its plain fields, but for the interaction token, with which anyone could speak for us. */
    @Override
    public String toString() {
        var shown = new TreeMap<String, String>();
        for (var field : data.entries()) {
            if (field.getValue().isValueNode() && !field.getKey().equals("token")) {
                shown.put(field.getKey(), field.getValue().coerceStringValue());
            }
        }
        return type + " " + id + " " + shown;
    }
}
