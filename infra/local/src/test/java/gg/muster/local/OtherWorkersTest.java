package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.entry.MatchmakerFunction;
import gg.muster.local.Driver.Json;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Matchmakers beside the one of this process, woken by messages as SQS delivers them: twice, too late, by another release. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherWorkersTest {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration NEVER = Duration.ofDays(1);

    private final List<ApplicationContext> contexts = new ArrayList<>();
    private LocalTest local;
    private Driver driver;
    private Held held;
    private String admin;

    @BeforeAll
    void start() {
        local = LocalTest.startWithoutSchedule("other-workers", LocalTest.GENEROUS);
        driver = local.driver;
        admin = driver.createGuests(1).getFirst();
        driver.makeStaff(admin);
    }

    @BeforeEach
    void nobodyIsWokenButByMessages() {
        wakes().serve(league -> {}, () -> {}, () -> local.muster.functions().runLedger(), NEVER);
        held = Held.before(local, "combines");
    }

    @AfterEach
    void end() {
        contexts.forEach(ApplicationContext::close);
        contexts.clear();
    }

    @AfterAll
    void stop() {
        local.close();
    }

    private LocalWake wakes() {
        return (LocalWake) local.muster.wake();
    }

    /** Another process of the same deployment, with these leagues. */
    private MatchmakerFunction worker(String leagues) {
        var environment = Map.of(
                "MUSTER_LEAGUES",
                leagues,
                "REDIS_URL",
                local.redisUrl(),
                "DISCORD_API_BASE",
                driver.uri("/api/v10").toString(),
                "DISCORD_BOT_TOKEN",
                PracticeDiscord.TOKEN,
                "DISCORD_APPLICATION_ID",
                PracticeDiscord.APPLICATION,
                "DISCORD_GUILD_ID",
                driver.everything().object("guild").text("id"));
        var context = Contexts.with(Settings.from(environment))
                .properties(Map.of("muster.outbox.claim-after", "300ms"))
                .start();
        contexts.add(context);
        return new MatchmakerFunction(context);
    }

    /** The same message to a worker; nothing of it fails. */
    private static void delivered(MatchmakerFunction to, String message) {
        var record = Map.of(
                "messageId",
                message,
                "receiptHandle",
                "r-" + message,
                "eventSourceARN",
                "arn:aws:sqs:eu-central-1:1:MatchmakerWakes.fifo",
                "body",
                "{\"league\":\"combines\"}");
        assertThat(to.execute(Map.of("Records", List.of(record))).getBatchItemFailures())
                .isEmpty();
    }

    private List<String> members(String tier) {
        var members = driver.createMembers(10, tier, "SIGNED");
        local.refresh();
        return members;
    }

    private void allQueue(List<String> members) {
        LocalTest.atOnce(members.stream()
                .<Callable<Json>>map(member -> () -> driver.types(member, "/queue"))
                .toList());
    }

    private String match(List<String> members, String field) {
        return OneOfEach.matchField(local, members, field);
    }

    private String of(String match, String field) {
        return String.valueOf(local.redis.hget("{combines}:match:" + match, field));
    }

    private void goesHome(List<String> members) {
        var match = match(members, "id");
        driver.types(admin, "/queueadmin kill match:" + match);
        held.nothingIsLeft(List.of(match));
        held.nobodyIsLost(members);
    }

    @Test
    void a_message_that_is_delivered_twice_and_to_two_workers_at_once_is_one_wake() {
        var members = members("EXPERT");
        allQueue(members);
        var workers = List.of(worker("combines"), worker("combines"));

        LocalTest.atOnce(Stream.of(0, 1, 0, 1)
                .<Callable<Boolean>>map(i -> () -> {
                    delivered(workers.get(i), "m1");
                    return true;
                })
                .toList());

        Driver.await("the match begins", SOON, () -> {
            delivered(workers.getFirst(), "m1");
            return match(members, "state").equals("IN_PROGRESS");
        });
        OneOfEach.assertFor(local, members);
        goesHome(members);
    }

    @Test
    void a_message_that_comes_after_a_later_one_finds_what_is_true_by_then() {
        var members = members("MYTHIC");
        var worker = worker("combines");
        allQueue(members);
        driver.types(members.getFirst(), "/queue action:leave");

        delivered(worker, "of the one who left");
        delivered(worker, "of the tenth who joined before");
        assertThat(match(members.subList(1, 10), "id")).as("nine are no match").isEqualTo("null");

        driver.types(members.getFirst(), "/queue");
        delivered(worker, "of the one who came back");
        var match = match(members, "id");
        assertThat(match(members, "state")).isEqualTo("IN_PROGRESS");
        driver.types(admin, "/queueadmin kill match:" + match);
        delivered(worker, "of the one who left");
        assertThat(of(match, "state")).isEqualTo("CANCELLED");
        held.nothingIsLeft(List.of(match));
        held.nobodyIsLost(members);
    }

    @Test
    void a_match_goes_on_by_the_league_file_it_began_with(@TempDir Path folder) throws IOException {
        var members = members("PROSPECT");
        driver.fault(Map.of("method", "POST", "path", "/guilds/.*/channels", "status", 500, "times", 10_000));
        allQueue(members);
        delivered(worker("combines"), "before");
        assertThat(match(members, "state")).isEqualTo("INITIAL");
        end();
        driver.clearFaults();
        var worker = worker(changed(folder).toString());

        Driver.await("the match begins", SOON, () -> {
            delivered(worker, "after");
            return match(members, "state").equals("IN_PROGRESS");
        });
        OneOfEach.assertFor(local, members);
        var match = match(members, "id");
        var chat = Map.<String, Object>of("channel", of(match, "kept:room.chat"));
        members.subList(0, 7).forEach(member -> driver.types(member, "/match cancel", chat));
        assertThat(of(match, "state")).as("seven of ten are not 80 %").isEqualTo("IN_PROGRESS");
        driver.types(members.get(7), "/match cancel", chat);
        assertThat(of(match, "state")).isEqualTo("CANCELLED");
        local.redis.zadd("{combines}:deadlines", 1, "rooms:" + match);
        delivered(worker, "over");
        assertThat(of(match, "state")).isEqualTo("CLOSED");
        held.nothingIsLeft(List.of(match));

        var others = members("RECRUIT");
        allQueue(others);
        delivered(worker, "the next");
        var next = match(others, "id");
        assertThat(driver.everything().list("channels").stream().map(channel -> channel.text("name")))
                .contains("Changed–RECRUIT-" + next, "changed-" + next, "Foyer");
        goesHome(others);
    }

    /** The league with other names for its rooms, in which a single vote ends a match. */
    private static Path changed(Path folder) throws IOException {
        try (var shipped = OtherWorkersTest.class.getClassLoader().getResourceAsStream("leagues/combines.yml")) {
            var combines = new String(Objects.requireNonNull(shipped).readAllBytes(), StandardCharsets.UTF_8);
            return Files.writeString(
                    folder.resolve("combines.yml"),
                    combines.replace("cancelThreshold: 80", "cancelThreshold: 10")
                            .replace("\"Match–{pool}-{match}\"", "\"Changed–{pool}-{match}\"")
                            .replace("\"match-chat-{match}\"", "\"changed-{match}\"")
                            .replace("lobby: Lobby", "lobby: Foyer"));
        }
    }
}
