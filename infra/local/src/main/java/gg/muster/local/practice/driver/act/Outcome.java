package gg.muster.local.practice.driver.act;

import com.fasterxml.jackson.annotation.JsonInclude;
import gg.muster.local.practice.rules.Form;
import gg.muster.local.practice.world.Message;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.serde.config.naming.SnakeCaseStrategy;
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

    static final String DID_NOT_RESPOND = "The application did not respond";

    /** A modal on the member's screen. */
    @Serdeable(naming = SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record ModalJson(String id, String customId, String title, JsonNode components) {}

    /** A reply that shows nothing by itself. */
    static Outcome silent(String interactionId, Endpoint.Answer answer, int type) {
        return new Outcome(
                interactionId,
                answer.status(),
                type,
                "",
                Form.EMPTY_LIST,
                Form.EMPTY_LIST,
                false,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                answer.latencyMs());
    }

    Outcome showing(Message shown) {
        return new Outcome(
                interactionId,
                status,
                type,
                shown.body().text(),
                shown.body().embeds(),
                shown.body().components(),
                shown.ephemeralFor() != null,
                shown.id(),
                modal,
                choices,
                error,
                detail,
                deferred,
                shown.pending(),
                latencyMs);
    }

    Outcome showing(ModalJson opened) {
        return new Outcome(
                interactionId,
                status,
                type,
                content,
                embeds,
                components,
                ephemeral,
                message,
                opened,
                choices,
                error,
                detail,
                deferred,
                pending,
                latencyMs);
    }

    Outcome offering(JsonNode offered) {
        return new Outcome(
                interactionId,
                status,
                type,
                content,
                embeds,
                components,
                ephemeral,
                message,
                modal,
                offered,
                error,
                detail,
                deferred,
                pending,
                latencyMs);
    }

    Outcome failed(String shown, String why) {
        return new Outcome(
                interactionId,
                status,
                type,
                content,
                embeds,
                components,
                ephemeral,
                message,
                modal,
                choices,
                shown,
                why,
                deferred,
                pending,
                latencyMs);
    }

    Outcome late() {
        return new Outcome(
                interactionId,
                status,
                type,
                content,
                embeds,
                components,
                ephemeral,
                message,
                modal,
                choices,
                error,
                detail,
                true,
                pending,
                latencyMs);
    }
}
