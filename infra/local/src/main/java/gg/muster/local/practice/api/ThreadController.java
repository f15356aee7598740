package gg.muster.local.practice.api;

import gg.muster.local.practice.gate.ApiFilter;
import gg.muster.local.practice.rules.Form;
import gg.muster.local.practice.wire.Json;
import gg.muster.local.practice.wire.Wire;
import gg.muster.local.practice.world.Access;
import gg.muster.local.practice.world.Channel;
import gg.muster.local.practice.world.ChannelType;
import gg.muster.local.practice.world.Channels;
import gg.muster.local.practice.world.DiscordError;
import gg.muster.local.practice.world.Members;
import gg.muster.local.practice.world.Permission;
import gg.muster.local.practice.world.World;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Objects;

/** The threads of a channel, and who is in them. */
@Controller(ApiFilter.PREFIX + "/channels/{channel}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ThreadController {
    private final World world;
    private final Channels channels;
    private final Members members;
    private final Access access;
    private final Bodies bodies;
    private final Wire wire;

    ThreadController(World world, Channels channels, Members members, Access access, Bodies bodies, Wire wire) {
        this.world = world;
        this.channels = channels;
        this.members = members;
        this.access = access;
        this.bodies = bodies;
        this.wire = wire;
    }

    @Post("/threads")
    @Status(HttpStatus.CREATED)
    Json.Channel startThread(String channel, @Body String body) {
        Form form = bodies.form(body);
        String name = form.requiredText("name", 1, 100);
        ChannelType type = ChannelType.of(form.number("type").orElse(ChannelType.PRIVATE_THREAD.number()))
                .filter(ChannelType::isThread)
                .orElse(null);
        if (type == null) {
            form.refuse("type", "BASE_TYPE_CHOICES", "Value must be one of {10, 11, 12}.");
        }
        form.check();
        boolean isPrivate = type == ChannelType.PRIVATE_THREAD;
        return world.locked(() -> {
            Channel parent = reachable(
                    channel, isPrivate ? Permission.CREATE_PRIVATE_THREADS : Permission.CREATE_PUBLIC_THREADS);
            if (parent.type() != ChannelType.TEXT) {
                throw DiscordError.Code.WRONG_CHANNEL_TYPE.error();
            }
            return wire.channel(channels.startThread(parent, Objects.requireNonNull(type), name));
        });
    }

    @Put("/thread-members/{user}")
    @Consumes("*/*")
    @Status(HttpStatus.NO_CONTENT)
    void addToThread(String channel, String user) {
        world.locked(() -> {
            Channel thread = reachable(channel, Permission.SEND_MESSAGES_IN_THREADS);
            members.inGuild(thread.inGuild(), user);
            channels.addToThread(channel, user);
            return channel;
        });
    }

    @Delete("/thread-members/{user}")
    @Status(HttpStatus.NO_CONTENT)
    void removeFromThread(String channel, String user) {
        world.locked(() -> {
            Channel thread = reachable(channel, 0);
            boolean own = thread.thread() != null && thread.thread().ownerId().equals(world.botId());
            access.require(thread, own ? 0 : Permission.MANAGE_THREADS);
            channels.removeFromThread(channel, user);
            return channel;
        });
    }

    private Channel reachable(String id, long permissions) {
        Channel channel = channels.get(id);
        access.require(channel, permissions);
        return channel;
    }
}
