package gg.muster.interaction;

import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.message.JoinMessage;
import gg.muster.message.PlaceMessage;
import gg.muster.message.PlaceSentences;
import gg.muster.message.QueueSentences;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.LeaveQueue;
import gg.muster.queue.ListQueue;
import gg.muster.queue.StayQueue;
import gg.muster.queue.ViewQueue;
import gg.muster.redis.Answer;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** {@code /queue} and the buttons under its answer. */
@Singleton
final class QueueCommands {
    private static final String BARE = "";

    private final JoinQueue join;
    private final LeaveQueue leave;
    private final StayQueue stay;
    private final ViewQueue view;
    private final ListQueue list;

    QueueCommands(JoinQueue join, LeaveQueue leave, StayQueue stay, ViewQueue view, ListQueue list) {
        this.join = join;
        this.leave = leave;
        this.stay = stay;
        this.view = view;
        this.list = list;
    }

    Reply queue(Caller caller) {
        return switch (caller.interaction().option("action").orElse(BARE)) {
            case BARE ->
                switch (caller.league().joining()) {
                    case COMMAND, SUBCOMMANDS -> join(caller);
                    case PANELS -> view(caller);
                };
            case "leave" -> quit(caller);
            case "status" -> view(caller);
            default -> Reply.ephemeral(QueueSentences.GONE);
        };
    }

    /** Where parties have channels of their own, those alone queue in one as well. */
    Reply join(Caller caller) {
        var parties = caller.league().parties();
        if (parties != null && caller.isElsewhere(parties.channel())) {
            return Reply.ephemeral(QueueSentences.elsewhere(parties.channel()));
        }
        var pool = Tiers.one(caller);
        return pool.isEmpty() && !Tiers.typed(caller).isEmpty()
                ? Tiers.unknown(caller)
                : join(caller, caller.league().mainQueue(), pool.orElse(null));
    }

    Reply quit(Caller caller) {
        var league = caller.league();
        return Reply.ephemeral(left(league, leave.ask(league, caller.player(), caller.request())));
    }

    Reply leave(Caller caller) {
        var league = caller.league();
        return Reply.instead(left(league, leave.askWhole(league, caller.player(), caller.request())));
    }

    Reply stay(Caller caller) {
        var league = caller.league();
        var answer = stay.ask(league, caller.player(), caller.request(), caller.room() != null);
        return Reply.instead(PlaceMessage.stay(league, answer.code(), answer.as(StayQueue.Told.class)));
    }

    Reply view(Caller caller) {
        var league = caller.league();
        var answer = view.ask(league, caller.player());
        var told = answer.as(ViewQueue.Told.class);
        if (league.joining() == League.Joining.PANELS && answer.code() == ViewQueue.Code.IDLE) {
            return Reply.ephemeral(PlaceSentences.withNews(league, told.notices(), QueueSentences.inNoQueue(league)));
        }
        var queue = told.pool() == null ? league.mainQueue() : league.queueOf(told.pool());
        return Reply.ephemeral(PlaceMessage.view(league, queue, answer.code(), told));
    }

    /** Every queue, to the one who asks. */
    Reply list(Caller caller) {
        return Reply.ephemeral(PlaceMessage.list(caller.league(), list.all(caller.league())));
    }

    /** Asks for a place in that queue; {@code pool}: the one of its pools that they want, where they may choose. */
    Reply join(Caller caller, Queue queue, @Nullable String pool) {
        var league = caller.league();
        var answer = join.ask(league, queue, caller.joiner(pool));
        if (answer.code() == JoinQueue.Code.LOOKING_UP) {
            return Reply.later();
        }
        return Reply.ephemeral(JoinMessage.of(league, queue, answer.code(), answer.as(JoinQueue.Told.class)));
    }

    private static String left(League league, Answer<LeaveQueue.Code> answer) {
        var told = answer.as(LeaveQueue.Told.class);
        return PlaceSentences.withNews(league, told.notices(), QueueSentences.leave(league, answer.code(), told));
    }
}
