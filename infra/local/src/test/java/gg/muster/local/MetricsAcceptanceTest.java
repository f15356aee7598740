package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import gg.muster.metrics.Metric;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What those who look after a league see of it, while its players play and its neighbours fail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsAcceptanceTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String TRACKER = "https://tracker.gg/valorant/match/";

    private LocalTest local;
    private Driver driver;

    @BeforeAll
    void start() {
        local = LocalTest.start("metrics", LocalTest.GENEROUS, Map.of());
        driver = local.driver;
    }

    @AfterAll
    void stop() {
        local.close();
    }

    private List<String> members(String tier) {
        var members = driver.createMembers(10, tier, "SIGNED");
        local.refresh();
        return members;
    }

    /** The players of a match that has begun. */
    private List<String> match(String tier) {
        var members = members(tier);
        play(members);
        return members;
    }

    private void play(List<String> members) {
        LocalTest.atOnce(members.stream()
                .<Callable<Json>>map(member -> () -> driver.types(member, "/queue"))
                .toList());
        Driver.await("the match begins", SOON, () -> field(members, "state").equals("IN_PROGRESS"));
    }

    private String field(List<String> members, String field) {
        return OneOfEach.matchField(local, members, field);
    }

    private void submits(String member, String match) {
        var form = driver.types(member, "/match submit", Map.of("channel", "match-chat-" + match))
                .object("modal");
        var game = "0000%s-89ab-cdef-0123-456789abcdef".formatted(match.substring(match.length() - 4));
        driver.fillsIn(member, form.text("id"), Map.of("url", TRACKER + game));
    }

    private void cancel(List<String> members) {
        var chat = "match-chat-" + field(members, "id");
        members.subList(0, 8).forEach(member -> driver.types(member, "/match cancel", Map.of("channel", chat)));
    }

    private double now(String sample) {
        return Scrape.of(driver).value("muster_" + sample);
    }

    /** How much a sample grows while something is done; waits until it is so much. */
    private void grows(String sample, double by, Runnable work) {
        var before = now(sample);
        work.run();
        Driver.await(sample + " grows by " + by, SOON, () -> now(sample) == before + by);
    }

    private double total(String name) {
        var total = local.redis.get("{combines}:metrics:" + name);
        return total == null ? 0 : Double.parseDouble(total);
    }

    @Test
    void joins_waits_and_matches_are_counted_by_pool_and_refusals_by_code() {
        var members = members("MYTHIC");
        var joined = total("queues_joined");
        var created = total("matches_created");

        grows("joins_total{league=\"combines\",pool=\"MYTHIC\"}", 10, () -> {
            grows("matches_formed_total{league=\"combines\",pool=\"MYTHIC\"}", 1, () -> play(members));
        });
        grows(
                "refusals_total{code=\"queue/join IN_MATCH\",league=\"combines\"}",
                1,
                () -> driver.types(members.getFirst(), "/queue"));
        grows("leaves_total{league=\"combines\",pool=\"MYTHIC\"}", 1, () -> {
            var member = driver.createMembers(1, "MYTHIC", "SIGNED").getFirst();
            driver.types(member, "/queue");
            driver.types(member, "/queue action:leave");
        });

        assertThat(now("wait_seconds_count{league=\"combines\",pool=\"MYTHIC\"}"))
                .isEqualTo(10);
        assertThat(now("wait_seconds{league=\"combines\",pool=\"MYTHIC\",quantile=\"1.0\"}"))
                .isPositive();
        assertThat(total("queues_joined") - joined).isGreaterThanOrEqualTo(11);
        assertThat(total("matches_created") - created).isGreaterThanOrEqualTo(1);
        assertThat(now("interaction_time_seconds_count{command=\"queue\",league=\"combines\"}"))
                .isGreaterThanOrEqualTo(13);
        assertThat(now("script_time_seconds_count{league=\"combines\",script=\"queue/join\"}"))
                .isGreaterThanOrEqualTo(12);
        assertThat(now("discord_time_seconds_count{league=\"shared\",route=\"guilds\"}"))
                .isPositive();
        cancel(members);
    }

    @Test
    void the_depth_of_a_pool_is_what_waits_in_it() {
        var member = driver.createMembers(1, "PROSPECT", "SIGNED").getFirst();
        driver.types(member, "/queue");
        local.muster.functions().runMatchmaker();

        assertThat(now("pool_depth{league=\"combines\",pool=\"PROSPECT\"}")).isEqualTo(1);

        driver.types(member, "/queue action:leave");
        local.muster.functions().runMatchmaker();
        assertThat(now("pool_depth{league=\"combines\",pool=\"PROSPECT\"}")).isZero();
    }

    @Test
    void matches_end_by_outcome() {
        var voted = match("EXPERT");
        var canceled = total("matches_canceled");
        var completed = total("matches_completed");
        grows("matches_ended_total{league=\"combines\",outcome=\"cancelled voted\"}", 1, () -> cancel(voted));

        var submitted = match("EXPERT");
        grows(
                "matches_ended_total{league=\"combines\",outcome=\"completed submitted\"}",
                1,
                () -> submits(submitted.getFirst(), field(submitted, "id")));

        assertThat(total("matches_canceled")).isGreaterThan(canceled);
        assertThat(total("matches_completed")).isGreaterThan(completed);
    }

    @Test
    void closed_direct_messages_are_counted_by_what_discord_says() {
        var members = members("APPRENTICE");
        driver.closeDms(members.getFirst());

        grows("dms_failed_total{error=\"DM_CLOSED\",league=\"combines\"}", 1, () -> play(members));
        cancel(members);
    }

    @Test
    void rate_limits_and_failures_of_discord_are_counted_by_what_was_asked_for() {
        var members = members("EXPERT");
        driver.fault(Map.of("method", "POST", "path", "/guilds/.*/channels", "status", 429, "times", 2));
        var retried = now("effects_retried_total{effect=\"match.formed\",league=\"combines\"}");

        grows("discord_rate_limited_total{league=\"shared\",route=\"guilds\"}", 2, () -> play(members));

        driver.fault(Map.of("method", "POST", "path", "/channels/.*/messages", "status", 403, "times", 1));
        var other = members("EXPERT");
        play(other);
        assertThat(now("effects_retried_total{effect=\"match.formed\",league=\"combines\"}"))
                .isGreaterThan(retried);
        assertThat(now("discord_retried_total{league=\"shared\",route=\"guilds\"}"))
                .isGreaterThanOrEqualTo(2);
        driver.clearFaults();
        cancel(members);
        cancel(other);
    }

    @Test
    void a_silent_numbers_is_counted() {
        var members = match("EXPERT");
        driver.fault(Map.of("path", ".*/gameSubmit", "status", 503, "times", 1));

        grows(
                "numbers_failures_total{league=\"shared\",why=\"unavailable\"}",
                1,
                () -> submits(members.getFirst(), field(members, "id")));

        driver.clearFaults();
        assertThat(now("numbers_requests_total{league=\"shared\"}")).isPositive();
    }

    @Test
    void prometheus_reads_it_all_and_every_metric_says_what_it_is() {
        driver.types(driver.createMembers(1, "EXPERT", "SIGNED").getFirst(), "/queue action:status");
        local.muster.functions().runMatchmaker();

        var scrape = Scrape.of(driver);

        assertThat(scrape.samples()).isNotEmpty();
        assertThat(scrape.samples().keySet()).allMatch(name -> name.contains("league=\""));
        assertThat(scrape.help()).containsOnlyKeys(scrape.types().keySet());
        assertThat(scrape.types().get("muster_interaction_time_seconds")).isEqualTo("summary");
        assertThat(scrape.types().get("muster_pool_depth")).isEqualTo("gauge");
        assertThat(scrape.help().get("muster_pool_depth")).isEqualTo("Players waiting when the matchmaker last looked");
        assertThat(scrape.types().keySet())
                .isSubsetOf(Arrays.stream(Metric.values())
                        .map(metric -> "muster_" + metric.id()
                                + switch (metric.kind()) {
                                    case COUNT -> "_total";
                                    case LEVEL -> "";
                                    case TIME -> "_seconds";
                                })
                        .collect(Collectors.toSet()));
    }
}
