package gg.muster.outbox.party;

import static gg.muster.outbox.party.PartyNews.optional;

import gg.muster.message.PartyTexts;
import gg.muster.outbox.Effect;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What is said of each thing that happens in a party. */
@Factory
final class PartyEffects {
    private final PartyRoom room;
    private final PartyTalk talk;

    PartyEffects(PartyRoom room, PartyTalk talk) {
        this.room = room;
        this.talk = talk;
    }

    private Effect news(String type, PartyNews.Words words) {
        return new PartyNews(type, room, talk, words);
    }

    @Singleton
    Effect joined() {
        return news("member.joined", (league, event) -> PartyTexts.joined(event.text("player")));
    }

    @Singleton
    Effect promoted() {
        return news(
                "party.promoted",
                (league, event) -> PartyTexts.promoted(
                        event.text("leader"), optional(event, "by").orElse(null)));
    }

    @Singleton
    Effect recoded() {
        return news("party.recoded", (league, event) -> PartyTexts.recoded(event.text("by")));
    }

    @Singleton
    Effect queued() {
        return news("party.queued", (league, event) -> PartyTexts.queued(league, event.text("pool")));
    }

    @Singleton
    Effect returned() {
        return news("party.returned", (league, event) -> PartyTexts.returned(league, event.text("pool")));
    }

    @Singleton
    Effect matched() {
        return news("party.matched", (league, event) -> PartyTexts.matched(event.text("match")));
    }

    @Singleton
    Effect freed() {
        return news(
                "party.freed",
                (league, event) -> PartyTexts.freed(event.text("match"), event.text("to"), event.text("why")));
    }

    @Singleton
    Effect dequeued() {
        return news(
                "party.left",
                (league, event) -> PartyTexts.dequeued(
                        league,
                        event.text("pool"),
                        event.text("why"),
                        optional(event, "by").orElse(null)));
    }
}
