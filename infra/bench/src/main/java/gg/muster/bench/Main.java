package gg.muster.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Runs the benches named, prints each report when it is ready, and keeps it as {@code <name>.md}. */
public final class Main {
    private static final Path REPORTS = Path.of("infra", "local", "target", "bench");
    private static final Path SERVERS = REPORTS.resolve("muster").toAbsolutePath();
    private static final List<BenchRedis> ON = BenchRedis.named(System.getProperty("bench.redis", "single"));
    private static final List<Bench> ALL = List.of(
            new BurstBench(BurstCase.all(numbers("bench.members", "100,500,1000,5000"), ON), SERVERS),
            new DepthBench(DepthSizes.WHOLE, ON, SERVERS.resolve("leagues")),
            new HandlerBench(HandlerSizes.WHOLE),
            new SignatureBench(),
            new SoakBench(Duration.parse(System.getProperty("bench.soak", "PT10M")), SERVERS));

    private Main() {}

    public static void main(String[] arguments) throws IOException {
        var wanted = Arrays.asList(arguments.length == 0 ? new String[0] : arguments[0].split(","));
        var broken = 0;
        for (var name : wanted) {
            broken += run(named(name.strip())).broken().size();
        }
        System.exit(broken == 0 ? 0 : 1);
    }

    private static Report run(Bench bench) throws IOException {
        var report = bench.run(step -> System.err.println(bench.name() + ": " + step));
        Files.createDirectories(REPORTS);
        Files.writeString(REPORTS.resolve(bench.name() + ".md"), report.markdown());
        System.out.println(report.markdown());
        report.broken().forEach(bound -> System.out.println("NOT HELD: " + bound));
        return report;
    }

    private static List<Integer> numbers(String property, String otherwise) {
        return Arrays.stream(System.getProperty(property, otherwise).split(","))
                .map(String::strip)
                .map(Integer::valueOf)
                .toList();
    }

    private static Bench named(String name) {
        return ALL.stream()
                .filter(bench -> bench.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("bench: must be some of "
                        + ALL.stream().map(Bench::name).toList() + ", was \"" + name + "\""));
    }
}
