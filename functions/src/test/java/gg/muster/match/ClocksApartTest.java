package gg.muster.match;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.audit.Audit;
import gg.muster.deadline.ExpireDeadline;
import gg.muster.league.League;
import gg.muster.metrics.Metric;
import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import gg.muster.queue.StayQueue;
import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import gg.muster.testing.Lab;
import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The clock of the function that answers players and that of the matchmaker differ: nobody waits for less than no time. */
class ClocksApartTest {
    private static final Presence UNKNOWN = (league, players) -> false;
    private static final List<String> PLAYERS =
            IntStream.rangeClosed(1, 10).mapToObj(String::valueOf).toList();

    private final Lab lab = Lab.shared();
    private final League combines = lab.combines();
    private int requests;

    /** A function whose clock is ahead by so many seconds. */
    private ApplicationContext function(int ahead) {
        var environment = Map.of("REDIS_URL", lab.redisUrl(), "DISCORD_GUILD_ID", "100");
        return Contexts.with(Settings.from(environment))
                .singletons(Clock.offset(lab.clock(), Duration.ofSeconds(ahead)), lab.wake(), lab.metrics(), UNKNOWN)
                .start();
    }

    private JoinQueue.Code joins(ApplicationContext function, String player) {
        var joiner = Joiner.present(player, "r" + requests++, "token");
        return function.getBean(JoinQueue.class)
                .ask(combines, combines.mainQueue(), joiner)
                .code();
    }

    private void holds() {
        assertThat(new Audit(lab.redis(), lab.clock()).of("combines")).isEmpty();
    }

    @ParameterizedTest(name = "players are answered by a clock that is {0} s ahead of the matchmaker''s")
    @ValueSource(ints = {2, -2})
    void functions_whose_clocks_differ_serve_one_league(int ahead) {
        lab.reset().inSeason().rebuilt();
        PLAYERS.forEach(player -> lab.profile(player, "EXPERT", "DE", 900));
        try (var interactions = function(ahead);
                var matchmaker = function(0)) {
            assertThat(PLAYERS).allMatch(player -> joins(interactions, player) == JoinQueue.Code.JOINED);
            interactions.getBean(StayQueue.class).ask(combines, "1", "s1", true);
            assertThat(matchmaker.getBean(ExpireDeadline.class).all(combines)).isZero();

            assertThat(matchmaker.getBean(FormMatch.class).all(combines)).isEqualTo(1);

            assertThat(lab.metrics().of(Metric.WAIT)).singleElement().asString().doesNotContain("-");
            assertThat(lab.redis().hget("{combines}:pool:EXPERT", "waits")).doesNotContain("-");
            assertThat(joins(interactions, "1")).isEqualTo(JoinQueue.Code.IN_MATCH);
            holds();

            matchmaker.getBean(KeepMatch.class).keep("combines", "10001", "room.chat", "555");
            matchmaker.getBean(AdvanceMatch.class).advance("combines", "10001", Match.State.CREATED);
            matchmaker.getBean(AdvanceMatch.class).advance("combines", "10001", Match.State.IN_PROGRESS);
            for (var player : PLAYERS.subList(0, 8)) {
                interactions
                        .getBean(VoteMatch.class)
                        .vote("combines", new Speaker("v" + player, player, "555", null), VoteMatch.CANCEL);
            }
            assertThat(lab.redis().hget("{combines}:match:10001", "state")).isEqualTo("CANCELLED");
            assertThat(PLAYERS).allMatch(player -> joins(interactions, player) == JoinQueue.Code.JOINED);
            holds();

            lab.clock().advance(Duration.ofMinutes(119));
            matchmaker.getBean(ExpireDeadline.class).all(combines);
            assertThat(lab.redis().zcard("{combines}:pool:EXPERT:lane:DE"))
                    .as("places last")
                    .isEqualTo(10);
            lab.clock().advance(Duration.ofMinutes(2));
            matchmaker.getBean(ExpireDeadline.class).all(combines);
            assertThat(lab.redis().zcard("{combines}:pool:EXPERT:lane:DE"))
                    .as("and end")
                    .isZero();
            holds();
        }
    }
}
