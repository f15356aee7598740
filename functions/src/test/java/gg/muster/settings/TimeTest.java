package gg.muster.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeTest {
    private static final int THREADS = 4;
    private static final int NUMBERS = 50_000;

    @Test
    void chance_may_be_asked_by_many_threads_at_once() throws InterruptedException {
        var random = new Time().random();
        var seen = ConcurrentHashMap.<Long>newKeySet();
        Callable<Void> ask = () -> {
            random.longs(NUMBERS).forEach(seen::add);
            return null;
        };

        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            threads.invokeAll(Stream.generate(() -> ask).limit(THREADS).toList());
        }

        assertThat(seen).hasSize(THREADS * NUMBERS);
    }
}
