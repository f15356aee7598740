package gg.muster.outbox.party;

import gg.muster.league.League;
import gg.muster.message.PartyTexts;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;

/** A party has begun: makes its channel, leads its members there, and shows it. */
@Singleton
final class OpenParty implements Effect {
    private final PartyRoom room;
    private final PartyTalk talk;

    OpenParty(PartyRoom room, PartyTalk talk) {
        this.room = room;
        this.talk = talk;
    }

    @Override
    public String type() {
        return "party.created";
    }

    @Override
    public void run(League league, Event event) {
        var id = event.text("party");
        room.open(league, id, event.deliveries() > 1).ifPresent(party -> {
            talk.show(league, id);
            talk.say(league, event, id, PartyTexts.welcome(party));
        });
    }
}
