package gg.muster.model;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.match.AdvanceMatch;
import gg.muster.match.AssignMatch;
import gg.muster.match.CloseMatch;
import gg.muster.match.KeepMatch;
import gg.muster.match.Match.State;
import gg.muster.match.ReadyMatch;
import gg.muster.match.ViewMatch;
import gg.muster.match.VoteMatch;
import gg.muster.model.Matches.Speech;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the worker does for a match, step by step, and what its players say in between. */
final class MatchSteps {
    private static final List<State> STEPS = List.of(State.CREATED, State.READY_UP, State.IN_PROGRESS);

    private static final List<String> CHOICES =
            List.of(VoteMatch.wonBy(0), VoteMatch.CANCEL, VoteMatch.DONE, VoteMatch.wonBy(1), VoteMatch.wonBy(7));

    private MatchSteps() {}

    /** The next things that the worker has to do for a match; for one that is over nothing is done any more. */
    static void work(World world, int one, int other) {
        var match = world.match(one);
        for (int thing = 0; match != null && thing <= other % 6; thing++) {
            next(world, match);
            world.compare();
        }
    }

    private static void next(World world, Match match) {
        if (match.teams == 0) {
            assign(world, match);
        } else if (match.chat == null) {
            keep(world, match, "room.chat", "chat-" + match.id);
        } else if (match.state == State.INITIAL) {
            advance(world, match, State.CREATED);
        } else if (match.told.size() < match.players.size()) {
            keep(world, match, "told." + match.players.get(match.told.size()), "dm " + world.lab.now());
        } else {
            advance(world, match, match.asks() ? State.READY_UP : State.IN_PROGRESS);
        }
    }

    private static void assign(World world, Match match) {
        var league = world.league.id();
        var view = world.lab.bean(ViewMatch.class);
        var code = world.lab
                .bean(AssignMatch.class)
                .assign(league, view.find(league, match.id).orElseThrow(), List.of());
        assertThat(code).isEqualTo(match.isLive() ? AssignMatch.Code.ASSIGNED : AssignMatch.Code.GONE);
        var teams = view.find(league, match.id).orElseThrow().teams();
        if (teams != null) {
            assertThat(teams.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(match.players);
            match.teams = teams.size();
        }
    }

    private static void keep(World world, Match match, String fact, String value) {
        var code = world.lab.bean(KeepMatch.class).keep(world.league.id(), match.id, fact, value);
        assertThat(code).isEqualTo(match.isLive() ? KeepMatch.Code.KEPT : KeepMatch.Code.GONE);
        if (!match.isLive()) {
            return;
        }
        if (fact.equals("room.chat")) {
            match.chat = value;
        } else {
            match.told.put(fact.substring("told.".length()), world.lab.now());
        }
    }

    /** Twice: the second time there is nothing left of it to do. */
    private static void advance(World world, Match match, State to) {
        var advance = world.lab.bean(AdvanceMatch.class);
        for (int time = 0; time < 2; time++) {
            assertThat(advance.advance(world.league.id(), match.id, to))
                    .isEqualTo(world.model.matches.advance(match, to));
            world.compare();
        }
    }

    /** A worker that is late, or begins again, asks for a step that was made, or that the match cannot make any more. */
    static void late(World world, int one, int other) {
        var match = world.match(one);
        var to = STEPS.get(other % STEPS.size());
        if (match != null && (to.compareTo(match.state) <= 0)) {
            advance(world, match, to);
        }
    }

    static void ready(World world, int who, int one, int other) {
        ready(world, world.speech(who, one, other));
    }

    private static void ready(World world, Speech speech) {
        var speaker = world.speaker(speech);
        world.expect(
                world.model.matches.ready(speech),
                () -> world.lab.bean(ReadyMatch.class).ready(world.league.id(), speaker));
    }

    /** Everybody who has not yet. */
    static void allReady(World world, int one, int other) {
        var match = world.match(one);
        if (match != null) {
            for (var player : match.players) {
                ready(world, new Speech(player, null, match.id));
            }
        }
    }

    /** All of its players for the same, as long as it goes on. */
    static void allVote(World world, int one, int other) {
        var match = world.match(one);
        if (match != null) {
            for (var player : match.players) {
                vote(world, new Speech(player, null, match.id), CHOICES.get(other % CHOICES.size()));
            }
        }
    }

    static void vote(World world, int who, int one, int other) {
        vote(world, world.speech(who, one, other), CHOICES.get(other % CHOICES.size()));
    }

    static void withdraw(World world, int who, int one, int other) {
        vote(world, world.speech(who, one, other), null);
    }

    private static void vote(World world, Speech speech, @Nullable String choice) {
        var speaker = world.speaker(speech);
        world.expect(
                world.model.matches.vote(speech, choice),
                () -> world.lab.bean(VoteMatch.class).vote(world.league.id(), speaker, choice));
    }

    /** Its rooms are gone. */
    static void close(World world, int one, int other) {
        var match = world.match(one);
        var close = world.lab.bean(CloseMatch.class);
        if (match == null) {
            assertThat(close.close(world.league.id(), World.NO_MATCH)).isEqualTo(CloseMatch.Code.GONE);
        } else {
            assertThat(close.close(world.league.id(), match.id)).isEqualTo(world.model.matches.close(match));
        }
        world.compare();
    }
}
