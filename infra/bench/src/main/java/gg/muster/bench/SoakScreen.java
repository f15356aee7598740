package gg.muster.bench;

import gg.muster.local.LocalMuster;
import gg.muster.local.practice.driver.act.Input;
import gg.muster.local.practice.driver.act.Outcome;
import gg.muster.local.practice.driver.act.Performer;
import gg.muster.local.practice.driver.act.Refused;
import gg.muster.local.practice.world.Channels;
import gg.muster.local.practice.world.DiscordError;
import gg.muster.local.practice.world.Message;
import gg.muster.local.practice.world.Messages;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a member of a league sees and does: commands typed, buttons pressed, forms filled in. */
final class SoakScreen {
    private static final Logger LOG = LoggerFactory.getLogger(SoakScreen.class);
    private static final int BUTTON = 2;

    private final Performer performer;
    private final Messages messages;
    private final Channels channels;
    private final AtomicLong done = new AtomicLong();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();

    SoakScreen(LocalMuster muster) {
        this.performer = muster.practice(Performer.class);
        this.messages = muster.practice(Messages.class);
        this.channels = muster.practice(Channels.class);
    }

    /** A button that can be pressed now. */
    record Button(String message, String customId) {}

    Optional<Outcome> types(String league, String member, String command) {
        return act(Map.of("guild", league, "member", member, "command", command));
    }

    Optional<Outcome> types(String league, String member, String channel, String command) {
        return act(Map.of("guild", league, "member", member, "channel", channel, "command", command));
    }

    Optional<Outcome> presses(String league, String member, Button button) {
        return act(Map.of("guild", league, "member", member, "message", button.message(), "press", button.customId()));
    }

    /** Puts that into the only field of a form. */
    void fillsIn(String league, String member, Outcome shown, String field, String value) {
        if (shown.modal() != null) {
            var fields = JsonNode.createObjectNode(Map.of(field, JsonNode.createStringNode(value)));
            act(
                    texts(Map.of(
                            "guild",
                            league,
                            "member",
                            member,
                            "modal",
                            shown.modal().id())),
                    fields);
        }
    }

    /** All buttons of a channel, those of the newest message last. */
    List<Button> buttonsIn(String channel) {
        var buttons = new ArrayList<Button>();
        for (var message : messages.of(channel)) {
            if (message.ephemeralFor() == null) {
                collect(message.id(), message.body().components(), buttons);
            }
        }
        return buttons;
    }

    /** Those of one message, whoever sees it. */
    List<Button> buttonsOf(String message) {
        var buttons = new ArrayList<Button>();
        messages.find(message).ifPresent(found -> collect(message, found.body().components(), buttons));
        return buttons;
    }

    List<Button> buttonsInDms(String member) {
        return channels.findDm(member).map(dm -> buttonsIn(dm.id())).orElse(List.of());
    }

    private static void collect(String message, JsonNode node, List<Button> into) {
        if (node.isArray()) {
            node.values().forEach(each -> collect(message, each, into));
        } else if (node.isObject()) {
            var id = node.get("custom_id");
            var type = node.get("type");
            var disabled = node.get("disabled");
            var isButton = type != null && type.isNumber() && type.getIntValue() == BUTTON;
            if (isButton && id != null && (disabled == null || !disabled.getBooleanValue())) {
                into.add(new Button(message, id.getStringValue()));
            }
            Optional.ofNullable(node.get("components")).ifPresent(inner -> collect(message, inner, into));
        }
    }

    /** People do not scroll back: without this the practice server would grow, and hide whether anything else does. */
    void forgetBefore(Instant time, Collection<String> guilds, Collection<String> members) {
        guilds.forEach(guild -> channels.inGuild(guild).forEach(channel -> forget(channel.id(), time, false)));
        members.forEach(member -> channels.findDm(member).ifPresent(dm -> forget(dm.id(), time, true)));
    }

    /** In a guild, messages with buttons are Muster's to remove: panels and cards. */
    private void forget(String channel, Instant time, boolean withButtons) {
        messages.of(channel).stream()
                .filter(message -> message.timestamp().isBefore(time))
                .filter(message -> withButtons
                        || message.ephemeralFor() != null
                        || message.body().components().size() == 0)
                .forEach(this::delete);
    }

    private void delete(Message message) {
        try {
            messages.delete(message);
        } catch (DiscordError goneMeanwhile) {
            LOG.debug("a message went by itself", goneMeanwhile);
        }
    }

    long done() {
        return done.get();
    }

    /** Interactions that Muster failed to answer as Discord wants it, and what was wrong with each. */
    List<String> unanswered() {
        return List.copyOf(unanswered);
    }

    private Optional<Outcome> act(Map<String, String> fields) {
        return act(texts(fields), null);
    }

    private static Map<String, JsonNode> texts(Map<String, String> fields) {
        var nodes = new HashMap<String, JsonNode>();
        fields.forEach((name, value) -> nodes.put(name, JsonNode.createStringNode(value)));
        return nodes;
    }

    /** Empty where the practice server does not let them: their channel is gone, the button was taken away. */
    private Optional<Outcome> act(Map<String, JsonNode> input, @Nullable JsonNode fields) {
        var all = new HashMap<>(input);
        if (fields != null) {
            all.put("fields", fields);
        }
        all.put("wait", JsonNode.createBooleanNode(false));
        try {
            var outcome = performer.perform(new Input(JsonNode.createObjectNode(all)));
            done.incrementAndGet();
            if (outcome.error() != null) {
                unanswered.add("%s: %s, %s".formatted(input, outcome.error(), outcome.detail()));
            }
            return Optional.of(outcome);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (Refused | DiscordError impossible) {
            LOG.debug("{} cannot be done", all, impossible);
            return Optional.empty();
        }
    }
}
