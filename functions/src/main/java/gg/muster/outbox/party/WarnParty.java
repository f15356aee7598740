package gg.muster.outbox.party;

import gg.muster.league.League;
import gg.muster.message.PartyTexts;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import gg.muster.party.ViewParty;
import jakarta.inject.Singleton;
import java.time.Clock;

/** A party is about to end because nobody does anything in it: asks its members whether they are still there. */
@Singleton
final class WarnParty implements Effect {
    private final ViewParty parties;
    private final PartyTalk talk;
    private final Clock clock;

    WarnParty(ViewParty parties, PartyTalk talk, Clock clock) {
        this.parties = parties;
        this.talk = talk;
        this.clock = clock;
    }

    @Override
    public String type() {
        return "party.ending";
    }

    @Override
    public void run(League league, Event event) {
        var id = event.text("party");
        long endsAt = event.time("endsAt");
        if (clock.millis() < endsAt) {
            parties.find(league.id(), id)
                    .ifPresent(party -> talk.say(league, event, id, PartyTexts.ending(party, endsAt)));
        }
    }
}
