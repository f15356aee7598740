package gg.muster.model;

import gg.muster.league.Play;
import gg.muster.league.Queue;
import gg.muster.match.AdvanceMatch;
import gg.muster.match.CloseMatch;
import gg.muster.match.Match.State;
import gg.muster.match.ReadyMatch;
import gg.muster.match.VoteMatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Matches, from the moment they form until their rooms are gone. */
final class Matches {
    private final gg.muster.model.State state;
    private final Queues queues;

    Matches(gg.muster.model.State state, Queues queues) {
        this.state = state;
        this.queues = queues;
    }

    /** Who speaks, in which channel, and of which match where a button says so. */
    record Speech(
            String player,
            @Nullable String channel,
            @Nullable String named) {}

    /** These were picked; whatever else they waited for is over. */
    void form(String pool, Queue queue, String id, List<String> players) {
        state.wanted.remove(pool);
        var match = new Match(id, pool, queue, players, state.now());
        for (var player : players.stream().map(state::player).toList()) {
            match.returns.put(player.id, new ArrayList<>(player.waiting()));
            player.waiting().forEach(entry -> queues.remove(player, entry.pool()));
            var party = state.partyOf(player.id);
            if (party != null && pool.equals(party.pool)) {
                party.pool = null;
                party.match = id;
            }
            player.match = id;
            player.lastMatchAt = state.now();
        }
        state.matches.put(id, match);
        state.due.put("match:" + id, longest());
    }

    private long longest() {
        return state.in(Duration.ofMinutes(state.league.rules().longestMinutes()));
    }

    AdvanceMatch.Code advance(Match match, State to) {
        boolean allowed = switch (to) {
            case CREATED -> match.state == State.INITIAL;
            case READY_UP -> match.state == State.CREATED;
            case IN_PROGRESS -> match.state == State.CREATED || match.state == State.READY_UP;
            case INITIAL, COMPLETED, CANCELLED, CLOSED -> false;
        };
        if (!allowed) {
            return AdvanceMatch.Code.REFUSED;
        }
        match.state = to;
        if (to == State.READY_UP) {
            ask(match);
        } else if (to == State.IN_PROGRESS) {
            begin(match);
        }
        return AdvanceMatch.Code.ADVANCED;
    }

    private void ask(Match match) {
        match.readyBy = state.in(Duration.ofSeconds(state.league.rules().readySeconds()));
        state.due.put("ready:" + match.id, match.readyBy);
        if (match.isFull()) {
            begin(match);
        }
    }

    private void begin(Match match) {
        match.state = State.IN_PROGRESS;
        match.begun = true;
        if (match.queue.play().result() == Play.Result.FORM) {
            match.awaitedSince = state.now();
            state.due.put("review:" + match.id, state.in(Results.MISSING));
        }
        if (match.asks()) {
            state.due.remove("ready:" + match.id);
            state.due.put("match:" + match.id, longest());
        }
    }

    ReadyMatch.Code ready(Speech speech) {
        boolean inChat = here(speech.channel()) != null;
        var said = inChat ? speech : new Speech(speech.player(), null, speech.named());
        var match = meant(said);
        if (match == null) {
            return ReadyMatch.Code.NOT_IN_MATCH;
        }
        if (elsewhere(said, match)) {
            return ReadyMatch.Code.WRONG_PLACE;
        }
        if (!match.isLive()) {
            return ReadyMatch.Code.OVER;
        }
        if (match.state == State.IN_PROGRESS || !match.asks()) {
            return ReadyMatch.Code.UNDER_WAY;
        }
        if (match.ready.putIfAbsent(speech.player(), state.now()) != null) {
            return ReadyMatch.Code.ALREADY_READY;
        }
        if (!match.isFull() || match.state != State.READY_UP) {
            return ReadyMatch.Code.READY;
        }
        begin(match);
        return ReadyMatch.Code.BEGUN;
    }

    /** {@code choice} null: takes back the vote that they have. */
    VoteMatch.Code vote(Speech speech, @Nullable String choice) {
        var match = meant(speech);
        if (match == null) {
            return VoteMatch.Code.NOT_IN_MATCH;
        }
        if (elsewhere(speech, match)) {
            return VoteMatch.Code.WRONG_PLACE;
        }
        if (!match.isLive() || match.hasResult()) {
            return VoteMatch.Code.OVER;
        }
        if (choice == null) {
            return match.votes.remove(speech.player()) == null ? VoteMatch.Code.NOT_VOTED : VoteMatch.Code.WITHDRAWN;
        }
        if (!mayVoteFor(match, choice)) {
            return VoteMatch.Code.NO_CHOICE;
        }
        boolean cancels = choice.equals(VoteMatch.CANCEL);
        if (!cancels && match.state != State.IN_PROGRESS) {
            return VoteMatch.Code.NOT_BEGUN;
        }
        if (choice.equals(match.votes.put(speech.player(), choice))) {
            return VoteMatch.Code.ALREADY_VOTED;
        }
        return count(match, choice, cancels);
    }

    private static boolean mayVoteFor(Match match, String choice) {
        return switch (choice) {
            case VoteMatch.CANCEL -> true;
            case VoteMatch.DONE -> match.queue.play().result() == Play.Result.FORM;
            default ->
                match.queue.play().result() == Play.Result.VOTE
                        && VoteMatch.winner(choice).orElseThrow() < match.teams;
        };
    }

    private VoteMatch.Code count(Match match, String choice, boolean cancels) {
        int players = match.players.size();
        int percent = cancels ? state.league.rules().cancelThreshold() : 50;
        boolean enough = cancels
                ? match.votesFor(choice) * 100 >= (long) percent * players
                : match.votesFor(choice) * 100 > (long) percent * players;
        if (!enough) {
            return VoteMatch.Code.VOTED;
        }
        if (!cancels && !choice.equals(VoteMatch.DONE)) {
            match.winner = choice;
        }
        finish(match, cancels ? State.CANCELLED : State.COMPLETED);
        return cancels ? VoteMatch.Code.CANCELLED : VoteMatch.Code.COMPLETED;
    }

    CloseMatch.Code close(Match match) {
        if (match.state != State.COMPLETED && match.state != State.CANCELLED) {
            return CloseMatch.Code.REFUSED;
        }
        match.state = State.CLOSED;
        state.due.remove("rooms:" + match.id);
        return CloseMatch.Code.CLOSED;
    }

    /** The end of a live match; its players are free by it. */
    void finish(Match match, State to) {
        match.state = to;
        release(match, to == State.COMPLETED);
        state.parties.values().stream()
                .filter(party -> match.id.equals(party.match))
                .forEach(party -> party.match = null);
        if (to == State.CANCELLED) {
            match.cancelled = true;
            awaitNoMore(match);
        }
        List.of("match:", "ready:", "result:").forEach(kind -> state.due.remove(kind + match.id));
        state.due.put(
                "rooms:" + match.id,
                state.in(Duration.ofSeconds(state.league.rules().graceSeconds())));
    }

    /** Frees those whom it still holds; who have played it rest. */
    void release(Match match, boolean played) {
        for (var player : match.players.stream().map(state::player).toList()) {
            if (!match.id.equals(player.match)) {
                continue;
            }
            player.match = null;
            if (played) {
                player.cooldownUntil =
                        state.in(Duration.ofSeconds(state.league.rules().cooldownSeconds()));
                player.played++;
                player.ended.add(state.now());
            }
        }
    }

    /** Its result is in, or there will be none. */
    void awaitNoMore(Match match) {
        if (match.awaitedSince != null) {
            match.awaitedSince = null;
            match.reviewSince = null;
            state.due.remove("review:" + match.id);
        }
    }

    /** The match that somebody speaks of and plays in; null: there is none. */
    @Nullable
    Match meant(Speech speech) {
        var here = here(speech.channel());
        var id = speech.named() != null ? speech.named() : here != null ? here.id : state.player(speech.player()).match;
        var match = id == null ? null : state.matches.get(id);
        return match != null && match.players.contains(speech.player()) ? match : null;
    }

    /** They speak in a channel, but not in the chat of that match. */
    boolean elsewhere(Speech speech, Match match) {
        return speech.channel() != null && !Objects.equals(here(speech.channel()), match);
    }

    private @Nullable Match here(@Nullable String channel) {
        return state.matches.values().stream()
                .filter(match -> match.chat != null && match.chat.equals(channel) && match.state != State.CLOSED)
                .findFirst()
                .orElse(null);
    }
}
