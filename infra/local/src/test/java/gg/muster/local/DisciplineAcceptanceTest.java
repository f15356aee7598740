package gg.muster.local;

import static gg.muster.local.PickupMatch.SOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Check-in, dodges and bans of the scrims brief, from a typed command to what people see. */
class DisciplineAcceptanceTest extends ScrimsStage {
    DisciplineAcceptanceTest() {
        super("discipline");
    }

    @Test
    void four_in_a_queue_are_notified_by_direct_message_and_in_the_channel_with_a_unique_id_and_until_when() {
        var players = players(4, "ACADEMY");

        var match = popped(players);

        var card = chat(match).getFirst();
        assertThat(card.text("content"))
                .contains("Check-in for SCRIMS-" + match, "use /checkin", "<t:", "**0/4 checked in**")
                .contains(players.stream().map(player -> "<@" + player + ">").toList());
        assertThat(card.toString()).contains("Check in");
        players.forEach(player -> assertThat(dms(player))
                .singleElement()
                .satisfies(dm -> assertThat(dm.text("content"))
                        .contains("SCRIMS-" + match, "press **Check in**", "<t:", "may not queue for a while"))
                .satisfies(dm -> assertThat(dm.toString()).contains("Check in")));
    }

    @Test
    void all_who_check_in_by_command_or_button_wherever_they_are_make_it_active() {
        var players = players(4, "ACADEMY");
        var match = popped(players);

        assertThat(says(players.get(0), "/checkin")).startsWith("You have checked in. 1/4 checked in.");
        assertThat(driver.presses(players.get(1), dms(players.get(1)).getFirst().text("id"), "Check in")
                        .text("content"))
                .startsWith("You have checked in. 2/4 checked in.");
        Driver.await(
                "the card counts them",
                SOON,
                () -> chat(match).getFirst().text("content").contains("**2/4 checked in**"));
        assertThat(says(players.get(0), "/checkin")).startsWith("You have checked in already. 2/4 checked in.");
        driver.presses(players.get(2), chat(match).getFirst().text("id"), "Check in");
        assertThat(says(players.get(3), "/checkin"))
                .isEqualTo("You have checked in, and so has everybody else: match " + match + " begins!");

        awaitState(match, "IN_PROGRESS");
        Driver.await(
                "the card says so",
                SOON,
                () -> chat(match).getFirst().text("content").equals("Everybody has checked in. Have fun!"));
    }

    @Test
    void someone_missing_cancels_it_bans_them_and_gives_the_others_their_place_back_in_front() {
        var players = players(4, "CHAMPION");
        var missing = players.getFirst();

        var match = missedBy(players);

        Driver.await("the chat says so", SOON, () -> chat(match).toString().contains("did not check in in time"));
        assertThat(chat(match).getLast().text("content"))
                .contains("<@" + missing + "> did not check in in time")
                .contains("Those who had checked in have their old place in the queue back.")
                .contains("<@" + missing + "> may queue again <t:");
        assertThat(local.redis.zrange("{scrims}:pool:CHAMPION:lane:ALL", 0, -1))
                .containsExactlyElementsOf(players.subList(1, 4));
        assertThat(says(missing, "/queue join"))
                .startsWith("You cannot queue until <t:")
                .contains("because you were not there when match " + match + " was to begin.");
        assertThat(says(missing, "/queue status")).startsWith("You cannot queue until <t:");
        awaitDm(missing, "that was the 1st time within 1 day");
        awaitAdmins("<@" + missing + "> was not there for match " + match);

        var later = player("CHAMPION");
        says(later, "/queue join");
        Driver.await(
                "the next scrim is theirs",
                SOON,
                () -> !ofPlayer(later, "match").isEmpty());
        var next = ofPlayer(later, "match");
        assertThat(players.subList(1, 4))
                .allSatisfy(player -> assertThat(ofPlayer(player, "match")).isEqualTo(next));
    }

    @Test
    void the_second_time_costs_half_an_hour_and_the_third_two_hours() {
        var missing = player("MASTER");
        for (var length : List.of(300_000L, 1_800_000L, 7_200_000L)) {
            local.redis.hdel("{scrims}:player:" + missing, "bannedUntil");
            var others = players(3, "MASTER");

            missedBy(Stream.concat(Stream.of(missing), others.stream()).toList());

            assertThat(ofPlayer(missing, "dodges")).contains("," + length + "]");
            others.forEach(player -> says(player, "/queue leave"));
        }

        assertThat(says(admin, "/admin dodges user:" + missing))
                .contains("3 within 1 day, 3 in all")
                .contains("banned for 2 hours", "banned for 30 minutes", "banned for 5 minutes");
        assertThat(card(missing, "/profile")).contains("Master", "3 within 1 day, 3 in all", "not there for match");
    }

    @Test
    void a_closed_direct_message_is_a_mention_which_counts_when_it_came_in_time() {
        var players = players(4, "ACADEMY");
        driver.closeDms(players.getFirst());

        var match = missedBy(players);

        assertThat(ofMatch(match, "kept:told." + players.getFirst())).matches("mention \\d{13}");
        assertThat(ofPlayer(players.getFirst(), "dodged")).isEqualTo("1");
    }

    @Test
    void a_player_whom_nothing_reached_in_time_pays_nothing() {
        var players = players(4, "ACADEMY");
        var match = popped(players);
        var late = "mention "
                + (Long.parseLong(ofMatch(match, "readyBy"))
                        - Duration.ofMinutes(1).toMillis());
        local.redis.hset("{scrims}:match:" + match, "kept:told." + players.getFirst(), late);

        checkIn(match, players.subList(1, 4));

        Driver.await("the chat says so", SOON, () -> chat(match).toString().contains("it costs them nothing"));
        awaitAdmins(
                "<@" + players.getFirst() + "> was not there for match " + match + ", but could not be told in time");
        assertThat(ofPlayer(players.getFirst(), "dodged")).isEmpty();
    }

    @Test
    void an_admin_bans_a_queued_player_for_a_time_and_ends_it_again() {
        var member = player("MASTER");
        says(member, "/queue join");

        assertThat(says(admin, "/admin ban user:" + member + " duration:1h30m reason:rude in chat"))
                .startsWith("<@" + member + "> cannot queue until <t:")
                .contains("They are out of the **Master** scrim queue.");
        awaitDm(member, "An admin has banned you from queueing until <t:");
        awaitAdmins("used **/admin ban**: <@" + member + "> until <t:");
        assertThat(says(member, "/queue join"))
                .startsWith("An admin has banned you")
                .endsWith(": rude in chat.");
        assertThat(says(admin, "/admin ban user:" + member + " duration:5m reason:again"))
                .startsWith("Nothing changed:");

        assertThat(says(admin, "/admin unban user:" + member)).startsWith("<@" + member + "> can queue again");
        awaitDm(member, "An admin has ended your ban.");
        assertThat(says(member, "/queue join")).startsWith("You have joined");
        assertThat(says(admin, "/admin unban user:" + member)).isEqualTo("<@" + member + "> is not banned.");
    }

    @Test
    void a_ban_says_what_is_wrong_with_its_length_and_bans_nobody() {
        var member = player("MASTER");

        assertThat(says(admin, "/admin ban user:" + member + " duration:soon reason:rude"))
                .isEqualTo(
                        "Nobody was banned: `soon` is no such time. Write it like 45m, 2h, 3d or 1h30m, from 1 minute"
                                + " to 365 days.");
        assertThat(says(admin, "/admin ban user:" + member + " duration:400d reason:rude"))
                .startsWith("Nobody was banned: `400d`");
        assertThat(says(admin, "/admin ban user:" + member + " duration:2h reason:" + "x".repeat(201)))
                .isEqualTo("Nobody was banned: the reason has 201 characters, and may have 200.");
        assertThat(says(member, "/admin ban user:" + admin + " duration:2h reason:me"))
                .startsWith("That is for");
        assertThat(ofPlayer(member, "bannedUntil")).isEmpty();
    }

    @Test
    void bans_and_dodges_outlive_a_lost_redis() {
        var players = players(4, "CHAMPION");
        missedBy(players);
        says(admin, "/admin ban user:" + players.get(1) + " duration:3d reason:rude");
        var before = local.redis.hmget("{scrims}:player:" + players.getFirst(), "bannedUntil", "banMatch", "dodges");
        local.muster.functions().runLedger();
        local.redis.flushall();

        local.muster.functions().runLedger();

        assertThat(local.redis.hmget("{scrims}:player:" + players.getFirst(), "bannedUntil", "banMatch", "dodges"))
                .isEqualTo(before);
        assertThat(says(players.getFirst(), "/queue join")).startsWith("You cannot queue until <t:");
        assertThat(says(players.get(1), "/queue join")).endsWith(": rude.");
    }

    @Test
    void resetting_one_queue_asks_first_and_empties_that_one_only() {
        var academy = players(2, "ACADEMY");
        var champion = player("CHAMPION");
        academy.forEach(member -> says(member, "/queue join"));
        says(champion, "/queue join");

        var question = driver.types(admin, "/admin queue reset league:ACADEMY");
        assertThat(question.text("content")).startsWith("This takes 2 players out of the Academy scrim queue");
        assertThat(ofPlayer(academy.getFirst(), "status")).isEqualTo("queued");
        assertThat(driver.presses(admin, question.text("message"), "Reset: end 2 places in this queue")
                        .text("content"))
                .startsWith("Done. Out of the Academy scrim queue: 2 players.");

        academy.forEach(member -> awaitDm(member, "An admin has reset the **Academy** scrim queue"));
        assertThat(ofPlayer(champion, "status")).isEqualTo("queued");
        assertThat(says(admin, "/admin queue reset league:Academy")).startsWith("There is nothing to reset");
        awaitAdmins("used **/admin queue reset**: ACADEMY: 2 in the queue");
    }

    @Test
    void a_profile_shows_league_scrims_dodges_and_ban_to_whoever_asks_and_an_admin_sees_more() {
        var players = players(4, "MASTER");
        var match = popped(players);
        players.forEach(player -> says(player, "/checkin"));
        awaitState(match, "IN_PROGRESS");
        var first = players.getFirst();

        assertThat(card(admin, "/admin stats user:" + first)).contains("in match " + match, "0 matches");
        assertThat(card(players.get(1), "/profile user:" + first)).contains("Master", "none yet", "<@" + first + ">");
        assertThat(says(driver.createGuests(1).getFirst(), "/profile"))
                .startsWith("There is nothing to show of you yet");
    }

    @Test
    void the_commands_are_measured() {
        var players = players(4, "MASTER");
        missedBy(players);
        awaitAdmins("<@" + players.getFirst() + "> was not there for match");

        Driver.await("the metrics count it", SOON, () -> driver.text("/metrics").contains("muster_dodges_total"));
        assertThat(driver.text("/metrics")).contains("muster_bans_total{");
    }
}
