package gg.muster.local.practice.api;

import gg.muster.local.practice.rules.Form;
import gg.muster.local.practice.world.Access;
import gg.muster.local.practice.world.Channel;
import gg.muster.local.practice.world.ChannelType;
import gg.muster.local.practice.world.Channels;
import gg.muster.local.practice.world.DiscordError;
import gg.muster.local.practice.world.Overwrite;
import gg.muster.local.practice.world.Permission;
import gg.muster.local.practice.world.World;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads channels and overwrites from request bodies, and refuses what the bot may not grant. */
@Singleton
final class ChannelForm {
    private static final int NAME = 100;
    private static final int TOPIC = 1024;

    private final World world;
    private final Channels channels;
    private final Access access;

    ChannelForm(World world, Channels channels, Access access) {
        this.world = world;
        this.channels = channels;
        this.access = access;
    }

    Channels.Draft create(String guildId, Form form) {
        String name = form.requiredText("name", 1, NAME);
        ChannelType type = ChannelType.of(form.number("type").orElse(0))
                .filter(t -> !t.isThread() && t != ChannelType.DM)
                .orElse(null);
        if (type == null) {
            form.refuse("type", "BASE_TYPE_CHOICES", "Value must be one of {0, 2, 4}.");
        }
        String parent = parent(guildId, form, null);
        List<Overwrite> overwrites = overwrites(form);
        Optional<String> topic = form.text("topic", 0, TOPIC);
        Integer position = form.number("position").orElse(null);
        form.check();
        return new Channels.Draft(Objects.requireNonNull(type), name, parent, overwrites, topic.orElse(null), position);
    }

    Channels.Draft edit(Form form, Channel before) {
        String name = form.text("name", 1, NAME).orElse(before.name());
        String parent = form.has("parent_id") ? parent(before.inGuild(), form, before.parentId()) : before.parentId();
        String topic = form.has("topic") ? form.text("topic", 0, TOPIC).orElse(null) : before.topic();
        List<Overwrite> overwrites = overwrites(form);
        Integer position = form.number("position").orElse(null);
        form.check();
        return new Channels.Draft(before.type(), name, parent, overwrites, topic, position);
    }

    Overwrite overwrite(Form form, String targetId) {
        Overwrite.Kind kind = form.number("type").orElse(0) == Overwrite.Kind.MEMBER.number()
                ? Overwrite.Kind.MEMBER
                : Overwrite.Kind.ROLE;
        return new Overwrite(targetId, kind, form.bits("allow"), form.bits("deny"));
    }

    /** A bot can only hand out what it has in the guild, and the right to manage roles only as an administrator. */
    void requireGrantable(String guildId, List<Overwrite> overwrites) {
        long held = access.inGuild(guildId, world.botId());
        boolean administrator = Permission.has(held, Permission.ADMINISTRATOR);
        long grantable = administrator ? held : held & ~Permission.MANAGE_ROLES;
        if (!overwrites.stream().allMatch(o -> Permission.has(grantable, o.allow() | o.deny()))) {
            throw DiscordError.Code.MISSING_PERMISSIONS.error();
        }
    }

    private @Nullable List<Overwrite> overwrites(Form form) {
        if (form.node("permission_overwrites").isEmpty()) {
            return null;
        }
        return form.list("permission_overwrites", 0, 1000).stream()
                .map(entry -> overwrite(entry, entry.requiredText("id", 1, 20)))
                .toList();
    }

    private @Nullable String parent(String guildId, Form form, @Nullable String before) {
        String id = form.text("parent_id", 1, 20).orElse(null);
        if (id == null || id.equals(before)) {
            return id;
        }
        Optional<Channel> category =
                channels.find(id).filter(c -> c.type() == ChannelType.CATEGORY && guildId.equals(c.guildId()));
        if (category.isEmpty()) {
            form.refuse("parent_id", "CHANNEL_PARENT_INVALID", "Category does not exist");
        } else if (channels.childrenOf(id) >= Channels.MOST_IN_CATEGORY) {
            form.refuse(
                    "parent_id",
                    "CHANNEL_PARENT_MAX_CHANNELS",
                    "Maximum number of channels in category reached (" + Channels.MOST_IN_CATEGORY + ")");
        } else {
            access.require(category.get(), Permission.MANAGE_CHANNELS);
        }
        return id;
    }
}
