package gg.muster.bench;

import gg.muster.local.LocalMuster;
import gg.muster.local.LocalOptions;
import gg.muster.local.practice.Limits;
import gg.muster.local.practice.Limits.Limit;
import gg.muster.local.practice.PracticeGuild;
import gg.muster.local.practice.world.ChannelType;
import gg.muster.local.practice.world.Channels;
import gg.muster.local.practice.world.World;
import gg.muster.servers.FreePort;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** All four leagues on a fast clock; whoever measures has to keep house now and then. */
final class SoakStage implements AutoCloseable {
    static final List<String> LEAGUES = List.of("combines", "parties", "gamemodes", "scrims");
    private static final int SPEED = 50;
    private static final String SHARED = "Matches ";
    private static final Duration TO_START = Duration.ofSeconds(60);
    private static final Duration REMEMBERED = Duration.ofMinutes(20);
    private static final Limit PLENTY = new Limit(100_000, Duration.ofSeconds(1));

    private final SoakClock clock;
    private final Instant begun;
    private final LocalMuster muster;
    private final SoakRedis redis;
    private final SoakScreen screen;
    private final SoakHands hands;
    private final long ownRooms;
    private long housekept = System.nanoTime();

    private SoakStage(LocalMuster muster, SoakClock clock) {
        this.clock = clock;
        this.begun = clock.instant();
        this.muster = muster;
        this.redis = new SoakRedis(muster.redisUrl());
        this.screen = new SoakScreen(muster);
        this.hands = new SoakHands(muster, screen);
        BenchWait.mustBe("the panels are there", TO_START, () -> !hands.panels().isEmpty() && unsettled() == 0);
        this.ownRooms = channels();
    }

    /** With limits of Discord that are never reached, which would have to run faster too. */
    static SoakStage start(Path folder) {
        var clock = new SoakClock(Clock.systemUTC().instant(), SPEED);
        var options = new LocalOptions(
                Map.of("MUSTER_LEAGUES", String.join(",", LEAGUES)),
                FreePort.next(),
                folder,
                new Limits(PLENTY, Map.of(), PLENTY, PLENTY, PLENTY, PLENTY),
                clock.real(Duration.ofMinutes(1)),
                1,
                clock);
        return new SoakStage(LocalMuster.start(options, Map.of(), clock), clock);
    }

    SoakClock clock() {
        return clock;
    }

    SoakRedis redis() {
        return redis;
    }

    SoakScreen screen() {
        return screen;
    }

    SoakHands hands() {
        return hands;
    }

    /** What in reality passes by itself: lifetimes in Redis, what people remember of what they read. */
    void keepHouse(List<String> members) {
        var now = System.nanoTime();
        redis.pass(Duration.ofNanos((now - housekept) * (clock.speed() - 1)));
        housekept = now;
        screen.forgetBefore(clock.instant().minus(REMEMBERED), guilds(), members);
    }

    /** So much time passes at once. */
    void skip(Duration time) {
        clock.skip(time);
        redis.pass(time);
    }

    /** Nobody waits or plays, no room is left, and no effect has to be run. */
    boolean isQuiet() {
        return sum(redis::live) == 0 && sum(redis::waiting) == 0 && rooms() == 0 && unsettled() == 0;
    }

    /** What is wrong though nothing is under way; the ledger may be at its minute's work when asked for the first time. */
    List<String> settledFindings() {
        var unused = BenchWait.until(
                TO_START.dividedBy(4),
                clock.real(Duration.ofMinutes(1)),
                () -> findings().isEmpty());
        return findings();
    }

    private List<String> findings() {
        return LEAGUES.stream()
                .flatMap(league -> redis.findings(league, clock).stream())
                .toList();
    }

    long unsettled() {
        return sum(redis::unsettled);
    }

    /** Channels and threads that were made for matches and parties; a category that matches share stays for the next. */
    long rooms() {
        return channels() - ownRooms;
    }

    private long channels() {
        var all = muster.practice(Channels.class);
        return guilds().stream()
                .flatMap(guild -> all.inGuild(guild).stream())
                .filter(channel -> !(channel.type() == ChannelType.CATEGORY
                        && channel.name().startsWith(SHARED)))
                .count();
    }

    private List<String> guilds() {
        return muster.practice(World.class).guilds().stream()
                .map(PracticeGuild::id)
                .toList();
    }

    private static long sum(ToLongFunction<String> ofLeague) {
        return LEAGUES.stream().mapToLong(ofLeague).sum();
    }

    SoakSample sample(String phase) {
        System.gc();
        return new SoakSample(
                phase,
                Duration.between(begun, clock.instant()),
                sum(redis::waiting),
                sum(redis::live),
                sum(redis::formed),
                screen.done(),
                rooms(),
                redis.keys(),
                sum(redis::events),
                redis.usedBytes(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                redis.connections());
    }

    @Override
    public void close() {
        hands.close();
        redis.close();
        muster.close();
    }
}
