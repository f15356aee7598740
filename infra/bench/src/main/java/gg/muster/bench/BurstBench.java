package gg.muster.bench;

import gg.muster.servers.OwnedFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** So many members press {@code /queue} at once, on one Redis and on a cluster. */
final class BurstBench implements Bench {
    private static final int FOR_WARMING_UP = 100;

    private final List<BurstCase> bursts;
    private final int warmUp;
    private final Path folder;

    BurstBench(List<BurstCase> bursts, Path folder) {
        this(bursts, FOR_WARMING_UP, folder);
    }

    /** {@code warmUp}: so many members first, of whom nothing is told, for what Java compiles on the way; 0: none. */
    BurstBench(List<BurstCase> bursts, int warmUp, Path folder) {
        this.bursts = List.copyOf(bursts);
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
            one(new BurstCase(warmUp, true, bursts.getFirst().redis()));
        }
        var results = new ArrayList<BurstResult>();
        for (var burst : bursts) {
            progress.at(burst.toString());
            results.add(one(burst));
        }
        return new Report(
                "Everybody presses /queue at once",
                List.of(
                        table(BurstResult.ANSWERS, results.stream().map(BurstResult::answers)),
                        table(BurstResult.MATCHES, results.stream().map(BurstResult::opened)),
                        table(
                                BurstSpread.HEAD,
                                results.stream().map(result -> result.spread().row(result.burst())))),
                results.stream().flatMap(result -> result.broken().stream()).toList());
    }

    private BurstResult one(BurstCase burst) {
        try (var stage = BurstStage.start(folder, burst.redis())) {
            return stage.run(burst);
        } finally {
            OwnedFolder.delete(folder); // whose members would be in the next one's database
        }
    }

    private static String table(String head, Stream<String> rows) {
        return rows.collect(Collectors.joining("\n", head + "\n", ""));
    }
}
