package gg.muster.local.practice.api;

import gg.muster.local.practice.gate.ApiFilter;
import gg.muster.local.practice.gate.RateLimits;
import gg.muster.local.practice.rules.Form;
import gg.muster.local.practice.rules.MessageRules;
import gg.muster.local.practice.wire.Json;
import gg.muster.local.practice.wire.Wire;
import gg.muster.local.practice.world.Access;
import gg.muster.local.practice.world.Channel;
import gg.muster.local.practice.world.ChannelType;
import gg.muster.local.practice.world.Channels;
import gg.muster.local.practice.world.DiscordError;
import gg.muster.local.practice.world.Member;
import gg.muster.local.practice.world.Members;
import gg.muster.local.practice.world.Message;
import gg.muster.local.practice.world.Messages;
import gg.muster.local.practice.world.Permission;
import gg.muster.local.practice.world.World;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.server.multipart.MultipartBody;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code /channels/{channel}/messages}: what the bot posts, edits, deletes and reads again. */
@Controller(ApiFilter.PREFIX + "/channels/{channel}/messages")
@ExecuteOn(TaskExecutors.BLOCKING)
final class MessageController {
    private static final int SENDABLE_FLAGS = 4 | 4096;
    private static final Duration OLD = Duration.ofHours(1);

    private final World world;
    private final Channels channels;
    private final Messages messages;
    private final Members members;
    private final Access access;
    private final RateLimits limits;
    private final Clock clock;
    private final Bodies bodies;
    private final Wire wire;

    MessageController(
            World world,
            Channels channels,
            Messages messages,
            Members members,
            Access access,
            RateLimits limits,
            Clock clock,
            Bodies bodies,
            Wire wire) {
        this.world = world;
        this.channels = channels;
        this.messages = messages;
        this.members = members;
        this.access = access;
        this.limits = limits;
        this.clock = clock;
        this.bodies = bodies;
        this.wire = wire;
    }

    @Post
    Json.Message post(String channel, @Body String body) {
        return post(channel, bodies.sent(body));
    }

    @Post(consumes = MediaType.MULTIPART_FORM_DATA)
    Json.Message upload(String channel, @Body MultipartBody body) {
        return post(channel, bodies.sent(body));
    }

    private Json.Message post(String channel, Bodies.Sent sent) {
        Form form = sent.form();
        Message.Content content = MessageRules.edit(form, Message.Content.NOTHING, sent.files());
        Optional<String> nonce = form.textOrNumber("nonce", 1, 25).filter(n -> form.flag("enforce_nonce"));
        int flags = form.number("flags").orElse(0) & SENDABLE_FLAGS;
        form.check();
        return world.locked(() -> {
            requirePostable(channels.get(channel), content);
            if (content.isEmpty()) {
                throw DiscordError.Code.EMPTY_MESSAGE.error();
            }
            var draft = new Messages.Draft(channel, content, flags, null, null, nonce.orElse(null));
            return wire.message(messages.post(draft));
        });
    }

    @Get
    List<Json.Message> latest(
            String channel,
            @QueryValue(defaultValue = "50") int limit,
            @QueryValue Optional<String> before,
            @QueryValue Optional<String> after) {
        access.require(channels.get(channel), Permission.READ_MESSAGE_HISTORY);
        Comparator<String> byAge = Comparator.comparingLong(Long::parseLong);
        return messages.of(channel).reversed().stream()
                .filter(m -> m.ephemeralFor() == null)
                .filter(m -> before.isEmpty() || byAge.compare(m.id(), before.get()) < 0)
                .filter(m -> after.isEmpty() || byAge.compare(m.id(), after.get()) > 0)
                .limit(Math.clamp(limit, 1, 100))
                .map(wire::message)
                .toList();
    }

    @Get("/{message}")
    Json.Message get(String channel, String message) {
        access.require(channels.get(channel), Permission.READ_MESSAGE_HISTORY);
        return wire.message(messages.get(channel, message));
    }

    @Patch("/{message}")
    Json.Message edit(String channel, String message, @Body String body) {
        return edit(channel, message, bodies.sent(body));
    }

    @Patch(value = "/{message}", consumes = MediaType.MULTIPART_FORM_DATA)
    Json.Message uploadEdit(String channel, String message, @Body MultipartBody body) {
        return edit(channel, message, bodies.sent(body));
    }

    private Json.Message edit(String channel, String message, Bodies.Sent sent) {
        Form form = sent.form();
        return world.locked(() -> {
            long files = sent.files().isEmpty() ? 0 : Permission.ATTACH_FILES;
            access.require(channels.get(channel), Permission.VIEW_CHANNEL | files);
            Message before = messages.get(channel, message);
            Message.Content content = MessageRules.edit(form, before.body(), sent.files());
            form.check();
            if (content.isEmpty()) {
                throw DiscordError.Code.EMPTY_MESSAGE.error();
            }
            if (before.timestamp().plus(OLD).isBefore(clock.instant())) {
                limits.requireOldEdit(channel);
            }
            return wire.message(messages.edit(before, content));
        });
    }

    @Delete("/{message}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(String channel, String message) {
        world.locked(() -> {
            access.require(channels.get(channel), Permission.VIEW_CHANNEL);
            messages.delete(messages.get(channel, message));
            return message;
        });
    }

    private void requirePostable(Channel channel, Message.Content content) {
        if (channel.type() == ChannelType.CATEGORY) {
            throw DiscordError.Code.NOT_A_TEXT_CHANNEL.error();
        }
        if (channel.type() == ChannelType.DM) {
            requireOpen(members.anywhere(String.valueOf(channel.recipientId())).orElseThrow());
            return;
        }
        boolean thread = channel.thread() != null;
        long embeds = content.embeds().size() > 0 ? Permission.EMBED_LINKS : 0;
        long files = content.attachments().isEmpty() ? 0 : Permission.ATTACH_FILES;
        long send = thread ? Permission.SEND_MESSAGES_IN_THREADS : Permission.SEND_MESSAGES;
        access.require(channel, send | embeds | files);
        if (thread) {
            channels.archive(channel.id(), false);
        }
    }

    private static void requireOpen(Member member) {
        if (!member.inGuild()) {
            throw DiscordError.Code.NO_MUTUAL_GUILD.error();
        }
        if (!member.dmsOpen()) {
            throw DiscordError.Code.DM_CLOSED.error();
        }
    }
}
