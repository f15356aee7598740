package gg.muster.outbox.effect;

import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.message.BanSentences;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;
import java.time.Duration;

/** A match did not begin because somebody was not there: tells them what it costs, and the admins. */
@Singleton
final class TellDodged implements Effect {
    private final DirectMessage direct;
    private final AdminChannel admins;

    TellDodged(DirectMessage direct, AdminChannel admins) {
        this.direct = direct;
        this.admins = admins;
    }

    @Override
    public String type() {
        return "player.dodged";
    }

    /** Whoever cannot be reached directly reads it with their next command. */
    @Override
    public void run(League league, Event event) {
        var player = event.text("player");
        var match = event.text("match");
        var count = event.number("count");
        var window = Duration.ofMillis(event.time("window"));
        var until = event.time("until");
        var text = BanSentences.dodged(league, match, count, window, until, event.at());
        direct.send(league, player, NewMessage.text(text).withNonce(league.id() + ":" + event.id()));
        admins.say(league, event.id(), BanSentences.dodgedLine(player, match, count, window, until, event.at()));
    }
}
