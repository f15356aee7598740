package gg.muster.outbox.party;

import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import io.micronaut.json.tree.JsonNode;
import java.util.Optional;

/** Something happened in a party: its channel opens to who came and closes to who went, and its members hear of it. */
final class PartyNews implements Effect {
    private final String type;
    private final PartyRoom room;
    private final PartyTalk talk;
    private final Words words;

    PartyNews(String type, PartyRoom room, PartyTalk talk, Words words) {
        this.type = type;
        this.room = room;
        this.talk = talk;
        this.words = words;
    }

    /** What to say about an event. */
    interface Words {
        NewMessage of(League league, Event event);
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public void run(League league, Event event) {
        var id = event.text("party");
        optional(event, "player").ifPresent(player -> room.admit(league, id, player));
        talk.say(league, event, id, words.of(league, event));
        talk.show(league, id);
    }

    /** A text field that may be absent. */
    static Optional<String> optional(Event event, String field) {
        return Optional.ofNullable(event.data().get(field))
                .filter(JsonNode::isString)
                .map(JsonNode::getStringValue);
    }
}
