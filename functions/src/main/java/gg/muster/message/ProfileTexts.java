package gg.muster.message;

import gg.muster.discord.model.Embed;
import gg.muster.discord.model.Embed.Field;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.profile.ViewProfile.Dodge;
import gg.muster.profile.ViewProfile.Played;
import gg.muster.profile.ViewProfile.Told;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is shown of a player: to anybody, and more of it to admins. */
public final class ProfileTexts {
    private static final int COLOR = 0x5865F2;

    private ProfileTexts() {}

    /** To anybody who asks. */
    public static NewMessage profile(League league, Told told) {
        return card(league, told, fields(league, told));
    }

    /** To admins. */
    public static NewMessage stats(League league, Told told) {
        var fields = new ArrayList<Field>();
        fields.add(Field.wide("Now", now(league, told)));
        fields.add(Field.inline("Played", Words.count(told.played(), "match", "matches")));
        fields.addAll(fields(league, told));
        return card(league, told, fields);
    }

    /** To admins: every dodge that is remembered. */
    public static String dodges(Told told) {
        var each = told.dodges().stream().map(ProfileTexts::dodge).collect(Collectors.joining());
        var more = told.dodged() - told.dodges().size();
        return Words.player(told.player()) + ": " + dodged(told) + "."
                + each
                + (more > 0 ? "\nand " + more + " before that" : "")
                + (told.ban() == null ? "" : "\nBanned " + ban(told) + ".");
    }

    /** To one who asks about somebody nobody knows. */
    public static String unknown(String player, boolean own) {
        return own
                ? "There is nothing to show of you yet: you are in no league here and have played no match."
                : "There is nothing to show of " + Words.player(player)
                        + " yet: they are in no league here and have played no match.";
    }

    private static NewMessage card(League league, Told told, List<Field> fields) {
        return NewMessage.embeds(Embed.titled(league.name())
                .withDescription(Words.player(told.player()))
                .withColor(COLOR)
                .withFields(fields));
    }

    private static List<Field> fields(League league, Told told) {
        var word = league.poolWord();
        var recent = told.recent().stream().map(ProfileTexts::played).collect(Collectors.joining("\n"));
        return List.of(
                Field.inline(Words.spoken(word), pool(league, told.pool())),
                Field.inline("Dodges", dodged(told)),
                Field.wide("Ban", told.ban() == null ? "none" : ban(told)),
                Field.wide("Recent matches", recent.isEmpty() ? "none yet" : recent));
    }

    private static String played(Played match) {
        var position = match.position();
        return match.match() + ", " + Words.relative(match.at())
                + (match.maps().isEmpty()
                        ? ""
                        : ": " + match.maps().stream().map(Words::plain).collect(Collectors.joining(", ")))
                + (position == null ? "" : " · **" + Words.ordinal(position) + "**");
    }

    private static String dodge(Dodge dodge) {
        return "\nmatch " + dodge.match() + ", " + Words.relative(dodge.at())
                + (dodge.ban() == 0 ? ", no ban" : ", banned for " + Words.span(Duration.ofMillis(dodge.ban())));
    }

    private static String dodged(Told told) {
        return told.dodged() == 0
                ? "none"
                : told.counted() + " within " + Words.span(Duration.ofMillis(told.window())) + ", " + told.dodged()
                        + " in all";
    }

    private static String ban(Told told) {
        var ban = told.ban();
        return ban == null
                ? "none"
                : "until " + Words.moment(ban.until()) + ": " + BanSentences.why(ban.reason(), ban.match());
    }

    /** Nothing says so of one who is in none; a pool that is no more keeps its id. */
    private static String pool(League league, @Nullable String id) {
        return id == null
                ? "none yet"
                : league.queues().stream()
                        .flatMap(queue -> queue.pool(id).stream())
                        .map(Queue.Pool::name)
                        .findFirst()
                        .orElse(id);
    }

    private static String now(League league, Told told) {
        if (told.match() != null) {
            return "in match " + told.match();
        }
        if (told.locked()) {
            return "on hold";
        }
        return told.queues().isEmpty()
                ? "in no queue and no match"
                : told.queues().stream()
                        .map(place -> "in the " + QueueSentences.queues(league, List.of(place.pool())) + " since "
                                + Words.relative(place.since()))
                        .collect(Collectors.joining("\n"));
    }
}
