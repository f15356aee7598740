package gg.muster.message;

import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.Embed;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.panel.ShowPanel;
import java.util.stream.Collectors;

/** The one message in a queue's channel: how many wait, and the buttons to join them. It names nobody. */
public final class PanelMessage {
    private PanelMessage() {}

    public static NewMessage of(League league, Queue queue, ShowPanel.Seen seen) {
        var name = queue.nameIn(queue.pools().getFirst().id());
        var join = CustomId.about(CustomId.JOIN_PANEL, league.id(), queue.id());
        var leave = CustomId.about(CustomId.LEAVE_PANEL, league.id(), queue.id());
        return NewMessage.embeds(Embed.titled(name).withDescription(text(queue, seen)))
                .withRows(ActionRow.of(
                        Button.success(join.toString(), "Join Queue"),
                        Button.secondary(leave.toString(), "Leave Queue")));
    }

    private static String text(Queue queue, ShowPanel.Seen seen) {
        var waiting = waiting(seen.waiting(), queue.shape().players());
        if (!seen.inSeason()) {
            return waiting + "\nQueues are out of season, so no match forms." + running(seen);
        }
        if (!seen.open()) {
            return waiting + "\nThe queue is closed for now; whoever waits keeps their place." + running(seen);
        }
        return waiting + "\n" + ForecastSentences.usual(seen.usual()) + running(seen);
    }

    private static String waiting(int waiting, int size) {
        return waiting > size
                ? "**" + waiting + "** players are waiting; a match takes " + size + "."
                : "**" + waiting + " of " + size + "** players " + (waiting == 1 ? "is" : "are") + " waiting.";
    }

    private static String running(ShowPanel.Seen seen) {
        if (seen.running() == 0) {
            return "";
        }
        int more = seen.running() - seen.matches().size();
        return seen.matches().stream()
                        .map(match -> "Match " + match.id() + ", " + Words.relative(match.since()))
                        .collect(Collectors.joining("\n", "\n\n**Running**\n", ""))
                + (more > 0 ? "\nand " + more + " more" : "");
    }
}
