package gg.muster.local.practice.driver.act;

import com.fasterxml.jackson.annotation.JsonInclude;
import gg.muster.local.practice.world.Message;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What Discord would show.
 *
 * @param status the endpoint's HTTP status, 0 where it did not answer in time
 * @param type the kind of reply, 0 where there was none
 * @param message the id of the message that was posted or edited
 * @param error what the member reads instead of a reply, and {@code detail} why
 * @param deferred whether the reply came by an edit later
 */
@Serdeable(naming = SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Outcome(
        String interactionId,
        int status,
        int type,
        String content,
        JsonNode embeds,
        JsonNode components,
        boolean ephemeral,
        @Nullable String message,
        @Nullable ModalJson modal,
        @Nullable JsonNode choices,
        @Nullable String error,
        @Nullable String detail,
        boolean deferred,
        boolean pending,
        long latencyMs) {

    private static final String DID_NOT_RESPOND = "The application did not respond";

    /** A modal on the member's screen. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ModalJson(String id, String customId, String title, JsonNode components) {}

    /** What is known so far of an outcome. */
    static final class Draft {
        private final String interactionId;
        private final Endpoint.Answer answer;
        private final int type;
        private @Nullable Message shown;
        private @Nullable ModalJson modal;
        private @Nullable JsonNode choices;
        private @Nullable String error;
        private @Nullable String detail;
        private boolean deferred;

        Draft(String interactionId, Endpoint.Answer answer, int type) {
            this.interactionId = interactionId;
            this.answer = answer;
            this.type = type;
        }

        Draft showing(Message message) {
            shown = message;
            return this;
        }

        Draft showing(ModalJson opened) {
            modal = opened;
            return this;
        }

        Draft offering(JsonNode offered) {
            choices = offered;
            return this;
        }

        /** Shows a message that the application promised to edit. */
        Draft promising(Message thinking) {
            deferred = true;
            return showing(thinking);
        }

        Draft failed(String why) {
            error = DID_NOT_RESPOND;
            detail = why;
            return this;
        }

        /** The message that is still to be edited. */
        Optional<Message> promised() {
            return Optional.ofNullable(shown).filter(m -> deferred);
        }

        Outcome done() {
            Message.Content body = shown == null ? Message.Content.NOTHING : shown.body();
            return new Outcome(
                    interactionId,
                    answer.status(),
                    type,
                    body.text(),
                    body.embeds(),
                    body.components(),
                    shown != null && shown.ephemeralFor() != null,
                    shown == null ? null : shown.id(),
                    modal,
                    choices,
                    error,
                    detail,
                    deferred,
                    shown != null && shown.pending(),
                    answer.latencyMs());
        }
    }
}
