package gg.muster.audit;

import static gg.muster.audit.Evening.NOW;

/** What is due by itself. */
final class DeadlineViolations {
    private DeadlineViolations() {}

    static void add(Violations to) {
        to.member(Rule.DEADLINES_ARE_KNOWN, "deadlines", NOW, "tea:1", "deadlines", "tea:1: nobody knows what that is");
        dead(to, Rule.MATCHES_END, "match:10002");
        to.undue(Rule.MATCHES_END, "match:10001", "match:10001", "would never end by itself");
        dead(to, Rule.ASKING_ENDS, "ready:10001");
        to.undue(Rule.ASKING_ENDS, "ready:10003", "match:10003", "would wait for its players for ever");
        to.member(
                Rule.ASKING_ENDS,
                "deadlines",
                NOW,
                "ready:10003",
                "match:10003",
                "its players were told another time by which to be ready");
        dead(to, Rule.PLACES_END, "entry:3");
        to.undue(Rule.PLACES_END, "entry:1", "player:1", "waits in a queue, and would for ever");
        to.undue(Rule.PLACES_END, "entry:9", "player:10", "waits in a queue, and would for ever");
        unended(to, Rule.REMINDERS_COME_BEFORE, "reminder:3");
        dead(to, Rule.PANELS_ARE_SHOWN, "panel:EU");
        dead(to, Rule.ROOMS_GO_AFTER_THE_END, "rooms:10005");
        dead(to, Rule.RESULTS_ARE_SENT_AGAIN, "result:10001");
        dead(to, Rule.AWAITING_ENDS, "review:10005");
        to.undue(Rule.AWAITING_ENDS, "review:10006", "match:10006", "its result would be awaited for ever");
        dead(to, Rule.PARTIES_END, "party:K9");
        to.undue(Rule.PARTIES_END, "party:K1", "party:K1", "would last for ever");
        unended(to, Rule.PARTIES_END, "idle:K9");
    }

    private static void dead(Violations to, Rule rule, String deadline) {
        to.member(
                rule,
                "deadlines",
                NOW,
                deadline,
                "deadlines",
                deadline + " is due for something that is not (any more)");
    }

    private static void unended(Violations to, Rule rule, String deadline) {
        to.member(
                rule, "deadlines", NOW, deadline, "deadlines", deadline + " is due for an end that is not (any more)");
    }
}
