package gg.muster.bench;

import java.util.List;
import java.util.stream.Stream;

/** One burst: so many members, whose profiles are in Redis (warm) or in the database alone, and what they meet. */
record BurstCase(int size, boolean warm, BenchRedis redis) {
    static final String HEAD = "| members | profiles | Redis |";

    /** Each size on each Redis, warm and cold. */
    static List<BurstCase> all(List<Integer> sizes, List<BenchRedis> on) {
        return sizes.stream()
                .flatMap(size -> on.stream()
                        .flatMap(redis -> Stream.of(true, false).map(warm -> new BurstCase(size, warm, redis))))
                .toList();
    }

    private String profiles() {
        return warm ? "warm" : "cold";
    }

    /** What every row begins with. */
    String row() {
        return "| %,d | %s | %s |".formatted(size, profiles(), redis);
    }

    @Override
    public String toString() {
        return "%,d members, profiles %s, %s".formatted(size, profiles(), redis);
    }
}
