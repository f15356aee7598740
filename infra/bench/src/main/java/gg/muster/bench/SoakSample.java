package gg.muster.bench;

import java.time.Duration;

/** How things stood at one moment of a soak. */
record SoakSample(
        String phase,
        Duration evening,
        long waiting,
        long live,
        long formed,
        long actions,
        long rooms,
        long keys,
        long events,
        long redisBytes,
        long heapBytes,
        long connections) {
    static final String HEAD = """
            | phase | time of the evening | wait | matches live | formed | actions | rooms | keys | events kept | data in Redis, KB | heap, MB | connections to Redis |
            |---|---|---|---|---|---|---|---|---|---|---|---|""";

    String row() {
        return "| %s | %d:%02d | %d | %d | %d | %,d | %d | %,d | %d | %,d | %.1f | %d |"
                .formatted(
                        phase,
                        evening.toHours(),
                        evening.toMinutesPart(),
                        waiting,
                        live,
                        formed,
                        actions,
                        rooms,
                        keys,
                        events,
                        redisBytes / 1024,
                        heapBytes / 1e6,
                        connections);
    }
}
