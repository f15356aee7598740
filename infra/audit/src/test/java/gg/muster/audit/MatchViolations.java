package gg.muster.audit;

import static gg.muster.audit.Evening.NOW;

import java.util.Map;

/** A match, its record, and the players it holds. */
final class MatchViolations {
    private MatchViolations() {}

    static void add(Violations to) {
        to.field(Rule.MATCHES_ARE_WHOLE, "match:10001", "id", "1", "match:10001", "says that it is another match");
        to.field(Rule.MATCHES_ARE_WHOLE, "match:10008", "state", "HALF", "match:10008", "there is no state HALF");
        to.field(Rule.MATCHES_ARE_WHOLE, "match:10004", "players", "[", "match:10004", "has no players");
        to.field(
                Rule.MATCHES_ARE_WHOLE,
                "match:10004",
                "players",
                "[{\"id\":\"5\"},{\"id\":\"5\"}]",
                "match:10004",
                "has somebody in it twice");
        to.noField(Rule.MATCHES_ARE_WHOLE, "match:10004", "createdAt", "match:10004", "does not say when it formed");
        to.noField(Rule.MATCHES_ARE_WHOLE, "match:10004", "settings", "match:10004", "has no settings to play by");
        to.noField(Rule.MATCHES_ARE_WHOLE, "match:10004", "endedAt", "match:10004", "does not say when it ended");
        to.noMember(
                Rule.LIVE_MATCHES_ARE_LISTED,
                "matches",
                "10001",
                "match:10001",
                "is live, but not among the live matches");
        to.member(
                Rule.LIVE_MATCHES_ARE_LISTED,
                "matches",
                7,
                "10001",
                "match:10001",
                "formed at another ms than the list of live matches says");
        to.member(
                Rule.LIVE_MATCHES_ARE_LISTED,
                "matches",
                NOW,
                "10005",
                "matches",
                "10005 is among the live matches, but is CLOSED");
        to.member(
                Rule.LIVE_MATCHES_ARE_LISTED,
                "matches",
                NOW,
                "9999",
                "matches",
                "9999 is among the live matches, but is gone");
        to.field(
                Rule.MATCHES_HOLD_THEIR_PLAYERS,
                "player:3",
                "match",
                "10003",
                "match:10001",
                "3 is in it, but by their record in match 10003");
        to.add(
                Rule.MATCHES_HOLD_THEIR_PLAYERS,
                redis -> redis.del("{evening}:player:3"),
                "match:10001",
                "3 is in it, but by their record unknown");
        to.field(
                Rule.PLAYERS_ARE_HELD_BY_LIVE_MATCHES,
                "player:3",
                "match",
                "10003",
                "player:3",
                "is in match 10003, which is without them");
        to.field(
                Rule.PLAYERS_ARE_HELD_BY_LIVE_MATCHES,
                "player:6",
                "match",
                "10004",
                "player:6",
                "is idle, but names match 10004");
        to.noField(
                Rule.PLAYERS_ARE_HELD_BY_LIVE_MATCHES,
                "player:3",
                "match",
                "player:3",
                "is in a match, but none is named");
        held(to, "10009", "is in match 10009, which is gone");
        held(to, "10004", "is in match 10004, which is COMPLETED");
        held(to, "10002", "is in match 10002, which has its result");
        to.field(
                Rule.TEAMS_ARE_THE_PLAYERS,
                "match:10001",
                "teams",
                "[[\"3\"],[\"3\"]]",
                "match:10001",
                "its teams are not its players");
        to.field(
                Rule.ONLY_PLAYERS_SPEAK,
                "match:10001",
                "ready:5",
                "1",
                "match:10001",
                "has a ready of 5, who is not in it");
        to.add(
                Rule.IDS_ARE_GIVEN_ONCE,
                redis -> redis.set("{evening}:match-sequence", "6"),
                "match:10007",
                "its id is yet to be given: two matches could have it");
        to.member(
                Rule.CANCELLED_IS_NOT_PLAYED,
                "plays:3",
                NOW,
                "10007/m1",
                "plays:3",
                "counts 10007/m1 of a match that was cancelled");
    }

    private static void held(Violations to, String match, String sentence) {
        to.add(
                Rule.PLAYERS_ARE_HELD_BY_LIVE_MATCHES,
                redis -> redis.hset("{evening}:player:6", Map.of("status", "in_match", "match", match)),
                "player:6",
                sentence);
    }
}
