package gg.muster.local.practice.driver.act;

import gg.muster.local.practice.wire.Json;
import gg.muster.local.practice.wire.Wire;
import gg.muster.local.practice.world.Access;
import gg.muster.local.practice.world.ChannelType;
import gg.muster.local.practice.world.DiscordError;
import gg.muster.local.practice.world.Interactions;
import gg.muster.local.practice.world.Message;
import gg.muster.local.practice.world.Messages;
import gg.muster.local.practice.world.Snowflakes;
import gg.muster.local.practice.world.World;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Lets a member act, from what they did to what they see. */
@Singleton
public final class Performer {
    private static final Duration DEFERRED_AT_MOST = Duration.ofSeconds(10);
    private static final String LOCALE = "en-US";
    private static final int IN_GUILD = 0;
    private static final int IN_BOT_DM = 1;

    private final World world;
    private final Snowflakes ids;
    private final Interactions interactions;
    private final Messages messages;
    private final Access access;
    private final Actions actions;
    private final Endpoint endpoint;
    private final Replies replies;
    private final Wire wire;
    private final JsonMapper mapper;

    Performer(
            World world,
            Snowflakes ids,
            Interactions interactions,
            Messages messages,
            Access access,
            Actions actions,
            Endpoint endpoint,
            Replies replies,
            Wire wire,
            JsonMapper mapper) {
        this.world = world;
        this.ids = ids;
        this.interactions = interactions;
        this.messages = messages;
        this.access = access;
        this.actions = actions;
        this.endpoint = endpoint;
        this.replies = replies;
        this.wire = wire;
        this.mapper = mapper;
    }

    public Outcome perform(Input input) throws InterruptedException, IOException {
        Delivery delivery = prepare(input);
        Outcome.Draft outcome = reply(delivery, endpoint.post(delivery));
        if (input.flag("wait").orElse(true)) {
            awaitEdit(outcome);
        }
        return outcome.done();
    }

    /** What the application is to be posted soon; whoever posts it hands in the reply: {@link #answered}. */
    public Delivery prepare(Input input) throws IOException {
        Action action = actions.read(input);
        String id = input.text("interaction_id").orElseGet(ids::next);
        var origin =
                new Message.Origin(id, action.kind().number(), action.member().id(), action.command());
        Interactions.Interaction interaction =
                interactions.open(origin, token(), action.channel().id());
        byte[] body = mapper.writeValueAsBytes(json(action, interaction));
        return new Delivery(action, interaction, endpoint.headers(body), body);
    }

    /** What the member sees of the reply at first: one that is deferred stays pending. */
    public Outcome answered(Delivery delivery, int status, String body, Duration took) {
        return reply(delivery, new Endpoint.Answer(status, body, took.toMillis()))
                .done();
    }

    private Outcome.Draft reply(Delivery delivery, Endpoint.Answer answer) {
        Action action = delivery.action();
        Interactions.Interaction interaction = delivery.interaction();
        String why;
        try {
            if (answer.status() == 200) {
                JsonNode reply = Objects.requireNonNull(mapper.readValue(answer.body(), JsonNode.class));
                return replies.apply(action, interaction, answer, reply);
            }
            why = "status " + answer.status() + ": " + answer.body();
        } catch (IOException e) {
            why = "the reply is not JSON: " + e.getMessage();
        } catch (DiscordError e) {
            why = e.text() + Optional.ofNullable(e.errors()).map(this::written).orElse("");
        } catch (Replies.IllegalReply e) {
            why = String.valueOf(e.getMessage());
        }
        interactions.failed(interaction.token());
        return new Outcome.Draft(interaction.origin().interactionId(), answer, 0).failed(why);
    }

    private void awaitEdit(Outcome.Draft outcome) throws InterruptedException {
        Message promised = outcome.promised().orElse(null);
        if (promised == null) {
            return;
        }
        boolean edited =
                world.await(() -> current(promised).filter(Message::pending).isEmpty(), DEFERRED_AT_MOST);
        current(promised).ifPresent(outcome::showing);
        if (!edited) {
            outcome.failed("no edit of the deferred reply came in time");
        }
    }

    private Optional<Message> current(Message message) {
        return messages.find(message.channelId(), message.id());
    }

    private InteractionJson json(Action action, Interactions.Interaction interaction) {
        boolean dm = action.channel().type() == ChannelType.DM;
        String guild = action.channel().guildId();
        long mine = dm ? 0 : access.in(action.channel(), action.member().id());
        long bots = dm ? 0 : access.in(action.channel(), world.botId());
        Json.Message source = Optional.ofNullable(action.source())
                .flatMap(this::current)
                .map(wire::message)
                .orElse(null);
        return new InteractionJson(
                interaction.origin().interactionId(),
                world.botId(),
                action.kind().number(),
                interaction.token(),
                1,
                guild,
                guild == null ? null : new InteractionJson.GuildJson(guild, LOCALE, List.of()),
                action.channel().id(),
                wire.channel(action.channel(), dm ? null : mine),
                dm ? null : wire.member(action.member(), mine),
                dm ? wire.user(action.member()) : null,
                action.data(),
                source,
                Long.toString(bots),
                LOCALE,
                dm ? null : LOCALE,
                List.of(),
                Map.of("0", guild == null ? "0" : guild),
                dm ? IN_BOT_DM : IN_GUILD);
    }

    private String written(JsonNode tree) {
        try {
            return " " + mapper.writeValueAsString(tree);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String token() {
        return UUID.randomUUID().toString().replace("-", "")
                + UUID.randomUUID().toString().replace("-", "");
    }
}
