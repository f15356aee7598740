package gg.muster.model;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.ActionChainArbitrary;

/**
 * Whatever players, admins, workers and time do, in whatever order: each league does what its model says. A step more or
 * less is a matter of {@code -Dmodel.steps}; a failure is told as the shortest sequence that leads to it, with its seed:
 * looked for to the end, for what jqwik gives up after a while goes on in the background, on the Redis of the next property.
 */
class RandomActionsTest {
    private static final int PLAYERS = 9;

    private static final League COMBINES = small("combines", "teams: 2, size: 5", "teams: 2, size: 2");
    private static final League GAMEMODES = small("gamemodes", "players: 8", "players: 3");
    private static final League PARTIES =
            small("parties", "teams: 2, size: 5 }|most: 5", "teams: 2, size: 3 }|most: 3");
    private static final League SCRIMS = small("scrims", "", "");

    @Property(tries = 10, shrinking = ShrinkingMode.FULL)
    void combines_do_what_the_model_says(@ForAll("combines") ActionChain<World> evening) {
        play(evening);
    }

    @Property(tries = 10, shrinking = ShrinkingMode.FULL)
    void gamemodes_do_what_the_model_says(@ForAll("gamemodes") ActionChain<World> evening) {
        play(evening);
    }

    @Property(tries = 10, shrinking = ShrinkingMode.FULL)
    void parties_do_what_the_model_says(@ForAll("parties") ActionChain<World> evening) {
        play(evening);
    }

    @Property(tries = 10, shrinking = ShrinkingMode.FULL)
    void scrims_do_what_the_model_says(@ForAll("scrims") ActionChain<World> evening) {
        play(evening);
    }

    private static void play(ActionChain<World> evening) {
        evening.run().audit();
    }

    @Provide
    Arbitrary<ActionChain<World>> combines() {
        return everywhere(COMBINES)
                .withAction(40, Moves.of("submit", ResultSteps::submit))
                .withAction(20, Moves.of("Numbers takes", ResultSteps::complete))
                .withAction(10, Moves.of("Numbers refuses", ResultSteps::reject));
    }

    @Provide
    Arbitrary<ActionChain<World>> gamemodes() {
        return everywhere(GAMEMODES)
                .withAction(50, Moves.of("ready", MatchSteps::ready))
                .withAction(20, Moves.of("all ready", MatchSteps::allReady));
    }

    @Provide
    Arbitrary<ActionChain<World>> parties() {
        return everywhere(PARTIES)
                .withAction(30, Moves.of("party create", PartySteps::create))
                .withAction(50, Moves.of("party join", PartySteps::join))
                .withAction(8, Moves.of("party leave", PartySteps::leave))
                .withAction(5, Moves.of("party kick", PartySteps::kick))
                .withAction(8, Moves.of("party promote", PartySteps::promote))
                .withAction(5, Moves.of("party code", PartySteps::recode))
                .withAction(4, Moves.of("party disband", PartySteps::disband))
                .withAction(60, Moves.of("party queue", PartySteps::queue))
                .withAction(5, Moves.of("party dequeue", PartySteps::dequeue));
    }

    @Provide
    Arbitrary<ActionChain<World>> scrims() {
        return everywhere(SCRIMS)
                .withAction(50, Moves.of("check in", MatchSteps::ready))
                .withAction(20, Moves.of("all check in", MatchSteps::allReady))
                .withAction(25, Moves.of("report", ResultSteps::report))
                .withAction(8, Moves.of("roster set", AdminSteps::set))
                .withAction(3, Moves.of("roster remove", AdminSteps::remove));
    }

    private static ActionChainArbitrary<World> everywhere(League league) {
        return ActionChain.startWith(() -> World.begin(league, PLAYERS))
                .withAction(60, Moves.of("join", QueueSteps::join))
                .withAction(15, Moves.of("everybody joins", QueueSteps::rush))
                .withAction(10, Moves.of("leave", QueueSteps::leave))
                .withAction(10, Moves.of("stay", QueueSteps::stay))
                .withAction(80, Moves.of("form", FormSteps::form))
                .withAction(150, Moves.of("work", MatchSteps::work))
                .withAction(5, Moves.of("work too late", MatchSteps::late))
                .withAction(50, Moves.of("vote", MatchSteps::vote))
                .withAction(10, Moves.of("all vote", MatchSteps::allVote))
                .withAction(10, Moves.of("withdraw a vote", MatchSteps::withdraw))
                .withAction(20, Moves.of("close the rooms", MatchSteps::close))
                .withAction(50, Moves.of("wait", QueueSteps::wait))
                .withAction(30, Moves.of("what is due", QueueSteps::expire))
                .withAction(30, Moves.of("the same again", QueueSteps::again))
                .withAction(5, Moves.of("leave the guild", QueueSteps::sift))
                .withAction(5, Moves.of("lock", AdminSteps::lock))
                .withAction(10, Moves.of("unlock", AdminSteps::unlock))
                .withAction(5, Moves.of("ban", AdminSteps::ban))
                .withAction(10, Moves.of("unban", AdminSteps::unban))
                .withAction(5, Moves.of("kill", AdminSteps::kill))
                .withAction(2, Moves.of("reset", AdminSteps::reset))
                .withAction(10, Moves.of("open or close", AdminSteps::open))
                .withAction(3, Moves.of("empty", AdminSteps::empty))
                .withAction(10, Moves.of("build", AdminSteps::build))
                .withMaxTransformations(Integer.getInteger("model.steps", 120));
    }

    /** The shipped league with matches so small that a few players fill them. */
    private static League small(String id, String figures, String smaller) {
        try (var file = RandomActionsTest.class.getClassLoader().getResourceAsStream("leagues/" + id + ".yml")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            var from = figures.split("\\|", -1);
            var to = smaller.split("\\|", -1);
            for (int i = 0; i < from.length; i++) {
                assertThat(text).contains(from[i]);
                text = text.replace(from[i], to[i]);
            }
            var changed = Files.createTempFile(id, ".yml");
            try {
                Files.writeString(changed, text);
                return LeagueFiles.read(List.of(changed.toString())).getFirst();
            } finally {
                Files.delete(changed);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
