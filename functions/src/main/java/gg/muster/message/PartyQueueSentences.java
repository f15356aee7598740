package gg.muster.message;

import gg.muster.league.League;
import gg.muster.party.DequeueParty;
import gg.muster.party.QueueParty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a leader is told who takes a party into a queue and out of it: what happened, and what to do next. */
public final class PartyQueueSentences {
    private PartyQueueSentences() {}

    public static String queue(League league, QueueParty.Code code, QueueParty.Told told) {
        return switch (code) {
            case QUEUED ->
                "Your party of " + told.members() + " has joined the " + queue(league, told.pool()) + ". "
                        + ForecastSentences.progress(told.waiting(), told.size()) + " "
                        + (told.ready() ? "Whoever fits is looked for now." : ForecastSentences.usual(told.usual()));
            case NOT_IN_PARTY -> notInParty();
            case WRONG_PLACE -> wrongPlace(told.chat());
            case NOT_LEADER ->
                "Only the party's leader, " + Words.player(String.valueOf(told.leader())) + ", can queue it.";
            case ALONE ->
                "You are alone in your party. Give your friends its code, or leave it with /party leave and use /queue.";
            case ALREADY_QUEUED ->
                "Your party has been in the " + queue(league, told.pool()) + " since " + Words.relative(told.since())
                        + ". Use /party dequeue to take it out.";
            case OUT_OF_SEASON -> "Queues only available during " + Words.spoken(told.season()) + ".";
            case QUEUE_CLOSED ->
                "Queue closed. The " + queue(league, told.pool())
                        + " is not open right now; try again once an admin opens it.";
            case IN_MATCH -> blocked(told, "is in match " + told.match() + ".");
            case LOCKED ->
                blocked(
                        told,
                        "is on hold by an admin" + (told.reason() == null ? "." : ": " + Words.ended(told.reason())));
            case BANNED -> blocked(told, "is banned until " + Words.moment(told.until()) + ".");
            case ON_COOLDOWN ->
                blocked(told, "is on cooldown and can queue again " + Words.relative(told.until()) + ".");
            case MEMBER_QUEUED -> blocked(told, "waits in a queue already.");
        };
    }

    public static String dequeue(League league, DequeueParty.Code code, DequeueParty.Told told) {
        return switch (code) {
            case LEFT ->
                "Your party has left the " + queue(league, told.pool())
                        + ". Use /party queue whenever you want to play.";
            case NOT_QUEUED -> "Your party is not in a queue. Use /party queue to join one.";
            case NOT_IN_PARTY -> notInParty();
            case WRONG_PLACE -> wrongPlace(told.chat());
            case NOT_LEADER ->
                "Only the party's leader, " + Words.player(String.valueOf(told.leader()))
                        + ", can take it out of the queue.";
        };
    }

    /** Names the one because of whom nobody was queued; {@code why} ends a sentence. */
    private static String blocked(QueueParty.Told told, String why) {
        return "Nobody was queued, because " + Words.player(String.valueOf(told.player())) + " " + why
                + " Try again when that is over, or go on without them.";
    }

    private static String notInParty() {
        return "You are in no party. Make one with /party create, or join one with /party join and its code.";
    }

    private static String wrongPlace(@Nullable String chat) {
        return "Please use that in your party's own channel" + (chat == null ? "." : ": " + Words.channel(chat));
    }

    private static String queue(League league, @Nullable String pool) {
        return QueueSentences.queues(league, List.of(String.valueOf(pool)));
    }
}
