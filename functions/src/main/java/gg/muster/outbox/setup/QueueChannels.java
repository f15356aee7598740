package gg.muster.outbox.setup;

import gg.muster.discord.Discord;
import gg.muster.discord.model.Channel;
import gg.muster.discord.model.ChannelEdit;
import gg.muster.discord.model.ChannelType;
import gg.muster.discord.model.Message;
import gg.muster.discord.model.NewChannel;
import gg.muster.discord.model.Overwrite;
import gg.muster.discord.model.Permission;
import gg.muster.league.Gamemode;
import gg.muster.league.Queue;
import gg.muster.message.SetUpSentences;
import gg.muster.setup.KeepSetup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/**
 * The text channel of each queue, in its gamemode's category: everyone may read there, and only the bot may write. What is
 * not the bot's own by its {@link Marker} is never changed, taken over or removed, whatever it is called.
 */
@Singleton
final class QueueChannels {
    private static final long READ = Permission.bits(Permission.VIEW_CHANNEL, Permission.READ_MESSAGE_HISTORY);
    private static final long WRITE = Permission.bits(
            Permission.SEND_MESSAGES,
            Permission.ADD_REACTIONS,
            Permission.CREATE_PUBLIC_THREADS,
            Permission.CREATE_PRIVATE_THREADS,
            Permission.SEND_MESSAGES_IN_THREADS);
    private static final long BOT =
            READ | Permission.bits(Permission.SEND_MESSAGES, Permission.EMBED_LINKS, Permission.MANAGE_CHANNELS);
    private static final int LOOKED_AT = 50;

    private final Discord discord;
    private final KeepSetup keep;
    private final Categories categories;

    QueueChannels(Discord discord, KeepSetup keep, Categories categories) {
        this.discord = discord;
        this.keep = keep;
        this.categories = categories;
    }

    /** The queue's channel, found or made, and as it should be; empty where there is none, which is said. */
    Optional<Channel> inPlace(Look look, Queue queue, Gamemode gamemode, List<Channel> all) {
        var found = find(look, queue);
        var channel = found.map(there -> repaired(look, queue, gamemode, all, there))
                .or(() -> make(look, queue, gamemode, all));
        channel.ifPresent(kept -> removeDoubles(look, queue, kept));
        channel.ifPresent(kept -> mentionForeign(look, queue, kept));
        return channel;
    }

    private Optional<Channel> find(Look look, Queue queue) {
        return look.kept(place(queue.id()), ChannelType.TEXT)
                .or(() -> marked(look, queue).stream().findFirst().map(ours -> keep(look, queue, ours)));
    }

    private static List<Channel> marked(Look look, Queue queue) {
        return look.all(ChannelType.TEXT)
                .filter(channel ->
                        Marker.queue(channel).filter(queue.id()::equals).isPresent())
                .toList();
    }

    private Optional<Channel> make(Look look, Queue queue, Gamemode gamemode, List<Channel> all) {
        var category = categories.roomy(look, gamemode, all);
        if (category.isEmpty()
                || look.lacks(Permission.VIEW_CHANNEL, Permission.MANAGE_CHANNELS)
                || look.lacksIn(category.get(), Permission.MANAGE_CHANNELS)) {
            return Optional.empty();
        }
        var what = SetUpSentences.channel(queue.channel());
        var wanted = NewChannel.text(queue.channel(), category.get().id(), List.of(everyone(look), own(look)))
                .withTopic(Marker.of(queue));
        return look.attempt("make", what, () -> discord.createChannel(look.guild, wanted, look.reason()))
                .map(channel -> {
                    look.see(channel);
                    look.done.add(SetUpSentences.made(what));
                    return keep(look, queue, channel);
                });
    }

    /** Another worker may have been quicker; then its channel is the one, and ours goes as a double the next time. */
    private Channel keep(Look look, Queue queue, Channel channel) {
        var place = place(queue.id());
        var id = keep.keep(
                look.league.id(), place, channel.id(), look.known.places().get(place));
        return look.channel(id).orElse(channel);
    }

    private Channel repaired(Look look, Queue queue, Gamemode gamemode, List<Channel> all, Channel channel) {
        if (look.lacksIn(channel, Permission.MANAGE_CHANNELS)) {
            return channel;
        }
        var now = moved(look, gamemode, all, channel);
        if (!queue.channel().equals(Look.name(now))) {
            now = Renaming.back(discord, look, now, queue.channel());
        }
        if (Marker.queue(now).filter(queue.id()::equals).isEmpty()) {
            now = Renaming.headline(discord, look, now, Marker.of(queue));
        }
        close(look, now);
        return now;
    }

    private Channel moved(Look look, Gamemode gamemode, List<Channel> all, Channel channel) {
        if (all.isEmpty() || all.stream().anyMatch(each -> each.id().equals(channel.parentId()))) {
            return channel;
        }
        return categories
                .roomy(look, gamemode, all)
                .filter(category -> !look.lacksIn(category, Permission.MANAGE_CHANNELS))
                .flatMap(category -> move(look, channel, category))
                .orElse(channel);
    }

    private Optional<Channel> move(Look look, Channel channel, Channel category) {
        var edit = ChannelEdit.parent(category.id());
        var moved = look.attempt(
                "move", Look.called(channel), () -> discord.editChannel(channel.id(), edit, look.reason()));
        moved.ifPresent(there -> {
            look.see(there);
            look.done.add(SetUpSentences.moved(Look.called(channel), Look.called(category)));
        });
        return moved;
    }

    private void close(Look look, Channel channel) {
        var wrong = List.of(everyone(look), own(look)).stream()
                .filter(wanted -> Look.overwrite(channel, wanted.id())
                        .filter(there -> has(there.allow(), wanted.allow()) && has(there.deny(), wanted.deny()))
                        .isEmpty())
                .toList();
        if (wrong.isEmpty() || look.lacksIn(channel, Permission.MANAGE_ROLES)) {
            return;
        }
        boolean closed = true;
        for (var overwrite : wrong) {
            closed &= look.carryOut(
                    "write the permissions of",
                    Look.called(channel),
                    () -> discord.putPermission(channel.id(), overwrite, look.reason()));
        }
        if (closed) {
            look.done.add(SetUpSentences.closed(Look.called(channel)));
        }
    }

    private static boolean has(String bits, String wanted) {
        long all = Long.parseUnsignedLong(wanted);
        return (Long.parseUnsignedLong(bits) & all) == all;
    }

    private static Overwrite everyone(Look look) {
        return Overwrite.everyone(look.guild, look.access.grantable(READ), look.access.grantable(WRITE));
    }

    private static Overwrite own(Look look) {
        return Overwrite.member(look.access.bot(), look.access.grantable(BOT), 0);
    }

    /** Made by two workers at once, or by somebody who duplicated ours; one in which others have written stays. */
    private void removeDoubles(Look look, Queue queue, Channel kept) {
        for (var other : marked(look, queue)) {
            if (other.id().equals(kept.id())
                    || look.lacksIn(other, Permission.MANAGE_CHANNELS, Permission.READ_MESSAGE_HISTORY)) {
                continue;
            }
            if (!discord.messages(other.id(), LOOKED_AT).stream().allMatch(message -> isOwn(look, message))) {
                look.problem(SetUpSentences.doubleInUse(Look.called(other)));
            } else if (look.carryOut(
                    "remove", Look.called(other), () -> discord.deleteChannel(other.id(), look.reason()))) {
                look.gone(other.id());
                look.done.add(SetUpSentences.removedDouble(Look.called(other)));
            }
        }
    }

    private static void mentionForeign(Look look, Queue queue, Channel kept) {
        look.all(ChannelType.TEXT)
                .filter(other ->
                        queue.channel().equals(Look.name(other)) && !other.id().equals(kept.id()))
                .filter(other -> other.parentId() != null && other.parentId().equals(kept.parentId()))
                .filter(other -> Marker.queue(other).isEmpty())
                .findFirst()
                .flatMap(other -> look.channel(String.valueOf(other.parentId())))
                .ifPresent(category -> look.problem(SetUpSentences.foreign(queue.channel(), Look.name(category))));
    }

    static boolean isOwn(Look look, Message message) {
        return message.author() != null && message.author().id().equals(look.access.bot());
    }

    static String place(String queue) {
        return "channel:" + queue;
    }
}
