package gg.muster.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Calls that race each other, each on a thread of its own; one that throws fails the test. */
public final class AtOnce {
    private AtOnce() {}

    /** Returns what they returned, in their order. */
    public static <T> List<T> all(List<? extends Callable<? extends T>> calls) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return calls.stream().<Future<? extends T>>map(threads::submit).toList().stream()
                    .<T>map(AtOnce::get)
                    .toList();
        }
    }

    /** The same call for each of these numbers, both ends included. */
    public static <T> List<T> each(int first, int last, IntFunction<T> call) {
        return all(IntStream.rangeClosed(first, last)
                .<Callable<T>>mapToObj(i -> () -> call.apply(i))
                .toList());
    }

    private static <T> T get(Future<? extends T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError("a call failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
