package gg.muster.interaction;

import com.fasterxml.jackson.annotation.JsonInclude;
import gg.muster.discord.model.ApplicationCommand.Choice;
import gg.muster.discord.model.Modal;
import gg.muster.discord.model.NewMessage;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to an interaction, of one of Discord's types. */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reply(int type, @Nullable Object data) {
    private static final int PONG = 1;
    private static final int MESSAGE = 4;
    private static final int DEFERRED = 5;
    private static final int UPDATE = 7;
    private static final int CHOICES = 8;
    private static final int MODAL = 9;
    private static final int MOST_CHOICES = 25;

    static Reply pong() {
        return new Reply(PONG, null);
    }

    /** Seen by the one who acted, and by nobody else. */
    static Reply ephemeral(String text) {
        return ephemeral(NewMessage.text(text));
    }

    static Reply ephemeral(NewMessage message) {
        return new Reply(MESSAGE, message.ephemeral());
    }

    /** Seen by everybody in the channel. */
    static Reply open(NewMessage message) {
        return new Reply(MESSAGE, message);
    }

    /** "… is thinking"; the message follows within 15 minutes. */
    static Reply later() {
        return new Reply(DEFERRED, NewMessage.empty().ephemeral());
    }

    /** A form to fill in. */
    static Reply form(Modal modal) {
        return new Reply(MODAL, modal);
    }

    /** What an option may be, while somebody types; no more than Discord shows. */
    static Reply choices(List<Choice> all) {
        return new Reply(CHOICES, new Choices(all.stream().limit(MOST_CHOICES).toList()));
    }

    /** The data of such a reply. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Choices(List<Choice> choices) {}

    /** In place of the message whose button was pressed; its buttons go. */
    static Reply instead(String text) {
        return instead(NewMessage.text(text).withEmbeds().withRows());
    }

    /** The same, with whatever rows and embeds the message has. */
    static Reply instead(NewMessage message) {
        return new Reply(UPDATE, message);
    }
}
