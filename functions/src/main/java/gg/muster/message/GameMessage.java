package gg.muster.message;

import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.Component;
import gg.muster.discord.model.Embed;
import gg.muster.discord.model.Embed.Field;
import gg.muster.discord.model.NewMessage;
import gg.muster.discord.model.Text;
import gg.muster.match.Match;
import gg.muster.match.result.FoundGame;
import gg.muster.match.result.TrackerUrl;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a player reads who asked for their game to be found: the games, each with its button, or what to do instead. */
public final class GameMessage {
    private static final int COLOR = 0x57F287;
    private static final int LONGEST_MAP = 60;
    private static final int LONGEST_SIDE = 300;
    private static final int LONGEST_NOTE = 300;
    private static final int LONGEST_FLAGS = 150;

    private GameMessage() {}

    /** Shows them in their order and asks which it was; at most five. */
    public static NewMessage found(String league, Match match, List<FoundGame> games) {
        var single = games.size() == 1;
        var question = single
                ? "This looks like the game of match " + match.id() + ". Is it the one?"
                : games.size() + " games could be the one of match " + match.id() + ". Which is it?";
        var buttons = IntStream.range(0, games.size())
                .<Component>mapToObj(i -> Button.success(
                        CustomId.choice(
                                        CustomId.CONFIRM_GAME,
                                        league,
                                        match.id(),
                                        games.get(i).id())
                                .toString(),
                        single ? "Yes, submit it" : "Submit game " + (i + 1)))
                .toArray(Component[]::new);
        var embeds = IntStream.range(0, games.size())
                .mapToObj(i -> card(match, games.get(i), single ? "" : "Game " + (i + 1) + ": "))
                .toArray(Embed[]::new);
        return NewMessage.text(question)
                .withEmbeds(embeds)
                .withRows(
                        ActionRow.of(buttons),
                        ActionRow.of(link(league, match.id(), single ? "Not this one" : "None of these")));
    }

    public static NewMessage none(String league, String match) {
        return otherwise(
                league,
                match,
                "The league's records know no game of match " + match
                        + " yet. It can take a few minutes after the end until they do: look again then, or hand in the"
                        + " link to its tracker page.");
    }

    /** The league's service does not answer. */
    public static NewMessage away(String league, String match) {
        return otherwise(
                league,
                match,
                "The league's records can't be reached right now, so I could not look for the game of match " + match
                        + ". Try again in a moment, or hand in the link to its tracker page: that is kept and sent later"
                        + " by itself.");
    }

    /** It takes no result any more; {@code game} where one was handed in. */
    public static NewMessage over(String match, @Nullable String game) {
        return NewMessage.text(
                game == null
                        ? "Match " + match + " is over already, so there is no game to look for."
                        : MatchSentences.resultIsIn(match, game));
    }

    /** The same, said in the match's chat because the one who asked can't be answered directly any more. */
    public static NewMessage inChat(String player, NewMessage message) {
        return message.withContent(Words.player(player) + " " + message.content());
    }

    private static NewMessage otherwise(String league, String match, String text) {
        var again = CustomId.about(CustomId.GAME_OF_MATCH, league, match).toString();
        return NewMessage.text(text)
                .withRows(ActionRow.of(Button.primary(again, "Look again"), link(league, match, "I have the link")));
    }

    /** Opens the form for the link. */
    private static Button link(String league, String match, String label) {
        return Button.secondary(
                CustomId.about(CustomId.RESULT_OF_MATCH, league, match).toString(), label);
    }

    private static Embed card(Match match, FoundGame game, String before) {
        var map = game.map().isBlank() ? "Unknown map" : Text.cut(game.map(), LONGEST_MAP);
        var sides =
                List.of(Field.inline("Red", side(match, game.red())), Field.inline("Blue", side(match, game.blue())));
        var flags = game.flags().isEmpty()
                ? Stream.<Field>of()
                : Stream.of(Field.wide("Flags", Text.cut(String.join(", ", game.flags()), LONGEST_FLAGS)));
        return Embed.titled(before + map)
                .withUrl(TrackerUrl.of(game.id()).url())
                .withColor(COLOR)
                .withDescription(Text.cut(whoPlayed(match, game), LONGEST_NOTE))
                .withFields(Stream.concat(sides.stream(), flags).toList());
    }

    private static String whoPlayed(Match match, FoundGame game) {
        var ids = match.players().stream().map(Match.Player::id).toList();
        var played = Stream.of(game.red(), game.blue()).flatMap(List::stream).collect(Collectors.toSet());
        var missing = ids.stream().filter(id -> !played.contains(id)).toList();
        if (missing.isEmpty()) {
            return "All " + ids.size() + " of you played in it.";
        }
        if (missing.size() == ids.size()) {
            return "None of its players can be told by their Discord account; please look who they are.";
        }
        return "Only " + (ids.size() - missing.size()) + " of you " + ids.size() + " played in it. Missing: "
                + missing.stream().map(Words::player).collect(Collectors.joining(" "));
    }

    /** Players of the match are mentioned; others by whatever they are called. */
    private static String side(Match match, List<String> names) {
        Set<String> ids = match.players().stream().map(Match.Player::id).collect(Collectors.toSet());
        var side = names.stream()
                .map(name -> ids.contains(name) ? Words.player(name) : "`" + name.replace("`", "'") + "`")
                .collect(Collectors.joining("\n"));
        return side.isEmpty() ? "nobody named" : Text.cut(side, LONGEST_SIDE);
    }
}
