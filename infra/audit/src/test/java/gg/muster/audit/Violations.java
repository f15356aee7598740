package gg.muster.audit;

import static gg.muster.audit.Evening.NOW;

import io.lettuce.core.Consumer;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of each thing that must not be, and what is found then. */
final class Violations {
    private final List<Violation> all = new ArrayList<>();

    static List<Violation> all() {
        var violations = new Violations();
        violations.keys();
        violations.players();
        violations.matches();
        violations.indexes();
        violations.parties();
        violations.deadlines();
        violations.events();
        violations.underWay();
        return violations.all;
    }

    private void add(
            Rule rule, java.util.function.Consumer<RedisCommands<String, String>> plant, String key, String sentence) {
        all.add(new Violation(rule, plant, key, sentence));
    }

    /** A hash's field is set, or with {@code null} deleted. */
    private void field(Rule rule, String hash, String field, String value, String key, String sentence) {
        add(rule, redis -> redis.hset("{evening}:" + hash, field, value), key, sentence);
    }

    private void noField(Rule rule, String hash, String field, String key, String sentence) {
        add(rule, redis -> redis.hdel("{evening}:" + hash, field), key, sentence);
    }

    private void member(Rule rule, String set, long score, String member, String key, String sentence) {
        add(rule, redis -> redis.zadd("{evening}:" + set, (double) score, member), key, sentence);
    }

    private void noMember(Rule rule, String set, String member, String key, String sentence) {
        add(rule, redis -> redis.zrem("{evening}:" + set, member), key, sentence);
    }

    private void keys() {
        add(
                Rule.KEYS_HAVE_AN_OWNER,
                redis -> redis.set("{evening}:cache:1", "x"),
                "cache:1",
                "no script owns a key of that name");
        add(
                Rule.KEYS_HAVE_THEIR_TYPE,
                redis -> redis.set("{evening}:config", "x"),
                "config",
                "is a string instead of a hash");
        add(
                Rule.KEYS_HAVE_THEIR_LIFETIME,
                redis -> redis.set("{evening}:request:r2", "x"),
                "request:r2",
                "never expires");
        add(
                Rule.KEYS_HAVE_THEIR_LIFETIME,
                redis -> redis.psetex("{evening}:board:b", 3_600_000, "x"),
                "board:b",
                "expires later than in 15 minutes");
        add(
                Rule.KEYS_HAVE_THEIR_LIFETIME,
                redis -> redis.expire("{evening}:match:10001", 60),
                "match:10001",
                "expires, though something still needs it");
        add(
                Rule.KEYS_HAVE_THEIR_LIFETIME,
                redis -> redis.persist("{evening}:match:10005"),
                "match:10005",
                "never expires");
        add(
                Rule.KEYS_HAVE_THEIR_LIFETIME,
                redis -> redis.expire("{evening}:match:10006", 60),
                "match:10006",
                "expires, though something still needs it");
    }

    private void players() {
        field(Rule.WAITING_IS_HAVING_A_PLACE, "player:6", "status", "gone", "player:6", "there is no status gone");
        field(
                Rule.WAITING_IS_HAVING_A_PLACE,
                "player:6",
                "status",
                "queued",
                "player:6",
                "is queued, but has no place anywhere");
        field(
                Rule.WAITING_IS_HAVING_A_PLACE,
                "player:1",
                "status",
                "idle",
                "player:1",
                "is idle, but has a place in [EXPERT/DE]");
        noField(
                Rule.PLACES_ARE_WHOLE,
                "player:1",
                "mmr:EXPERT",
                "player:1",
                "of the place in EXPERT/DE the ms or the MMR is missing");
        field(Rule.PLACES_ARE_WHOLE, "player:6", "with:EU", "K9", "player:6", "of a place in EU only parts are left");
        noMember(
                Rule.PLACES_ARE_IN_LANES,
                "pool:EXPERT:lane:DE",
                "1",
                "player:1",
                "has a place in EXPERT/DE, but is not in that lane");
        member(
                Rule.PLACES_ARE_IN_LANES,
                "pool:EXPERT:lane:DE",
                7,
                "1",
                "player:1",
                "has a place in EXPERT/DE since " + NOW + ", but the lane says 7");
        member(
                Rule.LANES_LEAD_TO_PLACES,
                "pool:EXPERT:lane:DE",
                NOW,
                "3",
                "pool:EXPERT:lane:DE",
                "3 is in it, but has no place there: in match 10001");
        member(
                Rule.LANES_LEAD_TO_PLACES,
                "pool:EXPERT:lane:UK",
                NOW,
                "1",
                "pool:EXPERT:lane:UK",
                "1 is in it, but has no place there: queued");
        field(
                Rule.NOBODY_BARRED_WAITS,
                "player:1",
                "bannedUntil",
                "" + (NOW + 60_000),
                "player:1",
                "waits in a queue, but is banned");
        field(
                Rule.NOBODY_BARRED_WAITS,
                "player:1",
                "cooldownUntil",
                "" + (NOW + 60_000),
                "player:1",
                "waits in a queue, but has yet to rest");
        noMember(Rule.LOCKED_IS_ON_HOLD, "locked", "2", "player:2", "is locked, but not among those on hold");
        field(
                Rule.LOCKED_IS_ON_HOLD,
                "player:6",
                "reason",
                "x",
                "player:6",
                "is idle, but has a reason for being on hold");
        member(Rule.LOCKED_IS_ON_HOLD, "locked", NOW, "6", "locked", "6 is among those on hold, but is idle");
    }

    private void matches() {
        field(Rule.MATCHES_ARE_WHOLE, "match:10001", "id", "1", "match:10001", "says that it is another match");
        field(Rule.MATCHES_ARE_WHOLE, "match:10008", "state", "HALF", "match:10008", "there is no state HALF");
        field(Rule.MATCHES_ARE_WHOLE, "match:10004", "players", "[", "match:10004", "has no players");
        field(
                Rule.MATCHES_ARE_WHOLE,
                "match:10004",
                "players",
                "[{\"id\":\"5\"},{\"id\":\"5\"}]",
                "match:10004",
                "has somebody in it twice");
        noField(Rule.MATCHES_ARE_WHOLE, "match:10004", "createdAt", "match:10004", "does not say when it formed");
        noField(Rule.MATCHES_ARE_WHOLE, "match:10004", "settings", "match:10004", "has no settings to play by");
        noField(Rule.MATCHES_ARE_WHOLE, "match:10004", "endedAt", "match:10004", "does not say when it ended");
        noMember(
                Rule.LIVE_MATCHES_ARE_LISTED,
                "matches",
                "10001",
                "match:10001",
                "is live, but not among the live matches");
        member(
                Rule.LIVE_MATCHES_ARE_LISTED,
                "matches",
                7,
                "10001",
                "match:10001",
                "formed at another ms than the list of live matches says");
        member(
                Rule.LIVE_MATCHES_ARE_LISTED,
                "matches",
                NOW,
                "10005",
                "matches",
                "10005 is among the live matches, but is CLOSED");
        member(
                Rule.LIVE_MATCHES_ARE_LISTED,
                "matches",
                NOW,
                "9999",
                "matches",
                "9999 is among the live matches, but is gone");
        field(
                Rule.MATCHES_HOLD_THEIR_PLAYERS,
                "player:3",
                "match",
                "10003",
                "match:10001",
                "3 is in it, but by their record in match 10003");
        add(
                Rule.MATCHES_HOLD_THEIR_PLAYERS,
                redis -> redis.del("{evening}:player:3"),
                "match:10001",
                "3 is in it, but by their record unknown");
        field(
                Rule.PLAYERS_ARE_HELD_BY_LIVE_MATCHES,
                "player:3",
                "match",
                "10003",
                "player:3",
                "is in match 10003, which is without them");
        field(
                Rule.PLAYERS_ARE_HELD_BY_LIVE_MATCHES,
                "player:6",
                "match",
                "10004",
                "player:6",
                "is idle, but names match 10004");
        noField(
                Rule.PLAYERS_ARE_HELD_BY_LIVE_MATCHES,
                "player:3",
                "match",
                "player:3",
                "is in a match, but none is named");
        held("10009", "is in match 10009, which is gone");
        held("10004", "is in match 10004, which is COMPLETED");
        held("10002", "is in match 10002, which has its result");
        field(
                Rule.TEAMS_ARE_THE_PLAYERS,
                "match:10001",
                "teams",
                "[[\"3\"],[\"3\"]]",
                "match:10001",
                "its teams are not its players");
        field(
                Rule.ONLY_PLAYERS_SPEAK,
                "match:10001",
                "ready:5",
                "1",
                "match:10001",
                "has a ready of 5, who is not in it");
        add(
                Rule.IDS_ARE_GIVEN_ONCE,
                redis -> redis.set("{evening}:match-sequence", "6"),
                "match:10007",
                "its id is yet to be given: two matches could have it");
        member(
                Rule.CANCELLED_IS_NOT_PLAYED,
                "plays:3",
                NOW,
                "10007/m1",
                "plays:3",
                "counts 10007/m1 of a match that was cancelled");
    }

    private void held(String match, String sentence) {
        add(
                Rule.PLAYERS_ARE_HELD_BY_LIVE_MATCHES,
                redis -> redis.hset("{evening}:player:6", Map.of("status", "in_match", "match", match)),
                "player:6",
                sentence);
    }

    private void indexes() {
        field(Rule.ROOMS_LEAD_TO_MATCHES, "rooms", "905", "10005", "rooms", "905 leads to 10005, which is gone");
        field(Rule.ROOMS_LEAD_TO_MATCHES, "rooms", "999", "10001", "rooms", "999 leads to 10001, which has 901");
        noField(Rule.ROOMS_LEAD_TO_MATCHES, "rooms", "901", "match:10001", "its chat 901 does not lead to it");
        field(
                Rule.GAMES_LEAD_TO_MATCHES,
                "games",
                "g3",
                "10002",
                "games",
                "g3 leads to match 10002, which has game g2");
        noField(Rule.GAMES_LEAD_TO_MATCHES, "games", "g5", "match:10005", "its game g5 may be counted again");
        noMember(
                Rule.AWAITED_IS_LISTED,
                "awaiting",
                "10006",
                "match:10006",
                "its result is awaited, but not since that ms by the list of those");
        member(
                Rule.AWAITED_IS_LISTED,
                "awaiting",
                1,
                "10005",
                "awaiting",
                "10005 is in it, but its result is not awaited");
        field(Rule.LEADERS_LEAD, "leaders", "10", "K1", "leaders", "10 leads to K1, which has 9");
        field(Rule.LEADERS_LEAD, "leaders", "3", "K3", "leaders", "3 leads to K3, which is gone");
        noField(Rule.LEADERS_LEAD, "leaders", "9", "party:K1", "its leader does not lead to it");
        field(Rule.CODES_LEAD_TO_PARTIES, "codes", "OLD", "K1", "codes", "OLD leads to K1, which has CK1");
        noField(Rule.CODES_LEAD_TO_PARTIES, "codes", "CK1", "party:K1", "its code does not lead to it");
    }

    private void parties() {
        field(Rule.PARTIES_ARE_WHOLE, "party:K1", "id", "K7", "party:K1", "says that it is another party");
        field(Rule.PARTIES_ARE_WHOLE, "party:K1", "members", "{}", "party:K1", "has no members");
        field(
                Rule.PARTIES_ARE_WHOLE,
                "party:K1",
                "members",
                "[{\"id\":\"9\"},{\"id\":\"9\"}]",
                "party:K1",
                "has somebody in it twice");
        field(Rule.PARTIES_ARE_WHOLE, "party:K1", "size", "3", "party:K1", "has 2 members, but says 3");
        field(Rule.PARTIES_ARE_WHOLE, "party:K1", "leaderID", "3", "party:K1", "is led by somebody who is not in it");
        noField(
                Rule.PARTIES_ARE_WHOLE,
                "party:K1",
                "at",
                "party:K1",
                "says only half of where and since when it waits");
        noField(
                Rule.MEMBERS_KNOW_THEIR_PARTY,
                "player:10",
                "party",
                "party:K1",
                "10 is a member, but their record does not say so");
        field(
                Rule.MEMBERS_KNOW_THEIR_PARTY,
                "player:3",
                "party",
                "K1",
                "player:3",
                "is in party K1 by their record, but the party is gone or without them");
        noField(
                Rule.PARTIES_WAIT_WHOLE,
                "player:10",
                "with:EU",
                "party:K1",
                "waits in EU, but 10 does not wait with it");
        field(
                Rule.PLACES_LEAD_TO_PARTIES,
                "player:1",
                "with:EXPERT",
                "K1",
                "player:1",
                "waits in EXPERT with party K1, which is without them");
        field(
                Rule.PLACES_LEAD_TO_PARTIES,
                "party:K1",
                "pool",
                "US",
                "player:10",
                "waits in EU with party K1, which does not wait there");
        field(
                Rule.PLACES_LEAD_TO_PARTIES,
                "party:K1",
                "at",
                "7",
                "player:10",
                "waits in EU with party K1, which took its place at another ms");
        field(
                Rule.PLACES_LEAD_TO_PARTIES,
                "player:10",
                "lane:EU",
                "3",
                "player:10",
                "waits in EU with party K1, which is of another size than their lane");
        add(
                Rule.PLACES_LEAD_TO_PARTIES,
                redis -> redis.del("{evening}:party:K1"),
                "player:10",
                "waits in EU with party K1, which is gone");
        field(
                Rule.PARTIES_PLAY_LIVE_MATCHES,
                "party:K2",
                "match",
                "10001",
                "party:K2",
                "plays match 10001, which is over, gone or without it");
        noField(
                Rule.PARTIES_PLAY_LIVE_MATCHES,
                "party:K2",
                "match",
                "party:K2",
                "came to a match that it does not name");
    }

    private void deadlines() {
        member(Rule.DEADLINES_ARE_KNOWN, "deadlines", NOW, "tea:1", "deadlines", "tea:1: nobody knows what that is");
        dead(Rule.MATCHES_END, "match:10002");
        undue(Rule.MATCHES_END, "match:10001", "match:10001", "would never end by itself");
        dead(Rule.ASKING_ENDS, "ready:10001");
        undue(Rule.ASKING_ENDS, "ready:10003", "match:10003", "would wait for its players for ever");
        member(
                Rule.ASKING_ENDS,
                "deadlines",
                NOW,
                "ready:10003",
                "match:10003",
                "its players were told another time by which to be ready");
        dead(Rule.PLACES_END, "entry:3");
        undue(Rule.PLACES_END, "entry:1", "player:1", "waits in a queue, and would for ever");
        undue(Rule.PLACES_END, "entry:9", "player:10", "waits in a queue, and would for ever");
        unended(Rule.REMINDERS_COME_BEFORE, "reminder:3");
        dead(Rule.PANELS_ARE_SHOWN, "panel:EU");
        dead(Rule.ROOMS_GO_AFTER_THE_END, "rooms:10005");
        dead(Rule.RESULTS_ARE_SENT_AGAIN, "result:10001");
        dead(Rule.AWAITING_ENDS, "review:10005");
        undue(Rule.AWAITING_ENDS, "review:10006", "match:10006", "its result would be awaited for ever");
        dead(Rule.PARTIES_END, "party:K9");
        undue(Rule.PARTIES_END, "party:K1", "party:K1", "would last for ever");
        unended(Rule.PARTIES_END, "idle:K9");
    }

    private void dead(Rule rule, String deadline) {
        member(
                rule,
                "deadlines",
                NOW,
                deadline,
                "deadlines",
                deadline + " is due for something that is not (any more)");
    }

    private void unended(Rule rule, String deadline) {
        member(rule, "deadlines", NOW, deadline, "deadlines", deadline + " is due for an end that is not (any more)");
    }

    private void undue(Rule rule, String deadline, String key, String sentence) {
        noMember(rule, "deadlines", deadline, key, sentence);
    }

    private void events() {
        add(
                Rule.GROUPS_ARE_KNOWN,
                redis -> redis.xgroupCreate(XReadArgs.StreamOffset.from("{evening}:events", "0"), "cook"),
                "events",
                "the group cook is nobody's, and keeps events for ever");
        add(
                Rule.EVENTS_ARE_LOOKED_AFTER,
                redis -> {
                    pending(redis, "9999999999999-0");
                    redis.xclaim(
                            "{evening}:events",
                            Consumer.from("matchmaker", "c"),
                            new io.lettuce.core.XClaimArgs().minIdleTime(0).idle(java.time.Duration.ofMinutes(16)),
                            "9999999999999-0");
                },
                "events",
                "9999999999999-0 was handed out to matchmaker, and nobody has looked after it since");
        add(
                Rule.FEW_ARE_SET_ASIDE,
                redis -> {
                    for (int i = 0; i < 11; i++) {
                        redis.zadd("{evening}:abandoned", i, "{\"id\":\"" + i + "\"}");
                    }
                },
                "abandoned",
                "keeps 11 events");
        field(
                Rule.LOOKUPS_ARE_ANSWERED,
                "lookups",
                "r9",
                "{\"player\":\"6\",\"at\":" + (NOW - 1_000_000) + "}",
                "lookups",
                "r9 waits for a profile, and nobody answers");
    }

    private static void pending(RedisCommands<String, String> redis, String id) {
        redis.xadd("{evening}:events", new io.lettuce.core.XAddArgs().id(id), Map.of("type", "x"));
        Evening.take("matchmaker");
    }

    private void underWay() {
        add(
                Rule.ALL_EVENTS_ARE_DONE,
                redis -> pending(redis, "9999999999999-0"),
                "events",
                "matchmaker is not done with all that it was given");
        add(
                Rule.ALL_EVENTS_ARE_DONE,
                redis -> redis.xadd("{evening}:events", Map.of("type", "x")),
                "events",
                "ledger has yet to be given events");
        add(
                Rule.ALL_EVENTS_ARE_DONE,
                redis -> {
                    redis.xgroupDestroy("{evening}:events", "matchmaker");
                    redis.xgroupDestroy("{evening}:events", "ledger");
                },
                "events",
                "nobody has taken events yet");
        field(
                Rule.NOBODY_WAITS_FOR_A_PROFILE,
                "lookups",
                "r9",
                "{\"player\":\"6\",\"at\":" + NOW + "}",
                "lookups",
                "r9 waits for a profile");
        undue(Rule.ROOMS_ARE_TO_GO, "rooms:10004", "match:10004", "its rooms stay for ever");
        undue(
                Rule.RESULTS_ARE_TO_GO,
                "result:10002",
                "match:10002",
                "its result is not taken, and would not be sent again");
    }
}
