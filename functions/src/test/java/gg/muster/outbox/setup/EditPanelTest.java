package gg.muster.outbox.setup;

import static gg.muster.testing.MisbehavingServer.ok;
import static gg.muster.testing.MisbehavingServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import gg.muster.outbox.Event;
import gg.muster.testing.EffectStage;
import gg.muster.testing.Lab;
import gg.muster.testing.MisbehavingServer;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How a panel is brought up to date, whatever Discord says to it. */
class EditPanelTest {
    private static final String EDIT = "PATCH /channels/5/messages/7";
    private static final String POST = "POST /channels/5/messages";
    private static final String DELETE = "DELETE /channels/5/messages/7";
    private static final String POOL = "{gamemodes}:pool:DM 1v1";

    @RegisterExtension
    private final EffectStage stage = new EffectStage();

    private final Lab lab = stage.lab();
    private final League league = LeagueFiles.read(List.of("gamemodes")).getFirst();
    private final MisbehavingServer discord = stage.discord();

    @BeforeEach
    void aPanel() {
        lab.redis().hset("{gamemodes}:league", Map.of("state", "always", "enabled", "1"));
        panelPostedAt(lab.now());
        discord.on(EDIT, ok("{\"id\":\"7\",\"channel_id\":\"5\"}"));
        discord.on(POST, ok("{\"id\":\"8\",\"channel_id\":\"5\"}"));
        discord.on(DELETE, reply(204, ""));
    }

    private void panelPostedAt(long ms) {
        lab.redis().hset(POOL, Map.of("panel", "7", "panelChannel", "5", "panelPostedAt", "" + ms, "panelAt", "1"));
    }

    private void changed(String pool, int deliveries) {
        var data = JsonNode.createObjectNode(Map.of("pool", JsonNode.createStringNode(pool)));
        stage.bean(EditPanel.class).run(league, new Event("1-0", "panel.due", lab.now(), data, deliveries));
    }

    private List<String> calls() {
        return discord.seen().stream().map(MisbehavingServer.Seen::call).toList();
    }

    private void refuses(int status, int code) {
        discord.on(EDIT, reply(status, "{\"code\":%d,\"message\":\"no\",\"retry_after\":900}".formatted(code)));
    }

    @Test
    void it_is_edited_where_it_stands() {
        lab.redis().zadd(POOL + ":lane:ALL", 1, "42");

        changed("DM 1v1", 1);

        assertThat(calls()).containsExactly(EDIT);
        assertThat(discord.seen().getFirst().body())
                .contains(
                        "**1 of 2** players is waiting.", "panel.join:gamemodes:DM 1v1", "panel.leave:gamemodes:DM 1v1")
                .doesNotContain("42");
    }

    @Test
    void what_was_shown_since_is_not_shown_again_unless_the_attempt_broke_off() {
        lab.redis().hset(POOL, "panelAt", "" + (lab.now() + 1));

        changed("DM 1v1", 1);
        assertThat(calls()).isEmpty();

        changed("DM 1v1", 2);
        assertThat(calls()).containsExactly(EDIT);
    }

    @Test
    void an_old_one_is_posted_anew_kept_and_then_the_old_one_goes() {
        panelPostedAt(lab.now() - Duration.ofMinutes(51).toMillis());

        changed("DM 1v1", 1);

        assertThat(calls()).containsExactly(POST, DELETE);
        assertThat(lab.redis().hget(POOL, "panel")).isEqualTo("8");
        assertThat(lab.redis().hget(POOL, "panelPostedAt")).isEqualTo("" + lab.now());
    }

    @Test
    void one_that_somebody_deleted_or_that_is_too_old_for_discord_is_posted_anew() {
        refuses(404, 10_008);
        changed("DM 1v1", 1);
        assertThat(calls()).containsExactly(EDIT, POST, DELETE);

        panelPostedAt(lab.now());
        refuses(429, 30_046);
        changed("DM 1v1", 2);
        assertThat(calls().subList(3, 6)).containsExactly(EDIT, POST, DELETE);
    }

    @Test
    void a_channel_that_is_gone_or_shut_has_the_guild_looked_over() {
        for (int[] refusal : new int[][] {{404, 10_003}, {403, 50_001}, {403, 50_013}}) {
            lab.redis().del("{gamemodes}:events", "{gamemodes}:setup");
            refuses(refusal[0], refusal[1]);

            changed("DM 1v1", 2);

            assertThat(lab.redis().xlen("{gamemodes}:events")).isEqualTo(1);
        }
    }

    @Test
    void a_queue_that_the_league_no_longer_has_is_not_shown() {
        changed("CTF 9v9", 1);

        assertThat(calls()).isEmpty();
    }
}
