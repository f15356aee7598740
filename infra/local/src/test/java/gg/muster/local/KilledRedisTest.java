package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.servers.RealRedis;
import gg.muster.servers.RedisTap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Redis is killed right after it has done something and before anybody knows, and comes back with what it had written
 * down, or with nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KilledRedisTest {
    private static final String UNAVAILABLE = "Queues are unavailable for a moment, try again shortly.";
    private static final Duration SOON = Duration.ofSeconds(30);

    private Path folder;
    private RealRedis redis;
    private RedisTap tap;
    private LocalTest local;
    private Driver driver;
    private String admin;

    @BeforeAll
    void start(@TempDir Path kept) {
        folder = kept;
        redis = RealRedis.startDurable(folder);
        tap = new RedisTap(redis);
        local = LocalTest.start("killed-redis", redis, tap, Map.of("muster.outbox.claim-after", "300ms"));
        driver = local.driver;
        admin = driver.createGuests(1).getFirst();
        driver.makeStaff(admin);
    }

    @AfterAll
    void stop() {
        local.close();
        tap.close();
        redis.close();
    }

    @ParameterizedTest(name = "in the middle of {0}, coming back with its data: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "joins   | true  | \"token\"             | JOINED | 4",
                "joins   | false | \"token\"             | JOINED | 4",
                "forming | true  | \"pick\"              | FORMED | 0",
                "forming | false | \"pick\"              | FORMED | 0",
                "effects | true  | \"fact\":\"room.chat\" | KEPT   | 0",
                "effects | false | \"fact\":\"room.chat\" | KEPT   | 0",
            })
    void redis_is_killed_and_comes_back(String when, boolean withData, String asked, String answered, int spared) {
        var members = driver.createMembers(10, "EXPERT", "SIGNED");
        local.refresh();
        var held = Held.before(local, "combines");
        var loss = tap.lose(asked, answered, spared, redis::kill);

        assertThat(allQueue(members)).allMatch(said -> said.startsWith("You have joined") || said.equals(UNAVAILABLE));
        Driver.await("Redis is killed", SOON, loss::isOver);
        comesBack(withData);

        Driver.await("everybody is in a match", SOON, () -> {
            allQueue(members.stream().filter(member -> !isSomewhere(member)).toList());
            return members.stream().allMatch(member -> status(member).equals("in_match"));
        });
        Driver.await("it begins", SOON, () -> {
            local.muster.functions().runMatchmaker();
            return OneOfEach.matchField(local, members, "state").equals("IN_PROGRESS");
        });
        held.nobodyIsLost(members);
        var match = OneOfEach.matchField(local, members, "id");
        assertThat(members)
                .allSatisfy(member -> assertThat(OneOfEach.matchField(local, List.of(member), "id"))
                        .isEqualTo(match));

        driver.types(admin, "/queueadmin kill match:" + match);
        forgetLostRooms();
        held.nothingIsLeft(List.of(match));
        held.nobodyIsLost(members);
    }

    /** What each of them reads. */
    private List<String> allQueue(List<String> members) {
        return LocalTest.atOnce(members.stream()
                .<Callable<String>>map(
                        member -> () -> driver.types(member, "/queue").text("content"))
                .toList());
    }

    private String status(String member) {
        return String.valueOf(local.redis.hget("{combines}:player:" + member, "status"));
    }

    private boolean isSomewhere(String member) {
        return List.of("queued", "in_match").contains(status(member));
    }

    private void comesBack(boolean withData) {
        if (!withData) {
            forget(folder.resolve("appendonlydir"));
        }
        redis.restart();
        Driver.await("it answers", SOON, () -> driver.status("/healthz") == 200);
        local.refresh();
    }

    private static void forget(Path kept) {
        try (var files = Files.walk(kept)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rooms of a match that Redis has lost before MariaDB knew it belong to nothing, and go with the second look. */
    private void forgetLostRooms() {
        local.muster.functions().setUp();
        local.muster.functions().runMatchmaker();
        Driver.await(
                "it is seen what belongs to nothing",
                SOON,
                () -> local.redis.xpending("{combines}:events", "matchmaker").getCount() == 0);
        for (var field : local.redis.hkeys("{combines}:setup")) {
            if (field.startsWith("stray:")) {
                local.redis.hset("{combines}:setup", field, "1");
            }
        }
        local.muster.functions().setUp();
        local.muster.functions().runMatchmaker();
    }
}
