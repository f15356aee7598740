package gg.muster.audit;

/** A party and its members. */
final class PartyViolations {
    private PartyViolations() {}

    static void add(Violations to) {
        to.field(Rule.PARTIES_ARE_WHOLE, "party:K1", "id", "K7", "party:K1", "says that it is another party");
        to.field(Rule.PARTIES_ARE_WHOLE, "party:K1", "members", "{}", "party:K1", "has no members");
        to.field(
                Rule.PARTIES_ARE_WHOLE,
                "party:K1",
                "members",
                "[{\"id\":\"9\"},{\"id\":\"9\"}]",
                "party:K1",
                "has somebody in it twice");
        to.field(Rule.PARTIES_ARE_WHOLE, "party:K1", "size", "3", "party:K1", "has 2 members, but says 3");
        to.field(
                Rule.PARTIES_ARE_WHOLE, "party:K1", "leaderID", "3", "party:K1", "is led by somebody who is not in it");
        to.noField(
                Rule.PARTIES_ARE_WHOLE,
                "party:K1",
                "at",
                "party:K1",
                "says only half of where and since when it waits");
        to.noField(
                Rule.MEMBERS_KNOW_THEIR_PARTY,
                "player:10",
                "party",
                "party:K1",
                "10 is a member, but their record does not say so");
        to.field(
                Rule.MEMBERS_KNOW_THEIR_PARTY,
                "player:3",
                "party",
                "K1",
                "player:3",
                "is in party K1 by their record, but the party is gone or without them");
        to.noField(
                Rule.PARTIES_WAIT_WHOLE,
                "player:10",
                "with:EU",
                "party:K1",
                "waits in EU, but 10 does not wait with it");
        to.field(
                Rule.PLACES_LEAD_TO_PARTIES,
                "player:1",
                "with:EXPERT",
                "K1",
                "player:1",
                "waits in EXPERT with party K1, which is without them");
        to.field(
                Rule.PLACES_LEAD_TO_PARTIES,
                "party:K1",
                "pool",
                "US",
                "player:10",
                "waits in EU with party K1, which does not wait there");
        to.field(
                Rule.PLACES_LEAD_TO_PARTIES,
                "party:K1",
                "at",
                "7",
                "player:10",
                "waits in EU with party K1, which took its place at another ms");
        to.field(
                Rule.PLACES_LEAD_TO_PARTIES,
                "player:10",
                "lane:EU",
                "3",
                "player:10",
                "waits in EU with party K1, which is of another size than their lane");
        to.add(
                Rule.PLACES_LEAD_TO_PARTIES,
                redis -> redis.del("{evening}:party:K1"),
                "player:10",
                "waits in EU with party K1, which is gone");
        to.noField(
                Rule.MEMBERS_WAIT_WITH_THEIR_PARTY,
                "player:9",
                "with:EU",
                "player:9",
                "waits in EU by themselves, but is in party K1");
        to.field(
                Rule.PARTIES_PLAY_LIVE_MATCHES,
                "party:K2",
                "match",
                "10001",
                "party:K2",
                "plays match 10001, which is over, gone or without it");
        to.noField(
                Rule.PARTIES_PLAY_LIVE_MATCHES,
                "party:K2",
                "match",
                "party:K2",
                "came to a match that it does not name");
    }
}
