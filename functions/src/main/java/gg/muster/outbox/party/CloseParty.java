package gg.muster.outbox.party;

import gg.muster.league.League;
import gg.muster.message.PartyTexts;
import gg.muster.notice.Notice;
import gg.muster.outbox.Effect;
import gg.muster.outbox.Event;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A party is over: tells those who were in it, as its channel goes. Whoever had it end knows. */
@Singleton
final class CloseParty implements Effect {
    private final PartyRoom room;
    private final PartyTalk talk;

    CloseParty(PartyRoom room, PartyTalk talk) {
        this.room = room;
        this.talk = talk;
    }

    @Override
    public String type() {
        return "party.ended";
    }

    @Override
    public void run(League league, Event event) {
        var id = event.text("party");
        var by = PartyNews.optional(event, "by").orElse(null);
        var told = PartyTexts.ended(id, event.text("why"), by);
        members(event)
                .filter(member -> !member.equals(by))
                .forEach(member -> talk.tell(league, event, member, Notice.Kind.PARTY_OVER, told));
        boolean thread = Optional.ofNullable(event.data().get("thread"))
                .filter(JsonNode::isBoolean)
                .map(JsonNode::getBooleanValue)
                .orElse(false);
        PartyNews.optional(event, "channel").ifPresent(channel -> room.remove(league, id, channel, thread));
    }

    private static Stream<String> members(Event event) {
        return Optional.ofNullable(event.data().get("members")).stream()
                .flatMap(members -> StreamSupport.stream(members.values().spliterator(), false))
                .map(JsonNode::getStringValue);
    }
}
