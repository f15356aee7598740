package gg.muster.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the scripts cost, however many wait: time of Redis, joins a second, memory. */
final class DepthBench implements Bench {
    private final DepthSizes sizes;
    private final List<BenchRedis> on;
    private final Path folder;

    /** {@code folder}: where the files of leagues that are not shipped are written. */
    DepthBench(DepthSizes sizes, List<BenchRedis> on, Path folder) {
        this.sizes = sizes;
        this.on = List.copyOf(on);
        this.folder = folder;
    }

    @Override
    public String name() {
        return "scripts";
    }

    @Override
    public Report run(Progress progress) {
        var tables = new ArrayList<String>();
        var broken = new ArrayList<String>();
        tables.add(DepthMachine.line());
        on.forEach(redis -> new DepthJoins(sizes, redis, folder).measure(progress, tables, broken));
        // What one league alone costs is the same on a node of a cluster.
        if (on.contains(BenchRedis.SINGLE)) {
            new FormingMatches(sizes).measure(progress, tables, broken);
            new DepthMemory(sizes).measure(progress, tables);
        }
        return new Report("What a script costs", tables, List.copyOf(broken));
    }
}
