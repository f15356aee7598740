package gg.muster.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.deadline.ExpireDeadline;
import gg.muster.match.CompleteMatch;
import gg.muster.match.FormMatch;
import gg.muster.match.Speaker;
import gg.muster.match.VoteMatch;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import gg.muster.queue.LeaveQueue;
import gg.muster.redis.Script;
import gg.muster.testing.Lab;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ScriptMetricsTest {
    /** What only the functions ask for, or what changes nothing: an answer there is no refusal of a player. */
    private static final Set<String> ASKED_BY_NO_PLAYER = Set.of(
            "match/advance",
            "match/assign",
            "match/close",
            "match/complete",
            "match/form",
            "match/keep",
            "match/offer",
            "match/reject",
            "match/seat",
            "match/view",
            "party/keep",
            "party/list",
            "party/view",
            "queue/list",
            "queue/sift",
            "queue/view");

    private final Lab lab = Lab.shared();

    @BeforeEach
    void emptyRedis() {
        lab.reset().inSeason();
    }

    private void joins(String player, String request) {
        lab.bean(JoinQueue.class)
                .ask(lab.combines(), lab.combines().mainQueue(), Joiner.present(player, request, "token"));
    }

    private void form() {
        lab.bean(FormMatch.class).all(lab.combines());
    }

    private String total(String name) {
        return String.valueOf(lab.redis().get("{combines}:metrics:" + name));
    }

    @Test
    void every_script_of_queues_and_matches_is_one_that_players_ask_or_one_that_they_do_not() throws IOException {
        var lua = Path.of("../lua");
        try (var files = Files.walk(lua)) {
            var scripts = files.map(file -> lua.relativize(file).toString())
                    .filter(file -> file.matches("(queue|match|party)/[a-z]+\\.lua"))
                    .map(file -> file.replace(".lua", ""))
                    .toList();

            assertThat(scripts)
                    .allSatisfy(script -> assertThat(ScriptMetrics.GRANTED.containsKey(script))
                            .as("%s is in ScriptMetrics.GRANTED, or asked by no player", script)
                            .isNotEqualTo(ASKED_BY_NO_PLAYER.contains(script)));
        }
    }

    @Test
    void every_code_that_grants_what_was_asked_is_one_of_its_script() throws ReflectiveOperationException {
        for (var granted : ScriptMetrics.GRANTED.entrySet()) {
            assertThat(Arrays.stream(codes(granted.getKey()))).containsAll(granted.getValue());
        }
    }

    private static String[] codes(String script) throws ReflectiveOperationException {
        var folder = script.substring(0, script.indexOf('/'));
        var verb = script.substring(script.indexOf('/') + 1);
        Field field = Class.forName("gg.muster.%s.%s%s".formatted(folder, capital(verb), capital(folder)))
                .getDeclaredField("SCRIPT");
        field.setAccessible(true);
        return Arrays.stream(((Script<?, ?>) field.get(null)).codes().getEnumConstants())
                .map(Enum::name)
                .toArray(String[]::new);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    @Test
    void a_join_counts_by_pool_a_second_one_as_a_refusal_by_its_code() {
        lab.profile("5", "EXPERT", "DE", 1500);

        joins("5", "r1");
        joins("5", "r2");
        joins("6", "r3");
        lab.bean(LeaveQueue.class).ask(lab.combines(), "5", "r4");
        lab.bean(LeaveQueue.class).ask(lab.combines(), "5", "r5");

        assertThat(lab.metrics().of(Metric.JOINS)).containsExactly("combines EXPERT = [1.0]");
        assertThat(lab.metrics().of(Metric.LEAVES)).containsExactly("combines EXPERT = [1.0]");
        assertThat(lab.metrics().of(Metric.LOOKUPS)).containsExactly("combines = [1.0]");
        assertThat(lab.metrics().of(Metric.REFUSALS))
                .containsExactly(
                        "combines queue/join ALREADY_QUEUED = [1.0]", "combines queue/leave NOT_QUEUED = [1.0]");
    }

    @Test
    void a_match_tells_how_long_each_of_its_players_waited_and_how_many_still_do() {
        for (int i = 1; i <= 11; i++) {
            lab.waiting("" + i, "EXPERT", "DE", 1500, lab.now() - 1000L * (12 - i));
        }

        form();

        assertThat(lab.metrics().of(Metric.MATCHES_FORMED)).containsExactly("combines EXPERT = [1.0]");
        assertThat(lab.metrics().of(Metric.WAIT))
                .containsExactly(
                        "combines EXPERT = [11000.0, 10000.0, 9000.0, 8000.0, 7000.0, 6000.0, 5000.0, 4000.0, 3000.0, 2000.0]");
        assertThat(lab.metrics().of(Metric.POOL_DEPTH))
                .contains("combines EXPERT = [1.0, 1.0]", "combines MYTHIC = [0.0]");
        assertThat(lab.metrics().of(Metric.MATCHES_RELAXED)).isEmpty();
    }

    @Test
    void the_depth_of_a_closed_pool_is_known_too() {
        lab.waiting("1", "EXPERT", "DE", 1500, lab.now()).redis().hset("{combines}:pool:EXPERT", "open", "0");

        form();

        assertThat(lab.metrics().of(Metric.POOL_DEPTH)).contains("combines EXPERT = [1.0]");
    }

    @Test
    void a_match_of_players_who_met_lately_and_waited_for_long_is_a_relaxed_one() {
        for (int i = 1; i <= 10; i++) {
            lab.waiting("" + i, "EXPERT", "DE", 1500, lab.now() - 180_000)
                    .redis()
                    .hset(
                            "{combines}:player:" + i,
                            "recent",
                            "[[\"10000\",%d,%d]]".formatted(lab.now() - 1, i % 2 + 1));
        }

        form();

        assertThat(lab.metrics().of(Metric.MATCHES_RELAXED))
                .containsExactly("combines repeats = [1.0]", "combines overdue = [1.0]");
    }

    @Test
    void the_totals_of_the_league_are_counted_where_it_happens_and_once_for_each_request() {
        for (int i = 1; i <= 10; i++) {
            lab.profile("" + i, "EXPERT", "DE", 1500);
            joins("" + i, "r" + i);
            joins("" + i, "r" + i);
        }
        form();
        lab.running("20001", "c1", 100, "21", "22")
                .running("20002", "c2", 10, "23", "24")
                .running("20003", "c3", 100, "25");
        lab.redis().hset("{combines}:match:20001", "game", "g");
        lab.bean(CompleteMatch.class).complete("combines", "20001", "g");
        lab.bean(CompleteMatch.class).complete("combines", "20001", "g");
        lab.bean(VoteMatch.class).vote("combines", new Speaker("v1", "23", "c2", null), VoteMatch.CANCEL);
        lab.redis().zadd("{combines}:deadlines", 1, "match:20003");
        lab.bean(ExpireDeadline.class).all(lab.combines());

        assertThat(List.of(
                        total("queues_joined"),
                        total("matches_created"),
                        total("matches_completed"),
                        total("matches_canceled")))
                .containsExactly("10", "1", "1", "2");
    }

    @Test
    void every_script_is_timed() {
        form();

        assertThat(lab.metrics().of(Metric.SCRIPT_TIME))
                .singleElement()
                .asString()
                .startsWith("combines match/form = [");
    }
}
