package gg.muster.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** So many members press {@code /queue} at once, whose profiles are in Redis (warm) or in the database alone (cold). */
final class BurstBench implements Bench {
    private static final int FOR_WARMING_UP = 100;

    private final List<Integer> sizes;
    private final int warmUp;
    private final Path folder;

    BurstBench(List<Integer> sizes, Path folder) {
        this(sizes, FOR_WARMING_UP, folder);
    }

    /** {@code warmUp}: so many members first, of whom nothing is told, for what Java compiles on the way; 0: none. */
    BurstBench(List<Integer> sizes, int warmUp, Path folder) {
        this.sizes = List.copyOf(sizes);
        this.warmUp = warmUp;
        this.folder = folder;
    }

    @Override
    public String name() {
        return "burst";
    }

    @Override
    public Report run(Progress progress) {
        if (warmUp > 0) {
            progress.at("warming up");
            one(warmUp, true);
        }
        var results = new ArrayList<BurstResult>();
        for (var size : sizes) {
            for (var warm : List.of(true, false)) {
                progress.at("%,d members, profiles %s".formatted(size, warm ? "warm" : "cold"));
                results.add(one(size, warm));
            }
        }
        return new Report(
                "Everybody presses /queue at once",
                List.of(
                        table(BurstResult.ANSWERS, results.stream().map(BurstResult::answers)),
                        table(BurstResult.MATCHES, results.stream().map(BurstResult::opened))),
                results.stream().flatMap(result -> result.broken().stream()).toList());
    }

    private BurstResult one(int size, boolean warm) {
        try (var stage = BurstStage.start(folder)) {
            return stage.run(size, warm);
        }
    }

    private static String table(String head, Stream<String> rows) {
        return rows.collect(Collectors.joining("\n", head + "\n", ""));
    }
}
