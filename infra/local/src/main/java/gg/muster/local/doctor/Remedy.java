package gg.muster.local.doctor;

/**
 * What to do about something out of place in a league's live state.
 *
 * @param sentence for whoever reads the doctor's report
 */
record Remedy(String sentence) {
    private static final String REPORT = "“Look the live state over” in the runbook says how to report and clear it";

    /** By the key at which it was found. */
    static Remedy of(String league, String key) {
        var parts = key.substring(league.length() + 3).split(":", -1);
        var id = parts.length > 1 ? parts[1] : "";
        return new Remedy(
                switch (parts[0]) {
                    case "player" ->
                        "/queueadmin unlock frees <@%s>, or /queueadmin kill their match; %s".formatted(id, REPORT);
                    case "match", "matches" -> "/queueadmin kill cancels a match and frees its players; " + REPORT;
                    case "party", "leaders", "codes" -> "its leader's /party disband ends a party; " + REPORT;
                    case "pool" -> "a place that is nobody's goes with the next match that forms there; " + REPORT;
                    case "events" -> "see MatchmakerNotRunning and LedgerNotRunning in the runbook";
                    case "lookups" -> "see LedgerNotRunning in the runbook";
                    default -> REPORT;
                });
    }
}
