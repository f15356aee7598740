package gg.muster.outbox.setup;

import gg.muster.discord.Discord;
import gg.muster.discord.DiscordError;
import gg.muster.discord.DiscordException;
import gg.muster.discord.model.Channel;
import gg.muster.discord.model.Embed;
import gg.muster.discord.model.Message;
import gg.muster.discord.model.NewMessage;
import gg.muster.discord.model.Permission;
import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.message.PanelMessage;
import gg.muster.message.SetUpSentences;
import gg.muster.panel.KeepPanel;
import gg.muster.panel.ShowPanel;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one message in each queue's channel. Discord limits edits of messages that are over an hour old, so a panel that is
 * nearly that old is posted anew when it changes, and so is one whose edit is refused or that somebody deleted.
 */
@Singleton
final class Panels {
    private static final Duration OLD = Duration.ofMinutes(50);
    private static final int LOOKED_AT = 50;

    private final Discord discord;
    private final ShowPanel show;
    private final KeepPanel keep;
    private final Clock clock;

    Panels(Discord discord, ShowPanel show, KeepPanel keep, Clock clock) {
        this.discord = discord;
        this.show = show;
        this.keep = keep;
        this.clock = clock;
    }

    /** Brings the panel up to date where it stands. */
    void edit(League league, Queue queue, ShowPanel.Seen seen) {
        var channel = Objects.requireNonNull(seen.channel());
        var message = Objects.requireNonNull(seen.message());
        var wanted = PanelMessage.of(league, queue, seen);
        if (isOld(seen)) {
            post(league, queue, channel, wanted, message);
            return;
        }
        try {
            discord.edit(channel, message, wanted);
        } catch (DiscordException.Refused | DiscordException.RateLimited refused) {
            if (refused.error() != DiscordError.UNKNOWN_MESSAGE && refused.error() != DiscordError.OLD_MESSAGE_EDITS) {
                throw refused;
            }
            post(league, queue, channel, wanted, message);
        }
    }

    private boolean isOld(ShowPanel.Seen seen) {
        var postedAt = seen.postedAt();
        return postedAt != null && clock.millis() - postedAt > OLD.toMillis();
    }

    /** Sees to it that the channel has exactly one panel, and that it is up to date; false where it cannot, which is said. */
    boolean inPlace(Look look, Queue queue, Channel channel) {
        if (look.lacksIn(channel, Permission.SEND_MESSAGES, Permission.EMBED_LINKS, Permission.READ_MESSAGE_HISTORY)) {
            return false;
        }
        var seen = show.now(look.league, queue);
        var wanted = PanelMessage.of(look.league, queue, seen);
        var own = discord.messages(channel.id(), LOOKED_AT).stream()
                .filter(message -> QueueChannels.isOwn(look, message))
                .toList();
        var panel = kept(look.league, queue, channel, own, seen);
        removeOthers(look, channel, own, panel);
        return look.carryOut("write in", Look.called(channel), () -> {
            if (panel == null) {
                post(look.league, queue, channel.id(), wanted, seen.message());
                look.done.add(SetUpSentences.posted(Look.called(channel)));
            } else if (!shows(panel, wanted)) {
                edit(look.league, queue, at(seen, channel, panel));
            }
        });
    }

    /** The panel as it is kept; where none is, or that one is gone, the newest message there becomes it. */
    private @Nullable Message kept(
            League league, Queue queue, Channel channel, List<Message> own, ShowPanel.Seen seen) {
        var kept = own.stream()
                .filter(message -> message.id().equals(seen.message()))
                .findFirst();
        if (kept.isPresent()) {
            return kept.get();
        }
        return own.stream()
                .findFirst()
                .filter(newest -> keep.keep(
                        league.id(), pool(queue), channel.id(), newest.id(), postedAt(newest), seen.message()))
                .orElse(null);
    }

    private void removeOthers(Look look, Channel channel, List<Message> own, @Nullable Message panel) {
        var others = own.stream().filter(message -> !message.equals(panel)).toList();
        others.forEach(message -> discord.deleteMessage(channel.id(), message.id()));
        if (!others.isEmpty()) {
            look.done.add(SetUpSentences.cleared(Look.called(channel), others.size()));
        }
    }

    private ShowPanel.Seen at(ShowPanel.Seen seen, Channel channel, Message panel) {
        return new ShowPanel.Seen(
                seen.waiting(),
                seen.open(),
                seen.inSeason(),
                seen.usual(),
                seen.running(),
                seen.matches(),
                channel.id(),
                panel.id(),
                postedAt(panel));
    }

    /** New first, then kept, then the old one goes: whoever dies in between leaves one too many, never none. */
    private void post(League league, Queue queue, String channel, NewMessage wanted, @Nullable String instead) {
        var nonce = league.id() + ":" + queue.id() + ":" + Objects.requireNonNullElse(instead, channel);
        var posted = discord.post(channel, wanted.silent().withNonce(nonce));
        if (!keep.keep(league.id(), pool(queue), channel, posted.id(), postedAt(posted), instead)) {
            discord.deleteMessage(channel, posted.id());
        } else if (instead != null) {
            discord.deleteMessage(channel, instead);
        }
    }

    private static boolean shows(Message panel, NewMessage wanted) {
        return text(panel.embeds()).equals(text(Objects.requireNonNullElse(wanted.embeds(), List.of())));
    }

    private static List<String> text(List<Embed> embeds) {
        return embeds.stream()
                .map(embed -> embed.title() + "\n" + embed.description())
                .toList();
    }

    private long postedAt(Message message) {
        return Optional.ofNullable(message.timestamp())
                .map(at -> OffsetDateTime.parse(at).toInstant().toEpochMilli())
                .orElseGet(clock::millis);
    }

    private static String pool(Queue queue) {
        return queue.pools().getFirst().id();
    }
}
