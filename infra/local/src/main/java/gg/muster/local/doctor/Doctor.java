package gg.muster.local.doctor;

import gg.muster.discord.Discord;
import gg.muster.redis.RedisUrls;
import gg.muster.settings.Contexts;
import gg.muster.settings.Setting;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Examines what a deployment stands on: its settings, Redis, MariaDB, Discord and Numbers. All are asked side by side,
 * each for a limited time, and nothing is changed anywhere.
 */
public final class Doctor {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, Object> PROMPT = Map.of("muster.discord.patience", "10s");

    private final Map<String, String> environment;
    private final Duration patience;
    private final Secrets secrets;

    private Doctor(Map<String, String> environment, Duration patience) {
        this.environment = environment;
        this.patience = patience;
        this.secrets = Secrets.of(environment);
    }

    /** Examines what these environment variables lead to. */
    public static Report examine(Map<String, String> environment) {
        return examine(environment, PATIENCE);
    }

    /** With a time limit of its own for each check. */
    static Report examine(Map<String, String> environment, Duration patience) {
        return new Doctor(environment, patience).examine();
    }

    private Report examine() {
        var given = GivenSettings.of(environment);
        try (var context = context(given)) {
            var findings = Stream.concat(given.findings().stream(), allAtOnce(checks(given, context)).stream());
            return new Report(findings.toList());
        }
    }

    /** The application, which does not start without a league; where none is right, none is looked at. */
    private static ApplicationContext context(GivenSettings given) {
        var builder = Contexts.with(given.usable()).properties(PROMPT);
        return given.leagues().isPresent()
                ? builder.start()
                : builder.properties(Map.of(
                                Setting.MUSTER_LEAGUES.property(),
                                Setting.MUSTER_LEAGUES.byDefault().orElseThrow(),
                                Setting.DISCORD_GUILD_ID.property(),
                                "0"))
                        .start();
    }

    private List<Check> checks(GivenSettings given, ApplicationContext context) {
        var settings = given.usable();
        var checks = new ArrayList<Check>();
        if (settings.get(Setting.REDIS_URL).isPresent()) {
            var urls = RedisUrls.of(settings.get(Setting.REDIS_URL).orElseThrow());
            checks.add(new RedisCheck(urls, secrets));
            checks.addAll(liveStates(given, urls));
        }
        if (settings.get(Setting.DATABASE_URL).isPresent()) {
            checks.add(new LeagueDatabaseCheck(settings, context, secrets));
            checks.add(new LedgerDatabaseCheck(settings, context, secrets));
        }
        if (settings.get(Setting.DISCORD_BOT_TOKEN).isPresent()) {
            var account = new BotIdentity(context.getBean(Discord.class));
            checks.add(new ApplicationCheck(settings, account));
            checks.add(new EndpointCheck(account, Clock.systemUTC(), secrets));
            checks.addAll(guilds(given, account, context));
        }
        if (given.needsNumbers()) {
            checks.add(new NumbersCheck(settings, secrets));
        }
        return checks;
    }

    private static List<LiveStateCheck> liveStates(GivenSettings given, RedisUrls urls) {
        return given.leagues()
                .map(leagues -> leagues.all().stream()
                        .map(league -> new LiveStateCheck(league.id(), urls, Clock.systemUTC()))
                        .toList())
                .orElse(List.of());
    }

    private static List<GuildCheck> guilds(GivenSettings given, BotIdentity account, ApplicationContext context) {
        return given.leagues()
                .map(leagues -> leagues.all().stream()
                        .map(league -> new GuildCheck(league, leagues.guildOf(league), account, context))
                        .toList())
                .orElse(List.of());
    }

    private List<Finding> allAtOnce(List<Check> checks) {
        var end = System.nanoTime() + patience.toNanos();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var running =
                    checks.stream().map(check -> threads.submit(check::run)).toList();
            var findings = new ArrayList<Finding>();
            for (int i = 0; i < checks.size(); i++) {
                findings.addAll(result(checks.get(i), running.get(i), end));
            }
            return findings;
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Finding> result(Check check, Future<List<Finding>> running, long end) {
        try {
            return running.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            running.cancel(true);
            return List.of(Finding.problem(
                    check.subject(), "no answer within %.0f s".formatted(patience.toMillis() / 1000.0)));
        } catch (ExecutionException failed) {
            return List.of(Finding.problem(check.subject(), secrets.why(failed)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.problem(check.subject(), "interrupted"));
        }
    }
}
