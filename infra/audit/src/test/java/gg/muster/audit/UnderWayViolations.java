package gg.muster.audit;

import static gg.muster.audit.Evening.NOW;

import java.util.Map;

/** What is wrong once nothing is under way. */
final class UnderWayViolations {
    private UnderWayViolations() {}

    static void add(Violations to) {
        to.add(
                Rule.ALL_EVENTS_ARE_DONE,
                redis -> Evening.handOut(redis, "9999999999999-0"),
                "events",
                "matchmaker is not done with all that it was given");
        to.add(
                Rule.ALL_EVENTS_ARE_DONE,
                redis -> redis.xadd("{evening}:events", Map.of("type", "x")),
                "events",
                "ledger has yet to be given events");
        to.add(
                Rule.ALL_EVENTS_ARE_DONE,
                redis -> Evening.GROUPS.forEach(group -> redis.xgroupDestroy("{evening}:events", group)),
                "events",
                "nobody has taken events yet");
        to.field(
                Rule.NOBODY_WAITS_FOR_A_PROFILE,
                "lookups",
                "r9",
                "{\"player\":\"6\",\"at\":" + NOW + "}",
                "lookups",
                "r9 waits for a profile");
        to.undue(Rule.ROOMS_ARE_TO_GO, "rooms:10004", "match:10004", "its rooms stay for ever");
        to.undue(
                Rule.RESULTS_ARE_TO_GO,
                "result:10002",
                "match:10002",
                "its result is not taken, and would not be sent again");
    }
}
