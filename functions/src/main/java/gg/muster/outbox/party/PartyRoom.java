package gg.muster.outbox.party;

import gg.muster.discord.Discord;
import gg.muster.discord.DiscordError;
import gg.muster.discord.DiscordException;
import gg.muster.discord.model.Channel;
import gg.muster.discord.model.ChannelType;
import gg.muster.discord.model.NewChannel;
import gg.muster.discord.model.NewThread;
import gg.muster.discord.model.Overwrite;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.message.PartyTexts;
import gg.muster.metrics.Metric;
import gg.muster.metrics.Metrics;
import gg.muster.outbox.effect.RoomAccess;
import gg.muster.outbox.effect.Threads;
import gg.muster.party.KeepParty;
import gg.muster.party.Party;
import gg.muster.party.ViewParty;
import jakarta.inject.Singleton;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The channel of a party: private to its members and the bot, and gone when the party is. In a full guild it is a private
 * thread of the channel in which those without a party queue. Who may see it follows the party as it stands after each
 * change, so that of two changes at once none is lost.
 */
@Singleton
public final class PartyRoom {
    private static final Logger LOG = LoggerFactory.getLogger(PartyRoom.class);
    private static final int NOT_FOUND = 404;

    private final Discord discord;
    private final Leagues leagues;
    private final RoomAccess access;
    private final Threads threads;
    private final ViewParty parties;
    private final KeepParty keep;
    private final Metrics metrics;

    PartyRoom(
            Discord discord,
            Leagues leagues,
            RoomAccess access,
            Threads threads,
            ViewParty parties,
            KeepParty keep,
            Metrics metrics) {
        this.discord = discord;
        this.leagues = leagues;
        this.access = access;
        this.threads = threads;
        this.parties = parties;
        this.keep = keep;
        this.metrics = metrics;
    }

    /** A room, and who may see it. */
    private record Made(String id, boolean thread, List<String> admitted) {}

    /**
     * Makes it, unless it is there; returns the party with it, or nothing when that is over.
     *
     * @param repeated an earlier attempt may have left one behind
     */
    public Optional<Party> open(League league, String id, boolean repeated) {
        var before = parties.find(league.id(), id);
        if (before.isEmpty() || before.get().channel() != null) {
            return before;
        }
        var party = before.get();
        var made = make(league, party, repeated);
        if (keep.channel(league.id(), id, made.id(), made.thread()) != KeepParty.Code.KEPT) {
            remove(league, id, made.id(), made.thread());
            return parties.find(league.id(), id);
        }
        var after = parties.find(league.id(), id);
        after.ifPresent(now -> changed(made.admitted(), now).forEach(player -> admit(league, id, player)));
        return after;
    }

    /** Lets somebody in who is in the party, and out who is not, as that is when it is done. */
    void admit(League league, String id, String player) {
        var party = parties.find(league.id(), id);
        while (party.isPresent() && party.get().channel() != null) {
            boolean member = party.get().has(player);
            try {
                set(league, party.get(), player, member);
            } catch (DiscordException.Refused refused) {
                if (refused.error() != DiscordError.UNKNOWN_CHANNEL) {
                    throw refused;
                }
                reopen(league, party.get());
            }
            party = parties.find(league.id(), id);
            if (party.isPresent() && party.get().has(player) == member) {
                return;
            }
        }
    }

    /** Somebody has deleted it: nobody can do anything in a channel that is not there, so there is another. */
    public Optional<Party> reopen(League league, Party party) {
        LOG.warn("{}: the channel of party {} is gone, and made again", league.id(), party.id());
        keep.noChannel(league.id(), party.id(), Objects.requireNonNull(party.channel()));
        return open(league, party.id(), true);
    }

    /** The party is over, or has another. */
    void remove(League league, String id, String channel, boolean thread) {
        if (thread) {
            threads.remove(channel, reason(league, id));
        } else {
            discord.deleteChannel(channel, reason(league, id));
        }
    }

    private static Set<String> changed(List<String> admitted, Party now) {
        var changed = new LinkedHashSet<String>();
        admitted.stream().filter(id -> !now.has(id)).forEach(changed::add);
        now.members().stream()
                .map(Party.Member::id)
                .filter(id -> !admitted.contains(id))
                .forEach(changed::add);
        return changed;
    }

    private void set(League league, Party party, String player, boolean member) {
        var channel = Objects.requireNonNull(party.channel());
        if (party.thread() && member) {
            letIn(channel, player);
        } else if (party.thread()) {
            discord.removeFromThread(channel, player);
        } else if (member) {
            discord.putPermission(channel, Overwrite.member(player, RoomAccess.TEXT, 0), reason(league, party.id()));
        } else {
            discord.deletePermission(channel, player, reason(league, party.id()));
        }
    }

    /** Whoever has left the guild meanwhile cannot be let in, and keeps nobody else out. */
    private void letIn(String thread, String player) {
        try {
            discord.addToThread(thread, player);
        } catch (DiscordException.Refused refused) {
            if (refused.status() != NOT_FOUND || refused.error() == DiscordError.UNKNOWN_CHANNEL) {
                throw refused;
            }
            LOG.warn("{} cannot join thread {}, {}", player, thread, refused.getMessage());
        }
    }

    private Made make(League league, Party party, boolean repeated) {
        var guild = leagues.guildOf(league);
        var found = repeated ? find(guild, party) : Optional.<Made>empty();
        if (found.isPresent()) {
            return found.get();
        }
        var everyone = party.members().stream().map(Party.Member::id).toList();
        var wanted = NewChannel.text(party.channelName(), null, access.of(guild, everyone, RoomAccess.TEXT))
                .withTopic(PartyTexts.topic(party.id()));
        try {
            var made = discord.createChannel(guild, wanted, reason(league, party.id()));
            return new Made(made.id(), false, everyone);
        } catch (DiscordException.Refused refused) {
            if (refused.error() != DiscordError.GUILD_FULL) {
                throw refused;
            }
            metrics.count(Metric.GUILDS_FULL, league.id());
            LOG.warn("{}: guild {} is full, so party {} meets in a thread", league.id(), guild, party.id());
            return new Made(thread(league, guild, party), true, List.of());
        }
    }

    private Optional<Made> find(String guild, Party party) {
        return discord.channels(guild).stream()
                .filter(channel -> channel.is(ChannelType.TEXT)
                        && party.channelName().equals(channel.name())
                        && PartyTexts.topic(party.id()).equals(channel.topic()))
                .map(channel -> new Made(channel.id(), false, admitted(channel)))
                .findFirst();
    }

    /** Those who were let in as members are. */
    private static List<String> admitted(Channel channel) {
        return Objects.requireNonNullElse(channel.permissionOverwrites(), List.<Overwrite>of()).stream()
                .filter(each -> each.equals(Overwrite.member(each.id(), RoomAccess.TEXT, 0)))
                .map(Overwrite::id)
                .toList();
    }

    private String thread(League league, String guild, Party party) {
        var name = Objects.requireNonNull(league.parties()).channel();
        var parent = discord.channels(guild).stream()
                .filter(channel -> channel.is(ChannelType.TEXT) && name.equals(channel.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "league file " + league.id() + ": parties.channel: the guild has no text channel " + name));
        return discord.createThread(parent.id(), NewThread.closed(party.channelName()), reason(league, party.id()))
                .id();
    }

    /** For the guild's audit log. */
    private static String reason(League league, String party) {
        return "Party " + party + " of " + league.name();
    }
}
