package gg.muster.local.practice.api;

import gg.muster.local.practice.gate.ApiFilter;
import gg.muster.local.practice.gate.RateLimits;
import gg.muster.local.practice.rules.Form;
import gg.muster.local.practice.wire.Json;
import gg.muster.local.practice.wire.Wire;
import gg.muster.local.practice.world.Access;
import gg.muster.local.practice.world.Channel;
import gg.muster.local.practice.world.ChannelType;
import gg.muster.local.practice.world.Channels;
import gg.muster.local.practice.world.DiscordError;
import gg.muster.local.practice.world.Overwrite;
import gg.muster.local.practice.world.Permission;
import gg.muster.local.practice.world.World;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** {@code /channels/{channel}}: one channel and its overwrites. */
@Controller(ApiFilter.PREFIX + "/channels/{channel}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class ChannelController {
    private final World world;
    private final Channels channels;
    private final Access access;
    private final RateLimits limits;
    private final ChannelForm forms;
    private final Bodies bodies;
    private final Wire wire;

    ChannelController(
            World world,
            Channels channels,
            Access access,
            RateLimits limits,
            ChannelForm forms,
            Bodies bodies,
            Wire wire) {
        this.world = world;
        this.channels = channels;
        this.access = access;
        this.limits = limits;
        this.forms = forms;
        this.bodies = bodies;
        this.wire = wire;
    }

    @Get
    Json.Channel get(String channel) {
        return wire.channel(reachable(channel, 0));
    }

    @Patch
    Json.Channel edit(String channel, @Body String body) {
        Form form = bodies.form(body);
        return world.locked(() -> wire.channel(
                channels.get(channel).thread() == null ? editChannel(channel, form) : editThread(channel, form)));
    }

    @Delete
    Json.Channel delete(String channel) {
        return world.locked(() -> {
            Channel found = channels.get(channel);
            if (found.type() == ChannelType.DM) {
                return wire.channel(found);
            }
            access.require(found, found.thread() == null ? Permission.MANAGE_CHANNELS : Permission.MANAGE_THREADS);
            return wire.channel(channels.delete(channel));
        });
    }

    @Put("/permissions/{target}")
    @Status(HttpStatus.NO_CONTENT)
    void overwrite(String channel, String target, @Body String body) {
        Form form = bodies.form(body);
        Overwrite overwrite = forms.overwrite(form, target);
        form.check();
        world.locked(() -> {
            Channel found = requireGuildChannel(reachable(channel, Permission.MANAGE_ROLES));
            forms.requireGrantable(found.inGuild(), List.of(overwrite));
            return channels.overwrite(channel, overwrite);
        });
    }

    @Delete("/permissions/{target}")
    @Status(HttpStatus.NO_CONTENT)
    void removeOverwrite(String channel, String target) {
        world.locked(() -> {
            requireGuildChannel(reachable(channel, Permission.MANAGE_ROLES));
            return channels.removeOverwrite(channel, target);
        });
    }

    private Channel editChannel(String id, Form form) {
        Channel before = reachable(id, Permission.MANAGE_CHANNELS);
        requireGuildChannel(before);
        Channels.Draft draft = forms.edit(form, before);
        if (draft.overwrites() != null) {
            access.require(before, Permission.MANAGE_ROLES);
            forms.requireGrantable(before.inGuild(), draft.overwrites());
        }
        if (!draft.name().equals(before.name()) || !Objects.equals(draft.topic(), before.topic())) {
            limits.requireRename(id);
        }
        return channels.edit(id, draft);
    }

    private Channel editThread(String id, Form form) {
        Channel thread = reachable(id, 0);
        if (!owns(thread)) {
            access.require(thread, Permission.MANAGE_THREADS);
        }
        Channels.Draft draft = forms.edit(form, thread);
        channels.edit(id, draft);
        if (form.has("archived")) {
            channels.archive(id, form.flag("archived"));
        }
        return channels.get(id);
    }

    private boolean owns(Channel thread) {
        return Optional.ofNullable(thread.thread())
                .filter(state -> state.ownerId().equals(world.botId()))
                .isPresent();
    }

    private Channel reachable(String id, long permissions) {
        Channel channel = channels.get(id);
        access.require(channel, permissions);
        return channel;
    }

    private static Channel requireGuildChannel(Channel channel) {
        if (channel.type() == ChannelType.DM || channel.thread() != null) {
            throw DiscordError.Code.WRONG_CHANNEL_TYPE.error();
        }
        return channel;
    }
}
