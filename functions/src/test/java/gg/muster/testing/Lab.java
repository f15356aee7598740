package gg.muster.testing;

import gg.muster.audit.Audit;
import gg.muster.audit.Finding;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.match.Presence;
import gg.muster.redis.Answer;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import gg.muster.servers.RealRedis;
import gg.muster.servers.RealRedisCluster;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.micronaut.context.ApplicationContext;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One real Redis and one application context for all tests of this JVM: seed, run a script, look at everything. Every
 * test begins with {@link #reset()}. Redis is a cluster of one node: whatever a cluster refuses, such as a key in another
 * slot, is refused to every script and in every test.
 */
public final class Lab {
    /** Here nobody can say who is in the guild, so everybody is believed to be. */
    private static final Presence UNKNOWN = (league, players) -> false;

    private static final Lab SHARED = new Lab();

    private static final long SEED = 1;

    private final RealRedis server = RealRedisCluster.start(1).nodes().getFirst();
    private final Random random = new Random(SEED);
    private final TestClock clock = new TestClock();
    private final RecordedWake wake = new RecordedWake();
    private final MetricsBook metrics = new MetricsBook();
    private final RedisCommands<String, String> redis =
            RedisClient.create(server.url()).connect().sync();
    private final ApplicationContext context = Contexts.with(Settings.from(Map.of(
                    "REDIS_URL", server.url(),
                    "DISCORD_GUILD_ID", "100",
                    "DISCORD_PUBLIC_KEY", "00".repeat(32))))
            .singletons(clock, wake, metrics, random, UNKNOWN)
            .start();

    private Lab() {}

    public static Lab shared() {
        return SHARED;
    }

    public Lab reset() {
        redis.flushall();
        clock.reset();
        wake.clear();
        metrics.clear();
        random.setSeed(SEED);
        return this;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public League combines() {
        return bean(Leagues.class).named("combines").orElseThrow();
    }

    /** Now, in ms. */
    public long now() {
        return clock.millis();
    }

    public TestClock clock() {
        return clock;
    }

    public RecordedWake wake() {
        return wake;
    }

    public MetricsBook metrics() {
        return metrics;
    }

    public RedisCommands<String, String> redis() {
        return redis;
    }

    public String redisUrl() {
        return server.url();
    }

    /** The Redis itself, which has to run when a test ends. */
    public RealRedis server() {
        return server;
    }

    public <A, C extends Enum<C>> Answer<C> run(Script<A, C> script, A arguments) {
        return bean(Scripts.class).run(script, "combines", arguments);
    }

    /** Everything in Redis but the remembered answers and the running totals. */
    public String state() {
        return new RedisPicture(redis)
                .draw()
                .lines()
                .filter(line -> !line.startsWith("{combines}:request:") && !line.startsWith("{combines}:metrics:"))
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    /** Everything in Redis. */
    public String wholeState() {
        return new RedisPicture(redis).draw();
    }

    /** How far each consumer group is and which events are with whom, a line for each. */
    public String handedOut() {
        return new RedisPicture(redis).handedOut("{combines}:events");
    }

    /** A league whose losses were put back, as the ledger's first run leaves it: this life of Redis is called one. */
    public Lab rebuilt() {
        redis.hset("{combines}:league", "epoch", "one");
        return this;
    }

    /** A league in season whose pools are open, with these profiles. */
    public Lab inSeason() {
        redis.hset("{combines}:league", Map.of("state", "combines", "enabled", "1", "refreshedAt", "0"));
        return this;
    }

    /** A player who may play in a pool and lane. */
    public Lab profile(String player, String pool, String lane, int mmr) {
        redis.hset(
                "{combines}:profiles",
                player,
                "{\"pool\":\"%s\",\"lane\":\"%s\",\"mmr\":%d}".formatted(pool, lane, mmr));
        return this;
    }

    /** A player who waits in a lane, with no profile: scripts that pick do not ask for one. */
    public Lab waiting(String player, String pool, String lane, int mmr, long joinedAt) {
        redis.zadd("{combines}:pool:" + pool + ":lane:" + lane, (double) joinedAt, player);
        redis.hset(
                "{combines}:player:" + player,
                Map.of("status", "queued", "lane:" + pool, lane, "mmr:" + pool, "" + mmr, "at:" + pool, "" + joinedAt));
        return this;
    }

    /** A match in progress with a chat: the 1st, 3rd … player against the 2nd, 4th …; it may last three hours. */
    public Lab running(String match, String chat, int cancelThreshold, String... players) {
        var entries = new java.util.ArrayList<String>();
        var teams = List.of(new java.util.ArrayList<String>(), new java.util.ArrayList<String>());
        for (int i = 0; i < players.length; i++) {
            entries.add("{\"id\":\"%s\",\"lane\":\"DE\",\"mmr\":100,\"joinedAt\":0}".formatted(players[i]));
            teams.get(i % 2).add('"' + players[i] + '"');
            redis.hset("{combines}:player:" + players[i], Map.of("status", "in_match", "match", match));
        }
        var settings = "{\"cancelThreshold\":%d,\"cooldown\":30000,\"grace\":60000,\"longest\":10800000}";
        match(match, "IN_PROGRESS");
        redis.hset(
                "{combines}:match:" + match,
                Map.of(
                        "pool",
                        "EXPERT",
                        "createdAt",
                        "" + now(),
                        "players",
                        "[" + String.join(",", entries) + "]",
                        "teams",
                        teams.toString(),
                        "settings",
                        settings.formatted(cancelThreshold),
                        "kept:room.chat",
                        chat));
        redis.hset("{combines}:rooms", chat, match);
        redis.zadd("{combines}:matches", (double) now(), match);
        redis.zadd("{combines}:deadlines", (double) (now() + 10_800_000), "match:" + match);
        return this;
    }

    /** The game of a running match can be found by its players. */
    public Lab detecting(String match) {
        var key = "{combines}:match:" + match;
        var settings = String.valueOf(redis.hget(key, "settings"));
        redis.hset(key, "settings", settings.replace("}", ",\"detect\":\"/matches/detect\"}"));
        return this;
    }

    /** What is wrong in the live state: nothing, whatever ran, once everything in it was made by scripts. */
    public List<Finding> outOfPlace() {
        return outOfPlace("combines");
    }

    /** The same of another league. */
    public List<Finding> outOfPlace(String league) {
        return new Audit(redis, clock).of(league);
    }

    /** What happened, oldest first, in the words of {@link RedisPicture}. */
    public List<String> events() {
        return events("combines");
    }

    /** The same of another league. */
    public List<String> events(String league) {
        return new RedisPicture(redis).events("{" + league + "}:events");
    }

    /** As {@link #running}, in a league whose players say first that they are there and decide by vote who won. */
    public Lab asked(String match, String state, String chat, String... players) {
        running(match, chat, 51, players);
        var settings = "{\"cancelThreshold\":51,\"cooldown\":0,\"grace\":60000,\"longest\":7200000,"
                + "\"play\":{\"ready\":{\"seconds\":120,\"absent\":\"EVERYBODY_RETURNS\"},\"result\":\"VOTE\"}}";
        redis.hset("{combines}:match:" + match, Map.of("state", state, "settings", settings));
        return this;
    }

    /**
     * A match whose result is handed in by a form, with its rooms and not yet begun; it may last an hour. The player of
     * id 1 joined as p1, and so on.
     */
    public Lab formed(String match, String chat, String... players) {
        running(match, chat, 75, players);
        var key = "{combines}:match:" + match;
        var named = String.valueOf(redis.hget(key, "players")).replaceAll("\"id\":\"(\\w+)\"", "$0,\"name\":\"p$1\"");
        var settings =
                "{\"queue\":\"combine\",\"cancelThreshold\":75,\"cooldown\":0,\"grace\":300000,\"longest\":3600000,"
                        + "\"play\":{\"result\":\"FORM\",\"form\":{\"url\":\"https://forms.example/f\",\"scrim\":\"entry.1\","
                        + "\"players\":\"entry.2\",\"time\":\"\"}}}";
        redis.hset(key, Map.of("state", "CREATED", "players", named, "settings", settings));
        redis.zadd("{combines}:deadlines", (double) (now() + 3_600_000), "match:" + match);
        return this;
    }

    /**
     * A match of a pool whose players have five minutes to check in, from now; whoever does not is banned. All of them were
     * told directly, and would return to the places that they took at 1, 2, 3 … ms.
     */
    public Lab checkingIn(String match, String chat, String... players) {
        asked(match, "READY_UP", chat, players);
        var key = "{combines}:match:" + match;
        var entries = new java.util.ArrayList<String>();
        for (var player : players) {
            var place = "{\"pool\":\"EXPERT\",\"lane\":\"DE\",\"at\":%d,\"mmr\":100}".formatted(entries.size() + 1);
            entries.add("{\"id\":\"%s\",\"lane\":\"DE\",\"mmr\":100,\"joinedAt\":%d,\"entries\":[%s]}"
                    .formatted(player, entries.size() + 1, place));
            redis.hset(key, "kept:told." + player, "dm " + now());
        }
        var settings = "{\"cancelThreshold\":75,\"cooldown\":0,\"grace\":60000,\"longest\":3600000,"
                + "\"play\":{\"ready\":{\"seconds\":300,\"absent\":\"READY_RETURN\",\"asking\":\"CHECK_IN\","
                + "\"dodges\":{\"first\":300,\"second\":1800,\"third\":7200,\"window\":86400}},\"result\":\"FORM\"}}";
        redis.hset(key, Map.of("settings", settings, "players", entries.toString(), "readyBy", "" + (now() + 300_000)));
        redis.zadd("{combines}:deadlines", (double) (now() + 300_000), "ready:" + match);
        return this;
    }

    /** A match in a state, with nothing else about it. */
    public Lab match(String match, String state) {
        redis.hset("{combines}:match:" + match, Map.of("id", match, "state", state));
        return this;
    }
}
