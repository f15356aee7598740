package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The gamemodes brief, in its own words, from a pressed button to what people see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GamemodesAcceptanceTest {
    private PickupMatch pickup;

    @BeforeAll
    void start() {
        pickup = PickupMatch.start("gamemodes");
    }

    @AfterAll
    void stop() {
        pickup.close();
    }

    private String status(String member) {
        return pickup.driver.types(member, "/queue").text("content");
    }

    private boolean mayConnect(String member, String channel) {
        return pickup.driver.seenBy(member).list("channels").stream()
                .anyMatch(each -> each.text("id").equals(channel) && each.flag("can_connect"));
    }

    @Test
    void for_each_gamemode_there_is_a_category_and_for_each_queue_a_text_channel_in_it() {
        var category = pickup.channel("gCTF - Capture the Flag");

        assertThat(pickup.channel("gctf-2v2").text("parent_id")).isEqualTo(category.text("id"));
        assertThat(pickup.channel("gctf-3v3").text("parent_id")).isEqualTo(category.text("id"));
        assertThat(pickup.channel("dm-ffa").text("parent_id"))
                .isEqualTo(pickup.channel("DM - Deathmatch").text("id"));
    }

    @Test
    void in_the_channel_there_is_a_single_message_with_the_number_of_players_and_no_names() {
        var member = pickup.members(1).getFirst();
        pickup.joins(member, "gctf-3v3");

        Driver.await(
                "the panel counts them",
                PickupMatch.SOON,
                () -> pickup.messagesIn("gctf-3v3").toString().contains("**1 of 6** players"));

        assertThat(pickup.messagesIn("gctf-3v3")).hasSize(1);
        assertThat(pickup.messagesIn("gctf-3v3").toString())
                .contains("Join", "Leave")
                .doesNotContain(member);
        pickup.driver.presses(member, pickup.panel("gctf-3v3"), "Leave Queue");
    }

    @Test
    void the_bot_confirms_joining_and_leaving_visible_only_for_that_one_player() {
        var member = pickup.members(1).getFirst();

        var joined = pickup.joins(member, "gctf-3v3");
        var left = pickup.driver.presses(member, pickup.panel("gctf-3v3"), "Leave Queue");

        assertThat(joined.text("content")).isEqualTo("You have joined the gctf-3v3 queue.");
        assertThat(joined.flag("ephemeral")).isTrue();
        assertThat(left.text("content")).startsWith("You have left the gctf-3v3 queue.");
        assertThat(left.flag("ephemeral")).isTrue();
    }

    @Test
    void when_a_match_is_created_the_involved_players_are_removed_from_all_queues() {
        var several = pickup.members(1).getFirst();
        pickup.joins(several, "gctf-3v3");
        pickup.joins(several, "dm-1v1");
        Driver.await(
                "the panel counts them",
                PickupMatch.SOON,
                () -> pickup.messagesIn("gctf-3v3").toString().contains("**1 of 6** players"));

        pickup.joins(pickup.members(1).getFirst(), "dm-1v1");

        Driver.await(
                "the panel is updated",
                PickupMatch.SOON,
                () -> pickup.messagesIn("gctf-3v3").toString().contains("**0 of 6** players"));
        assertThat(status(several)).startsWith("You are in match ");
    }

    @Test
    void a_match_has_a_text_channel_with_a_short_unique_id_where_only_its_players_are() {
        var players = pickup.formed("gctf-2v2", 4, "READY_UP");
        var outsider = pickup.members(1).getFirst();

        assertThat(pickup.chat(players)).matches("match-\\d{5}");
        assertThat(pickup.driver.seenBy(players.getFirst()).list("channels").toString())
                .contains(pickup.chat(players));
        assertThat(pickup.driver.seenBy(outsider).list("channels").toString()).doesNotContain(pickup.chat(players));
        assertThat(pickup.messagesIn(pickup.chat(players)).getFirst().toString())
                .contains("Ready Up!", "Red", "Blue", "ctf", players.get(0), players.get(3));
    }

    @Test
    void the_ready_up_is_confirmed_to_that_one_player_and_the_message_shows_who_is_missing_and_until_when() {
        var players = pickup.formed("gctf-2v2", 4, "READY_UP");

        var said = pickup.ready(players.getFirst(), players);

        assertThat(said.flag("ephemeral")).isTrue();
        assertThat(said.text("content")).isEqualTo("You are ready. 1 of 4 are ready.");
        Driver.await("the message shows it", PickupMatch.SOON, () -> {
            var content = pickup.messagesIn(pickup.chat(players)).getFirst().text("content");
            return content.contains("<t:")
                    && content.contains("Not ready yet: <@")
                    && !content.contains("<@" + players.getFirst());
        });
    }

    @Test
    void once_all_the_players_readied_up_there_are_voice_channels_only_for_the_players_of_that_team() {
        var players = pickup.begun("gctf-2v2", 4);
        var match = pickup.field(players, "id");
        var teams = pickup.field(players, "teams");

        var red = pickup.channel("Red " + match).text("id");
        var blue = pickup.channel("Blue " + match).text("id");
        var inRed = players.stream().filter(player -> mayConnect(player, red)).toList();
        assertThat(inRed)
                .hasSize(2)
                .allSatisfy(player -> assertThat(mayConnect(player, blue)).isFalse());
        assertThat(teams).startsWith("[[").contains(inRed);
        var outsider = pickup.members(1).getFirst();
        assertThat(mayConnect(outsider, red)).isFalse();
        assertThat(pickup.driver.seenBy(outsider).list("channels").toString()).doesNotContain("Matches 1");
    }

    @Test
    void if_a_player_does_not_ready_up_the_match_is_cancelled_and_the_players_are_placed_back_in_the_queue() {
        var players = pickup.formed("gctf-2v2", 4, "READY_UP");
        var id = pickup.field(players, "id");
        pickup.ready(players.getFirst(), players);
        // Somebody else's place would form another match of them at once.
        pickup.leaves(players.getFirst(), "gctf-2v2");

        pickup.local.redis.zadd("{gamemodes}:deadlines", 1, "ready:" + id);
        pickup.local.muster.wake().matchmaker("gamemodes");

        Driver.await(
                "it is cancelled",
                PickupMatch.SOON,
                () -> "CANCELLED|CLOSED"
                        .contains(String.valueOf(pickup.local.redis.hget("{gamemodes}:match:" + id, "state"))));
        assertThat(pickup.local.redis.hget("{gamemodes}:match:" + id, "why")).isEqualTo("not_ready");
        Driver.await(
                "they are informed",
                PickupMatch.SOON,
                () -> pickup.messagesIn("match-" + id).toString().contains("not ready in time"));
        players.forEach(player -> assertThat(pickup.local.redis.hget("{gamemodes}:player:" + player, "status"))
                .isIn("queued", "in_match"));
    }

    @Test
    void a_vote_for_the_winning_team_requires_a_majority_and_can_be_changed() {
        var players = pickup.begun("gctf-2v2", 4);
        var ballot = pickup.ballot(players);
        var id = pickup.field(players, "id");

        pickup.driver.presses(players.get(0), ballot, "Red won");
        pickup.driver.presses(players.get(1), ballot, "Blue won");
        assertThat(pickup.driver.presses(players.get(1), ballot, "Red won").text("content"))
                .startsWith("2/4 voted for Red.");
        assertThat(pickup.local.redis.hget("{gamemodes}:match:" + id, "state")).isEqualTo("IN_PROGRESS");
        assertThat(pickup.driver.presses(players.get(2), ballot, "Red won").text("content"))
                .contains("That decides it.");

        assertThat(pickup.local.redis.hget("{gamemodes}:match:" + id, "state")).isEqualTo("COMPLETED");
        Driver.await(
                "they are told",
                PickupMatch.SOON,
                () -> pickup.messagesIn("match-" + id).toString().contains("Red won. Thank you"));
        assertThat(status(players.get(3))).startsWith("You are not in a queue.");
    }

    @Test
    void the_message_contains_a_button_to_vote_for_cancelling_the_match() {
        var players = pickup.begun("dm-1v1", 2);
        var ballot = pickup.ballot(players);
        var id = pickup.field(players, "id");

        players.forEach(player -> pickup.driver.presses(player, ballot, "Cancel the match"));

        assertThat(pickup.local.redis.hget("{gamemodes}:match:" + id, "state")).isEqualTo("CANCELLED");
        assertThat(pickup.local.redis.hexists("{gamemodes}:match:" + id, "winner"))
                .isFalse();
    }

    @Test
    void if_the_players_do_not_vote_within_a_certain_time_the_match_is_cancelled_and_the_players_are_informed() {
        var players = pickup.begun("dm-1v1", 2);
        var id = pickup.field(players, "id");
        assertThat(pickup.local.redis.zscore("{gamemodes}:deadlines", "match:" + id))
                .isEqualTo(Double.parseDouble(pickup.local.redis.hget("{gamemodes}:match:" + id, "at:IN_PROGRESS"))
                        + 7_200_000);

        pickup.local.redis.zadd("{gamemodes}:deadlines", 1, "match:" + id);
        pickup.local.muster.wake().matchmaker("gamemodes");

        Driver.await(
                "they are informed",
                PickupMatch.SOON,
                () -> pickup.messagesIn("match-" + id).toString().contains("went on for too long"));
    }

    @Test
    void where_all_play_against_all_the_players_name_the_winner() {
        var players = pickup.begun("dm-ffa", 8);
        var ballot = pickup.messagesIn(pickup.chat(players)).get(1);
        var id = pickup.field(players, "id");
        var winner = pickup.local.redis.hget("{gamemodes}:player:" + players.get(2), "name");

        assertThat(pickup.exists("Everyone " + id)).isTrue();
        players.subList(0, 5).forEach(player -> pickup.driver.presses(player, ballot.text("id"), winner + " won"));

        assertThat(pickup.local.redis.hget("{gamemodes}:match:" + id, "state")).isEqualTo("COMPLETED");
        Driver.await(
                "they are told",
                PickupMatch.SOON,
                () -> pickup.messagesIn("match-" + id).toString().contains("<@" + players.get(2) + "> won."));
    }

    @Test
    void when_a_match_is_closed_its_channels_are_deleted_and_its_players_are_free_to_join_again() {
        var players = pickup.begun("dm-1v1", 2);
        var id = pickup.field(players, "id");
        players.forEach(player -> pickup.driver.presses(player, pickup.ballot(players), "Cancel the match"));

        pickup.local.redis.zadd("{gamemodes}:deadlines", 1, "rooms:" + id);
        pickup.local.muster.wake().matchmaker("gamemodes");

        Driver.await(
                "the rooms are gone",
                PickupMatch.SOON,
                () -> !pickup.exists("match-" + id) && !pickup.exists("Red " + id) && !pickup.exists("Blue " + id));
        assertThat(pickup.exists("Matches 1")).as("others play there").isTrue();
        assertThat(pickup.joins(players.getFirst(), "dm-1v1").text("content")).startsWith("You have joined");
        pickup.driver.presses(players.getFirst(), pickup.panel("dm-1v1"), "Leave Queue");
    }

    @Test
    void somebody_who_is_not_in_the_match_can_neither_ready_up_nor_vote() {
        var players = pickup.begun("dm-1v1", 2);
        var outsider = pickup.members(1).getFirst();

        var refused = pickup.driver.presses(outsider, pickup.ballot(players), "Red won");

        assertThat(refused.text("content") + refused.text("error")).isNotEqualTo("nullnull");
        assertThat(pickup.local.redis.hget("{gamemodes}:match:" + pickup.field(players, "id"), "vote:" + outsider))
                .isNull();
    }
}
