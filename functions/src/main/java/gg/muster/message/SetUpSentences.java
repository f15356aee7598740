package gg.muster.message;

import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.NewMessage;
import gg.muster.discord.model.Permission;
import gg.muster.league.League;
import gg.muster.setup.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What admins are told of a guild's channels: what was made and repaired, what is wrong and what to do about it. */
public final class SetUpSentences {
    /** The bot's rights in the guild as a whole. */
    public static final String SERVER = "the server";

    private static final int IN_A_ROW = 5;
    private static final int ROWS = 5;

    private SetUpSentences() {}

    public static String category(String name) {
        return "category " + name;
    }

    public static String channel(String name) {
        return "channel #" + name;
    }

    public static String progress(int done, int total) {
        return done + " of " + Words.count(total, "channel") + "…";
    }

    public static String made(String what) {
        return "Made " + what + ".";
    }

    public static String renamed(String what, String from) {
        return "Renamed " + from + " back: it is " + what + ".";
    }

    public static String moved(String what, String into) {
        return "Moved " + what + " back into " + into + ".";
    }

    public static String marked(String what) {
        return "Wrote the line at the head of " + what + " again.";
    }

    public static String closed(String what) {
        return "In " + what + " everyone may read again, and only I may write.";
    }

    public static String posted(String what) {
        return "Posted the panel in " + what + ".";
    }

    public static String cleared(String what, int messages) {
        return "Deleted " + Words.count(messages, "further message") + " of mine in " + what + ".";
    }

    public static String removedDouble(String what) {
        return "Removed a second " + what + ".";
    }

    public static String removed(String what) {
        return "Removed " + what + ".";
    }

    public static String removedRoom(String what, String match) {
        return "Removed " + what + ": match " + match + " is over.";
    }

    public static String removedParty(String what, String party) {
        return "Removed " + what + ": party " + party + " has no use for it.";
    }

    /** {@code where} as {@link #SERVER}, {@link #category} or {@link #channel} names it. */
    public static String lacks(List<Permission> permissions, String where) {
        return "I lack " + permissions.stream().map(SetUpSentences::spoken).collect(Collectors.joining(", ")) + " in "
                + where + ".";
    }

    public static String refused(String what, String where, String why) {
        return "Discord did not let me " + what + " " + where + ": " + why;
    }

    public static String later(String what, String where) {
        return "Discord does not let me " + what + " " + where + " just now; I try again later.";
    }

    public static String notRenamed(String what) {
        return "I cannot give " + what
                + " its name and headline back yet: Discord takes only two changes of them in ten minutes. I try again"
                + " later.";
    }

    public static String guildFull(String what) {
        return "The server has as many channels as Discord allows, so there is no " + what
                + ". Delete some that nobody needs.";
    }

    public static String foreign(String name, String category) {
        return "Category " + category + " has a second channel #" + name
                + ". I did not make it, so I leave it alone; rename or delete it so that players find the right one.";
    }

    public static String doubleInUse(String what) {
        return "There is a second " + what + " with messages of others in it. I leave it alone; delete it yourself.";
    }

    public static String notOrphan(String channel) {
        return "Nothing was removed: " + Words.channel(channel) + " is no channel of mine that is left over.";
    }

    /** Said in the admin channel when what is wrong has changed. */
    public static String changed(League league, List<String> problems) {
        if (problems.isEmpty()) {
            return "Everything in this server is as I need it again.";
        }
        var next = switch (league.joining()) {
            case PANELS -> "Mend it, then use **/setup**.";
            case COMMAND, SUBCOMMANDS -> "Mend it; I look again every ten minutes.";
        };
        return "Something in this server keeps me from working as I should. " + next + "\n" + list(problems);
    }

    /** The end of a run, with a button for whatever only an admin may have removed. */
    public static NewMessage report(League league, Report report) {
        var text = new StringBuilder(headline(league, report));
        section(text, "Done", report.done());
        section(text, "Wrong", report.problems());
        if (report.stray() > 0) {
            text.append("\n")
                    .append(Words.count(report.stray(), "room"))
                    .append(" of mine seem")
                    .append(report.stray() == 1 ? "s" : "")
                    .append(" to belong to no match; what still does when I look again, in ten minutes, goes.");
        }
        section(
                text,
                "Left over from queues that the league file no longer has; I remove one only when you press its button",
                report.orphans().stream().map(Report.Orphan::name).toList());
        return NewMessage.text(text.toString()).withRows(buttons(league, report.orphans()));
    }

    private static String headline(League league, Report report) {
        int queues = league.queues().size();
        return report.queues() == queues
                ? "All " + Words.count(queues, "queue") + " of " + league.name() + " have their channel and panel."
                : report.queues() + " of " + Words.count(queues, "queue") + " of " + league.name()
                        + " have their channel and panel.";
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append("\n**").append(title).append("**\n").append(list(lines));
        }
    }

    private static String list(List<String> lines) {
        return lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n"));
    }

    private static ActionRow[] buttons(League league, List<Report.Orphan> orphans) {
        var rows = new ArrayList<ActionRow>();
        for (int i = 0; i < Math.min(orphans.size(), IN_A_ROW * ROWS); i += IN_A_ROW) {
            rows.add(ActionRow.of(orphans.subList(i, Math.min(i + IN_A_ROW, orphans.size())).stream()
                    .map(orphan -> button(league, orphan))
                    .toArray(Button[]::new)));
        }
        return rows.toArray(ActionRow[]::new);
    }

    private static Button button(League league, Report.Orphan orphan) {
        var id = CustomId.about(CustomId.REMOVE_CHANNEL, league.id(), orphan.channel());
        return Button.danger(id.toString(), "Remove " + orphan.name());
    }

    /** {@code MANAGE_CHANNELS} as Discord's settings call it. */
    private static String spoken(Permission permission) {
        return Arrays.stream(permission.name().split("_", -1))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" ", "**", "**"));
    }
}
