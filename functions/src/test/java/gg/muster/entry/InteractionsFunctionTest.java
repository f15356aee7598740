package gg.muster.entry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.metrics.EmfMetrics;
import gg.muster.metrics.Ticker;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.testing.DiscordKey;
import gg.muster.testing.EmfRules;
import gg.muster.testing.Lab;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InteractionsFunctionTest {
    private static final String QUEUE =
            "{\"id\":\"1\",\"type\":2,\"token\":\"t\",\"guild_id\":\"100\",\"member\":{\"user\":{\"id\":\"5\"}},\"data\":{\"name\":\"queue\"}}";

    private final Lab lab = Lab.shared();
    private final DiscordKey key = new DiscordKey();

    @BeforeEach
    void emptyRedis() {
        lab.reset();
    }

    @Test
    void a_cold_start_makes_nothing_of_http_or_of_mariadb() {
        lab.inSeason().profile("5", "EXPERT", "DE", 1500);
        try (var context = start()) {
            var response = new InteractionsFunction(context).answer(signed(QUEUE));

            assertThat(response.body()).contains("You have joined the **Expert** combine queue.");
            assertThat(context.getActiveBeanRegistrations(Object.class))
                    .extracting(bean -> bean.getBean().getClass().getName())
                    .anyMatch(name -> name.equals("gg.muster.redis.RedisLink"))
                    .noneMatch(name -> name.matches("(io\\.micronaut\\.(http|data)|com\\.zaxxer|org\\.flywaydb)\\..*"));
        }
    }

    /** A second and a half for Redis, and a second for the rest. */
    private static final List<Long> TICKS = List.of(0L, 500_000L, 2_000_000L, 2_500_000L);

    private List<String> measured(HttpEvent event) {
        var lines = new ArrayList<String>();
        var ticks = new ArrayDeque<>(TICKS);
        Ticker ticker = () -> Objects.requireNonNull(ticks.poll());
        try (var context = start(new EmfMetrics(JsonMapper.createDefault(), lab.clock(), lines::add), ticker)) {
            new InteractionsFunction(context).answer(event);
        }
        assertThat(lines).allSatisfy(EmfRules::obeyedBy);
        return lines;
    }

    @Test
    void an_interaction_leaves_one_line_of_what_it_measured() {
        lab.inSeason().profile("5", "EXPERT", "DE", 1500);

        assertThat(measured(signed(QUEUE))).containsExactly("""
                        {"_aws":{"Timestamp":1767225600000,"CloudWatchMetrics":[\
                        {"Namespace":"Muster","Dimensions":[["league","pool"]],"Metrics":[{"Name":"joins","Unit":"Count"}]},\
                        {"Namespace":"Muster","Dimensions":[["league","script"]],"Metrics":[{"Name":"script_time","Unit":"Milliseconds"}]},\
                        {"Namespace":"Muster","Dimensions":[["league","command"],["scope"]],"Metrics":[{"Name":"interaction_time","Unit":"Milliseconds"}]}]},\
                        "league":"combines","pool":"EXPERT","script":"queue/join","command":"queue","scope":"all",\
                        "joins":1,"script_time":[1.5],"interaction_time":[2.5]}""");
    }

    @Test
    void a_refused_interaction_is_measured_with_the_code_of_its_refusal() {
        lab.inSeason();
        lab.redis().hset("{combines}:player:5", Map.of("status", "locked", "reason", "late"));

        assertThat(measured(signed(QUEUE))).singleElement().asString().endsWith("""
                        "league":"combines","code":"queue/join LOCKED","script":"queue/join","command":"queue","scope":"all",\
                        "refusals":1,"script_time":[1.5],"interaction_time":[2.5]}""");
    }

    @Test
    void an_interaction_that_a_bug_breaks_is_measured_all_the_same() {
        lab.redis().set("{combines}:league", "not a hash");

        assertThat(measured(signed(QUEUE)))
                .singleElement()
                .asString()
                .contains("\"command\":\"queue\"", "\"interactions_failed\":1", "\"interaction_time\":");
    }

    @Test
    void a_request_that_is_not_signed_is_measured_too() {
        assertThat(measured(new HttpEvent(null, null, null, QUEUE, false)))
                .singleElement()
                .asString()
                .endsWith("\"league\":\"shared\",\"why\":\"unsigned\",\"interactions_refused\":1}");
    }

    @Test
    void a_path_of_its_own_leads_to_the_forms_and_a_wrong_signature_there_is_measured() {
        var event = HttpEvent.post("/results/COMBINES-10001", Map.of(), "{}".getBytes(UTF_8), false);

        assertThat(measured(event))
                .singleElement()
                .asString()
                .endsWith("\"league\":\"shared\",\"why\":\"unsigned result\",\"interactions_refused\":1}");
    }

    @Test
    void what_nobody_answers_has_no_name_of_its_own() {
        assertThat(measured(signed(QUEUE.replace("\"queue\"", "\"made-up\""))))
                .singleElement()
                .asString()
                .contains("\"league\":\"combines\",\"command\":\"unknown\"");
    }

    private ApplicationContext start(Object... beans) {
        return Contexts.forInteractions(Settings.from(Map.of(
                        "REDIS_URL", lab.redisUrl(),
                        "DISCORD_GUILD_ID", "100",
                        "DISCORD_PUBLIC_KEY", key.publicKey())))
                .singletons(lab.clock())
                .singletons(beans)
                .start();
    }

    private HttpEvent signed(String body) {
        return HttpEvent.post("/", key.headers(lab.clock().instant(), body), body.getBytes(UTF_8), false);
    }
}
