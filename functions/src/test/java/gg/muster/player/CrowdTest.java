package gg.muster.player;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.queue.JoinQueue;
import gg.muster.queue.Joiner;
import gg.muster.testing.Lab;
import gg.muster.testing.LedgerContext;
import gg.muster.testing.RealDatabase;
import gg.muster.testing.WithMariaDb;
import io.micronaut.context.ApplicationContext;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithMariaDb
class CrowdTest {
    private final Lab lab = Lab.shared();
    private final RealDatabase database;
    private final ApplicationContext context;
    private final Ledger ledger;

    CrowdTest(RealDatabase database) {
        lab.reset();
        this.database = database;
        this.context = LedgerContext.start("DATABASE_URL", database.url(), "REDIS_URL", lab.redisUrl());
        this.ledger = context.getBean(Ledger.class);
    }

    @BeforeEach
    void everyoneHasBeenRead() {
        database.execute("INSERT IGNORE INTO `ControlPanel` (`name`, `value`) VALUES ('league_state', 'COMBINES'),"
                + " ('recruit_mmr_cap_player', '70'), ('prospect_mmr_cap_player', '90'),"
                + " ('apprentice_mmr_cap_player', '110'), ('expert_mmr_cap_player', '135')");
        ledger.run();
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void join(int players) {
        var league = lab.combines();
        var join = context.getBean(JoinQueue.class);
        for (int i = 0; i < players; i++) {
            var request = "r" + i;
            var answer = join.ask(league, league.mainQueue(), Joiner.present("9" + i, request, "token-" + request));
            assertThat(answer.code()).isEqualTo(JoinQueue.Code.LOOKING_UP);
        }
    }

    private long selectsOfARun() {
        var before = database.selects();
        ledger.run();
        return database.selects() - before;
    }

    private long answered() {
        return lab.events().stream()
                .filter(event -> event.contains("reply.due"))
                .count();
    }

    @Test
    void a_few_are_looked_up_in_one_query_beside_the_control_panel() {
        join(3);

        assertThat(selectsOfARun()).isEqualTo(2);
        assertThat(answered()).isEqualTo(3);
        assertThat(lab.redis().exists("{combines}:lookups")).isZero();
    }

    @Test
    void a_thousand_cost_no_more_and_strangers_among_them_are_told_too() {
        join(1200);

        assertThat(selectsOfARun()).isEqualTo(2);
        assertThat(answered()).isEqualTo(1200);
        assertThat(lab.redis().exists("{combines}:lookups")).isZero();
    }

    @Test
    void after_one_who_waited_history_lets_those_pass_who_may_follow() {
        join(1);
        ledger.run();

        assertThat(selectsOfARun()).isZero();
    }

    /** As many as that came within a second, so long ago. */
    private void joined(int players, Duration ago) {
        var at = Long.toString(System.currentTimeMillis() - ago.toMillis());
        for (int i = 0; i < players; i++) {
            lab.redis().xadd("{combines}:events", Map.of("type", "queue.joined", "at", at, "data", "{}"));
        }
    }

    @Test
    void while_many_join_mariadb_is_asked_for_nothing() {
        joined(50, Duration.ZERO);

        assertThat(selectsOfARun()).isZero();
    }

    @Test
    void once_they_have_joined_what_happened_is_written_down() {
        joined(50, Duration.ofSeconds(2));
        joined(49, Duration.ZERO);

        assertThat(selectsOfARun()).isPositive();
    }
}
