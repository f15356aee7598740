package gg.muster.local.practice.api;

import gg.muster.local.practice.gate.ApiFilter;
import gg.muster.local.practice.rules.Form;
import gg.muster.local.practice.rules.MessageRules;
import gg.muster.local.practice.wire.Json;
import gg.muster.local.practice.wire.Wire;
import gg.muster.local.practice.world.DiscordError;
import gg.muster.local.practice.world.Interactions;
import gg.muster.local.practice.world.Message;
import gg.muster.local.practice.world.Messages;
import gg.muster.local.practice.world.World;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;

/** What an interaction's token may do after the first reply: edit or delete it, and follow up. */
@Controller(ApiFilter.PREFIX + "/webhooks/{application}/{token}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class WebhookController {
    private static final String ORIGINAL = "@original";

    private final World world;
    private final Interactions interactions;
    private final Messages messages;
    private final Bodies bodies;
    private final Wire wire;

    WebhookController(World world, Interactions interactions, Messages messages, Bodies bodies, Wire wire) {
        this.world = world;
        this.interactions = interactions;
        this.messages = messages;
        this.bodies = bodies;
        this.wire = wire;
    }

    @Post
    Json.Message followUp(String application, String token, @Body String body) {
        return followUp(application, token, bodies.sent(body));
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    Json.Message upload(String application, String token, @Body MultipartBody body) {
        return followUp(application, token, bodies.sent(body));
    }

    private Json.Message followUp(String application, String token, Bodies.Sent sent) {
        Interactions.Interaction interaction = interaction(application, token);
        Form form = sent.form();
        Message.Content content = MessageRules.edit(form, Message.Content.NOTHING, sent.files());
        boolean ephemeral = (form.number("flags").orElse(0) & Message.EPHEMERAL) != 0;
        form.check();
        if (content.isEmpty()) {
            throw DiscordError.Code.EMPTY_MESSAGE.error();
        }
        return wire.message(messages.post(new Messages.Draft(
                interaction.channelId(),
                content,
                ephemeral ? Message.EPHEMERAL : 0,
                ephemeral ? interaction.origin().memberId() : null,
                interaction.origin(),
                null)));
    }

    @Get("/messages/{message}")
    Json.Message get(String application, String token, String message) {
        return wire.message(message(interaction(application, token), message));
    }

    @Patch("/messages/{message}")
    Json.Message edit(String application, String token, String message, @Body String body) {
        return edit(application, token, message, bodies.sent(body));
    }

    @Patch(value = "/messages/{message}", consumes = MediaType.MULTIPART_FORM_DATA)
    Json.Message uploadEdit(String application, String token, String message, @Body MultipartBody body) {
        return edit(application, token, message, bodies.sent(body));
    }

    private Json.Message edit(String application, String token, String message, Bodies.Sent sent) {
        Interactions.Interaction interaction = interaction(application, token);
        Form form = sent.form();
        return world.locked(() -> {
            Message before = message(interaction, message);
            Message.Content content = MessageRules.edit(form, before.body(), sent.files());
            form.check();
            if (content.isEmpty()) {
                throw DiscordError.Code.EMPTY_MESSAGE.error();
            }
            return wire.message(messages.edit(before, content));
        });
    }

    @Delete("/messages/{message}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(String application, String token, String message) {
        messages.delete(message(interaction(application, token), message));
    }

    private Interactions.Interaction interaction(String application, String token) {
        if (!application.equals(world.botId())) {
            throw DiscordError.Code.UNKNOWN_WEBHOOK.error();
        }
        return interactions.get(token);
    }

    private Message message(Interactions.Interaction interaction, String id) {
        Optional<String> meant = ORIGINAL.equals(id) ? Optional.ofNullable(interaction.originalId()) : Optional.of(id);
        return meant.flatMap(m -> messages.find(interaction.channelId(), m))
                .filter(m -> ORIGINAL.equals(id) || belongs(m, interaction))
                .orElseThrow(DiscordError.Code.UNKNOWN_MESSAGE::error);
    }

    private static boolean belongs(Message message, Interactions.Interaction interaction) {
        return message.origin() != null
                && message.origin().interactionId().equals(interaction.origin().interactionId());
    }
}
