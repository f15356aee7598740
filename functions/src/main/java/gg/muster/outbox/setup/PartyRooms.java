package gg.muster.outbox.setup;

import gg.muster.discord.Discord;
import gg.muster.discord.model.Channel;
import gg.muster.discord.model.ChannelType;
import gg.muster.discord.model.Permission;
import gg.muster.message.PartyTexts;
import gg.muster.message.SetUpSentences;
import gg.muster.outbox.party.PartyRoom;
import gg.muster.outbox.party.PartyTalk;
import gg.muster.party.ListParty;
import gg.muster.party.Party;
import gg.muster.party.ViewParty;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The channels of parties, as they should be: each live party has one, and no other is left over. The guild was listed
 * before the parties are read, so a channel without a party has none any more; that a party's channel is gone is believed
 * when a second list says so too.
 */
@Singleton
final class PartyRooms {
    /** By then a new party has its channel. */
    private static final Duration TO_OPEN = Duration.ofMinutes(1);

    private final Discord discord;
    private final ListParty list;
    private final ViewParty view;
    private final PartyRoom room;
    private final PartyTalk talk;
    private final Clock clock;

    PartyRooms(Discord discord, ListParty list, ViewParty view, PartyRoom room, PartyTalk talk, Clock clock) {
        this.discord = discord;
        this.list = list;
        this.view = view;
        this.room = room;
        this.talk = talk;
        this.clock = clock;
    }

    void sweep(Look look) {
        var live = list.all(look.league.id()).stream()
                .flatMap(id -> view.find(look.league.id(), id).stream())
                .collect(Collectors.toMap(Party::id, Function.identity()));
        ours(look).toList().forEach(channel -> sweep(look, channel, live));
        var lost = live.values().stream().filter(party -> isLost(look, party)).toList();
        if (!lost.isEmpty()) {
            reopen(look, lost);
        }
        live.values().stream()
                .filter(party -> party.channel() == null && clock.millis() - party.createdAt() > TO_OPEN.toMillis())
                .forEach(party -> open(look, party, () -> room.open(look.league, party.id(), true)));
    }

    private static boolean isLost(Look look, Party party) {
        return party.channel() != null
                && !party.thread()
                && look.channel(party.channel()).isEmpty();
    }

    /** By the line at its head a channel is known, and by who has made it. */
    private static Stream<Channel> ours(Look look) {
        return look.all(ChannelType.TEXT)
                .filter(channel -> look.isOurs(channel) && partyOf(channel).isPresent());
    }

    private static Optional<String> partyOf(Channel channel) {
        return PartyTexts.partyOf(Objects.requireNonNullElse(channel.topic(), ""));
    }

    private void sweep(Look look, Channel channel, Map<String, Party> live) {
        var id = partyOf(channel).orElseThrow();
        var party = live.get(id);
        boolean wanted =
                party != null && (party.channel() == null || channel.id().equals(party.channel()));
        if (!wanted && !look.lacksIn(channel, Permission.MANAGE_CHANNELS)) {
            var what = Look.called(channel);
            if (look.carryOut("remove", what, () -> discord.deleteChannel(channel.id(), look.reason()))) {
                look.gone(channel.id());
                look.done.add(SetUpSentences.removedParty(what, id));
            }
        }
    }

    private void reopen(Look look, List<Party> lost) {
        var there = discord.channels(look.guild).stream().map(Channel::id).collect(Collectors.toSet());
        lost.stream()
                .filter(party -> !there.contains(party.channel()))
                .forEach(party -> open(look, party, () -> room.reopen(look.league, party)));
    }

    private void open(Look look, Party party, Runnable opening) {
        var what = SetUpSentences.channel(party.channelName());
        if (look.carryOut("make", what, opening)) {
            talk.show(look.league, party.id());
            look.done.add(SetUpSentences.made(what));
        }
    }
}
