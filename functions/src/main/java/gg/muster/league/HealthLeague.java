package gg.muster.league;

import gg.muster.discord.model.Text;
import gg.muster.health.Service;
import gg.muster.health.Services;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Notes for the league's admins that a worker ran and how the services answer it; {@code lua/league/health.lua} keeps it.
 * Once a run, and in between only when a service begins or ceases to answer.
 */
@Singleton
public final class HealthLeague {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("league/health", Arguments.class, Code.class);
    private static final int LONGEST_ERROR = 160;

    private final Scripts scripts;
    private final Services services;
    private final Clock clock;
    private final Map<String, Set<Service>> notedAsFailing = new ConcurrentHashMap<>();

    HealthLeague(Scripts scripts, Services services, Clock clock) {
        this.scripts = scripts;
        this.services = services;
        this.clock = clock;
    }

    /** See the script's header. */
    public enum Code {
        NOTED
    }

    /** Who runs. */
    public enum Worker {
        MATCHMAKER,
        LEDGER
    }

    /** See the script's header; times in ms. */
    @Serdeable
    public record Arguments(long now, @Nullable String ran, List<Noted> services) {}

    /** The last call to a service; {@code at} in ms. */
    @Serdeable
    public record Noted(String name, long at, @Nullable String error) {}

    /** A worker has finished a run. */
    public void ran(String league, Worker worker) {
        note(league, worker, services.last());
    }

    /** A worker is in the middle of one: nothing is written unless a service began or ceased to answer. */
    public void look(String league) {
        var last = services.last();
        if (!failing(last).equals(notedAsFailing.getOrDefault(league, Set.of()))) {
            note(league, null, last);
        }
    }

    private void note(String league, @Nullable Worker worker, Map<Service, Services.Call> last) {
        var noted = last.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> noted(each.getKey(), each.getValue()))
                .toList();
        var ran = worker == null ? null : worker.name().toLowerCase(Locale.ROOT);
        scripts.run(SCRIPT, league, new Arguments(clock.millis(), ran, noted));
        notedAsFailing.put(league, failing(last));
    }

    private static Noted noted(Service service, Services.Call call) {
        var error = call.error();
        return new Noted(service.id(), call.at(), error == null ? null : Text.cut(error, LONGEST_ERROR));
    }

    private static Set<Service> failing(Map<Service, Services.Call> last) {
        return last.entrySet().stream()
                .filter(each -> each.getValue().failed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
