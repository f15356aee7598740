package gg.muster.model;

import gg.muster.league.Play;
import gg.muster.match.CompleteMatch;
import gg.muster.match.Match.State;
import gg.muster.match.RejectMatch;
import gg.muster.match.ReportMatch;
import gg.muster.match.SubmitMatch;
import gg.muster.model.Matches.Speech;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How it is known what happened in a match, where its players do not vote on it. */
final class Results {
    /** A result that was not handed in by a form is missing after the first, and forgone after the second. */
    static final Duration MISSING = Duration.ofDays(1);

    static final Duration FORGONE = Duration.ofDays(30);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    private final gg.muster.model.State state;
    private final Matches matches;

    Results(gg.muster.model.State state, Matches matches) {
        this.state = state;
        this.matches = matches;
    }

    SubmitMatch.Code submit(Speech speech, String game) {
        var match = matches.meant(speech);
        if (match == null) {
            return SubmitMatch.Code.NOT_IN_MATCH;
        }
        if (matches.elsewhere(speech, match)) {
            return SubmitMatch.Code.WRONG_PLACE;
        }
        if (match.hasResult()) {
            return SubmitMatch.Code.ALREADY;
        }
        if (match.state != State.IN_PROGRESS) {
            return match.isLive() ? SubmitMatch.Code.NOT_BEGUN : SubmitMatch.Code.CANCELLED;
        }
        if (isTaken(game, match)) {
            return SubmitMatch.Code.GAME_TAKEN;
        }
        if (match.game != null) {
            state.games.remove(match.game);
        }
        state.games.put(game, match.id);
        match.game = game;
        match.rejected = null;
        match.attempts = 0;
        state.due.remove("match:" + match.id);
        state.due.remove("result:" + match.id);
        matches.release(match, true);
        return SubmitMatch.Code.SUBMITTED;
    }

    /** A match that was cancelled keeps no game from another. */
    private boolean isTaken(String game, Match match) {
        var by = state.games.get(game);
        var other = by == null ? null : state.matches.get(by);
        return other != null && other != match && !other.cancelled;
    }

    CompleteMatch.Code complete(Match match, String game) {
        if (match.state != State.IN_PROGRESS || !game.equals(match.game)) {
            return CompleteMatch.Code.REFUSED;
        }
        matches.finish(match, State.COMPLETED);
        return CompleteMatch.Code.COMPLETED;
    }

    /** {@code reason} null: the service did not answer. */
    RejectMatch.Code reject(Match match, String game, @Nullable String reason) {
        if (!match.isLive() || !game.equals(match.game)) {
            return RejectMatch.Code.REFUSED;
        }
        var pause = Math.min(FIRST_PAUSE.toMillis() << match.attempts++, LONGEST_PAUSE.toMillis());
        state.due.put("result:" + match.id, state.now() + pause);
        if (reason != null) {
            if (match.rejected == null) {
                state.due.put(
                        "match:" + match.id,
                        state.in(Duration.ofMinutes(state.league.rules().longestMinutes())));
            }
            match.rejected = reason;
        }
        return RejectMatch.Code.AGAIN;
    }

    /** {@code valid}: what was handed in is about its players, each in a position of their own. */
    ReportMatch.Code report(Match match, boolean byAdmin, boolean valid) {
        if (match.queue.play().result() != Play.Result.FORM) {
            return ReportMatch.Code.NO_FORM;
        }
        if (match.cancelled) {
            return ReportMatch.Code.CANCELLED;
        }
        if (!match.begun) {
            return ReportMatch.Code.NOT_BEGUN;
        }
        if (match.reported && !byAdmin) {
            return ReportMatch.Code.ALREADY;
        }
        if (!valid) {
            return ReportMatch.Code.INVALID;
        }
        match.reported = true;
        matches.awaitNoMore(match);
        if (match.state == State.IN_PROGRESS) {
            matches.finish(match, State.COMPLETED);
        }
        return ReportMatch.Code.REPORTED;
    }
}
