package gg.muster.interaction;

import gg.muster.league.League;
import gg.muster.message.JoinMessage;
import gg.muster.message.PanelSentences;
import gg.muster.message.PlaceMessage;
import gg.muster.message.PlaceSentences;
import gg.muster.message.QueueSentences;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.LeaveQueue;
import gg.muster.queue.StayQueue;
import gg.muster.queue.ViewQueue;
import jakarta.inject.Singleton;

/** {@code /queue} and the buttons under its answer. */
@Singleton
final class QueueCommands {
    private static final String BARE = "";

    private final JoinQueue join;
    private final LeaveQueue leave;
    private final StayQueue stay;
    private final ViewQueue view;

    QueueCommands(JoinQueue join, LeaveQueue leave, StayQueue stay, ViewQueue view) {
        this.join = join;
        this.leave = leave;
        this.stay = stay;
        this.view = view;
    }

    Reply queue(Caller caller) {
        return switch (caller.interaction().option("action").orElse(BARE)) {
            case BARE -> byPanels(caller.league()) ? view(caller) : join(caller);
            case "leave" -> Reply.ephemeral(leaving(caller));
            case "status" -> view(caller);
            default -> Reply.ephemeral(QueueSentences.GONE);
        };
    }

    Reply leave(Caller caller) {
        return Reply.instead(leaving(caller));
    }

    Reply stay(Caller caller) {
        var league = caller.league();
        var answer = stay.ask(league, caller.player(), caller.request(), caller.room() != null);
        return Reply.instead(PlaceMessage.stay(league, answer.code(), answer.as(StayQueue.Told.class)));
    }

    Reply view(Caller caller) {
        var league = caller.league();
        var queue = league.mainQueue();
        var answer = view.ask(league, queue, caller.player());
        var told = answer.as(ViewQueue.Told.class);
        return byPanels(league) && answer.code() == ViewQueue.Code.IDLE
                ? Reply.ephemeral(PlaceSentences.withNews(league, told.notices(), PanelSentences.NOT_QUEUED))
                : Reply.ephemeral(PlaceMessage.view(league, queue, answer.code(), told));
    }

    private Reply join(Caller caller) {
        var league = caller.league();
        var queue = league.mainQueue();
        var token = caller.interaction().token();
        var answer = caller.room() == null
                ? join.askDirectly(league, queue, caller.player(), caller.request(), token)
                : join.ask(league, queue, caller.player(), caller.request(), token);
        if (answer.code() == JoinQueue.Code.LOOKING_UP) {
            return Reply.later();
        }
        return Reply.ephemeral(JoinMessage.of(league, queue, answer.code(), answer.as(JoinQueue.Told.class)));
    }

    private String leaving(Caller caller) {
        var league = caller.league();
        var answer = leave.ask(league, caller.player(), caller.request());
        var told = answer.as(LeaveQueue.Told.class);
        var sentence = byPanels(league) && answer.code() != LeaveQueue.Code.IN_MATCH
                ? PanelSentences.leave(answer.code() == LeaveQueue.Code.LEFT)
                : QueueSentences.leave(league.mainQueue(), answer.code(), told);
        return PlaceSentences.withNews(league, told.notices(), sentence);
    }

    private static boolean byPanels(League league) {
        return league.joining() == League.Joining.PANELS;
    }
}
