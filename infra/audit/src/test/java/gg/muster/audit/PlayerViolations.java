package gg.muster.audit;

import static gg.muster.audit.Evening.NOW;

/** What holds a player. */
final class PlayerViolations {
    private PlayerViolations() {}

    static void add(Violations to) {
        to.field(Rule.WAITING_IS_HAVING_A_PLACE, "player:6", "status", "gone", "player:6", "there is no status gone");
        to.field(
                Rule.WAITING_IS_HAVING_A_PLACE,
                "player:6",
                "status",
                "queued",
                "player:6",
                "is queued, but has no place anywhere");
        to.field(
                Rule.WAITING_IS_HAVING_A_PLACE,
                "player:1",
                "status",
                "idle",
                "player:1",
                "is idle, but has a place in [EXPERT/DE]");
        to.noField(
                Rule.PLACES_ARE_WHOLE,
                "player:1",
                "mmr:EXPERT",
                "player:1",
                "of the place in EXPERT/DE the ms or the MMR is missing");
        to.field(
                Rule.PLACES_ARE_WHOLE, "player:6", "with:EU", "K9", "player:6", "of a place in EU only parts are left");
        to.noMember(
                Rule.PLACES_ARE_IN_LANES,
                "pool:EXPERT:lane:DE",
                "1",
                "player:1",
                "has a place in EXPERT/DE, but is not in that lane");
        to.member(
                Rule.PLACES_ARE_IN_LANES,
                "pool:EXPERT:lane:DE",
                7,
                "1",
                "player:1",
                "has a place in EXPERT/DE since " + NOW + ", but the lane says 7");
        to.member(
                Rule.LANES_LEAD_TO_PLACES,
                "pool:EXPERT:lane:DE",
                NOW,
                "3",
                "pool:EXPERT:lane:DE",
                "3 is in it, but has no place there: in match 10001");
        to.member(
                Rule.LANES_LEAD_TO_PLACES,
                "pool:EXPERT:lane:UK",
                NOW,
                "1",
                "pool:EXPERT:lane:UK",
                "1 is in it, but has no place there: queued");
        to.field(
                Rule.NOBODY_BARRED_WAITS,
                "player:1",
                "bannedUntil",
                "" + (NOW + 60_000),
                "player:1",
                "waits in a queue, but is banned");
        to.field(
                Rule.NOBODY_BARRED_WAITS,
                "player:1",
                "cooldownUntil",
                "" + (NOW + 60_000),
                "player:1",
                "waits in a queue, but has yet to rest");
        to.noMember(Rule.LOCKED_IS_ON_HOLD, "locked", "2", "player:2", "is locked, but not among those on hold");
        to.field(
                Rule.LOCKED_IS_ON_HOLD,
                "player:6",
                "reason",
                "x",
                "player:6",
                "is idle, but has a reason for being on hold");
        to.member(Rule.LOCKED_IS_ON_HOLD, "locked", NOW, "6", "locked", "6 is among those on hold, but is idle");
    }
}
