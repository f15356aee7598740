package gg.muster.local.practice.rules;

import gg.muster.local.practice.world.Attachment;
import gg.muster.local.practice.world.Message;
import io.micronaut.json.tree.JsonNode;
import java.util.List;
import java.util.Optional;

/** What a message may hold. */
public final class MessageRules {
    private static final int EMBED_CHARACTERS = 6000;

    private MessageRules() {}

    /** The content of a new message without files; the form is not checked yet. */
    public static Message.Content read(Form form) {
        return edit(form, Message.Content.NOTHING, List.of());
    }

    /** The content after an edit: what the form does not mention stays, and new files come in addition. */
    public static Message.Content edit(Form form, Message.Content before, List<Attachment> files) {
        Optional<String> text = form.text("content", 0, 2000);
        checkEmbeds(form.list("embeds", 0, 10));
        ComponentRules.check(form.list("components", 0, 5));
        return new Message.Content(
                form.has("content") ? text.orElse("") : before.text(),
                listOr(form, "embeds", before.embeds()),
                listOr(form, "components", before.components()),
                AttachmentRules.after(form, before.attachments(), files));
    }

    private static JsonNode listOr(Form form, String field, JsonNode before) {
        return form.has(field) ? form.node(field).orElse(Form.EMPTY_LIST) : before;
    }

    private static void checkEmbeds(List<Form> embeds) {
        int total = embeds.stream().mapToInt(MessageRules::charactersIn).sum();
        if (total > EMBED_CHARACTERS) {
            embeds.getLast()
                    .refuse("MAX_EMBED_SIZE_EXCEEDED", "Embed size exceeds maximum size of " + EMBED_CHARACTERS);
        }
    }

    private static int charactersIn(Form embed) {
        int title = length(embed.text("title", 0, 256));
        int description = length(embed.text("description", 0, 4096));
        int footer = embed.object("footer")
                .map(f -> f.requiredText("text", 0, 2048).length())
                .orElse(0);
        int author = embed.object("author")
                .map(a -> a.requiredText("name", 0, 256).length())
                .orElse(0);
        int fields = embed.list("fields", 0, 25).stream()
                .mapToInt(f -> f.requiredText("name", 1, 256).length()
                        + f.requiredText("value", 1, 1024).length())
                .sum();
        return title + description + footer + author + fields;
    }

    private static int length(Optional<String> text) {
        return text.map(String::length).orElse(0);
    }
}
