package gg.muster.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.match.FormMatch;
import gg.muster.match.Match;
import gg.muster.match.PickRules;
import gg.muster.party.Friends;
import gg.muster.redis.Scripts;
import gg.muster.testing.Lab;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of Redis' time it takes to look for a match of parties, by the CPU clock of its one thread, whatever else runs; {@code infra/decisions/026-parties-fit.md} has figures and command. */
class FitSpeedSimulation {
    private static final int ROUNDS = 200;
    private static final int UNTIL_WARM = 20;
    private static final Pattern USED = Pattern.compile("used_cpu_(?:sys|user)_main_thread:([0-9.]+)");

    private final Lab lab = Lab.shared();
    private final Friends friends = new Friends();
    private int parties = 0;

    @BeforeEach
    void emptyRedis() {
        friends.begin();
    }

    /** What Redis' main thread has used, in ms. */
    private double used() {
        return USED.matcher(lab.redis().info("cpu"))
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)) * 1000)
                .sum();
    }

    private void queue(int size) {
        int number = ++parties;
        lab.clock().advance(Duration.ofMillis(1));
        if (size == 1) {
            friends.alone("" + number);
        } else {
            friends.queued(number, size);
        }
    }

    private static void report(String name, List<Double> times) {
        Collections.sort(times);
        System.out.printf(
                "| %s | %.2f | %.2f | %.2f |%n",
                name, times.get(times.size() / 2), times.get(times.size() * 99 / 100), times.getLast());
    }

    private FormMatch.Code form(int round) {
        var queue = Friends.QUEUE;
        var settings = new Match.Settings(
                queue.id(),
                "US East",
                null,
                queue.shape(),
                queue.split(),
                queue.play(),
                queue.maps(),
                queue.rooms(),
                60,
                0,
                60_000,
                7_200_000,
                null,
                null);
        var arguments = new FormMatch.Arguments(
                "round-" + round,
                lab.now(),
                Friends.REGION,
                null,
                queue.laneIds(),
                queue.shape().players(),
                queue.window(),
                queue.pick(),
                PickRules.of(Friends.LEAGUE.rules(), queue),
                settings,
                null);
        return lab.bean(Scripts.class)
                .run(FormMatch.SCRIPT, "parties", arguments)
                .code();
    }

    private long waiting() {
        return Friends.QUEUE.laneIds().stream()
                .mapToLong(lane -> lab.redis().zcard("{parties}:pool:us-e:lane:" + lane) / Long.parseLong(lane))
                .sum();
    }

    /** Whoever plays is replaced, so that as many wait in every round. */
    @ParameterizedTest
    @CsvSource({"10", "100", "1000", "20000"})
    void looking_for_a_match_takes_less_than_two_milliseconds_however_many_wait(int deep) {
        var random = new Random(deep);
        var found = new ArrayList<Double>();
        var notFound = new ArrayList<Double>();
        for (int round = 0; round < ROUNDS; round++) {
            for (long there = waiting(); there < deep; there++) {
                queue(1 + random.nextInt(5));
            }
            double before = used();
            var code = form(round);
            double took = used() - before;
            if (round >= UNTIL_WARM) {
                (code == FormMatch.Code.FORMED ? found : notFound).add(took);
            }
            if (code != FormMatch.Code.FORMED) {
                queue(1 + random.nextInt(5));
            }
        }

        report("%,d entries wait".formatted(deep), found);
        System.out.printf("  %d matches, %d looks in vain%n", found.size(), notFound.size());
        assertThat(found.get(found.size() / 2)).isLessThan(2);
    }
}
