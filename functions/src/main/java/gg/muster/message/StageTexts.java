package gg.muster.message;

import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.AllowedMentions;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.NewMessage;
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
    public static NewMessage readyCard(String league, Match match, boolean showMmr) {
        var card = NewMessage.embeds(MatchTexts.lineupCard(match, showMmr));
        return switch (match.state()) {
            case INITIAL, CREATED, READY_UP ->
                card.withContent(waitingFor(match))
                        .mentioning(AllowedMentions.users(match.absent()))
                        .withRows(ActionRow.of(
                                Button.success(
                                        CustomId.about(CustomId.READY_MATCH, league, match.id())
                                                .toString(),
                                        "Ready Up!"),
                                vote(league, match, VoteMatch.CANCEL, "Vote to cancel")));
            case IN_PROGRESS ->
                card.withContent("Everybody is ready. Have fun!").withRows();
            case COMPLETED, CANCELLED, CLOSED ->
                card.withContent("This match is over.").withRows();
        };
    }

    /** How the votes stand, with a button for each choice; without buttons once the match is over. */
    public static NewMessage ballot(String league, Match match) {
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

    private static String waitingFor(Match match) {
        var until = match.course().readyBy() == null
                ? ""
                : " The match is cancelled if somebody is not, "
                        + Words.relative(match.course().readyBy()) + ".";
        var absent = match.absent().stream().map(Words::player).collect(Collectors.joining(" "));
        return absent.isEmpty()
                ? "Everybody is ready."
                : "Press **Ready Up!** when you are there." + until + "\nNot ready yet: " + absent;
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

    private static Button vote(String league, Match match, String choice, String label) {
        return Button.danger(id(league, match, choice), label);
    }

    private static String id(String league, Match match, String choice) {
        return CustomId.choice(CustomId.VOTE_MATCH, league, match.id(), choice).toString();
    }

    private static List<List<String>> teams(Match match) {
        return match.teams() == null ? List.of() : match.teams();
    }
}
