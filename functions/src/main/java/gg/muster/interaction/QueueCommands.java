package gg.muster.interaction;

import gg.muster.message.JoinMessage;
import gg.muster.message.QueueSentences;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.LeaveQueue;
import gg.muster.queue.ViewQueue;
import jakarta.inject.Singleton;

/** {@code /queue} and the buttons under its answer. */
@Singleton
final class QueueCommands {
    private final JoinQueue join;
    private final LeaveQueue leave;
    private final ViewQueue view;

    QueueCommands(JoinQueue join, LeaveQueue leave, ViewQueue view) {
        this.join = join;
        this.leave = leave;
        this.view = view;
    }

    Reply queue(Caller caller) {
        return switch (caller.interaction().option("action").orElse("join")) {
            case "join" -> join(caller);
            case "leave" -> Reply.ephemeral(leaving(caller));
            case "status" -> view(caller);
            default -> Reply.ephemeral(QueueSentences.GONE);
        };
    }

    Reply leave(Caller caller) {
        return Reply.instead(leaving(caller));
    }

    Reply view(Caller caller) {
        var queue = caller.league().mainQueue();
        var answer = view.ask(caller.league(), queue, caller.player());
        return Reply.ephemeral(QueueSentences.view(queue, answer.code(), answer.as(ViewQueue.Told.class)));
    }

    private Reply join(Caller caller) {
        var league = caller.league();
        var queue = league.mainQueue();
        var answer = join.ask(
                league,
                queue,
                caller.player(),
                caller.request(),
                caller.interaction().token());
        if (answer.code() == JoinQueue.Code.LOOKING_UP) {
            return Reply.later();
        }
        return Reply.ephemeral(JoinMessage.of(league, queue, answer.code(), answer.as(JoinQueue.Told.class)));
    }

    private String leaving(Caller caller) {
        var answer = leave.ask(caller.league(), caller.player(), caller.request());
        return QueueSentences.leave(caller.league().mainQueue(), answer.code(), answer.as(LeaveQueue.Told.class));
    }
}
