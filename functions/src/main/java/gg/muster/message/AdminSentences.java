package gg.muster.message;

import gg.muster.admin.BuildAdmin;
import gg.muster.admin.ClearAdmin;
import gg.muster.admin.KillAdmin;
import gg.muster.admin.LockAdmin;
import gg.muster.admin.OpenAdmin;
import gg.muster.admin.ReloadAdmin;
import gg.muster.admin.ResetAdmin;
import gg.muster.admin.StatusAdmin;
import gg.muster.admin.UnlockAdmin;
import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.match.Match;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What admins are told about what they did, and what players are told about it: what happened, and what to do next. */
public final class AdminSentences {
    public static final String NOT_ADMIN =
            "That is for the league's admins. If you should be one, ask for the admin role or the Manage Server permission.";
    public static final String RESET_KEPT = "Nothing was reset. Matches and queues go on as they are.";

    public static final String NOTHING_TO_RESET =
            "There is nothing to reset: no match is running, nobody waits in a queue and nobody is on hold.";
    public static final String WHICH_PLAYER = "Nothing changed: please say which player.";
    public static final String WHICH_MATCH = "Nothing changed: please say which match.";

    private AdminSentences() {}

    /** {@code word}: what the league calls them, tier or queue. */
    public static String unknownPool(String word, String typed, List<String> pools) {
        return "Nothing changed: "
                + (typed.isEmpty() ? "please say which " + word : "there is no " + word + " " + Words.typed(typed))
                + ". The " + word
                + "s are " + String.join(", ", pools) + ".";
    }

    public static String wrongCount(String typed, int most) {
        return "n: must be 1.." + most + ", was " + (typed.isEmpty() ? "nothing" : typed);
    }

    /** To one who answered a question too late; {@code again} asks it anew. */
    public static String resetExpired(League league, String again) {
        return "That question is too old, and nothing was reset. Use " + command(league, again) + " to be asked again.";
    }

    public static String dummies(League league, String queue, int count) {
        return Words.count(count, "dummy", "dummies") + " will join the " + queue + " in a moment, as anybody would. "
                + command(league, "status") + " shows them; if the queue is closed, they are turned away.";
    }

    public static String clear(ClearAdmin.Code code, ClearAdmin.Told told) {
        var effects = Words.count(told.count(), "effect");
        return switch (code) {
            case RETRIED ->
                effects + " will be tried again now. What still fails is set aside again, and you are told.";
            case FORGOTTEN -> effects + " will not be tried again.";
            case NOTHING -> "There is nothing set aside any more.";
        };
    }

    /** Said in the admin channel: an effect was given up. */
    public static String abandoned(League league, String type, @Nullable String match, int deliveries, String error) {
        return "⚠️ **" + type + "**" + (match == null ? "" : " of match " + match) + " failed " + deliveries
                + " times and is set aside: " + error
                + "\nWhen the cause is gone, " + command(league, "status") + " has a button to try it again.";
    }

    public static String open(League league, boolean open, OpenAdmin.Code code, OpenAdmin.Told told) {
        var off = told.off() ? " The league's control panel keeps all queues switched off, though." : "";
        return switch (code) {
            case DONE -> (open ? opened(league, told) : closed(league, told)) + off;
            case UNCHANGED -> "Nothing to do: that is " + (open ? "open" : "closed") + " already." + off;
        };
    }

    private static String opened(League league, OpenAdmin.Told told) {
        return "Open now: " + tiers(league, told.changed()) + ". " + Words.count(told.waiting(), "player")
                + " waiting there.";
    }

    private static String closed(League league, OpenAdmin.Told told) {
        return "Closed now: " + tiers(league, told.changed()) + ". Running matches go on. "
                + Words.count(told.waiting(), "player") + " waiting there; they keep their places and are told.";
    }

    public static String build(League league, String queue, BuildAdmin.Code code, BuildAdmin.Told told) {
        var waiting = ForecastSentences.ofThem(told.waiting(), told.size());
        return switch (code) {
            case READY ->
                waiting + " for the " + queue
                        + (ForecastSentences.takesPartiesWhole(league.mainQueue())
                                ? ". A match forms now, longest waiting first, if whole parties and those alone fill both teams: for this"
                                        + " one match, the sides need not be alike."
                                : ". A match forms now, longest waiting first: for this one match, lanes and recent matches keep nobody"
                                        + " out.");
            case TOO_FEW ->
                "No match yet: " + waiting + " for the " + queue + ", so " + (told.size() - told.waiting())
                        + (told.size() - told.waiting() == 1 ? " is" : " are") + " missing.";
            case POOL_CLOSED ->
                "No match: the " + queue + " is closed. Use " + command(league, "open") + " first; " + waiting + ".";
            case OUT_OF_SEASON -> "No match: queues are out of season in the league's control panel; " + waiting + ".";
        };
    }

    public static String kill(League league, String match, KillAdmin.Code code, KillAdmin.Told told) {
        return switch (code) {
            case KILLED ->
                "Match " + match + " is cancelled, and its " + told.players()
                        + " players are free. They are told, and its rooms close soon."
                        + (told.game() == null
                                ? ""
                                : " A result had been handed in for it: if the league's records took that before, it"
                                        + " has to be removed there (game " + told.game() + ").");
            case OVER -> "Match " + match + " is over already: " + Words.spoken(String.valueOf(told.state())) + ".";
            case GONE ->
                "There is no match " + Words.typed(match) + ". Those that run are in " + command(league, "status")
                        + ".";
        };
    }

    public static String lock(League league, String player, LockAdmin.Code code, LockAdmin.Told told) {
        return switch (code) {
            case LOCKED ->
                Words.player(player) + " is on hold and cannot queue"
                        + (told.pools() == null
                                ? "."
                                : "; they are out of the " + QueueSentences.queues(league, told.pools()) + ".")
                        + " Use " + command(league, "unlock") + " when that should end.";
            case IN_MATCH ->
                inMatch(player, told.match(), told.chat()) + " Put them on hold when it is over, or end it with "
                        + command(league, "kill") + " first.";
        };
    }

    public static String unlock(League league, String player, UnlockAdmin.Code code, UnlockAdmin.Told told) {
        return switch (code) {
            case UNLOCKED -> Words.player(player) + " is free: " + freedFrom(league, told) + ". They can queue again.";
            case FREE -> Words.player(player) + " is free already: in no queue, in no match and not on hold.";
            case IN_MATCH ->
                inMatch(player, told.match(), told.chat()) + " To free them, end it for all its players with "
                        + command(league, "kill") + ".";
        };
    }

    private static String freedFrom(League league, UnlockAdmin.Told told) {
        return switch (Objects.requireNonNullElse(told.was(), "")) {
            case "locked" -> "not on hold any more";
            case "queued" -> "out of the " + QueueSentences.queues(league, told.pools());
            case "cooldown" -> "their cooldown is lifted";
            default -> "the match that held them is over";
        };
    }

    public static String reload(ReloadAdmin.Told told) {
        return told.downSince() == null
                ? "The league's database is being read again; players, tiers and switches follow within a minute."
                : "The league's database is out of reach since " + Words.relative(told.downSince())
                        + ". It is tried again now, and once a minute.";
    }

    /** The question before a reset, with what would happen on the button. */
    public static NewMessage askReset(League league, StatusAdmin.Seen seen, long untilMs) {
        var loss = Words.count(seen.matches().size(), "match", "matches") + ", " + Words.count(seen.players(), "place");
        var yes = CustomId.about(CustomId.RESET_LEAGUE, league.id(), String.valueOf(untilMs));
        var no = CustomId.of(CustomId.KEEP_LEAGUE, league.id());
        return NewMessage.text("This cancels " + Words.count(seen.matches().size(), "running match", "running matches")
                        + ", takes " + Words.count(seen.players(), "player") + " out of the queues and frees "
                        + Words.count(seen.locked(), "player")
                        + " on hold. Nobody is queued again by itself. The button stops working "
                        + Words.relative(untilMs) + ".")
                .withRows(ActionRow.of(
                        Button.danger(yes.toString(), "Reset: end " + loss + " in queues"),
                        Button.secondary(no.toString(), "Leave everything as it is")));
    }

    public static String reset(ResetAdmin.Told told) {
        return "Done. Cancelled: " + Words.count(told.matches(), "match", "matches") + ". Out of the queues: "
                + Words.count(told.queued(), "player") + ". Not on hold any more: "
                + Words.count(told.locked(), "player")
                + ". Everyone can queue again; what was closed stays closed.";
    }

    /** Said in the admin channel: players have not handed in what happened. */
    public static String resultMissing(League league, Match match) {
        var players =
                match.players().stream().map(each -> Words.player(each.id())).collect(Collectors.joining(", "));
        return "⚠️ Nobody has handed in the result of " + match.uid(league.id()) + " for a day. It was played by "
                + players + ", who are reminded. If they know it, hand it in with /"
                + league.admin().command()
                + " result.";
    }

    /** Said in the admin channel. */
    public static String acted(League league, String admin, String action, String detail) {
        var command = action.startsWith("/") ? action : command(league, action);
        return Words.player(admin) + " used **" + command + "**" + (detail.isEmpty() ? "" : ": " + detail);
    }

    /** Said to one who waits in a pool that was closed. */
    public static String poolClosed(League league, String pool) {
        return "The " + queue(league, pool)
                + " is closed for now, so no match forms. You keep your place for when it opens again; use "
                + QueueSentences.leaveCommand(league) + " to give it up.";
    }

    /** As it is typed there. */
    static String command(League league, String verb) {
        return "/" + league.admin().command() + " " + verb;
    }

    private static String inMatch(String player, @Nullable String match, @Nullable String chat) {
        return "Nothing changed: " + Words.player(player) + " is in match " + match
                + (chat == null ? "." : ", " + Words.channel(chat) + ".");
    }

    static String queue(League league, @Nullable String pool) {
        var id = String.valueOf(pool);
        return league.queueOf(id).nameIn(id) + " queue";
    }

    private static String tiers(League league, @Nullable List<String> pools) {
        return Objects.requireNonNullElse(pools, List.<String>of()).stream()
                .map(pool -> "**" + StatusMessage.tier(league, pool) + "**")
                .collect(Collectors.joining(", "));
    }
}
