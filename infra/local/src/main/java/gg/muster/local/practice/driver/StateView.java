package gg.muster.local.practice.driver;

import gg.muster.local.practice.PracticeGuild;
import gg.muster.local.practice.gate.CallLog;
import gg.muster.local.practice.wire.Files;
import gg.muster.local.practice.wire.Json;
import gg.muster.local.practice.wire.Wire;
import gg.muster.local.practice.world.Access;
import gg.muster.local.practice.world.Channel;
import gg.muster.local.practice.world.ChannelType;
import gg.muster.local.practice.world.Channels;
import gg.muster.local.practice.world.Member;
import gg.muster.local.practice.world.Members;
import gg.muster.local.practice.world.Message;
import gg.muster.local.practice.world.Messages;
import gg.muster.local.practice.world.Permission;
import gg.muster.local.practice.world.World;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows a member what Discord would show them, and nobody in particular everything. */
@Singleton
final class StateView {
    private final World world;
    private final Members members;
    private final Channels channels;
    private final Messages messages;
    private final Access access;
    private final CallLog log;
    private final Wire wire;
    private final Pools pools;

    StateView(
            World world,
            Members members,
            Channels channels,
            Messages messages,
            Access access,
            CallLog log,
            Wire wire,
            Pools pools) {
        this.pools = pools;
        this.world = world;
        this.members = members;
        this.channels = channels;
        this.messages = messages;
        this.access = access;
        this.log = log;
        this.wire = wire;
    }

    StateJson of(PracticeGuild guild, Optional<Member> viewer) {
        Map<String, String> voice = members.voice();
        List<Member> people = members.all(guild.id());
        List<Channel> all = channels.inGuild(guild.id());
        Map<String, String> enrolled = pools.of(guild);
        return new StateJson(
                world.revision(),
                StateJson.Guild.of(guild),
                world.guilds().stream().map(StateJson.Guild::of).toList(),
                new StateJson.Application(world.botId()),
                people.stream()
                        .map(m -> StateJson.Member.of(m, voice.get(m.id()), guild, enrolled))
                        .toList(),
                all.stream()
                        .filter(c -> shown(c, all, viewer))
                        .map(c -> channel(c, viewer))
                        .toList(),
                all.stream()
                        .filter(c -> readable(c, viewer))
                        .flatMap(c -> readable(messages.of(c.id()), viewer).stream())
                        .toList(),
                people.stream()
                        .filter(m ->
                                viewer.isEmpty() || m.id().equals(viewer.get().id()))
                        .flatMap(m -> channels
                                .findDm(m.id())
                                .map(dm -> new StateJson.Dm(m.id(), dm.id(), readable(messages.of(dm.id()), viewer)))
                                .stream())
                        .toList(),
                world.commands(guild.id()).stream()
                        .filter(c -> offered(c, viewer))
                        .toList(),
                log.invalid());
    }

    /** A category is shown where anything in it is. */
    private boolean shown(Channel channel, List<Channel> all, Optional<Member> viewer) {
        return viewer.isEmpty()
                || sees(viewer.get(), channel)
                || (channel.type() == ChannelType.CATEGORY
                        && all.stream().anyMatch(c -> channel.id().equals(c.parentId()) && sees(viewer.get(), c)));
    }

    private boolean sees(Member member, Channel channel) {
        return member.inGuild() && access.sees(member.id(), channel);
    }

    private boolean readable(Channel channel, Optional<Member> viewer) {
        return viewer.isEmpty()
                || (sees(viewer.get(), channel)
                        && Permission.has(access.in(channel, viewer.get().id()), Permission.READ_MESSAGE_HISTORY));
    }

    private List<StateJson.Message> readable(List<Message> all, Optional<Member> viewer) {
        return all.stream()
                .filter(m -> viewer.isEmpty()
                        || m.ephemeralFor() == null
                        || m.ephemeralFor().equals(viewer.get().id()))
                .map(this::message)
                .toList();
    }

    /** A command that asks for permissions is offered to those who have them. */
    private boolean offered(JsonNode command, Optional<Member> viewer) {
        JsonNode needed = command.get("default_member_permissions");
        if (viewer.isEmpty() || needed == null || needed.isNull()) {
            return true;
        }
        long bits = Long.parseLong(needed.coerceStringValue());
        return Permission.has(
                access.inGuild(viewer.get().guildId(), viewer.get().id()), bits == 0 ? Permission.ADMINISTRATOR : bits);
    }

    StateJson.Channel channel(Channel c, Optional<Member> viewer) {
        Boolean connects = viewer.filter(m -> c.type() == ChannelType.VOICE)
                .map(m -> Permission.has(access.in(c, m.id()), Permission.CONNECT))
                .orElse(null);
        List<Json.Overwrite> overwrites =
                c.overwrites().stream().map(wire::overwrite).toList();
        List<String> inThread = c.thread() == null
                ? null
                : c.thread().members().stream().sorted().toList();
        return new StateJson.Channel(
                c.id(),
                c.type().number(),
                c.name(),
                c.parentId(),
                overwrites,
                c.position(),
                c.topic(),
                connects,
                inThread);
    }

    private StateJson.Message message(Message m) {
        Json.User bot = wire.bot();
        var files = new Files(m, "");
        return new StateJson.Message(
                m.id(),
                m.channelId(),
                m.body().text(),
                files.embeds(),
                m.body().components(),
                files.beside(),
                new StateJson.Author(bot.id(), bot.username(), true),
                Wire.time(m.timestamp()),
                Optional.ofNullable(m.edited()).map(Wire::time).orElse(null),
                m.ephemeralFor() != null,
                m.ephemeralFor(),
                m.flags(),
                Optional.ofNullable(m.origin())
                        .map(o -> new StateJson.Interaction(o.memberId(), o.command()))
                        .orElse(null),
                m.pending());
    }
}
