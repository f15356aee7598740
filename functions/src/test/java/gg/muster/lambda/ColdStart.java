package gg.muster.lambda;

import gg.muster.servers.RealRedis;
import gg.muster.testing.Await;
import gg.muster.testing.DiscordKey;
import gg.muster.testing.RealQueues;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * How long the first {@code /queue} takes from cold, and how much memory, for every way in which the packaged function
 * can be started. {@code ./mvnw -Pcoldstart} prints the table of infra/decisions/022-cold-start.md.
 */
final class ColdStart implements AutoCloseable {
    private static final String QUEUE = """
            {"id":"%s","type":2,"token":"t","guild_id":"100","member":{"user":{"id":"%s"}},"data":{"name":"queue"}}""";
    private static final String FUNCTION = "InteractionsFunction";

    private final RealRedis server = RealRedis.start();
    private final RealQueues queues = new RealQueues();
    private final RedisClient client = RedisClient.create(server.url());
    private final RedisCommands<String, String> redis = client.connect().sync();
    private final DiscordKey key = new DiscordKey();
    private final Path folder = FunctionZip.unpacked();
    private final Map<String, String> environment = environment();

    /** Until the first answer, the work of all threads until then, until the second answer, in ms; and memory in MB. */
    private record Run(long first, long work, long second, long megabytes) {}

    /** Takes the number of runs. The ways take turns, so that what disturbs this machine disturbs all of them. */
    public static void main(String[] arguments) {
        var runs = Integer.parseInt(arguments[0]);
        try (var measure = new ColdStart()) {
            var lambdas = Jvm.ofLambda(FUNCTION);
            var caches = new Caches(measure.folder, lambdas);
            var aot = caches.ahead(jvm -> measure.trained(() -> measure.start(jvm)));
            var shared = caches.shared(jvm -> measure.trained(() -> measure.start(jvm)));
            var ways = new LinkedHashMap<String, Supplier<Run>>();
            ways.put("JDK's defaults", () -> measure.run(() -> measure.start(lambdas.without(Jvm.C1))));
            ways.put("C1, as Lambda starts it", () -> measure.run(() -> measure.start(lambdas)));
            ways.put("C1, archive of classes beside the zip", () -> measure.run(() -> measure.start(shared)));
            ways.put("C1, AOT cache, jars on the class path", () -> measure.run(() -> measure.start(aot)));
            ways.put("from a snapshot, not primed", () -> measure.restored(lambdas.without(Jvm.HEARING)));
            ways.put("from a snapshot, primed", () -> measure.restored(lambdas));
            measure.print(ways, runs);
        }
    }

    private void print(Map<String, Supplier<Run>> ways, int runs) {
        var all = new LinkedHashMap<String, List<Run>>();
        for (int run = 0; run < runs; run++) {
            ways.forEach((way, start) ->
                    all.computeIfAbsent(way, name -> new ArrayList<>()).add(start.get()));
        }
        System.out.printf(
                "%n| start | first answer | slowest | work until then | second answer | memory |%n|---|---|---|---|---|---|%n");
        all.forEach((way, measured) -> System.out.printf(
                "| %s | %d ms | %d ms | %d ms | %d ms | %d MB |%n",
                way,
                median(measured, Run::first),
                measured.stream().mapToLong(Run::first).max().orElseThrow(),
                median(measured, Run::work),
                median(measured, Run::second),
                median(measured, Run::megabytes)));
    }

    private static long median(List<Run> runs, ToLongFunction<Run> figure) {
        return runs.stream().mapToLong(figure).sorted().toArray()[runs.size() / 2];
    }

    private Lambda start(Jvm jvm) {
        return Lambda.start(folder, FUNCTION, environment, jvm);
    }

    /** The event is there before the process is, as on Lambda. */
    private Run run(Supplier<Lambda> start) {
        aSeason();
        var began = System.nanoTime();
        try (var lambda = start.get()) {
            return answered(lambda, began, 0);
        }
    }

    /** From where Lambda has restored the process; how long that takes, only Lambda can show. */
    private Run restored(Jvm jvm) {
        aSeason();
        try (var lambda = Lambda.startForSnapshot(folder, FUNCTION, environment, jvm)) {
            Await.until("it is ready to be frozen", () -> lambda.calls().contains("GET /restore/next"));
            var worked = lambda.milliseconds();
            var began = System.nanoTime();
            lambda.restore();
            return answered(lambda, began, worked);
        }
    }

    private Run answered(Lambda lambda, long began, long worked) {
        queue(lambda, "1");
        var first = Duration.ofNanos(System.nanoTime() - began).toMillis();
        var work = lambda.milliseconds() - worked;
        var again = System.nanoTime();
        queue(lambda, "2");
        return new Run(first, work, Duration.ofNanos(System.nanoTime() - again).toMillis(), lambda.megabytes());
    }

    /** What a cache is made of: one start, a player who is known and one who is not, and the end. */
    private void trained(Supplier<Lambda> start) {
        aSeason();
        var lambda = start.get();
        queue(lambda, "1");
        var body = QUEUE.formatted("9", "9");
        lambda.invoke(Events.http(key.headers(Instant.now(), body), body));
        lambda.end();
    }

    private void queue(Lambda lambda, String player) {
        var body = QUEUE.formatted(player, player);
        var answer = lambda.invoke(Events.http(key.headers(Instant.now(), body), body))
                .body();
        if (!answer.contains("You have joined")) {
            throw new IllegalStateException(answer + "\n" + lambda.log());
        }
    }

    private void aSeason() {
        redis.flushall();
        redis.hset("{combines}:league", Map.of("state", "combines", "enabled", "1", "refreshedAt", "0"));
        List.of("1", "2")
                .forEach(player ->
                        redis.hset("{combines}:profiles", player, "{\"pool\":\"EXPERT\",\"lane\":\"DE\",\"mmr\":120}"));
    }

    private Map<String, String> environment() {
        var all = new HashMap<>(queues.environment());
        all.putAll(Map.of("REDIS_URL", server.url(), "DISCORD_GUILD_ID", "100", "DISCORD_PUBLIC_KEY", key.publicKey()));
        return all;
    }

    @Override
    public void close() {
        client.shutdown();
        queues.close();
        server.close();
    }
}
