package gg.muster.message;

import gg.muster.discord.model.ActionRow;
import gg.muster.discord.model.Button;
import gg.muster.discord.model.Embed;
import gg.muster.discord.model.Embed.Field;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.Gamemode;
import gg.muster.league.League;
import gg.muster.stats.BoardStats;
import gg.muster.stats.PlayerStats;
import gg.muster.stats.PlayerStats.Tally;
import gg.muster.stats.ViewStats;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What players read about what they have achieved; the picture that follows says the same. */
public final class StatsTexts {
    private StatsTexts() {}

    /** Gamemode by gamemode, then by queue and by map. */
    public static NewMessage profile(League league, ViewStats.Told told) {
        var name = told.name();
        var lines = new ArrayList<String>();
        if (name.isEmpty()) {
            lines.add(Words.player(told.about()));
        }
        told.gamemodes().forEach(played -> lines.add(played(league, played)));
        var card = Embed.titled(name.map(Words::plain).orElse("Statistics")).withDescription(String.join("\n", lines));
        return NewMessage.embeds(card.withFields(List.of(
                Field.inline("By queue", tallies(told.queues())), Field.inline("By map", tallies(told.maps())))));
    }

    /** One page with the buttons to others. */
    public static NewMessage board(League league, BoardStats.Told told) {
        var rows = told.rows().stream().map(StatsTexts::row).collect(Collectors.joining("\n"));
        var card = Embed.titled("Leaderboard · " + nameOf(league, told.gamemode()))
                .withDescription(rows)
                .withFooter(pageOf(told) + " · " + Words.count(told.players(), "player"));
        var back = Button.secondary(turn(league, told, told.page() - 1), "◀");
        var on = Button.secondary(turn(league, told, told.page() + 1), "▶");
        return NewMessage.embeds(card)
                .withRows(ActionRow.of(
                        told.page() > 1 ? back : back.disable(),
                        told.page() < told.pages() ? on : on.disable(),
                        Button.primary(turn(league, told, null), "My place")));
    }

    /** {@code Page 2 of 3}. */
    public static String pageOf(BoardStats.Told told) {
        return "Page " + told.page() + " of " + told.pages();
    }

    /** A gamemode as the league calls it; one that it no longer has by its id. */
    public static String nameOf(League league, String gamemode) {
        return league.rated().stream()
                .filter(each -> each.id().equals(gamemode))
                .map(Gamemode::name)
                .findFirst()
                .orElse(gamemode);
    }

    /** Said to whoever asks about somebody who has yet to play; {@code self}: about themselves. */
    public static String noGames(String about, boolean self) {
        return self
                ? "You have not finished a match here yet. Join a queue: after your first match, this is where you see"
                        + " how you did."
                : Words.player(about) + " has not finished a match here yet. Perhaps you play the first one together?";
    }

    /** There is no leaderboard, or no place of theirs on it. */
    public static String noBoard(League league, BoardStats.Code code, BoardStats.Told told) {
        var gamemode = "**" + nameOf(league, told.gamemode()) + "**";
        return switch (code) {
            case EMPTY -> "Nobody has finished a match of " + gamemode + " yet. Join a queue and be the first!";
            case UNRANKED ->
                "You are not on the leaderboard of " + gamemode + " yet. One finished match puts you there.";
            case SHOWN -> throw new IllegalArgumentException("there is a leaderboard to be shown");
        };
    }

    private static String played(League league, ViewStats.Played played) {
        var stats = played.stats();
        return "**%s**: rating **%d**, place %d of %d\n%s%s"
                .formatted(
                        nameOf(league, played.gamemode()),
                        stats.rating(),
                        played.place(),
                        played.players(),
                        Words.games(stats.games(), stats.wins()),
                        streak(stats.streak()));
    }

    /** One game is no streak. */
    private static String streak(int streak) {
        return Math.abs(streak) < 2 ? "" : (streak > 0 ? ", won the last " : ", lost the last ") + Math.abs(streak);
    }

    private static String tallies(Map<String, Tally> all) {
        var lines = PlayerStats.mostPlayed(all).stream()
                .limit(PlayerStats.KINDS)
                .map(each -> "%s: %d of %d won"
                        .formatted(
                                Words.plain(each.getKey()),
                                each.getValue().wins(),
                                each.getValue().games()))
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? "–" : lines;
    }

    private static String row(BoardStats.Row row) {
        var name = row.name() == null ? Words.player(row.player()) : Words.plain(row.name());
        return "**%d.** %s · **%d** · %s"
                .formatted(row.place(), name, row.rating(), Words.games(row.games(), row.wins()));
    }

    private static String turn(League league, BoardStats.Told told, @Nullable Integer page) {
        var to = new BoardPage(Objects.requireNonNull(told.board()), page, told.gamemode());
        return CustomId.about(CustomId.TURN_BOARD, league.id(), to.toString()).toString();
    }
}
