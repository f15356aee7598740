package gg.muster.outbox.effect;

import static gg.muster.testing.MisbehavingServer.hangUp;
import static gg.muster.testing.MisbehavingServer.ok;
import static gg.muster.testing.MisbehavingServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.muster.discord.DiscordException;
import gg.muster.metrics.Metric;
import gg.muster.testing.EffectStage;
import gg.muster.testing.Lab;
import gg.muster.testing.MisbehavingServer;
import gg.muster.testing.MisbehavingServer.Behaviour;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FindGameTest {
    private static final String DETECT = "POST /matches/detect";
    private static final String EDIT = "PATCH /webhooks/77/a-token/messages/@original";
    private static final String POST = "POST /channels/555/messages";
    private static final String FIRST = "00000001-89ab-cdef-0123-456789abcdef";
    private static final String SECOND = "00000002-89ab-cdef-0123-456789abcdef";
    private static final Behaviour POSTED = ok("{\"id\":\"5\",\"channel_id\":\"555\"}");
    private static final Behaviour UNKNOWN_WEBHOOK = reply(404, "{\"code\":10015,\"message\":\"Unknown Webhook\"}");

    private final MisbehavingServer numbers = new MisbehavingServer();

    @RegisterExtension
    private final EffectStage stage = new EffectStage(Map.of("NUMBERS_BASE_URL", numbers.url()));

    private final Lab lab = stage.lab();
    private final MisbehavingServer discord = stage.discord();

    @BeforeEach
    void a_running_match_of_two_whose_game_can_be_found() {
        lab.running("10001", "555", 80, "1", "2").detecting("10001");
        discord.on(EDIT, POSTED);
        discord.on(POST, POSTED);
    }

    @AfterEach
    void stop() {
        numbers.close();
    }

    private void find() {
        var data = "{\"match\":\"10001\",\"token\":\"a-token\",\"player\":\"2\"}";
        stage.run(FindGame.class, data);
    }

    private void finds(String... games) {
        var all = Arrays.stream(games)
                .map(("{\"game_id\":\"%s\",\"map\":\"Bind\",\"red_players\":[\"1\"],"
                        + "\"blue_players\":[\"2\"],\"flags\":[\"SHORT\"]}")::formatted)
                .toList();
        numbers.on(DETECT, ok("{\"reason\":\"x\",\"games\":" + all + "}"));
    }

    private String edited() {
        return discord.seen(EDIT).getLast().body();
    }

    @Test
    void numbers_is_asked_for_the_players_of_the_match_and_what_it_finds_is_shown_and_may_be_confirmed()
            throws IOException {
        finds(FIRST, SECOND);

        find();

        assertThat(numbers.seen(DETECT))
                .singleElement()
                .satisfies(asked -> assertThat(JsonMapper.createDefault().readValue(asked.body(), Object.class))
                        .isEqualTo(Map.of("discord_user_id", "2", "combine_players", List.of("1", "2"))));
        assertThat(edited())
                .contains("2 games could be", "match.confirm:combines:10001/" + FIRST, "/" + SECOND, "SHORT");
        assertThat(lab.redis().hmget("{combines}:match:10001", "offered:" + FIRST, "offered:" + SECOND).stream()
                        .map(field -> field.getValue()))
                .containsExactly("1", "1");
        assertThat(discord.seen(POST)).isEmpty();
    }

    @Test
    void run_again_it_shows_the_same_and_changes_nothing_more() {
        finds(FIRST);
        find();
        var before = lab.wholeState();
        var first = edited();

        find();

        assertThat(edited()).isEqualTo(first);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void at_most_five_are_shown_and_only_what_has_a_page() {
        finds(
                "a:b/c",
                FIRST,
                SECOND,
                FIRST.replace('1', '3'),
                FIRST.replace('1', '4'),
                FIRST.replace('1', '5'),
                FIRST.replace('1', '6'));

        find();

        assertThat(edited()).contains("5 games could be").doesNotContain("a:b/c", "Submit game 6");
    }

    @Test
    void games_of_other_matches_are_not_shown() {
        lab.redis().hset("{combines}:games", FIRST, "10002");
        finds(FIRST);

        find();

        assertThat(edited()).contains("know no game of match 10001").doesNotContain("match.confirm");
        assertThat(lab.redis().hexists("{combines}:match:10001", "offered:" + FIRST))
                .isFalse();
    }

    @Test
    void none_found_is_said() {
        finds();

        find();

        assertThat(edited()).contains("know no game of match 10001", "I have the link");
    }

    @Test
    void while_numbers_is_away_the_player_reads_it_at_once_and_it_is_counted() {
        for (var failure : new Behaviour[] {reply(503, "later"), hangUp(), ok("<html>"), ok("{\"games\":[{}]}")}) {
            numbers.on(DETECT, failure);
            stage.metrics().clear();

            find();

            assertThat(edited()).contains("can't be reached right now", "Look again", "I have the link");
            assertThat(stage.metrics().of(Metric.NUMBERS_FAILURES)).containsExactly("shared unavailable = [1.0]");
        }
        assertThat(lab.redis().hgetall("{combines}:match:10001").keySet()).noneMatch(field -> field.startsWith("off"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMPLETED", "CANCELLED", "CLOSED"})
    void a_match_that_ended_meanwhile_is_not_looked_for(String state) {
        lab.redis().hset("{combines}:match:10001", "state", state);

        find();

        assertThat(edited()).contains("Match 10001 is over already");
        assertThat(numbers.seen()).isEmpty();
    }

    @Test
    void a_match_whose_record_is_gone_is_over() {
        lab.redis().del("{combines}:match:10001");

        find();

        assertThat(edited()).contains("Match 10001 is over already");
    }

    @Test
    void a_result_that_came_in_meanwhile_is_named() {
        finds(FIRST);
        lab.redis().hset("{combines}:match:10001", "game", "g0");

        find();

        assertThat(edited()).contains("is in already (game g0)").doesNotContain("match.confirm");
    }

    @Test
    void when_the_interaction_is_gone_the_match_chat_reads_it_once() {
        finds(FIRST);
        discord.on(EDIT, UNKNOWN_WEBHOOK);
        lab.clock().advance(Duration.ofMinutes(16));

        find();
        find();

        assertThat(discord.seen(POST))
                .hasSize(2)
                .allSatisfy(post -> assertThat(post.body())
                        .contains("<@2> This looks like the game", "\"nonce\":\"combines:1-0\"", "match.confirm")
                        .contains("\"users\":[\"2\"]"));
    }

    @Test
    void when_the_interaction_and_the_match_are_gone_nobody_is_told() {
        lab.redis().hset("{combines}:match:10001", "state", "CANCELLED");
        discord.on(EDIT, UNKNOWN_WEBHOOK);
        lab.clock().advance(Duration.ofMinutes(16));

        find();

        assertThat(discord.seen(POST)).isEmpty();
    }

    @Test
    void when_the_chat_is_gone_too_that_is_the_end_of_it() {
        finds(FIRST);
        discord.on(EDIT, UNKNOWN_WEBHOOK);
        discord.on(POST, reply(404, "{\"code\":10003,\"message\":\"Unknown Channel\"}"));
        lab.clock().advance(Duration.ofMinutes(16));

        find();

        assertThat(discord.seen(POST)).hasSize(1);
    }

    @Test
    void while_discord_fails_it_is_tried_again_later() {
        finds(FIRST);
        discord.on(EDIT, reply(403, "{\"code\":50001,\"message\":\"Missing Access\"}"));

        assertThatThrownBy(this::find).isInstanceOf(DiscordException.Refused.class);
    }
}
