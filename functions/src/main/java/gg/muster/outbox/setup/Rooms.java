package gg.muster.outbox.setup;

import gg.muster.discord.Discord;
import gg.muster.discord.model.Channel;
import gg.muster.discord.model.ChannelType;
import gg.muster.match.Match;
import gg.muster.match.ViewMatch;
import gg.muster.message.SetUpSentences;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Rooms of matches that were left behind: the bot's own, called as the league file calls rooms, of a match that is over.
 * That of a closed match goes at once. Any other is only noted, and goes when it still belongs to nothing the next time:
 * its match may be about to be closed, or not known again yet after Redis was lost.
 */
@Singleton
final class Rooms {
    private final Discord discord;
    private final ViewMatch matches;
    private final Clock clock;

    Rooms(Discord discord, ViewMatch matches, Clock clock) {
        this.discord = discord;
        this.matches = matches;
        this.clock = clock;
    }

    /** Removes what may be removed; returns the ids of those that were noted. */
    List<String> sweep(Look look) {
        var names = RoomNames.of(look.league);
        var noted = new ArrayList<String>();
        for (var room : ours(look)) {
            var match = names.match(room, look);
            if (match.isEmpty() || isLive(look, match.get())) {
                continue;
            }
            if (mayGo(look, room, match.get())) {
                remove(look, room, match.get());
            } else {
                noted.add(room.id());
            }
        }
        return noted;
    }

    /** Children before categories. */
    private static List<Channel> ours(Look look) {
        return Stream.of(ChannelType.TEXT, ChannelType.VOICE, ChannelType.CATEGORY)
                .flatMap(look::all)
                .filter(look::isOurs)
                .toList();
    }

    private boolean isLive(Look look, String match) {
        return found(look, match).filter(found -> found.state().isLive()).isPresent();
    }

    private boolean mayGo(Look look, Channel room, String match) {
        if (found(look, match)
                .filter(found -> found.state() == Match.State.CLOSED)
                .isPresent()) {
            return true;
        }
        var since = look.known.stray().get(room.id());
        var grace = Duration.ofSeconds(look.league.rules().graceSeconds()).toMillis();
        return since != null && clock.millis() - since >= grace;
    }

    private Optional<Match> found(Look look, String match) {
        return matches.find(look.league.id(), match);
    }

    private void remove(Look look, Channel room, String match) {
        if (room.is(ChannelType.CATEGORY) && look.in(room).findAny().isPresent()) {
            return;
        }
        var what = Look.called(room);
        if (look.carryOut("remove", what, () -> discord.deleteChannel(room.id(), look.reason()))) {
            look.gone(room.id());
            look.done.add(SetUpSentences.removedRoom(what, match));
        }
    }
}
