package gg.muster.message;

import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.Embed;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.queue.JoinQueue;

/** The answer to {@code /queue}, said at once or after a look-up. */
public final class JoinMessage {
    private JoinMessage() {}

    /** The sentence; for one who joined also how many wait, and buttons to leave and to look again. */
    public static NewMessage of(League league, Queue queue, JoinQueue.Code code, JoinQueue.Told told) {
        var message = NewMessage.text(QueueSentences.join(league, queue, code, told));
        if (code != JoinQueue.Code.JOINED) {
            return message;
        }
        var next = told.ready()
                ? "Your match is being formed."
                : "You get a direct message as soon as your match is ready.";
        return message.withEmbeds(Embed.titled(QueueSentences.progress(told.waiting(), told.size()))
                        .withDescription(next))
                .withRows(ActionRow.of(
                        Button.secondary(
                                CustomId.of(CustomId.VIEW_QUEUE, league.id()).toString(), "Where do I stand?"),
                        Button.danger(
                                CustomId.of(CustomId.LEAVE_QUEUE, league.id()).toString(), "Leave the queue")));
    }
}
