package gg.muster.interaction;

import gg.muster.message.PartyQueueSentences;
import gg.muster.party.DequeueParty;
import gg.muster.party.QueueParty;
import jakarta.inject.Singleton;

/** {@code /party queue} and {@code /party dequeue}. */
@Singleton
final class PartyQueueCommands {
    private final QueueParty queue;
    private final DequeueParty dequeue;

    PartyQueueCommands(QueueParty queue, DequeueParty dequeue) {
        this.queue = queue;
        this.dequeue = dequeue;
    }

    Reply queue(Caller caller) {
        var league = caller.league();
        var answer = queue.ask(league, league.mainQueue(), caller.player(), caller.room(), caller.request());
        return Reply.ephemeral(
                PartyQueueSentences.queue(league, caller.player(), answer.code(), answer.as(QueueParty.Told.class)));
    }

    Reply dequeue(Caller caller) {
        var answer = dequeue.ask(caller.league(), caller.player(), caller.room(), caller.request());
        return Reply.ephemeral(
                PartyQueueSentences.dequeue(caller.league(), answer.code(), answer.as(DequeueParty.Told.class)));
    }
}
