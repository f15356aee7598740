package gg.muster.message;

import java.util.Optional;
import java.util.regex.Pattern;

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

    /** Says that the player is there. */
    public static final String READY_MATCH = "match.ready";

    /** Votes on how a match ends; about the match and the choice, {@code 10042/team:1}. */
    public static final String VOTE_MATCH = "match.vote";

    /** Opens the form for a match's result. */
    public static final String RESULT_OF_MATCH = "match.result";

    /** The form itself. */
    public static final String SUBMIT_MATCH = "match.submit";

    /** Has the game of a match looked for. */
    public static final String GAME_OF_MATCH = "match.game";

    /** Hands in a game that was found; about the match and the game. */
    public static final String CONFIRM_GAME = "match.confirm";

    /** Takes a place in a queue; about the queue. */
    public static final String JOIN_PANEL = "panel.join";

    /** Gives that place up. */
    public static final String LEAVE_PANEL = "panel.leave";

    /** Removes the channel of a queue that the league no longer has; about the channel. */
    public static final String REMOVE_CHANNEL = "setup.remove";

    /** Turns a leaderboard to a page; about what {@link BoardPage} says. */
    public static final String TURN_BOARD = "stats.board";

    /** Starts the league over; about the ms until which the question may be answered. */
    public static final String RESET_LEAGUE = "admin.reset";

    /** Takes everybody out of the queue of one pool; about what {@link EmptyPool} says. */
    public static final String EMPTY_POOL = "admin.empty";

    /** Leaves it as it is. */
    public static final String KEEP_LEAGUE = "admin.keep";

    /** Tries again what was set aside; about the ms of the newest that was shown. */
    public static final String RETRY_EFFECTS = "admin.retry";

    /** Forgets it. */
    public static final String FORGET_EFFECTS = "admin.forget";

    /** Takes a place in the queue for the whole party. */
    public static final String QUEUE_PARTY = "party.queue";

    /** Gives that place up. */
    public static final String DEQUEUE_PARTY = "party.dequeue";

    /** Has another code lead to the party. */
    public static final String RECODE_PARTY = "party.recode";

    /** Asks whether the party is to end. */
    public static final String DISBAND_PARTY = "party.disband";

    /** Ends it; about the party and the ms until which the question may be answered. */
    public static final String END_PARTY = "party.end";

    /** Leaves it as it is. */
    public static final String KEEP_PARTY = "party.keep";

    /** Leaves the party. */
    public static final String LEAVE_PARTY = "party.leave";

    /** Shows the party. */
    public static final String FIND_PARTY = "party.find";

    private static final String SEPARATOR = ":";
    private static final String CHOICE = "/";
    private static final Pattern MS = Pattern.compile("[0-9]{1,18}");

    static CustomId of(String action, String league) {
        return new CustomId(action, league, "");
    }

    public static CustomId about(String action, String league, String subject) {
        return new CustomId(action, league, subject);
    }

    /** About a match and something to be chosen in it. */
    static CustomId choice(String action, String league, String match, String choice) {
        return about(action, league, match + CHOICE + choice);
    }

    /** A match, and what a player chose in it: a game that was found, or what they vote for. */
    public record Choice(String match, String choice) {
        /** Empty where the subject is something else. */
        public static Optional<Choice> in(String subject) {
            var parts = subject.split(CHOICE, 2);
            return parts.length == 2 ? Optional.of(new Choice(parts[0], parts[1])) : Optional.empty();
        }
    }

    /** The ms that a subject names; 0, and so long over, where it names none. */
    public static long until(String subject) {
        return MS.matcher(subject).matches() ? Long.parseLong(subject) : 0;
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
