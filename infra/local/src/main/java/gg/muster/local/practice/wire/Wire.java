package gg.muster.local.practice.wire;

import gg.muster.local.practice.world.Attachment;
import gg.muster.local.practice.world.Channel;
import gg.muster.local.practice.world.ChannelType;
import gg.muster.local.practice.world.Member;
import gg.muster.local.practice.world.Members;
import gg.muster.local.practice.world.Message;
import gg.muster.local.practice.world.Overwrite;
import gg.muster.local.practice.world.Role;
import gg.muster.local.practice.world.Uploads;
import gg.muster.local.practice.world.World;
import io.micronaut.context.BeanProvider;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the guild's records into Discord's JSON. */
@Singleton
public final class Wire {
    private static final String BOT_NAME = "Muster";
    private static final int DAY_IN_MINUTES = 1440;
    private static final int CHAT_INPUT_MESSAGE = 20;

    private final World world;
    private final Members members;

    private final BeanProvider<EmbeddedServer> server;

    Wire(World world, Members members, BeanProvider<EmbeddedServer> server) {
        this.world = world;
        this.members = members;
        this.server = server;
    }

    public Json.User bot() {
        return new Json.User(world.botId(), BOT_NAME, BOT_NAME, "0", true);
    }

    public Json.User user(Member member) {
        return new Json.User(member.id(), member.name(), member.name(), "0", false);
    }

    public Json.User user(String id) {
        return id.equals(world.botId())
                ? bot()
                : members.anywhere(id).map(this::user).orElse(new Json.User(id, "unknown", "unknown", "0", false));
    }

    public Json.Member member(Member member, @Nullable Long permissions) {
        String bits = permissions == null ? null : permissions.toString();
        String joined = time(Instant.EPOCH);
        return new Json.Member(user(member), member.roles(), joined, false, false, 0, false, null, bits);
    }

    /** The bot as a member: its roles are those that belong to bots. */
    public Json.Member botIn(List<Role> roles) {
        List<String> own = roles.stream().filter(Role::managed).map(Role::id).toList();
        return new Json.Member(bot(), own, time(Instant.EPOCH), false, false, 0, false, null, null);
    }

    public Json.Role role(Role role) {
        String permissions = Long.toString(role.permissions());
        return new Json.Role(role.id(), role.name(), permissions, role.position(), 0, false, role.managed(), false, 0);
    }

    public Json.Overwrite overwrite(Overwrite o) {
        return new Json.Overwrite(o.id(), o.kind().number(), Long.toString(o.allow()), Long.toString(o.deny()));
    }

    public Json.Channel channel(Channel channel) {
        return channel(channel, null);
    }

    public Json.Channel channel(Channel channel, @Nullable Long permissions) {
        boolean dm = channel.type() == ChannelType.DM;
        String bits = permissions == null ? null : permissions.toString();
        Channel.ThreadState thread = channel.thread();
        return new Json.Channel(
                channel.id(),
                channel.type().number(),
                channel.guildId(),
                dm ? null : channel.name(),
                channel.parentId(),
                dm || thread != null ? null : channel.position(),
                channel.topic(),
                dm ? null : channel.overwrites().stream().map(this::overwrite).toList(),
                Optional.ofNullable(channel.recipientId())
                        .map(id -> List.of(user(id)))
                        .orElse(null),
                thread == null ? null : thread.ownerId(),
                thread == null ? null : new Json.ThreadMetadata(thread.archived(), false, DAY_IN_MINUTES),
                bits);
    }

    public Json.Message message(Message m) {
        var files = new Files(m, server.get().getURL().toString());
        return new Json.Message(
                m.id(),
                m.channelId(),
                bot(),
                m.body().text(),
                time(m.timestamp()),
                Optional.ofNullable(m.edited()).map(Wire::time).orElse(null),
                false,
                false,
                List.of(),
                List.of(),
                files.beside(),
                files.embeds(),
                m.body().components(),
                false,
                m.origin() != null && m.origin().command() != null ? CHAT_INPUT_MESSAGE : 0,
                m.flags(),
                world.botId(),
                Optional.ofNullable(m.origin())
                        .map(o -> new Json.InteractionMetadata(o.interactionId(), o.type(), user(o.memberId())))
                        .orElse(null));
    }

    /** A file that came along with a command. */
    public Json.Attachment upload(Attachment file) {
        String url = Files.url(server.get().getURL().toString(), Uploads.CHANNEL, file);
        return new Json.Attachment(
                file.id(), file.filename(), file.description(), file.contentType(), file.size(), url, url);
    }

    /** Discord's timestamps: ISO 8601 with microseconds and a numeric offset. */
    public static String time(Instant at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx").format(at.atOffset(ZoneOffset.UTC));
    }

    /** The same JSON object with one field set. */
    public static JsonNode with(JsonNode object, String field, JsonNode value) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.entries().forEach(e -> fields.put(e.getKey(), e.getValue()));
        fields.put(field, value);
        return JsonNode.createObjectNode(fields);
    }
}
