package gg.muster.interaction;

import gg.muster.league.Queue;
import gg.muster.message.JoinMessage;
import gg.muster.message.PanelSentences;
import gg.muster.message.PlaceSentences;
import gg.muster.message.QueueSentences;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.LeaveQueue;
import gg.muster.redis.Answer;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The buttons of a queue's panel; every press is answered to the one who pressed, and to nobody else. */
@Singleton
final class PanelCommands {
    private final JoinQueue join;
    private final LeaveQueue leave;

    PanelCommands(JoinQueue join, LeaveQueue leave) {
        this.join = join;
        this.leave = leave;
    }

    Reply join(Caller caller) {
        return queue(caller).map(queue -> join(caller, queue)).orElseGet(() -> {
            giveUp(caller);
            return Reply.ephemeral(PanelSentences.NO_SUCH_QUEUE);
        });
    }

    private Reply join(Caller caller, Queue queue) {
        var league = caller.league();
        var answer = join.ask(league, queue, caller.joiner());
        if (answer.code() == JoinQueue.Code.LOOKING_UP) {
            return Reply.later();
        }
        return Reply.ephemeral(JoinMessage.of(league, queue, answer.code(), answer.as(JoinQueue.Told.class)));
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
