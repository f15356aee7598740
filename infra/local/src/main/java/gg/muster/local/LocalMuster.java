package gg.muster.local;

import gg.muster.league.LeagueFiles;
import gg.muster.local.practice.PracticeLeague;
import gg.muster.local.practice.PracticeServer;
import gg.muster.local.practice.SigningKey;
import gg.muster.local.practice.world.Member;
import gg.muster.local.practice.world.Members;
import gg.muster.servers.OwnedFolder;
import gg.muster.servers.RealMariaDb;
import gg.muster.servers.RealRedis;
import gg.muster.servers.RealRedisCluster;
import gg.muster.settings.Setting;
import gg.muster.wake.Wake;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Everything on one machine: Redis and MariaDB where none were named, the practice server where no Discord was, the three
 * functions, and the HTTP server in front of them. Closing it ends whatever it started, last first.
 */
public final class LocalMuster implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalMuster.class);
    private static final String DATABASE = "league";

    private final LocalOptions options;
    private final Map<String, Object> properties;
    private final Object[] beans;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final Map<Setting, String> settings = new EnumMap<>(Setting.class);
    private final LocalWake wake = new LocalWake();
    private final PracticeDiscord practice;
    private final PracticeEnrolment enrolment = new PracticeEnrolment(this::functions);
    private @Nullable RealRedis redis;
    private @Nullable RealRedisCluster cluster;
    private @Nullable RealMariaDb mariaDb;
    private @Nullable EmbeddedServer server;
    private volatile @Nullable Functions functions;
    private volatile boolean ready;

    private LocalMuster(LocalOptions options, Map<String, Object> properties, Object... beans) {
        this.options = options;
        this.properties = properties;
        this.beans = beans;
        this.practice = new PracticeDiscord(options);
    }

    /**
     * Starts everything and returns when it is ready.
     *
     * @throws IllegalStateException when the port is taken, or the folder in use by another
     */
    public static LocalMuster start(LocalOptions options) {
        return start(options, Map.of());
    }

    /** As {@link #start(LocalOptions)}, with further Micronaut properties and beans for the functions. */
    public static LocalMuster start(LocalOptions options, Map<String, Object> properties, Object... beans) {
        var muster = new LocalMuster(options, properties, beans);
        try {
            muster.begin();
            return muster;
        } catch (RuntimeException failure) {
            muster.close();
            throw failure;
        }
    }

    private void begin() {
        ownFolder();
        refuseTakenPort();
        if (!options.hasDiscord()) {
            settings.putAll(practice.instead());
        }
        refuseBadLeagues();
        servers();
        var http = http();
        server = http;
        functions = opened(new Functions(options.settings(settings), wake, properties, beansWith(http)));
        started.push(wake);
        http.start();
        functions().registerCommands();
        functions().runLedger();
        enrol(http);
        functions().setUp();
        wake.serve(
                league -> functions().runMatchmaker(league),
                () -> functions().runMatchmaker(),
                () -> functions().runLedger(),
                options.schedule());
        ready = true;
    }

    /** Where to look, for the one who started it. */
    public String welcome() {
        return Welcome.of(options);
    }

    boolean isReady() {
        return ready;
    }

    Functions functions() {
        return Objects.requireNonNull(functions, "the functions have not started");
    }

    RealRedis redis() {
        return Objects.requireNonNull(redis, "Redis is not ours");
    }

    RealRedisCluster cluster() {
        return Objects.requireNonNull(cluster, "Redis is no cluster of ours");
    }

    RealMariaDb mariaDb() {
        return Objects.requireNonNull(mariaDb, "MariaDB is not ours");
    }

    /** The database of the practice league, and who is in it. */
    public PracticeLeague league() {
        return practice.league();
    }

    /** As the functions wake each other. */
    public Wake wake() {
        return wake;
    }

    /** What a process of its own is told to serve the same leagues, in its environment. */
    Map<String, String> environment() {
        var all = new HashMap<>(options.environment());
        settings.forEach((setting, value) -> all.put(setting.name(), value));
        return all;
    }

    /** Where Discord posts to. */
    public URI interactions() {
        return URI.create("http://127.0.0.1:" + options.port() + "/interactions");
    }

    public String redisUrl() {
        return options.settings(settings).get(Setting.REDIS_URL).orElseThrow();
    }

    /** A JDBC URL with user and password. */
    public String databaseUrl() {
        return options.settings(settings).get(Setting.DATABASE_URL).orElseThrow();
    }

    /** A bean of the practice server, for whoever acts on it from within this process. */
    public <T> T practice(Class<T> bean) {
        return Objects.requireNonNull(server, "the HTTP server has not started")
                .getApplicationContext()
                .getBean(bean);
    }

    SigningKey signingKey() {
        return practice.signingKey();
    }

    /** What the script of a form signs results with; empty where none was named. */
    String resultsSecret() {
        return options.settings(settings).get(Setting.RESULTS_SECRET).orElse("");
    }

    private void servers() {
        if (!options.has(Setting.REDIS_URL)) {
            settings.put(Setting.REDIS_URL, startRedis());
        }
        if (!options.has(Setting.DATABASE_URL)) {
            mariaDb = opened(RealMariaDb.startIn(options.data().resolve("mariadb")));
            mariaDb.createDatabase(DATABASE);
            settings.put(Setting.DATABASE_URL, mariaDb.jdbcUrl(DATABASE));
        }
    }

    private String startRedis() {
        if (options.redisNodes() > 1) {
            cluster = opened(RealRedisCluster.start(options.redisNodes()));
            return cluster.urls();
        }
        redis = opened(RealRedis.startIn(options.data().resolve("redis")));
        return redis.url();
    }

    private EmbeddedServer http() {
        var all = new HashMap<String, Object>(
                Map.of("micronaut.server.host", "127.0.0.1", "micronaut.server.port", options.port()));
        var builder = ApplicationContext.builder()
                .deduceEnvironment(false)
                .deduceCloudEnvironment(false)
                .environmentPropertySource(false)
                .banner(false);
        builder.singletons(this, options.clock());
        if (!options.hasDiscord()) {
            all.putAll(PracticeServer.PROPERTIES);
            builder.singletons(
                    practice.settings(), practice.open(databaseUrl(), !options.has(Setting.REDIS_URL)), enrolment);
        }
        var context = opened(builder.properties(all).start());
        return context.getBean(EmbeddedServer.class);
    }

    /** Everybody in the guild of a league whose admins keep a roster begins on it. */
    private void enrol(EmbeddedServer server) {
        if (options.hasDiscord()) {
            return;
        }
        var members = server.getApplicationContext().getBean(Members.class);
        for (var guild : practice.guilds()) {
            if (!guild.pools().isEmpty()) {
                enrolment.spread(
                        guild,
                        members.all(guild.id()).stream().map(Member::person).toList());
            }
        }
    }

    /** Dummies exist where the practice server does, and nowhere else. */
    private Object[] beansWith(EmbeddedServer server) {
        var all = new ArrayList<>(Arrays.asList(beans));
        if (all.stream().noneMatch(Clock.class::isInstance)) {
            all.add(options.clock());
        }
        if (!options.hasDiscord()) {
            all.add(opened(new PracticeDummies(server.getApplicationContext())));
        }
        return all.toArray();
    }

    private void refuseTakenPort() {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), options.port()));
        } catch (IOException taken) {
            throw new IllegalStateException("MUSTER_PORT: port " + options.port()
                    + " is taken; end what uses it, or choose another, such as MUSTER_PORT=" + (options.port() + 1));
        }
    }

    /** The functions would refuse them too, but only once every server runs. */
    private void refuseBadLeagues() {
        var all = options.settings(settings);
        var guildIds = all.get(Setting.DISCORD_GUILD_ID).orElseThrow();
        LeagueFiles.read(options.leagues(), List.of(guildIds.split(",", -1)));
    }

    /** What a killed run left in {@code tmp} would stay for good. */
    private void ownFolder() {
        opened(OwnedFolder.own(options.data(), "another Muster runs in this clone"))
                .emptied("tmp");
    }

    private <T extends AutoCloseable> T opened(T resource) {
        started.push(resource);
        return resource;
    }

    @Override
    public synchronized void close() {
        ready = false;
        while (!started.isEmpty()) {
            try {
                started.pop().close();
            } catch (Exception e) {
                LOG.warn("could not be closed in order", e);
            }
        }
    }
}
