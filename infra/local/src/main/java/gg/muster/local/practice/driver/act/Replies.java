package gg.muster.local.practice.driver.act;

import gg.muster.local.practice.rules.Form;
import gg.muster.local.practice.rules.MessageRules;
import gg.muster.local.practice.rules.ModalRules;
import gg.muster.local.practice.world.DiscordError;
import gg.muster.local.practice.world.Interactions;
import gg.muster.local.practice.world.Message;
import gg.muster.local.practice.world.Messages;
import gg.muster.local.practice.world.World;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Carries out the application's first reply, if that reply is allowed to that kind of interaction. */
@Singleton
final class Replies {
    private static final int MESSAGE = 4;
    private static final int DEFERRED = 5;
    private static final int DEFERRED_UPDATE = 6;
    private static final int UPDATE = 7;
    private static final int CHOICES = 8;
    private static final int MODAL = 9;
    private static final int MOST_CHOICES = 25;

    private final World world;
    private final Interactions interactions;
    private final Messages messages;
    private final Modals modals;

    Replies(World world, Interactions interactions, Messages messages, Modals modals) {
        this.world = world;
        this.interactions = interactions;
        this.messages = messages;
        this.modals = modals;
    }

    /** What is shown; a reply that Discord would not take ends the interaction. */
    Outcome.Draft apply(Action action, Interactions.Interaction interaction, Endpoint.Answer answer, JsonNode reply) {
        int type = Nodes.number(reply, "type");
        var outcome = new Outcome.Draft(interaction.origin().interactionId(), answer, type);
        if (!allowed(action).contains(type)) {
            throw new IllegalReply("reply type " + type + " is not allowed here");
        }
        Form data = Form.of(Optional.ofNullable(reply.get("data")).orElse(JsonNode.createObjectNode(Map.of())));
        return world.locked(() -> switch (type) {
            case MESSAGE -> post(interaction, data, outcome);
            case DEFERRED -> think(interaction, data, outcome);
            case DEFERRED_UPDATE -> keep(interaction, source(action), outcome);
            case UPDATE -> update(interaction, source(action), data, outcome);
            case CHOICES -> offer(interaction, data, outcome);
            case MODAL -> open(action, interaction, data, outcome);
            default -> throw new IllegalReply("unknown reply type " + type);
        });
    }

    private static Set<Integer> allowed(Action action) {
        return switch (action.kind()) {
            case COMMAND -> Set.of(MESSAGE, DEFERRED, MODAL);
            case COMPONENT -> Set.of(MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE, MODAL);
            case AUTOCOMPLETE -> Set.of(CHOICES);
            case MODAL ->
                action.source() == null
                        ? Set.of(MESSAGE, DEFERRED)
                        : Set.of(MESSAGE, DEFERRED, DEFERRED_UPDATE, UPDATE);
        };
    }

    private Outcome.Draft post(Interactions.Interaction interaction, Form data, Outcome.Draft outcome) {
        Message.Content content = MessageRules.read(data);
        boolean ephemeral = isEphemeral(data);
        data.check();
        if (content.isEmpty()) {
            throw DiscordError.Code.EMPTY_MESSAGE.error();
        }
        Message shown = earlier(interaction)
                .map(known -> messages.edit(known, content))
                .orElseGet(() -> messages.post(draft(interaction, content, ephemeral, 0)));
        interactions.answered(interaction.token(), shown.id(), ephemeral);
        return outcome.showing(shown);
    }

    private Outcome.Draft think(Interactions.Interaction interaction, Form data, Outcome.Draft outcome) {
        boolean ephemeral = isEphemeral(data);
        Message thinking = earlier(interaction)
                .orElseGet(
                        () -> messages.post(draft(interaction, Message.Content.NOTHING, ephemeral, Message.LOADING)));
        interactions.answered(interaction.token(), thinking.id(), ephemeral);
        return outcome.promising(thinking);
    }

    private Outcome.Draft keep(Interactions.Interaction interaction, Message source, Outcome.Draft outcome) {
        interactions.answered(interaction.token(), source.id(), false);
        return outcome.showing(source);
    }

    private Outcome.Draft update(
            Interactions.Interaction interaction, Message source, Form data, Outcome.Draft outcome) {
        Message current =
                messages.find(source.channelId(), source.id()).orElseThrow(DiscordError.Code.UNKNOWN_MESSAGE::error);
        Message.Content content = MessageRules.edit(data, current.body(), List.of());
        data.check();
        Message edited = messages.edit(current, content);
        interactions.answered(interaction.token(), edited.id(), false);
        return outcome.showing(edited);
    }

    private Outcome.Draft offer(Interactions.Interaction interaction, Form data, Outcome.Draft outcome) {
        data.require("choices");
        data.eachOf("choices", 0, MOST_CHOICES, choice -> {
            choice.requiredText("name", 1, 100);
            choice.require("value");
        });
        data.check();
        interactions.answered(interaction.token(), null, false);
        return outcome.offering(data.node("choices").orElse(Form.EMPTY_LIST));
    }

    private Outcome.Draft open(Action action, Interactions.Interaction interaction, Form data, Outcome.Draft outcome) {
        ModalRules.read(data);
        data.check();
        interactions.answered(interaction.token(), null, false);
        JsonNode json = data.json();
        Modals.Open modal = modals.show(action.member().id(), action.channel().id(), action.source(), json);
        return outcome.showing(new Outcome.ModalJson(
                modal.id(),
                Nodes.text(json, "custom_id"),
                Nodes.text(json, "title"),
                JsonNode.createArrayNode(Nodes.list(json, "components"))));
    }

    /** What an earlier delivery of the same interaction was answered with. */
    private Optional<Message> earlier(Interactions.Interaction interaction) {
        return interactions
                .original(interaction.token())
                .flatMap(original -> messages.find(interaction.channelId(), original))
                .filter(message -> interaction.origin().equals(message.origin()));
    }

    private static Messages.Draft draft(
            Interactions.Interaction interaction, Message.Content content, boolean ephemeral, int flags) {
        return new Messages.Draft(
                interaction.channelId(),
                content,
                flags | (ephemeral ? Message.EPHEMERAL : 0),
                ephemeral ? interaction.origin().memberId() : null,
                interaction.origin(),
                null);
    }

    private static boolean isEphemeral(Form data) {
        return (data.number("flags").orElse(0) & Message.EPHEMERAL) != 0;
    }

    private static Message source(Action action) {
        return Objects.requireNonNull(action.source());
    }

    /** A reply of a kind that Discord does not take there. */
    static final class IllegalReply extends RuntimeException {
        private static final long serialVersionUID = 1L;

        IllegalReply(String message) {
            super(message);
        }
    }
}
