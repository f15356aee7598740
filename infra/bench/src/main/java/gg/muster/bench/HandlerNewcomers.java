package gg.muster.bench;

import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Those who are about to join, each with a request of their own; whoever joins is gone after the round. */
@State(Scope.Benchmark)
public class HandlerNewcomers extends HandlerState {
    /** More than join in a second; should they not be enough, the bench fails. */
    private static final int ENOUGH = 10_000;

    private List<String> players = List.of();
    private List<byte[]> events = List.of();
    private int next = 0;

    @Setup(Level.Iteration)
    public void come() {
        players = queue().newcomers(ENOUGH);
        events = players.stream()
                .map(player -> event(HandlerRequests.join(player)))
                .toList();
        next = 0;
    }

    final int handleJoin() {
        return handle(events.get(next++));
    }

    /** The use case alone: its arguments, its script, its answer. */
    final int join() {
        queue().join(players.get(next++));
        return next;
    }

    /** All of them wait who asked. */
    @TearDown(Level.Iteration)
    public void go() {
        queue().expect(next);
        queue().forget(players);
    }
}
