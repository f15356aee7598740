package gg.muster.model;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.match.CompleteMatch;
import gg.muster.match.RejectMatch;
import gg.muster.match.ReportMatch;
import gg.muster.match.SubmitMatch;
import gg.muster.match.result.Handed;
import java.util.ArrayList;

/** Results: links that Numbers takes or refuses, and forms. */
final class ResultSteps {
    private ResultSteps() {}

    private static String game(int which) {
        return "game-" + which % 5;
    }

    static void submit(World world, int who, int one, int other) {
        var speech = world.speech(who, one, other);
        var speaker = world.speaker(speech);
        world.expect(
                world.model.results.submit(speech, game(other)),
                () -> world.lab.bean(SubmitMatch.class).submit(world.league.id(), speaker, game(other)));
    }

    /** Numbers has taken the game that was handed in, or one that was handed in before it. */
    static void complete(World world, int one, int other) {
        var match = world.match(one);
        if (match == null) {
            return;
        }
        var game = match.game == null || other == 0 ? game(other) : match.game;
        assertThat(world.lab.bean(CompleteMatch.class).complete(world.league.id(), match.id, game))
                .isEqualTo(world.model.results.complete(match, game));
        world.compare();
    }

    /** Numbers refused it, or did not answer. */
    static void reject(World world, int one, int other) {
        var match = world.match(one);
        if (match == null || match.game == null) {
            return;
        }
        var game = match.game;
        var reason = other % 2 == 0 ? "it does not know that game" : null;
        assertThat(world.lab.bean(RejectMatch.class).reject(world.league.id(), match.id, game, reason))
                .isEqualTo(world.model.results.reject(match, game, reason));
        world.compare();
    }

    /** By its form or by an admin; everybody in a place of their own, or the first of them in two. */
    static void report(World world, int who, int one, int other) {
        var match = world.match(one);
        var by = other % 2 == 0 ? "900" : null;
        boolean valid = other % 3 != 0;
        var lines = new ArrayList<Handed.Line>();
        if (match != null) {
            for (int i = 0; i < match.players.size(); i++) {
                var player = match.players.get(valid ? i : 0);
                lines.add(new Handed.Line(player, "" + (i + 1), "1:23.456", null));
            }
        }
        var request = world.request();
        var id = match == null ? World.NO_MATCH : match.id;
        world.expect(
                match == null ? ReportMatch.Code.GONE : world.model.results.report(match, by != null, valid),
                () -> world.lab.bean(ReportMatch.class).report(world.league.id(), request, id, by, Handed.of(lines)));
    }
}
