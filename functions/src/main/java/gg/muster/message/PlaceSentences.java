package gg.muster.message;

import gg.muster.league.League;
import gg.muster.notice.Notice;
import gg.muster.queue.StayQueue;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What players are told about keeping and losing their place: what happened, and what to do next. */
public final class PlaceSentences {
    private PlaceSentences() {}

    public static String stay(League league, StayQueue.Code code, StayQueue.Told told) {
        return switch (code) {
            case STAYED ->
                "Good to know! Your place in the " + QueueSentences.queues(league, told.pools()) + " is kept until "
                        + Words.relative(told.endsAt()) + ".";
            case NOT_QUEUED ->
                "You are not in a queue, so there is no place to keep. " + QueueSentences.howToJoin(league)
                        + " to join one.";
            case IN_MATCH -> "You are past the queue already. " + QueueSentences.inMatch(told.match(), told.chat());
        };
    }

    /** Asked of one whose place is given up soon; {@code endsAt} in ms. */
    static String reminder(League league, String pool, long endsAt) {
        return "Are you still here? Your place in the " + queue(league, pool) + " is given up " + Words.relative(endsAt)
                + ", unless you press **Still here**.";
    }

    /** Said to one whose place is lost, or is of no use for now; {@code pool}: what the notice is about, a pool or a party. */
    public static String lost(League league, Notice.Kind kind, String pool) {
        return switch (kind) {
            case REMINDED ->
                "Your place in " + place(league, pool) + " is given up soon, because you have waited for so long. Use "
                        + QueueSentences.statusCommand(league) + " and press **Still here** to keep it.";
            case CLOSED ->
                "An admin or the league has closed " + place(league, pool)
                        + ". You keep your place for when it opens again; use "
                        + QueueSentences.leaveCommand(league) + " to give it up.";
            case EXPIRED ->
                "Your place in " + place(league, pool) + " was given up, because you waited for so long. Still there? "
                        + QueueSentences.howToJoin(league) + " to join again.";
            case LOCKED ->
                "An admin has put your account on hold, so you are out of " + place(league, pool)
                        + ". Please ask an admin about it.";
            case UNLOCKED ->
                "An admin has taken you out of " + place(league, pool) + ". " + QueueSentences.howToJoin(league)
                        + " whenever you want to play.";
            case RESET ->
                "An admin has reset " + place(league, pool) + ", so you are out of it. "
                        + QueueSentences.howToJoin(league) + " to join again.";
            case MOVED ->
                "An admin has moved you to another league. Your place went along: you wait in " + place(league, pool)
                        + " now, since you first joined. Use " + QueueSentences.statusCommand(league)
                        + " to see where you stand.";
            case REMOVED ->
                "An admin has taken you off the league's roster, so you are out of " + place(league, pool)
                        + ". Ask an admin if that looks wrong.";
            case KICKED ->
                "You were removed from party " + PartySentences.name(pool)
                        + " by its leader. Use /party create to start your own.";
            case PARTY_OVER ->
                "Party " + PartySentences.name(pool)
                        + ", which you were in, is over. Use /party create to start another.";
        };
    }

    private static String place(League league, String pool) {
        return "the " + queue(league, pool);
    }

    /** The answer, and before it whatever the player could not be told directly. */
    public static String withNews(League league, @Nullable List<Notice> notices, String answer) {
        if (notices == null || notices.isEmpty()) {
            return answer;
        }
        return notices.stream()
                .map(notice -> "> " + Words.relative(notice.at()) + ": " + lost(league, notice.kind(), notice.pool()))
                .collect(Collectors.joining(
                        "\n", "Your direct messages are closed, so you hear this only now:\n", "\n" + answer));
    }

    private static String queue(League league, String pool) {
        return QueueSentences.queues(league, List.of(pool));
    }
}
