package gg.muster.local.practice.driver;

import gg.muster.local.practice.PracticeGuild;
import gg.muster.local.practice.driver.act.Guilds;
import gg.muster.local.practice.driver.act.Input;
import gg.muster.local.practice.driver.act.Refused;
import gg.muster.local.practice.world.Bot;
import gg.muster.local.practice.world.Channel;
import gg.muster.local.practice.world.ChannelType;
import gg.muster.local.practice.world.Channels;
import gg.muster.local.practice.world.DiscordError;
import gg.muster.local.practice.world.Messages;
import gg.muster.local.practice.world.Permission;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.json.JsonMapper;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What people who run a guild do by hand: to its channels, to messages, and to what the bot may do. */
@Controller("/practice")
@ExecuteOn(TaskExecutors.BLOCKING)
final class GuildAdminController {
    private static final int HIGHEST_POSITION = 1000;
    private static final int FORUM = 15;

    private final Guilds guilds;
    private final Channels channels;
    private final Messages messages;
    private final Bot bot;
    private final StateView view;
    private final JsonMapper mapper;

    GuildAdminController(
            Guilds guilds, Channels channels, Messages messages, Bot bot, StateView view, JsonMapper mapper) {
        this.guilds = guilds;
        this.channels = channels;
        this.messages = messages;
        this.bot = bot;
        this.view = view;
        this.mapper = mapper;
    }

    @Post("/channels")
    @Status(HttpStatus.CREATED)
    StateJson.Channel create(@Body String body) {
        Input input = Input.of(mapper, body);
        PracticeGuild guild = guilds.of(input);
        ChannelType type = ChannelType.of(input.whole("type", 0, FORUM).orElse(0))
                .filter(t -> t != ChannelType.DM && !t.isThread())
                .orElseThrow(() -> Refused.badInput("type: must be 0 (text), 2 (voice) or 4 (category)"));
        var draft = new Channels.Draft(
                type,
                input.required("name"),
                parent(guild.id(), input, null),
                null,
                input.text("topic").orElse(null),
                position(input));
        try {
            return view.channel(channels.create(guild.id(), draft), Optional.empty());
        } catch (DiscordError full) {
            throw Refused.badInput("guild: " + full.text());
        }
    }

    /** What is not named stays; an empty parent or topic is none. */
    @Patch("/channels/{id}")
    StateJson.Channel edit(String id, @Body String body) {
        Input input = Input.of(mapper, body);
        Channel before = known(id);
        var draft = new Channels.Draft(
                before.type(),
                input.text("name").orElse(before.name()),
                parent(before.inGuild(), input, before.parentId()),
                null,
                input.text("topic")
                        .or(() -> Optional.ofNullable(before.topic()))
                        .orElse(null),
                position(input));
        return view.channel(channels.edit(id, draft), Optional.empty());
    }

    @Delete("/channels/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void delete(String id) {
        channels.delete(known(id).id());
    }

    @Delete("/messages/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void deleteMessage(String id) {
        messages.delete(messages.find(id).orElseThrow(() -> Refused.notFound("message: there is no message " + id)));
    }

    /** The bot's permissions, by its role or with a channel by that role's overwrite there; without any: as invited. */
    @Patch("/bot")
    StateJson.Bot permit(@Body String body) {
        Input input = Input.of(mapper, body);
        OptionalLong all =
                input.text("permissions").map(GuildAdminController::bits).orElseGet(OptionalLong::empty);
        long lost = all.isPresent()
                ? Permission.BOT_INVITE & ~all.getAsLong()
                : input.texts("without").stream()
                        .mapToLong(GuildAdminController::named)
                        .reduce(0, (a, b) -> a | b);
        Optional<Channel> channel = input.text("channel").map(this::known);
        PracticeGuild guild = guilds.named(channel.map(Channel::inGuild).or(() -> input.text("guild")));
        if (channel.isPresent()) {
            bot.deny(channel.get(), lost);
        } else {
            bot.permit(guild.id(), all.orElse(Permission.BOT_INVITE & ~lost));
        }
        var role = bot.role(guild.id());
        String denied =
                channel.map(c -> Long.toString(bot.denied(known(c.id())))).orElse(null);
        return new StateJson.Bot(role.id(), Long.toString(role.permissions()), denied);
    }

    private Channel known(String id) {
        return channels.find(id)
                .filter(channel -> channel.guildId() != null)
                .orElseThrow(() -> Refused.notFound("channel: there is no channel " + id));
    }

    private @Nullable String parent(String guild, Input input, @Nullable String before) {
        String id = input.text("parent").orElse(before);
        if (id == null || id.isEmpty()) {
            return null;
        }
        if (!id.equals(before)) {
            if (known(id).type() != ChannelType.CATEGORY
                    || !guild.equals(known(id).guildId())) {
                throw Refused.badInput("parent: " + id + " is no category of that guild");
            }
            if (channels.childrenOf(id) >= Channels.MOST_IN_CATEGORY) {
                throw Refused.badInput("parent: a category holds " + Channels.MOST_IN_CATEGORY + " channels");
            }
        }
        return id;
    }

    private static @Nullable Integer position(Input input) {
        return input.whole("position", 0, HIGHEST_POSITION).orElse(null);
    }

    private static OptionalLong bits(String text) {
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw Refused.badInput("permissions: must be a bit set as a whole number, was " + text);
        }
    }

    private static long named(String name) {
        return Permission.named(name)
                .orElseThrow(() -> Refused.badInput(
                        "without: there is no " + name + ", but " + String.join(", ", Permission.names())));
    }
}
