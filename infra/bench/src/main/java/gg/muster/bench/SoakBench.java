package gg.muster.bench;

import gg.muster.servers.OwnedFolder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Two evenings of all leagues at fifty times their speed, a month apart: whatever a month after the second is more than it
 * was after the first has leaked, for the same people came.
 */
final class SoakBench implements Bench {
    private static final int SAMPLES = 10;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final Duration HOUSEKEEPING = Duration.ofSeconds(1);
    private static final Duration LONGER_THAN_A_PLACE = Duration.ofHours(3);
    private static final Duration TO_SETTLE = Duration.ofSeconds(60);

    private final Duration length;
    private final Duration forEffects;
    private final Path folder;
    private final List<SoakSample> samples = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    SoakBench(Duration length, Path folder) {
        this.length = length;
        this.forEffects = length.compareTo(A_MINUTE) < 0 ? Duration.ofMillis(500) : Duration.ofSeconds(3);
        this.folder = folder;
    }

    @Override
    public String name() {
        return "soak";
    }

    @Override
    public Report run(Progress progress) {
        samples.clear();
        broken.clear();
        try (var stage = SoakStage.start(folder)) {
            var crowd = new SoakCrowd(stage);
            evening("first", length.dividedBy(3), stage, crowd, progress);
            var before = quiet("a month later", stage, crowd, progress);
            evening("second", length.multipliedBy(2).dividedBy(3), stage, crowd, progress);
            var after = quiet("a month later", stage, crowd, progress);
            compare(before, after);
            var unanswered = stage.screen().unanswered();
            demand(unanswered.isEmpty(), "actions were not answered: " + unanswered);
        } finally {
            OwnedFolder.delete(folder); // what an earlier evening left would be measured too
        }
        var table = samples.stream().map(SoakSample::row).collect(Collectors.joining("\n", SoakSample.HEAD + "\n", ""));
        return new Report("Two evenings at fifty times their speed", List.of(table), List.copyOf(broken));
    }

    private void evening(String name, Duration lasts, SoakStage stage, SoakCrowd crowd, Progress progress) {
        var evening = crowd.goOut();
        try {
            for (int part = 1; part <= SAMPLES; part++) {
                pass(lasts.dividedBy(SAMPLES), stage, crowd);
                stage.hands().everybodyComesBack();
                take("%s evening".formatted(name), stage, progress);
            }
        } finally {
            evening.close();
        }
    }

    /**
     * Nobody ends anything: what was going on ends by its own deadlines. Whoever is put back into a queue after a match that
     * did not begin has a new place, so hours pass until none is left.
     */
    private SoakSample quiet(String name, SoakStage stage, SoakCrowd crowd, Progress progress) {
        stage.hands().everybodyComesBack();
        for (var days : List.of(1, 2, 31)) {
            stage.skip(Duration.ofDays(days));
            pass(forEffects, stage, crowd);
        }
        var settled = BenchWait.until(TO_SETTLE, HOUSEKEEPING, () -> {
            stage.keepHouse(crowd.ids());
            stage.skip(LONGER_THAN_A_PLACE);
            return stage.isQuiet();
        });
        pass(forEffects, stage, crowd);
        var sample = take(name, stage, progress);
        var findings = stage.settledFindings();
        demand(
                findings.isEmpty(),
                "%s %d findings: %s"
                        .formatted(
                                name,
                                findings.size(),
                                findings.stream().limit(5).toList()));
        demand(settled, name + " it is not quiet: " + sample.row() + ", " + stage.unsettled() + " events unsettled");
        return sample;
    }

    private SoakSample take(String phase, SoakStage stage, Progress progress) {
        var sample = stage.sample(phase);
        samples.add(sample);
        progress.at(sample.row());
        return sample;
    }

    private static void pass(Duration time, SoakStage stage, SoakCrowd crowd) {
        var unused = BenchWait.until(time, HOUSEKEEPING, () -> {
            stage.keepHouse(crowd.ids());
            return false;
        });
    }

    private void compare(SoakSample before, SoakSample after) {
        demand(after.formed() > before.formed(), "no match formed in the second evening");
        bounded("keys in Redis", before.keys(), after.keys(), 20);
        bounded("bytes of data in Redis", before.redisBytes(), after.redisBytes(), 100_000);
        bounded("bytes of heap", before.heapBytes(), after.heapBytes(), 5_000_000);
        bounded("connections to Redis", before.connections(), after.connections(), 0);
        demand(after.events() <= 100, after.events() + " events are kept though all have been settled");
    }

    /** A tenth more, and a little besides, is noise and what is kept for ever: a line for each match's game and rating. */
    private void bounded(String what, long before, long after, long slack) {
        demand(after <= before + before / 10 + slack, "%,d %s became %,d".formatted(before, what, after));
    }

    private void demand(boolean held, String otherwise) {
        if (!held) {
            broken.add(otherwise);
        }
    }
}
