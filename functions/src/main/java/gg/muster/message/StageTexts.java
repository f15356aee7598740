package gg.muster.message;

import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.AllowedMentions;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.league.Play;
import gg.muster.league.Play.Asking;
import gg.muster.match.Match;
import gg.muster.match.VoteMatch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What stands in a match's chat while its players get ready, and while they vote. */
public final class StageTexts {
    private static final int IN_A_ROW = 5;

    private StageTexts() {}

    /** The card with its button, who is missing and until when; without the button once the match has begun. */
    public static NewMessage readyCard(League league, Match match, boolean showMmr) {
        var card = NewMessage.embeds(MatchTexts.lineupCard(league, match, showMmr));
        return switch (match.state()) {
            case INITIAL, CREATED, READY_UP ->
                card.withContent(waitingFor(league, match))
                        .mentioning(AllowedMentions.users(match.absent()))
                        .withRows(ActionRow.of(
                                there(league, match), vote(league, match, VoteMatch.CANCEL, "Vote to cancel")));
            case IN_PROGRESS -> card.withContent(all(match) + " Have fun!").withRows();
            case COMPLETED, CANCELLED, CLOSED ->
                card.withContent("This match is over.").withRows();
        };
    }

    /** To one player, directly: what to do, and until when. */
    static String asked(League league, Match match) {
        var named = "Your **" + MatchWords.named(league, match) + "** ";
        return switch (match.asking()) {
            case READY ->
                named + match.id() + " on " + MapWords.inWords(match.maps())
                        + " is waiting for you: press **Ready Up!** in its chat." + by(match, " It is cancelled ", ".");
            case CHECK_IN ->
                named + match.uid(league.id()) + " on " + MapWords.inWords(match.maps())
                        + " is waiting for you: press **Check in**, here or in its chat, or use /checkin."
                        + by(match, " Your time is up ", ".")
                        + price(match);
        };
    }

    /** What can be pressed in that message: where they may say so from anywhere, that they are there. */
    static ActionRow[] directRows(League league, Match match) {
        var waits = match.state().isLive() && match.state() != Match.State.IN_PROGRESS;
        return waits && match.asking() == Asking.CHECK_IN
                ? new ActionRow[] {ActionRow.of(there(league, match))}
                : new ActionRow[0];
    }

    private static Button there(League league, Match match) {
        var id = CustomId.about(CustomId.READY_MATCH, league.id(), match.id()).toString();
        return Button.success(
                id,
                switch (match.asking()) {
                    case READY -> "Ready Up!";
                    case CHECK_IN -> "Check in";
                });
    }

    private static String all(Match match) {
        return switch (match.asking()) {
            case READY -> "Everybody is ready.";
            case CHECK_IN -> "Everybody has checked in.";
        };
    }

    /** What it costs not to be there, where it costs anything. */
    private static String price(Match match) {
        return match.stage().map(Play.Ready::dodges).isPresent()
                ? " Whoever has not checked in by then may not queue for a while."
                : "";
    }

    /** Around the moment at which time is up; nothing while that is not known. */
    private static String by(Match match, String before, String after) {
        var readyBy = match.course().readyBy();
        return readyBy == null ? "" : before + Words.relative(readyBy) + after;
    }

    /** How the votes stand, with a button for each choice; without buttons once the match is over. */
    public static NewMessage ballot(League league, Match match) {
        var text = NewMessage.text(question(match));
        if (match.state() != Match.State.IN_PROGRESS) {
            return text.withRows();
        }
        var buttons = new ArrayList<Button>();
        for (int team = 0; team < teams(match).size(); team++) {
            buttons.add(Button.primary(id(league, match, VoteMatch.wonBy(team)), called(match, team) + " won"));
        }
        buttons.add(vote(league, match, VoteMatch.CANCEL, "Cancel the match"));
        return text.withRows(IntStream.iterate(0, at -> at < buttons.size(), at -> at + IN_A_ROW)
                .mapToObj(at -> ActionRow.of(buttons.subList(at, Math.min(at + IN_A_ROW, buttons.size()))
                        .toArray(Button[]::new)))
                .toArray(ActionRow[]::new));
    }

    /** A team as its players know it: by its name, or who it is where everybody plays alone. */
    static String spoken(Match match, int team) {
        return match.everyoneAlone() ? Words.player(teams(match).get(team).getFirst()) : match.teamName(team);
    }

    private static String waitingFor(League league, Match match) {
        var absent = match.absent().stream().map(Words::player).collect(Collectors.joining(" "));
        if (absent.isEmpty()) {
            return all(match);
        }
        return switch (match.asking()) {
            case READY ->
                "Press **Ready Up!** when you are there."
                        + by(match, " The match is cancelled if somebody is not, ", ".") + "\nNot ready yet: " + absent;
            case CHECK_IN ->
                "Check-in for " + match.uid(league.id()) + ": press **Check in** or use /checkin when you are there."
                        + by(match, " If somebody is not, the match is cancelled ", ".")
                        + price(match)
                        + "\n**" + checkedIn(match) + "/" + match.players().size() + " checked in**, missing: "
                        + absent;
        };
    }

    private static int checkedIn(Match match) {
        return match.players().size() - match.absent().size();
    }

    private static String question(Match match) {
        var tally = new ArrayList<String>();
        for (int team = 0; team < teams(match).size(); team++) {
            tally.add(spoken(match, team) + ": " + votes(match, VoteMatch.wonBy(team)));
        }
        tally.add("Cancel: " + votes(match, VoteMatch.CANCEL));
        var players = match.players().size();
        return "**Who won?** More than half of you decide: " + (players / 2 + 1) + " of " + players
                + " votes. You can change your vote. Without a decision the match is cancelled "
                + Words.relative(match.until()) + ".\n" + String.join(" · ", tally);
    }

    private static long votes(Match match, String choice) {
        return match.course().votes().values().stream().filter(choice::equals).count();
    }

    /** On a button there are no mentions. */
    private static String called(Match match, int team) {
        if (!match.everyoneAlone()) {
            return match.teamName(team);
        }
        var player = teams(match).get(team).getFirst();
        return match.players().stream()
                .filter(each -> each.id().equals(player))
                .map(Match.Player::name)
                .filter(name -> !name.isBlank())
                .findFirst()
                .orElse(match.teamName(team));
    }

    private static Button vote(League league, Match match, String choice, String label) {
        return Button.danger(id(league, match, choice), label);
    }

    private static String id(League league, Match match, String choice) {
        return CustomId.choice(CustomId.VOTE_MATCH, league.id(), match.id(), choice)
                .toString();
    }

    private static List<List<String>> teams(Match match) {
        return match.teams() == null ? List.of() : match.teams();
    }
}
