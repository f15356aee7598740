package gg.muster.message;

import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.Embed;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.queue.ListQueue;
import gg.muster.queue.StayQueue;
import gg.muster.queue.ViewQueue;
import java.util.stream.Collectors;

/** Messages about a place in a queue, with the buttons that go with one. */
public final class PlaceMessage {
    private PlaceMessage() {}

    /** Where a player stands; for one who waits with buttons to keep the place and to give it up. */
    public static NewMessage view(League league, Queue queue, ViewQueue.Code code, ViewQueue.Told told) {
        var text = PlaceSentences.withNews(league, told.notices(), QueueSentences.view(league, queue, code, told));
        var message = NewMessage.text(text);
        return code == ViewQueue.Code.QUEUED ? message.withRows(keepOrLeave(league)) : message;
    }

    /** Every queue: how many wait there, and how many matches run. */
    public static NewMessage list(League league, ListQueue.Told told) {
        var queues = told.pools().stream()
                .map(pool -> QueueSentences.line(league, pool))
                .collect(Collectors.joining("\n"));
        var season = told.inSeason() ? "" : "Queues are out of season, so no match forms.\n";
        return NewMessage.embeds(Embed.titled("The queues of " + league.name()).withDescription(season + queues));
    }

    /** The answer to “Still here”, in place of the message that asked. */
    public static NewMessage stay(League league, StayQueue.Code code, StayQueue.Told told) {
        var text = PlaceSentences.withNews(league, told.notices(), PlaceSentences.stay(league, code, told));
        var message = NewMessage.text(text).withEmbeds();
        return code == StayQueue.Code.STAYED ? message.withRows(lookOrLeave(league)) : message.withRows();
    }

    /** Asks one whose place is given up at {@code endsAt}, ms, whether they are still here. */
    public static NewMessage reminder(League league, String pool, long endsAt) {
        return NewMessage.text(PlaceSentences.reminder(league, pool, endsAt)).withRows(keepOrLeave(league));
    }

    static ActionRow keepOrLeave(League league) {
        return ActionRow.of(Button.success(id(CustomId.STAY_QUEUE, league), "Still here"), leave(league));
    }

    static ActionRow lookOrLeave(League league) {
        return ActionRow.of(Button.secondary(id(CustomId.VIEW_QUEUE, league), "Where do I stand?"), leave(league));
    }

    private static Button leave(League league) {
        var label = switch (league.joining()) {
            case COMMAND, SUBCOMMANDS -> "Leave the queue";
            case PANELS -> "Leave all queues";
        };
        return Button.danger(id(CustomId.LEAVE_QUEUE, league), label);
    }

    private static String id(String action, League league) {
        return CustomId.of(action, league.id()).toString();
    }
}
