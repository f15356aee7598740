package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.audit.Audit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Four processes form the same matches, keep the same deadlines and run the effects of the same stream. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FourWorkersTest {
    private static final int WORKERS = 4;
    private static final int MATCHES = 16;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration CLAIM_AFTER = Duration.ofSeconds(3);

    private final List<Process> workers = new ArrayList<>();
    private final List<Path> logs = IntStream.range(0, WORKERS)
            .mapToObj(i -> Path.of("target", "worker-" + i + ".log"))
            .toList();
    private LocalTest local;

    @BeforeAll
    void start() throws IOException {
        local = LocalTest.startOnCluster("workers", Map.of());
        ((LocalWake) local.muster.wake()).serve(league -> {}, () -> {}, () -> {}, Duration.ofDays(1));
        for (var log : logs) {
            workers.add(WorkerProcess.start(local.muster.environment(), CLAIM_AFTER, log));
        }
        Driver.await(
                "all work", SOON, () -> logs.stream().allMatch(log -> text(log).contains("ready")));
    }

    @AfterAll
    void stop() {
        workers.forEach(Process::destroyForcibly);
        workers.forEach(worker -> worker.onExit().join());
        local.close();
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatever_four_of_them_race_for_happens_once_though_one_dies_in_between() {
        var members = local.driver.createMembers(10 * MATCHES, "EXPERT", "DRAFT_ELIGIBLE");
        local.refresh();
        LocalTest.atOnce(members.stream()
                .<Callable<String>>map(member -> () -> joins(member))
                .toList());

        Driver.await("some matches are played", SOON, () -> played() > 1);
        workers.getFirst().destroyForcibly();
        Driver.await("all are", SOON, () -> played() == MATCHES);
        everythingIsDone();

        var playersOf = members.stream()
                .collect(Collectors.groupingBy(member -> OneOfEach.matchField(local, List.of(member), "id")));
        assertThat(playersOf)
                .hasSize(MATCHES)
                .allSatisfy((match, players) -> assertThat(players).hasSize(10));
        assertThat(local.redis.get("{combines}:match-sequence")).isEqualTo("" + MATCHES);
        playersOf.values().forEach(players -> OneOfEach.assertFor(local, players));
        assertThat(logs.subList(1, WORKERS))
                .allSatisfy(log -> assertThat(text(log)).contains(": done"));

        everyMatchIsOverAtOnce(playersOf.keySet());
    }

    /** However slow a machine is on which so many ask at once: whoever is told to try again, or nothing, asks again. */
    private String joins(String member) {
        var said = "";
        for (int i = 0; i < 20 && !local.redis.hexists("{combines}:player:" + member, "status"); i++) {
            said = local.driver.types(member, "/queue").text("content");
        }
        assertThat(local.redis.hget("{combines}:player:" + member, "status"))
                .as(said)
                .isIn("queued", "in_match");
        return said;
    }

    /** The longest time of every match has passed, and then that of its rooms. */
    private void everyMatchIsOverAtOnce(Iterable<String> matches) {
        matches.forEach(match -> local.redis.zadd("{combines}:deadlines", 1, "match:" + match));
        awaitStates(matches, "CANCELLED");
        matches.forEach(match -> local.redis.zadd("{combines}:deadlines", 1, "rooms:" + match));
        awaitStates(matches, "CLOSED");
        everythingIsDone();

        assertThat(local.redis.get("{combines}:metrics:matches_canceled")).isEqualTo("" + MATCHES);
        assertThat(local.driver.everything().list("channels"))
                .noneMatch(channel -> channel.text("name").startsWith("Match–"));
        assertThat(successes("DELETE", "/channels/\\d+"))
                .hasSize(5 * MATCHES)
                .allSatisfy((path, count) -> assertThat(count).as(path).isEqualTo(1));
    }

    private Map<String, Long> successes(String method, String path) {
        return local.driver.requests().stream()
                .filter(request -> request.text("method").equals(method)
                        && request.text("path").matches(".*" + path)
                        && request.text("status").startsWith("2"))
                .map(request -> request.text("path"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private void awaitStates(Iterable<String> matches, String state) {
        Driver.await("all are " + state, SOON, () -> {
            var states = new HashSet<String>();
            matches.forEach(match -> states.add(
                    Objects.requireNonNullElse(local.redis.hget("{combines}:match:" + match, "state"), "gone")));
            return states.equals(Set.of(state));
        });
    }

    private long played() {
        return local.redis.zrange("{combines}:matches", 0, -1).stream()
                .filter(match -> "IN_PROGRESS".equals(local.redis.hget("{combines}:match:" + match, "state")))
                .count();
    }

    /** The ledger's part of the stream is settled here; the rest is the workers'. */
    private void everythingIsDone() {
        local.muster.functions().runLedger();
        var audit = new Audit(local.redis, Clock.systemUTC());
        var found = new AtomicReference<>(audit.settled("combines"));
        Driver.await(() -> "nothing is wrong or under way: " + found, SOON, () -> {
            local.muster.functions().runLedger();
            found.set(audit.settled("combines"));
            return found.get().isEmpty();
        });
    }
}
