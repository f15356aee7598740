package gg.muster.bench;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Those who are about to join, each with a request of their own; after a round they are about to join once more. */
@State(Scope.Benchmark)
public class HandlerNewcomers extends HandlerState {
    /** More than join in a round; should they not be enough, the bench fails. */
    @Param("20000")
    public int newcomers;

    private List<String> players = List.of();
    private List<byte[]> events = List.of();
    private int next = 0;

    @Setup
    public void come() {
        players = queue().newcomers(newcomers);
        events = players.stream()
                .map(player -> event(HandlerRequests.join(player)))
                .toList();
    }

    final ByteArrayOutputStream handleJoin() {
        return handle(events.get(next++));
    }

    /** The use case alone: its arguments, its script, its answer. */
    final int join() {
        queue().join(players.get(next++));
        return next;
    }

    /** All of them wait who asked, and nobody else. What this allocates counts as theirs, so it is little. */
    @TearDown(Level.Iteration)
    public void look() {
        queue().expect(next);
        queue().forget(players, next);
        next = 0;
    }
}
