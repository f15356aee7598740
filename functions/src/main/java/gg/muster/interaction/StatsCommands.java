package gg.muster.interaction;

import gg.muster.league.Gamemode;
import gg.muster.message.BoardPage;
import gg.muster.message.QueueSentences;
import gg.muster.message.StatsTexts;
import gg.muster.stats.Asker;
import gg.muster.stats.BoardStats;
import gg.muster.stats.ViewStats;
import jakarta.inject.Singleton;
import java.util.List;

/** {@code /stats}, {@code /leaderboard} and the buttons that turn its pages. Everybody in the channel sees them. */
@Singleton
final class StatsCommands {
    private final ViewStats view;
    private final BoardStats board;

    StatsCommands(ViewStats view, BoardStats board) {
        this.view = view;
        this.board = board;
    }

    Reply stats(Caller caller) {
        var about = caller.interaction().option("player").orElse(caller.player());
        var answer = view.ask(caller.league(), asker(caller), about);
        return switch (answer.code()) {
            case FOUND -> Reply.open(StatsTexts.profile(caller.league(), answer.as(ViewStats.Told.class)));
            case NONE -> Reply.ephemeral(StatsTexts.noGames(about, about.equals(caller.player())));
        };
    }

    /** Without a choice, that of the first gamemode that somebody has played. */
    Reply leaderboard(Caller caller) {
        var league = caller.league();
        var all = league.rated().stream().map(Gamemode::id).toList();
        var chosen = caller.interaction().option("gamemode").filter(all::contains);
        var answer = board.ask(
                league, asker(caller), caller.request(), chosen.map(List::of).orElse(all), 1);
        var told = answer.as(BoardStats.Told.class);
        return switch (answer.code()) {
            case SHOWN -> Reply.open(StatsTexts.board(league, told));
            case EMPTY, UNRANKED -> Reply.ephemeral(StatsTexts.noBoard(league, answer.code(), told));
        };
    }

    /** Its picture goes with the page that it showed. */
    Reply turn(Caller caller) {
        var league = caller.league();
        var to = caller.subject().flatMap(BoardPage::parse);
        if (to.isEmpty()
                || league.rated().stream()
                        .noneMatch(each -> each.id().equals(to.get().gamemode()))) {
            return Reply.ephemeral(QueueSentences.GONE);
        }
        var page = to.get();
        var answer = board.ask(league, asker(caller), page.board(), List.of(page.gamemode()), page.page());
        var told = answer.as(BoardStats.Told.class);
        return switch (answer.code()) {
            case SHOWN -> Reply.instead(StatsTexts.board(league, told).withoutFiles());
            case EMPTY, UNRANKED -> Reply.ephemeral(StatsTexts.noBoard(league, answer.code(), told));
        };
    }

    private static Asker asker(Caller caller) {
        return new Asker(caller.request(), caller.player(), caller.interaction().token());
    }
}
