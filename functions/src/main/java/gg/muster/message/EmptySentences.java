package gg.muster.message;

import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;

/** What an admin is asked and told who takes everybody out of one queue. */
public final class EmptySentences {
    private EmptySentences() {}

    /** The question, with what would happen on the button. */
    public static NewMessage ask(League league, String pool, int waiting, long untilMs) {
        var yes = CustomId.about(CustomId.EMPTY_POOL, league.id(), new EmptyPool(pool, untilMs).subject());
        var no = CustomId.of(CustomId.KEEP_LEAGUE, league.id());
        return NewMessage.text("This takes " + Words.count(waiting, "player") + " out of the "
                        + AdminSentences.queue(league, pool) + "; they are told. Matches go on: to cancel one, use "
                        + AdminSentences.command(league, "kill") + ". The button stops working "
                        + Words.relative(untilMs) + ".")
                .withRows(ActionRow.of(
                        Button.danger(yes.toString(), "Reset: end " + Words.count(waiting, "place") + " in this queue"),
                        Button.secondary(no.toString(), "Leave everything as it is")));
    }

    public static String nobodyWaits(League league, String pool) {
        return "There is nothing to reset: nobody waits in the " + AdminSentences.queue(league, pool) + ".";
    }

    public static String done(League league, String pool, int queued) {
        return "Done. Out of the " + AdminSentences.queue(league, pool) + ": " + Words.count(queued, "player")
                + ". They are told, and can join again.";
    }
}
