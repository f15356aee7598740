package gg.muster.bench;

import java.util.ArrayList;
import java.util.List;

/** What the scripts cost, however many wait: time of Redis, joins a second, memory. */
final class DepthBench implements Bench {
    private final DepthSizes sizes;

    DepthBench(DepthSizes sizes) {
        this.sizes = sizes;
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
        new DepthJoins(sizes).measure(progress, tables, broken);
        new FormingMatches(sizes).measure(progress, tables, broken);
        new DepthMemory(sizes).measure(progress, tables);
        return new Report("What a script costs", tables, List.copyOf(broken));
    }
}
