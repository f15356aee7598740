package gg.muster.model;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Combinators;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.Transformer;

/** Steps as actions of a random sequence. */
final class Moves {
    private Moves() {}

    /** A step about somebody and two things more, numbers that it takes modulo what there is. */
    interface Step {
        void take(World world, int who, int one, int other);
    }

    /** A step that needs no one in particular. */
    interface Other {
        void take(World world, int one, int other);
    }

    static Action.Independent<World> of(String name, Step step) {
        var numbers = Arbitraries.integers().between(0, 11);
        return () -> Combinators.combine(numbers, numbers, numbers)
                .as((who, one, other) -> Transformer.mutate(
                        "%s %d %d %d".formatted(name, who, one, other), world -> step.take(world, who, one, other)));
    }

    static Action.Independent<World> of(String name, Other step) {
        var numbers = Arbitraries.integers().between(0, 11);
        return () -> Combinators.combine(numbers, numbers)
                .as((one, other) -> Transformer.mutate(
                        "%s %d %d".formatted(name, one, other), world -> step.take(world, one, other)));
    }
}
