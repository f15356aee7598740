package gg.muster.outbox.party;

import gg.muster.discord.Discord;
import gg.muster.discord.DiscordError;
import gg.muster.discord.DiscordException;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.message.PartyTexts;
import gg.muster.notice.AddNotice;
import gg.muster.notice.Notice;
import gg.muster.outbox.Event;
import gg.muster.outbox.effect.DirectMessage;
import gg.muster.party.KeepParty;
import gg.muster.party.Party;
import gg.muster.party.ViewParty;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the members of a party what happens, in its channel: in words, and by the card that shows how it stands. A party
 * for which no channel could be made hears it directly.
 */
@Singleton
public final class PartyTalk {
    /** A channel is there by then, or cannot be made. */
    private static final Duration TO_OPEN = Duration.ofMinutes(1);

    private final Discord discord;
    private final ViewParty parties;
    private final KeepParty keep;
    private final PartyRoom room;
    private final DirectMessage direct;
    private final AddNotice notices;
    private final Clock clock;

    PartyTalk(
            Discord discord,
            ViewParty parties,
            KeepParty keep,
            PartyRoom room,
            DirectMessage direct,
            AddNotice notices,
            Clock clock) {
        this.discord = discord;
        this.parties = parties;
        this.keep = keep;
        this.room = room;
        this.direct = direct;
        this.notices = notices;
        this.clock = clock;
    }

    /** Says it once, however often the event is handed out. Before there is a channel the card is going to show it. */
    void say(League league, Event event, String id, NewMessage message) {
        var said = message.withNonce(league.id() + ":" + event.id());
        parties.find(league.id(), id).ifPresent(party -> {
            if (party.channel() != null) {
                say(league, party, said);
            } else if (clock.millis() - party.createdAt() > TO_OPEN.toMillis()) {
                party.members().forEach(member -> direct.send(league, member.id(), said));
            }
        });
    }

    /** Says it directly, to somebody who is out of the party; where that is refused, with their next command. */
    void tell(League league, Event event, String player, Notice.Kind kind, NewMessage message) {
        direct.send(league, player, message.withNonce(league.id() + ":" + event.id()))
                .ifPresent(
                        refused -> notices.add(league.id(), player, new Notice(kind, event.text("party"), event.at())));
    }

    /** Shows the party as it stands when it is done. */
    public void show(League league, String id) {
        var party = parties.find(league.id(), id);
        while (party.isPresent() && party.get().channel() != null) {
            var shown = PartyTexts.card(league, party.get());
            show(league, party.get(), shown);
            party = parties.find(league.id(), id);
            if (party.filter(now -> PartyTexts.card(league, now).equals(shown)).isPresent()) {
                return;
            }
        }
    }

    private void say(League league, Party party, NewMessage said) {
        if (post(party, said).isEmpty()) {
            room.reopen(league, party).ifPresent(now -> post(now, said));
        }
    }

    private void show(League league, Party party, NewMessage card) {
        var shown = party.card();
        if (shown != null && edited(party, shown, card)) {
            return;
        }
        var key = league.id() + ":" + party.id() + ":card:" + Objects.requireNonNullElse(shown, party.channel());
        var posted = post(party, card.withNonce(key));
        if (posted.isEmpty()) {
            room.reopen(league, party);
            return;
        }
        replace(league, party, posted.get(), shown);
    }

    /** The new card is the one from here on; of two that were posted at once one goes. */
    private void replace(League league, Party party, String posted, @Nullable String before) {
        var channel = Objects.requireNonNull(party.channel());
        if (keep.card(league.id(), party.id(), posted, before) != KeepParty.Code.KEPT) {
            discord.deleteMessage(channel, posted);
        } else if (before != null) {
            discord.deleteMessage(channel, before);
        }
    }

    /** False where that message is gone, or too old for another edit. */
    private boolean edited(Party party, String message, NewMessage card) {
        try {
            discord.edit(Objects.requireNonNull(party.channel()), message, card);
            return true;
        } catch (DiscordException.Refused | DiscordException.RateLimited refused) {
            return switch (refused.error()) {
                case UNKNOWN_MESSAGE, UNKNOWN_CHANNEL, OLD_MESSAGE_EDITS -> false;
                default -> throw refused;
            };
        }
    }

    /** The message's id; empty where somebody has deleted the channel. */
    private Optional<String> post(Party party, NewMessage message) {
        if (party.channel() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(discord.post(party.channel(), message).id());
        } catch (DiscordException.Refused refused) {
            if (refused.error() != DiscordError.UNKNOWN_CHANNEL) {
                throw refused;
            }
            return Optional.empty();
        }
    }
}
