package gg.muster.message;

import java.util.Optional;

/**
 * What a button or form carries: what it does, the league it belongs to and what it is about. Direct messages have no
 * guild, so the league is written down.
 */
public record CustomId(String action, String league, String subject) {
    /** Gives up the place in the queue. */
    public static final String LEAVE_QUEUE = "queue.leave";

    /** Says that the player is still here, and keeps the place for longer. */
    public static final String STAY_QUEUE = "queue.stay";

    /** Shows where the player stands. */
    public static final String VIEW_QUEUE = "queue.view";

    /** Votes to cancel a match. */
    public static final String CANCEL_MATCH = "match.cancel";

    /** Takes that vote back. */
    public static final String KEEP_MATCH = "match.keep";

    /** Opens the form for a match's result. */
    public static final String RESULT_OF_MATCH = "match.result";

    /** The form itself. */
    public static final String SUBMIT_MATCH = "match.submit";

    /** Has the game of a match looked for. */
    public static final String GAME_OF_MATCH = "match.game";

    /** Hands in a game that was found; about the match and the game. */
    public static final String CONFIRM_GAME = "match.confirm";

    /** Starts the league over; about the ms until which the question may be answered. */
    public static final String RESET_LEAGUE = "admin.reset";

    /** Leaves it as it is. */
    public static final String KEEP_LEAGUE = "admin.keep";

    private static final String SEPARATOR = ":";
    private static final String GAME = "/";

    static CustomId of(String action, String league) {
        return new CustomId(action, league, "");
    }

    public static CustomId about(String action, String league, String subject) {
        return new CustomId(action, league, subject);
    }

    /** A game that was found for a match. */
    static CustomId game(String league, String match, String game) {
        return about(CONFIRM_GAME, league, match + GAME + game);
    }

    /** A match, and a game that a player chose for it. */
    public record Choice(String match, String game) {
        /** Empty where the subject is something else. */
        public static Optional<Choice> in(String subject) {
            var parts = subject.split(GAME, 2);
            return parts.length == 2 ? Optional.of(new Choice(parts[0], parts[1])) : Optional.empty();
        }
    }

    public static Optional<CustomId> parse(String text) {
        var parts = text.split(SEPARATOR, 3);
        return parts.length == 3 ? Optional.of(new CustomId(parts[0], parts[1], parts[2])) : Optional.empty();
    }

    @Override
    public String toString() {
        return String.join(SEPARATOR, action, league, subject);
    }
}
