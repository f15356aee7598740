package gg.muster.outbox.party;

import gg.muster.league.League;
import gg.muster.message.PartyTexts;
import gg.muster.notice.Notice;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import jakarta.inject.Singleton;

/** A member is out of a party: its channel closes to them, the others hear of it, and so does whoever was removed. */
@Singleton
final class PartMember implements Effect {
    private static final String KICKED = "kicked";

    private final PartyRoom room;
    private final PartyTalk talk;

    PartMember(PartyRoom room, PartyTalk talk) {
        this.room = room;
        this.talk = talk;
    }

    @Override
    public String type() {
        return "member.left";
    }

    @Override
    public void run(League league, Event event) {
        var id = event.text("party");
        var player = event.text("player");
        var why = event.text("why");
        var by = PartyNews.optional(event, "by").orElse(null);
        room.admit(league, id, player);
        if (why.equals(KICKED)) {
            talk.tell(league, event, player, Notice.Kind.KICKED, PartyTexts.kicked(id, by));
        }
        var leader = PartyNews.optional(event, "leader").orElse(null);
        talk.say(league, event, id, PartyTexts.left(player, why, by, leader));
        talk.show(league, id);
    }
}
