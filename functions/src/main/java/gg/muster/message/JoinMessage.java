package gg.muster.message;

import gg.muster.discord.model.Embed;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.queue.JoinQueue;

/** The answer to {@code /queue}, said at once or after a look-up. */
public final class JoinMessage {
    private JoinMessage() {}

    /**
     * The sentence; for one who joined also how many wait and what is known of how long that takes, and for whoever has a
     * place the buttons that go with it.
     */
    public static NewMessage of(League league, Queue queue, JoinQueue.Code code, JoinQueue.Told told) {
        var sentence = QueueSentences.join(league, queue, code, told);
        var message = NewMessage.text(PlaceSentences.withNews(league, told.notices(), sentence));
        if (code == JoinQueue.Code.ALREADY_QUEUED) {
            return message.withRows(PlaceMessage.keepOrLeave(league));
        }
        if (code != JoinQueue.Code.JOINED) {
            return message;
        }
        return message.withEmbeds(Embed.titled(ForecastSentences.progress(told.waiting(), told.size()))
                        .withDescription(ForecastSentences.next(queue, told)))
                .withRows(PlaceMessage.lookOrLeave(league));
    }
}
