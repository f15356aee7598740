package gg.muster.local.practice.driver.act;

import gg.muster.local.practice.PracticeGuild;
import gg.muster.local.practice.world.Access;
import gg.muster.local.practice.world.Channel;
import gg.muster.local.practice.world.ChannelType;
import gg.muster.local.practice.world.Channels;
import gg.muster.local.practice.world.Member;
import gg.muster.local.practice.world.Members;
import gg.muster.local.practice.world.Message;
import gg.muster.local.practice.world.Messages;
import gg.muster.local.practice.world.Permission;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Reads what a script wants a member to do, and refuses what that member could not do in Discord. */
@Singleton
final class Actions {
    private static final int BUTTON = 2;

    private final Guilds guilds;
    private final Members members;
    private final Channels channels;
    private final Messages messages;
    private final Access access;
    private final CommandData commands;
    private final Modals modals;

    Actions(
            Guilds guilds,
            Members members,
            Channels channels,
            Messages messages,
            Access access,
            CommandData commands,
            Modals modals) {
        this.guilds = guilds;
        this.members = members;
        this.channels = channels;
        this.messages = messages;
        this.access = access;
        this.commands = commands;
        this.modals = modals;
    }

    Action read(Input input) {
        if (input.has("command")) {
            return command(input);
        }
        if (input.has("press")) {
            return press(input);
        }
        if (input.has("modal")) {
            return submit(input);
        }
        throw Refused.badInput("one of command, press or modal is required");
    }

    private Action command(Input input) {
        Optional<Channel> named = input.text("channel").flatMap(channels::find);
        PracticeGuild guild = named.map(c -> guilds.of(c, input)).orElseGet(() -> guilds.of(input));
        Member member = member(guild, input);
        Channel channel = named.map(c -> usable(member, c))
                .orElseGet(() -> channel(member, input.text("channel").orElse(guild.home())));
        CommandText typed = CommandText.parse(input.required("command"));
        Optional<String> focused = input.text("autocomplete");
        JsonNode data = commands.of(guild.id(), typed, input.files("files"), focused.orElse(null));
        var kind = focused.isPresent() ? Action.Kind.AUTOCOMPLETE : Action.Kind.COMMAND;
        return new Action(kind, guild, member, channel, data, typed.name(), null);
    }

    private Action press(Input input) {
        String id = input.required("message");
        Message message = messages.find(id).orElseThrow(() -> unseen(id));
        Channel channel = channels.get(message.channelId());
        PracticeGuild guild = guilds.of(channel, input);
        Member member = channel.guildId() == null ? anywhere(input) : member(guild, input);
        if (message.ephemeralFor() != null && !message.ephemeralFor().equals(member.id())) {
            throw unseen(id);
        }
        usable(member, channel);
        JsonNode component = component(message, input.required("press"));
        int type = Nodes.number(component, "type");
        var data = Nodes.object()
                .put("component_type", type)
                .put("custom_id", Nodes.text(component, "custom_id"))
                .put("id", 1);
        if (type != BUTTON) {
            data.put(
                    "values",
                    values(component, input.texts("values")).stream()
                            .map(JsonNode::createStringNode)
                            .toList());
        }
        return new Action(Action.Kind.COMPONENT, guild, member, channel, data.build(), null, message);
    }

    private Action submit(Input input) {
        Modals.Open modal = modals.of(anywhere(input).id(), input.required("modal"));
        JsonNode data = modals.submission(modal, input.textsByName("fields"));
        Channel channel = channels.get(modal.channelId());
        PracticeGuild guild = guilds.of(channel, input);
        Member member = channel.guildId() == null ? anywhere(input) : member(guild, input);
        usable(member, channel);
        modals.close(modal);
        return new Action(Action.Kind.MODAL, guild, member, channel, data, null, modal.source());
    }

    private Member member(PracticeGuild guild, Input input) {
        String who = input.required("member");
        return members.find(guild.id(), who).orElseThrow(() -> unknown(who));
    }

    private Member anywhere(Input input) {
        String who = input.required("member");
        return members.anywhere(who).orElseThrow(() -> unknown(who));
    }

    private static Refused unknown(String who) {
        return Refused.notFound("member: nobody is called " + who);
    }

    private static Refused unseen(String message) {
        return Refused.notFound("message: this member sees no message " + message);
    }

    private Channel channel(Member member, String idOrName) {
        if (idOrName.equals("dm")) {
            return channels.dm(member);
        }
        Channel channel = channels.inGuild(member.guildId()).stream()
                .filter(c -> c.name().equals(idOrName.replaceFirst("^#", "")))
                .findFirst()
                .orElseThrow(() -> Refused.notFound("channel: there is no channel " + idOrName));
        return usable(member, channel);
    }

    private Channel usable(Member member, Channel channel) {
        if (!access.sees(member.id(), channel)) {
            throw Refused.forbidden(member.name() + " cannot see channel " + channel.name());
        }
        if (channel.type() == ChannelType.DM) {
            return channel;
        }
        if (!member.inGuild()) {
            throw Refused.forbidden(member.name() + " is not in the guild");
        }
        if (!Permission.has(access.in(channel, member.id()), Permission.USE_APPLICATION_COMMANDS)) {
            throw Refused.forbidden(member.name() + " may not use commands in channel " + channel.name());
        }
        return channel;
    }

    private static JsonNode component(Message message, String press) {
        List<JsonNode> pressable = Nodes.components(Nodes.items(message.body().components()))
                .filter(c -> !Nodes.text(c, "custom_id").isEmpty())
                .toList();
        JsonNode component = pressable.stream()
                .filter(c -> Nodes.text(c, "custom_id").equals(press))
                .findFirst()
                .or(() -> pressable.stream()
                        .filter(c -> Nodes.text(c, "label").equals(press))
                        .findFirst())
                .orElseThrow(() -> Refused.notFound("press: the message has no \"" + press + "\""));
        if (Nodes.flag(component, "disabled", false)) {
            throw Refused.forbidden("press: \"" + press + "\" is disabled");
        }
        return component;
    }

    private static List<String> values(JsonNode select, List<String> values) {
        List<String> offered = Nodes.list(select, "options").stream()
                .map(o -> Nodes.text(o, "value"))
                .toList();
        int min = select.get("min_values") == null ? 1 : Nodes.number(select, "min_values");
        int max = select.get("max_values") == null ? 1 : Nodes.number(select, "max_values");
        if (values.size() < min || values.size() > max) {
            throw Refused.badInput("values: choose %d to %d".formatted(min, max));
        }
        if (!offered.isEmpty() && !offered.containsAll(values)) {
            throw Refused.badInput("values: must be among " + offered);
        }
        return values;
    }
}
