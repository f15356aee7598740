package gg.muster.bench;

import gg.muster.local.LeagueCopy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a bench runs on, as {@code -Dbench.redis} names it: one server with one league, or a cluster with several. */
enum BenchRedis {
    SINGLE(1, "combines"),
    /** Their slots are spread over three nodes evenly, two leagues each. */
    CLUSTER(3, "combines,east,west,north,south,coast");

    private static final String SHIPPED = "combines";

    private final int nodes;
    private final String leagues;

    BenchRedis(int nodes, String leagues) {
        this.nodes = nodes;
        this.leagues = leagues;
    }

    /** Those named, separated by commas. */
    static List<BenchRedis> named(String names) {
        return Arrays.stream(names.split(",", -1)).map(BenchRedis::one).toList();
    }

    private static BenchRedis one(String name) {
        return Arrays.stream(values())
                .filter(redis -> redis.option().equals(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("bench.redis: must be some of "
                        + Arrays.stream(values()).map(BenchRedis::option).toList() + ", was \"" + name + "\""));
    }

    private String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    int nodes() {
        return nodes;
    }

    /** The ids of its leagues, all of which are combines. */
    List<String> leagues() {
        return List.of(leagues.split(",", -1));
    }

    /** {@code MUSTER_LEAGUES}; the files of those that are not shipped are written into a folder. */
    String leagueFiles(Path folder) {
        return leagues().stream().map(league -> leagueFile(league, folder)).collect(Collectors.joining(","));
    }

    /** The same for one of them. */
    String leagueFile(String league, Path folder) {
        return league.equals(SHIPPED) ? league : LeagueCopy.write(SHIPPED, league, folder);
    }

    @Override
    public String toString() {
        return nodes == 1 ? "1 node" : nodes + " nodes";
    }
}
