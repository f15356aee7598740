package gg.muster.interaction;

import gg.muster.league.Queue;
import gg.muster.message.PanelSentences;
import gg.muster.message.PlaceSentences;
import gg.muster.message.QueueSentences;
import gg.muster.queue.LeaveQueue;
import gg.muster.redis.Answer;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The buttons of a queue's panel; every press is answered to the one who pressed, and to nobody else. */
@Singleton
final class PanelCommands {
    private final QueueCommands queues;
    private final LeaveQueue leave;

    PanelCommands(QueueCommands queues, LeaveQueue leave) {
        this.queues = queues;
        this.leave = leave;
    }

    Reply join(Caller caller) {
        return queue(caller).map(queue -> queues.join(caller, queue, null)).orElseGet(() -> {
            giveUp(caller);
            return Reply.ephemeral(PanelSentences.NO_SUCH_QUEUE);
        });
    }

    Reply leave(Caller caller) {
        var league = caller.league();
        var answer = giveUp(caller);
        var told = answer.as(LeaveQueue.Told.class);
        var said = queue(caller).isPresent()
                ? QueueSentences.leave(league, answer.code(), told)
                : PanelSentences.NO_SUCH_QUEUE;
        return Reply.ephemeral(PlaceSentences.withNews(league, told.notices(), said));
    }

    /** A place in a queue that is not played any more is of no use to anybody. */
    private Answer<LeaveQueue.Code> giveUp(Caller caller) {
        return leave.ask(caller.league(), caller.player(), caller.request(), named(caller));
    }

    /** The queue of the pressed button; empty where the league file no longer has it. */
    private static Optional<Queue> queue(Caller caller) {
        return caller.league().queue(named(caller));
    }

    private static String named(Caller caller) {
        return caller.subject().orElse("");
    }
}
