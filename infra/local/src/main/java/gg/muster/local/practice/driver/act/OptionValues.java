package gg.muster.local.practice.driver.act;

import gg.muster.local.practice.wire.Wire;
import gg.muster.local.practice.world.Attachment;
import gg.muster.local.practice.world.Channel;
import gg.muster.local.practice.world.Channels;
import gg.muster.local.practice.world.Member;
import gg.muster.local.practice.world.Members;
import gg.muster.local.practice.world.Uploads;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads typed option values by the type that the command gives the option. */
@Singleton
final class OptionValues {
    private static final int INTEGER = 4;
    private static final int BOOLEAN = 5;
    private static final int USER = 6;
    private static final int CHANNEL = 7;
    private static final int NUMBER = 10;
    private static final int ATTACHMENT = 11;

    private final Members members;
    private final Channels channels;
    private final Wire wire;
    private final Uploads uploads;
    private final JsonMapper mapper;

    OptionValues(Members members, Channels channels, Wire wire, Uploads uploads, JsonMapper mapper) {
        this.members = members;
        this.channels = channels;
        this.wire = wire;
        this.uploads = uploads;
        this.mapper = mapper;
    }

    /** The users, members, channels and files that options point to. */
    static final class Resolved {
        private final String guild;
        private final Map<String, byte[]> files;
        private final Map<String, Map<String, JsonNode>> byKind = new LinkedHashMap<>();

        /** {@code files} come along with the command, by their names. */
        Resolved(String guild, Map<String, byte[]> files) {
            this.guild = guild;
            this.files = files;
        }

        private void add(String kind, String id, JsonNode json) {
            byKind.computeIfAbsent(kind, k -> new LinkedHashMap<>()).put(id, json);
        }

        Optional<JsonNode> json() {
            var kinds = new LinkedHashMap<String, JsonNode>();
            byKind.forEach((kind, things) -> kinds.put(kind, JsonNode.createObjectNode(things)));
            return kinds.isEmpty() ? Optional.empty() : Optional.of(JsonNode.createObjectNode(kinds));
        }
    }

    JsonNode read(JsonNode option, String typed, Resolved resolved) {
        String name = Nodes.text(option, "name");
        List<JsonNode> choices = Nodes.list(option, "choices");
        if (!choices.isEmpty()) {
            return choice(name, choices, typed);
        }
        return switch (Nodes.number(option, "type")) {
            case INTEGER -> JsonNode.createNumberNode(decimal(name, typed).longValue());
            case NUMBER -> JsonNode.createNumberNode(decimal(name, typed));
            case BOOLEAN -> JsonNode.createBooleanNode(Boolean.parseBoolean(typed));
            case USER -> JsonNode.createStringNode(user(name, typed, resolved));
            case CHANNEL -> JsonNode.createStringNode(channel(name, typed, resolved));
            case ATTACHMENT -> JsonNode.createStringNode(file(name, typed, resolved));
            default -> JsonNode.createStringNode(typed);
        };
    }

    private static JsonNode choice(String name, List<JsonNode> choices, String typed) {
        return choices.stream()
                .filter(c -> Nodes.text(c, "value").equals(typed)
                        || Nodes.text(c, "name").equals(typed))
                .map(c -> c.get("value"))
                .findFirst()
                .orElseThrow(() -> Refused.badInput("command: %s must be one of %s, was \"%s\""
                        .formatted(
                                name,
                                choices.stream()
                                        .map(c -> Nodes.text(c, "value"))
                                        .toList(),
                                typed)));
    }

    private static BigDecimal decimal(String name, String typed) {
        try {
            return new BigDecimal(typed);
        } catch (NumberFormatException e) {
            throw Refused.badInput("command: " + name + " must be a number, was \"" + typed + "\"");
        }
    }

    private String user(String name, String typed, Resolved resolved) {
        Member member = members.find(resolved.guild, typed.replaceAll("^<@!?|^@|>$", ""))
                .orElseThrow(() -> Refused.badInput("command: " + name + ": nobody is called \"" + typed + "\""));
        resolved.add("users", member.id(), tree(wire.user(member)));
        resolved.add("members", member.id(), tree(wire.member(member, null)));
        return member.id();
    }

    private String channel(String name, String typed, Resolved resolved) {
        String meant = typed.replaceAll("^<#|^#|>$", "");
        Channel channel = channels.inGuild(resolved.guild).stream()
                .filter(c -> c.id().equals(meant) || c.name().equals(meant))
                .findFirst()
                .orElseThrow(() -> Refused.badInput("command: " + name + ": no channel \"" + typed + "\""));
        resolved.add("channels", channel.id(), tree(wire.channel(channel)));
        return channel.id();
    }

    private String file(String name, String typed, Resolved resolved) {
        byte[] bytes = Optional.ofNullable(resolved.files.get(typed))
                .orElseThrow(() -> Refused.badInput(
                        "command: " + name + ": no file \"" + typed + "\" came along, but " + resolved.files.keySet()));
        String type = typed.endsWith(".csv") ? "text/csv; charset=utf-8" : "application/octet-stream";
        Attachment file = uploads.keep(typed, type, bytes);
        resolved.add("attachments", file.id(), tree(wire.upload(file)));
        return file.id();
    }

    private JsonNode tree(Object value) {
        try {
            return mapper.writeValueToTree(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
