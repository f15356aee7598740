package gg.muster.message;

import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.Component;
import gg.muster.discord.model.Embed;
import gg.muster.discord.model.Embed.Field;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.league.Play;
import gg.muster.match.LockOrder;
import gg.muster.match.Match;
import gg.muster.match.Match.LockTurn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What players read about a match: the card in its chat, and the message each of them gets. */
public final class MatchTexts {
    private static final int COLOR = 0x5865F2;

    private MatchTexts() {}

    /** The card: teams, maps, tier, rooms, and who goes where. MMR is shown only where the league shows it. */
    public static NewMessage card(League league, Match match, boolean showMmr) {
        var card = lineupCard(league, match, showMmr).withDescription(whereToMeet(match));
        return NewMessage.embeds(Stream.concat(Stream.of(card), lockOrder(match).stream())
                        .toArray(Embed[]::new))
                .withRows(ActionRow.of(buttons(league, match)));
    }

    private static Component[] buttons(League league, Match match) {
        var cancel = CustomId.about(CustomId.CANCEL_MATCH, league.id(), match.id());
        var result = CustomId.about(CustomId.RESULT_OF_MATCH, league.id(), match.id());
        var game = CustomId.about(CustomId.GAME_OF_MATCH, league.id(), match.id());
        var buttons = new ArrayList<Component>();
        boolean tracked = match.settings().play().result() == Play.Result.TRACKER;
        if (tracked) {
            buttons.add(Button.success(result.toString(), "Submit the result"));
        }
        if (tracked && match.settings().detect() != null) {
            buttons.add(Button.primary(game.toString(), "Find our game"));
        }
        buttons.add(Button.danger(cancel.toString(), "Vote to cancel"));
        return buttons.toArray(Component[]::new);
    }

    /** Who locks their agent after whom, where the match has an order for that. */
    private static Optional<Embed> lockOrder(Match match) {
        var turns = Optional.ofNullable(match.settings().lockOrder()).orElse(List.of());
        Map<String, String> names = turns.stream().collect(Collectors.toMap(LockTurn::lane, LockTurn::name));
        var fields = new ArrayList<Field>();
        LockOrder.of(match)
                .forEach(team -> fields.add(Field.inline(
                        teamName(match, fields.size()),
                        IntStream.range(0, team.size())
                                .mapToObj(i -> (i + 1) + ". "
                                        + Words.player(team.get(i).id()) + " · "
                                        + names.getOrDefault(
                                                team.get(i).lane(), team.get(i).lane()))
                                .collect(Collectors.joining("\n")))));
        var lanes = turns.stream().map(LockTurn::name).distinct().collect(Collectors.joining(", then "));
        return fields.isEmpty()
                ? Optional.empty()
                : Optional.of(Embed.titled("Who locks their agent first")
                        .withDescription("Each team in this order: " + lanes
                                + ". Among those, whoever still needs games, then whoever waited longest.")
                        .withColor(COLOR)
                        .withFields(fields));
    }

    /** Teams, maps, queue and rooms. */
    static Embed lineupCard(League league, Match match, boolean showMmr) {
        var fields = lineupFields(match, showMmr);
        fields.add(Field.wide(match.maps().size() == 1 ? "Map" : "Maps", MapWords.lines(match.maps())));
        fields.add(
                Field.inline(Words.spoken(league.poolWord()), match.settings().poolName()));
        fields.add(Field.inline("Match", match.id()));
        fields.add(Field.wide("Rooms", rooms(match, null)));
        return Embed.titled(MatchWords.named(league, match) + " " + match.id())
                .withColor(COLOR)
                .withFields(fields);
    }

    /** The message to one player; what the card's buttons do, works from a direct message as well. */
    public static NewMessage direct(League league, Match match, String player, boolean showMmr) {
        var message = NewMessage.text(told(league, match, player)).withEmbeds(lineups(match, showMmr));
        return match.stage().isPresent()
                ? message.withRows(StageTexts.directRows(league, match))
                : message.withRows(ActionRow.of(buttons(league, match)));
    }

    private static String told(League league, Match match, String player) {
        if (match.stage().isPresent()) {
            return StageTexts.asked(league, match) + "\n" + rooms(match, player);
        }
        return "Your **" + MatchWords.named(league, match) + "** " + match.id() + " is ready! You play for **"
                + teamName(match, teamOf(match, player)) + "** on " + MapWords.inWords(match.maps()) + ".\n"
                + rooms(match, player);
    }

    /** Said in the match chat to a player whose direct messages are closed. */
    public static String toldInChat(League league, Match match, String player) {
        return Words.player(player) + " I could not send you a direct message. " + told(league, match, player);
    }

    /** The two teams on one card, for a direct message. */
    private static Embed lineups(Match match, boolean showMmr) {
        return Embed.titled("Teams").withColor(COLOR).withFields(lineupFields(match, showMmr));
    }

    private static List<Field> lineupFields(Match match, boolean showMmr) {
        var fields = new ArrayList<Field>();
        var teams = teams(match);
        if (match.everyoneAlone()) {
            var players = match.players().stream().map(Match.Player::id).toList();
            fields.add(Field.wide("Everyone against everyone", lineup(match, players, showMmr)));
            return fields;
        }
        for (int i = 0; i < teams.size(); i++) {
            fields.add(Field.inline(teamName(match, i), lineup(match, teams.get(i), showMmr)));
        }
        return fields;
    }

    private static String whereToMeet(Match match) {
        if (match.settings().rooms().textOnly()) {
            return "Meet wherever you like to talk.";
        }
        return match.kept("room.lobby")
                .map(lobby ->
                        "Everyone meets in " + Words.channel(lobby) + " first; each team then has a room of its own.")
                .orElse("This server is too full for voice rooms right now: please meet in one that is there already.");
    }

    /** A line for each room that there is. */
    private static String rooms(Match match, @Nullable String player) {
        var lines = new ArrayList<String>();
        room(match, "chat").ifPresent(chat -> lines.add("Chat: " + chat));
        room(match, "lobby").ifPresent(lobby -> lines.add("Lobby: " + lobby));
        for (int i = 0; i < teams(match).size(); i++) {
            var name = teamName(match, i);
            if (player == null || teamOf(match, player) == i) {
                room(match, "team" + i).ifPresent(team -> lines.add(name + ": " + team));
            }
        }
        return String.join("\n", lines);
    }

    private static Optional<String> room(Match match, String room) {
        return match.kept("room." + room).map(Words::channel);
    }

    private static String lineup(Match match, List<String> team, boolean showMmr) {
        Map<String, Match.Player> players =
                match.players().stream().collect(Collectors.toMap(Match.Player::id, Function.identity()));
        return team.stream()
                .map(id -> {
                    var player = players.get(id);
                    return Words.player(id) + (showMmr && player != null ? " · " + Math.round(player.mmr()) : "");
                })
                .collect(Collectors.joining("\n"));
    }

    private static String teamName(Match match, int team) {
        return match.teamName(team);
    }

    private static int teamOf(Match match, String player) {
        var teams = teams(match);
        for (int i = 0; i < teams.size(); i++) {
            if (teams.get(i).contains(player)) {
                return i;
            }
        }
        throw new IllegalArgumentException("player " + player + " is in no team of match " + match.id());
    }

    private static List<List<String>> teams(Match match) {
        var teams = match.teams();
        if (teams == null) {
            throw new IllegalStateException("match " + match.id() + " has no teams yet");
        }
        return teams;
    }
}
