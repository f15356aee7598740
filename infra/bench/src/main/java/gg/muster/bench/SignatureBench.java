package gg.muster.bench;

import gg.muster.bench.SignatureSamples.Kind;
import gg.muster.entry.HttpEvent;
import gg.muster.entry.InteractionsFunction;
import gg.muster.servers.RealRedis;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Whether the time that a refusal takes tells anything of the signature that was refused. Samples of all kinds are taken in
 * turns, in an order made by chance; the slowest twentieth, which is the machine's doing, is left out; and each kind is
 * compared with one that is wrong in its first byte by Welch's t, as in "Dude, is my code constant time?" (Reparaz, Balasch
 * and Verbauwhede, 2017), whose bound of 4.5 is used here for a difference that is there.
 */
final class SignatureBench implements Bench {
    private static final double BOUND = 4.5;
    private static final double SLOWEST = 0.05;

    private final int rounds;

    SignatureBench() {
        this(5_000);
    }

    /** {@code rounds}: samples of each kind. */
    SignatureBench(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String name() {
        return "signature";
    }

    @Override
    public Report run(Progress progress) {
        var samples = new SignatureSamples();
        try (var redis = RealRedis.start();
                var context = Contexts.forInteractions(Settings.from(Map.of(
                                "REDIS_URL", redis.url(),
                                "DISCORD_GUILD_ID", "100",
                                "DISCORD_PUBLIC_KEY", samples.publicKey())))
                        .start()) {
            var function = new InteractionsFunction(context);
            var random = new Random(1);
            progress.at("warming up");
            measure(function, samples, random, rounds / 4 + 1);
            progress.at(rounds + " requests of each of " + Kind.values().length + " kinds");
            return report(measure(function, samples, random, rounds));
        }
    }

    private static Map<Kind, long[]> measure(
            InteractionsFunction function, SignatureSamples samples, RandomGenerator random, int rounds) {
        var nanos = new EnumMap<Kind, long[]>(Kind.class);
        for (var kind : Kind.values()) {
            nanos.put(kind, new long[rounds]);
        }
        for (int round = 0; round < rounds; round++) {
            for (var kind : shuffled(random)) {
                var event = samples.wrong(kind, random, Clock.systemUTC().instant());
                of(nanos, kind)[round] = time(function, event);
            }
        }
        return nanos;
    }

    private static long[] of(Map<Kind, long[]> nanos, Kind kind) {
        return Objects.requireNonNull(nanos.get(kind));
    }

    private static List<Kind> shuffled(RandomGenerator random) {
        var kinds = new ArrayList<>(List.of(Kind.values()));
        for (int i = kinds.size() - 1; i > 0; i--) {
            kinds.set(i, kinds.set(random.nextInt(i + 1), kinds.get(i)));
        }
        return kinds;
    }

    private static long time(InteractionsFunction function, HttpEvent event) {
        var begun = System.nanoTime();
        var status = function.answer(event).statusCode();
        var took = System.nanoTime() - begun;
        if (status != 401) {
            throw new IllegalStateException("a wrong signature was answered with " + status);
        }
        return took;
    }

    private static Report report(Map<Kind, long[]> nanos) {
        var first = SignatureTimes.of(of(nanos, Kind.FIRST_BYTE), SLOWEST);
        var broken = new ArrayList<String>();
        var table = new StringBuilder(
                "| signature | mean, µs | the difference lies in (99 of 100), µs | t |\n|---|---|---|---|\n");
        for (var kind : Kind.values()) {
            var times = SignatureTimes.of(of(nanos, kind), SLOWEST);
            var t = times.t(first);
            table.append("| %s | %.2f | %.2f … %.2f | %.1f |%n"
                    .formatted(kind.words(), times.mean() / 1e3, times.least(first) / 1e3, times.most(first) / 1e3, t));
            if (Math.abs(t) > BOUND) {
                broken.add("a signature that is %s takes %.2f µs, and one that is %s %.2f µs"
                        .formatted(kind.words(), times.mean() / 1e3, Kind.FIRST_BYTE.words(), first.mean() / 1e3));
            }
        }
        return new Report(
                "How long a refusal takes, by what is wrong with the signature", List.of(table.toString()), broken);
    }
}
