package gg.muster.bench;

import gg.muster.local.LocalMuster;
import gg.muster.local.LocalOptions;
import gg.muster.local.practice.Limits;
import gg.muster.local.practice.driver.act.Delivery;
import gg.muster.local.practice.driver.act.Outcome;
import gg.muster.local.practice.driver.act.Performer;
import gg.muster.local.practice.gate.CallLog;
import gg.muster.local.practice.world.Message;
import gg.muster.local.practice.world.Messages;
import gg.muster.servers.FreePort;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One burst on a Muster of its own, from nobody pressing to everybody having read where their match is. */
final class BurstStage implements AutoCloseable {
    private static final Duration TO_ANSWER = Duration.ofSeconds(60);
    private static final Duration TO_PREPARE = Duration.ofSeconds(60);
    /** A match is some thirty calls of fifty a second, and three times that is no success any more. */
    private static final Duration TO_OPEN_FOR_EACH = Duration.ofMillis(200);

    private final LocalMuster muster;
    private final BenchRedis redis;
    private final BurstServers servers;
    private final BurstLeagues leagues;
    private final Messages messages;
    private final Performer performer;
    private final Map<Integer, BurstClient.Answer> answers = new ConcurrentHashMap<>();
    private final Map<Integer, Outcome> outcomes = new ConcurrentHashMap<>();

    private BurstStage(LocalMuster muster, BenchRedis redis) {
        this.muster = muster;
        this.redis = redis;
        this.servers = BurstServers.connect(muster.redisUrl());
        this.leagues = BurstLeagues.of(redis.leagues(), servers);
        this.messages = muster.practice(Messages.class);
        this.performer = muster.practice(Performer.class);
    }

    /** Nothing runs by itself there, so that whatever is counted follows from the burst. */
    static BurstStage start(Path folder, BenchRedis redis) {
        var options = new LocalOptions(
                Map.of("MUSTER_LEAGUES", redis.leagueFiles(folder.resolve("leagues"))),
                FreePort.next(),
                folder,
                Limits.DISCORD,
                Duration.ofDays(1),
                redis.nodes(),
                Clock.systemUTC());
        return new BurstStage(LocalMuster.start(options), redis);
    }

    BurstResult run(BurstCase burst) {
        var size = burst.size();
        BenchWait.mustBe("the leagues are read", TO_PREPARE, leagues::areRefreshed);
        var members = BurstMembers.register(muster, size);
        refresh(size);
        if (burst.warm()) {
            members.knowTheBot();
        } else {
            leagues.forgetProfiles(members);
        }
        var calls = new BurstCalls(muster.practice(CallLog.class));
        var deliveries = members.typeQueue();
        var before = servers.counted();
        try (var database = BurstDatabase.watch(muster.databaseUrl());
                var client = BurstClient.connect(muster.interactions(), deliveries)) {
            var released = System.currentTimeMillis();
            var placed = placed(size, database);
            var cpu = press(client, deliveries);
            awaitMatches(size, calls);
            return new BurstResult(
                    burst,
                    answers.values().stream().map(BurstClient.Answer::after).toList(),
                    finished(released),
                    texts(),
                    placed.join(),
                    database.statements(),
                    database.mostConnections(),
                    cpu,
                    spread(members, before),
                    leagues.misplaced(members),
                    leagues.findings(),
                    leagues.opened(),
                    released,
                    calls);
        }
    }

    private BurstSpread spread(BurstMembers members, List<BurstServers.Counted> before) {
        var at = new int[servers.nodes()];
        var there = new int[servers.nodes()];
        for (var league : redis.leagues()) {
            at[servers.nodeOf(league)]++;
            there[servers.nodeOf(league)] += members.ids(league).size();
        }
        return new BurstSpread(
                Arrays.stream(at).boxed().toList(), Arrays.stream(there).boxed().toList(), before, servers.counted());
    }

    /** How many statements MariaDB has run when the last has got a place; 0 where not everybody gets one. */
    private CompletableFuture<Long> placed(int size, BurstDatabase database) {
        return CompletableFuture.supplyAsync(() -> {
            var all = BenchWait.until(TO_ANSWER, Duration.ofMillis(5), () -> leagues.joined() >= size);
            return all ? database.statements() : 0;
        });
    }

    private void refresh(int size) {
        leagues.forgetRefresh();
        redis.leagues().forEach(muster.wake()::ledger);
        BenchWait.mustBe(
                "everybody's profile is in Redis", TO_PREPARE, () -> leagues.areRefreshed() && leagues.know(size));
    }

    /** The practice server shows each answer on a thread of its own, so that no other answer waits to be noticed. */
    private BurstCpu press(BurstClient client, List<Delivery> deliveries) {
        try (var shown = Executors.newSingleThreadExecutor()) {
            var before = BurstCpu.now(shown);
            client.release(TO_ANSWER, (number, answer) -> {
                answers.put(number, answer);
                shown.execute(() -> outcomes.put(number, show(deliveries.get(number), answer)));
            });
            return finishedBy(shown, before);
        }
    }

    private static BurstCpu finishedBy(ExecutorService shown, BurstCpu before) {
        return BurstCpu.now(shown).since(before);
    }

    private Outcome show(Delivery delivery, BurstClient.Answer answer) {
        return performer.answered(delivery, answer.status(), answer.body(), answer.after());
    }

    private boolean noneIsPending() {
        return outcomes.values().stream()
                .flatMap(outcome -> shown(outcome).stream())
                .noneMatch(Message::pending);
    }

    private Optional<Message> shown(Outcome outcome) {
        return Optional.ofNullable(outcome.message()).flatMap(messages::find);
    }

    /** How long after the release each deferred answer was filled in. */
    private List<Duration> finished(long released) {
        return outcomes.values().stream()
                .filter(Outcome::deferred)
                .flatMap(outcome -> shown(outcome).stream())
                .filter(message -> !message.pending())
                .map(message -> Duration.ofMillis(
                        Objects.requireNonNull(message.edited()).toEpochMilli() - released))
                .toList();
    }

    /** What each member reads at last; why not, where they read nothing. */
    private List<String> texts() {
        return outcomes.values().stream()
                .map(outcome -> outcome.error() == null
                        ? shown(outcome).map(message -> message.body().text()).orElse("")
                        : outcome.error() + ": " + outcome.detail())
                .toList();
    }

    private void awaitMatches(int size, BurstCalls calls) {
        var patience = Duration.ofSeconds(30).plus(TO_OPEN_FOR_EACH.multipliedBy(size));
        var unused = BenchWait.until(patience, Duration.ofMillis(500), () -> {
            calls.read();
            return noneIsPending()
                    && !leagues.couldFormMore()
                    && leagues.opened().stream().noneMatch(match -> match.begunAt() == 0);
        });
        calls.read();
    }

    @Override
    public void close() {
        servers.close();
        muster.close();
    }
}
