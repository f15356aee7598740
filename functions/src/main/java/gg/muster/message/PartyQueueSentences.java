package gg.muster.message;

import gg.muster.league.League;
import gg.muster.party.DequeueParty;
import gg.muster.party.QueueParty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a leader is told who takes a party into a queue and out of it: what happened, and what to do next. */
public final class PartyQueueSentences {
    private PartyQueueSentences() {}

    /** {@code leader}: Discord id of who asks. */
    public static String queue(League league, String leader, QueueParty.Code code, QueueParty.Told told) {
        return switch (code) {
            case QUEUED ->
                "Your party of " + told.members() + " has joined the " + queue(league, told.pool()) + ". "
                        + ForecastSentences.progress(told.waiting(), told.size()) + " "
                        + (told.ready() ? "Whoever fits is looked for now." : ForecastSentences.usual(told.usual()));
            case NO_PARTY -> PartySentences.noParty();
            case WRONG_PLACE -> PartySentences.wrongPlace(told.channel());
            case NOT_LEADER -> PartySentences.notLeader(told.leader());
            case ALONE ->
                "You are alone in your party. Give your friends its code, or leave it with /party leave and use /queue.";
            case ALREADY_QUEUED ->
                "Your party has been in the " + queue(league, told.pool()) + " since " + Words.relative(told.since())
                        + ". Use /party dequeue to take it out.";
            case OUT_OF_SEASON -> "Queues only available during " + Words.spoken(told.season()) + ".";
            case QUEUE_CLOSED ->
                "Queue closed. The " + queue(league, told.pool())
                        + " is not open right now; try again once an admin opens it.";
            case IN_MATCH -> blocked(leader, told, "in match " + told.match() + ".");
            case LOCKED ->
                blocked(
                        leader,
                        told,
                        "on hold by an admin" + (told.reason() == null ? "." : ": " + Words.ended(told.reason())));
            case BANNED -> blocked(leader, told, "banned until " + Words.moment(told.until()) + ".");
            case ON_COOLDOWN ->
                blocked(leader, told, "on cooldown and can queue again " + Words.relative(told.until()) + ".");
            case MEMBER_QUEUED -> blocked(leader, told, "waiting in a queue already.");
        };
    }

    public static String dequeue(League league, DequeueParty.Code code, DequeueParty.Told told) {
        return switch (code) {
            case LEFT ->
                "Your party has left the " + queue(league, told.pool())
                        + ". Use /party queue whenever you want to play.";
            case NOT_QUEUED -> "Your party is not in a queue. Use /party queue to join one.";
            case NO_PARTY -> PartySentences.noParty();
            case WRONG_PLACE -> PartySentences.wrongPlace(told.channel());
            case NOT_LEADER -> PartySentences.notLeader(told.leader());
        };
    }

    /** Names the one because of whom nobody was queued; {@code what} they are ends a sentence. */
    private static String blocked(String leader, QueueParty.Told told, String what) {
        var whom = String.valueOf(told.player());
        return "Nobody was queued, because " + Words.player(whom) + " is " + what + " Try again when that is over"
                + (whom.equals(leader) ? "." : ", or go on without them: /party kick takes them out.");
    }

    private static String queue(League league, @Nullable String pool) {
        return QueueSentences.queues(league, List.of(String.valueOf(pool)));
    }
}
