package gg.muster.bench;

import java.util.List;

/**
 * How much is measured.
 *
 * @param depths of the queues that are joined, players; the first is the one that the others are compared with
 * @param joins of a batch
 * @param rounds batches at each depth
 * @param forming depths of the pools that matches are formed from, players
 * @param matches formed at each of them
 * @param costed matches whose players' and own memory is weighed
 */
record DepthSizes(List<Integer> depths, int joins, int rounds, List<Integer> forming, int matches, int costed) {
    static final DepthSizes WHOLE =
            new DepthSizes(List.of(0, 5_000, 50_000, 500_000), 2_000, 9, List.of(100, 10_000, 100_000), 400, 500);
}
