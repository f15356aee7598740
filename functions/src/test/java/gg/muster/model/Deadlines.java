package gg.muster.model;

import gg.muster.league.Play.Absent;
import gg.muster.match.Match.State;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** What happens by itself, once its time has come and a worker looks. */
final class Deadlines {
    private final gg.muster.model.State state;
    private final Queues queues;
    private final Matches matches;
    private final Parties parties;

    Deadlines(gg.muster.model.State state, Queues queues, Matches matches, Parties parties) {
        this.state = state;
        this.queues = queues;
        this.matches = matches;
        this.parties = parties;
    }

    /** All that is due, until nothing is; returns how much that was. */
    int expireAll() {
        int all = 0;
        for (int done = expire(); done > 0; done = expire()) {
            all += done;
        }
        return all;
    }

    /** What is due by now, the earliest first. */
    private int expire() {
        var due = state.due.entrySet().stream()
                .filter(each -> each.getValue() <= state.now())
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        for (var deadline : due) {
            state.due.remove(deadline);
            var colon = deadline.indexOf(':');
            act(deadline.substring(0, colon), deadline.substring(colon + 1));
        }
        return due.size();
    }

    private void act(String kind, String id) {
        switch (kind) {
            case "match" -> time(match(id));
            case "ready" -> absent(match(id));
            case "review" -> review(match(id));
            case "entry" -> queues.giveUpAll(state.player(id));
            case "party" -> idle(id);
            case "idle" -> idleSoon(id);
            case "reminder", "rooms", "result" -> {}
            default -> throw new IllegalStateException("nothing is known of " + kind);
        }
    }

    private Match match(String id) {
        return Objects.requireNonNull(state.matches.get(id));
    }

    /** Its longest time is over: it was played where a form is still to come, and is cancelled otherwise. */
    private void time(Match match) {
        if (match.isLive()) {
            boolean played = match.state == State.IN_PROGRESS && match.awaitedSince != null;
            matches.finish(match, played ? State.COMPLETED : State.CANCELLED);
        }
    }

    /** Not all of its players are there. */
    private void absent(Match match) {
        if (match.state != State.READY_UP) {
            return;
        }
        matches.finish(match, State.CANCELLED);
        match.players.stream().filter(id -> !match.ready.containsKey(id)).forEach(id -> punish(match, id));
        match.players.stream().map(state::player).forEach(player -> putBack(match, player));
    }

    /** Whoever was told in time, with half of it left, is banned: for longer the more often that happened lately. */
    private void punish(Match match, String id) {
        var ladder = state.league.rules().dodges();
        var told = match.told.get(id);
        var half = Duration.ofSeconds(state.league.rules().readySeconds()).toMillis() / 2;
        if (ladder == null || told == null || Objects.requireNonNull(match.readyBy) - told < half) {
            return;
        }
        var player = state.player(id);
        long window = Duration.ofSeconds(ladder.window()).toMillis();
        long before =
                player.dodges.stream().filter(at -> state.now() - at < window).count();
        int seconds = before == 0 ? ladder.first() : before == 1 ? ladder.second() : ladder.third();
        player.dodges.add(state.now());
        long until = state.in(Duration.ofSeconds(seconds));
        player.bannedUntil = Math.max(player.bannedUntil, until);
        match.dodges.put(id, until);
    }

    /** Their place lasts for the full time again where they were there, and otherwise as it would have. */
    private void putBack(Match match, Player player) {
        boolean ready = match.ready.containsKey(player.id);
        boolean may =
                ready || Objects.requireNonNull(match.queue.play().ready()).absent() == Absent.EVERYBODY_RETURNS;
        var places = Objects.requireNonNull(match.returns.get(player.id));
        if (may && player.isIdle() && player.bannedUntil <= state.now() && !places.isEmpty()) {
            places.forEach(entry -> queues.add(player, entry));
            queues.begin(player.id, ready ? state.now() : places.getFirst().at());
        }
    }

    /** Nobody has handed in its result: first that is said, much later nobody waits for it. */
    private void review(Match match) {
        var since = match.awaitedSince;
        if (since == null) {
            return;
        }
        if (match.reviewSince == null) {
            match.reviewSince = state.now();
            state.due.put("review:" + match.id, since + Results.FORGONE.toMillis());
        } else {
            matches.awaitNoMore(match);
        }
    }

    private void idle(String id) {
        var party = state.parties.get(id);
        if (party != null && !parties.prolong(party)) {
            parties.end(party);
        }
    }

    /** Where its end is due too there is nothing to say. */
    private void idleSoon(String id) {
        var party = state.parties.get(id);
        var ends = state.due.get("party:" + id);
        if (party != null && ends != null && ends > state.now()) {
            parties.prolong(party);
        }
    }
}
