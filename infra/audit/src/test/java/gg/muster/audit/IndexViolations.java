package gg.muster.audit;

/** What leads from one thing to another. */
final class IndexViolations {
    private IndexViolations() {}

    static void add(Violations to) {
        to.field(Rule.ROOMS_LEAD_TO_MATCHES, "rooms", "905", "10005", "rooms", "905 leads to 10005, which is gone");
        to.field(Rule.ROOMS_LEAD_TO_MATCHES, "rooms", "999", "10001", "rooms", "999 leads to 10001, which has 901");
        to.noField(Rule.ROOMS_LEAD_TO_MATCHES, "rooms", "901", "match:10001", "its chat 901 does not lead to it");
        to.field(
                Rule.GAMES_LEAD_TO_MATCHES,
                "games",
                "g3",
                "10002",
                "games",
                "g3 leads to match 10002, which has game g2");
        to.noField(Rule.GAMES_LEAD_TO_MATCHES, "games", "g5", "match:10005", "its game g5 may be counted again");
        to.noMember(
                Rule.AWAITED_IS_LISTED,
                "awaiting",
                "10006",
                "match:10006",
                "its result is awaited, but not since that ms by the list of those");
        to.member(
                Rule.AWAITED_IS_LISTED,
                "awaiting",
                1,
                "10005",
                "awaiting",
                "10005 is in it, but its result is not awaited");
        to.field(Rule.LEADERS_LEAD, "leaders", "10", "K1", "leaders", "10 leads to K1, which has 9");
        to.field(Rule.LEADERS_LEAD, "leaders", "3", "K3", "leaders", "3 leads to K3, which is gone");
        to.noField(Rule.LEADERS_LEAD, "leaders", "9", "party:K1", "its leader does not lead to it");
        to.field(Rule.CODES_LEAD_TO_PARTIES, "codes", "OLD", "K1", "codes", "OLD leads to K1, which has CK1");
        to.noField(Rule.CODES_LEAD_TO_PARTIES, "codes", "CK1", "party:K1", "its code does not lead to it");
    }
}
