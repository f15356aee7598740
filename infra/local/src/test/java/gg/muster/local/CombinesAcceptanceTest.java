package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import gg.muster.local.practice.Limits;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the combines brief is accepted by, word for word, from a typed command to what people see. */
class CombinesAcceptanceTest extends CombinesStage {
    private static final String VOICE = "2";

    private final String admin = driver.createMembers(1, "EXPERT", "SIGNED").getFirst();

    CombinesAcceptanceTest() {
        super(LocalTest.startWithoutSchedule("combines", Limits.DISCORD));
        driver.makeStaff(admin);
    }

    @AfterEach
    void everybodyGoesHome() {
        leagueState("COMBINES");
        var question = driver.types(admin, "/queueadmin reset");
        question.list("components").stream()
                .flatMap(row -> row.list("components").stream())
                .map(button -> button.text("label"))
                .filter(label -> label.startsWith("Reset"))
                .forEach(label -> driver.presses(admin, question.text("message"), label));
        assertThat(waiting()).isEmpty();
    }

    @Test
    @DisplayName("`/queue` routes to correct tier; success message returned.")
    void queue_routes_to_correct_tier_and_a_success_message_is_returned() {
        for (var tier : TIERS) {
            var member = members(1, tier.toUpperCase(Locale.ROOT)).getFirst();

            var answer = driver.types(member, "/queue");

            assertThat(answer.text("content")).isEqualTo("You have joined the **" + tier + "** combine queue.");
            assertThat(answer.flag("ephemeral")).isTrue();
            assertThat(waiting(tier)).containsExactly(member);
        }
    }

    @Test
    @DisplayName("With **10 players** in a tier, a **match is created**; all players DM’d + VC links.")
    void with_10_players_in_a_tier_a_match_is_created_all_players_are_dmd_with_voice_channel_links() {
        var members = members(10, "EXPERT");
        allQueue(members.subList(0, 9));
        local.muster.functions().runMatchmaker();
        assertThat(field(members, "id")).isEqualTo("null");

        driver.types(members.get(9), "/queue");

        Driver.await(
                "everyone has a direct message", SOON, () -> members.stream().noneMatch(m -> dmsOf(m).isEmpty()));
        OneOfEach.assertFor(local, members);
        for (var member : members) {
            assertThat(dmsOf(member).getFirst().text("content"))
                    .contains(link(room(member, "chat")), link(room(member, "Lobby")), link(room(member, "Team")));
            assertThat(List.of(room(member, "Lobby"), room(member, "Team")))
                    .allSatisfy(room -> assertThat(room.text("type")).isEqualTo(VOICE));
        }
        assertThat(members.stream()
                        .collect(Collectors.groupingBy(m -> room(m, "Team").text("id"), Collectors.counting())))
                .hasSize(2)
                .allSatisfy((team, size) -> assertThat(size).isEqualTo(5L));
    }

    private static String link(Json channel) {
        return "<#" + channel.text("id") + ">";
    }

    @Test
    @DisplayName("`/match cancel` cancels with majority; players unlocked.")
    void match_cancel_cancels_with_majority_and_players_are_unlocked() {
        var members = match("MYTHIC");
        var match = field(members, "id");
        var rooms = roomsOf(members.getFirst()).values();

        for (int i = 0; i < 7; i++) {
            assertThat(votes(members.get(i), match).text("content")).startsWith((i + 1) + "/10 voted to cancel.");
        }
        assertThat(says(members.get(9), "/queue action:status")).startsWith("You are in match " + match);
        assertThat(votes(members.get(7), match).text("content"))
                .startsWith("8/10 voted to cancel. The match is cancelled");

        assertThat(members)
                .allSatisfy(member ->
                        assertThat(says(member, "/queue action:status")).startsWith("You are not in a queue."));
        assertThat(says(members.getFirst(), "/queue")).startsWith("You have joined");
        Driver.await("everybody is told", SOON, () -> {
            var said = reads(members.get(9));
            return said.contains("Match " + match + " is cancelled by vote.")
                    && members.stream().allMatch(member -> said.contains("<@" + member + ">"));
        });
        assertRoomsGo(match, rooms);
    }

    /** Once the time is over for which they stay. */
    private void assertRoomsGo(String match, Collection<Json> rooms) {
        local.redis.zadd("{combines}:deadlines", 1, "rooms:" + match);
        local.muster.functions().runMatchmaker();
        Driver.await("it is closed", SOON, () -> state(match).equals("CLOSED"));
        assertThat(driver.everything().list("channels").stream().map(channel -> channel.text("id")))
                .doesNotContainAnyElementsOf(
                        rooms.stream().map(room -> room.text("id")).toList());
    }

    @Test
    @DisplayName("`/match submit` with a valid Tracker URL triggers **Numbers** POST and unlocks players.")
    void match_submit_with_a_valid_tracker_url_triggers_a_numbers_post_and_unlocks_players() {
        var members = match("EXPERT");
        var match = field(members, "id");
        var rooms = roomsOf(members.getFirst()).values();

        var said = submits(members.get(2), match, TRACKER + game(match));

        assertThat(said.text("content")).startsWith("Thank you! The result of match " + match + " is in");
        assertThat(members).allSatisfy(member -> {
            assertThat(says(member, "/queue")).startsWith("On cooldown.");
            cooldownPasses(member);
            assertThat(says(member, "/queue")).startsWith("You have joined");
            says(member, "/queue action:leave");
        });
        Driver.await("it is complete", SOON, () -> state(match).equals("COMPLETED"));
        assertThat(driver.text("/practice/numbers"))
                .containsOnlyOnce(
                        "{\"game_id\":\"" + game(match) + "\",\"tier\":\"EXPERT\",\"dialect\":\"requirements\"}");
        Driver.await("everybody is told", SOON, () -> reads(members.get(9)).contains("is complete"));
        assertRoomsGo(match, rooms);
    }

    @Test
    @DisplayName("No auto-requeue at any time.")
    void nobody_is_queued_again_at_any_time() {
        var cancelled = match("RECRUIT");
        var completed = match("PROSPECT");
        var expired = match("APPRENTICE");
        var killed = match("EXPERT");
        var gaveUp = members(1, "MYTHIC").getFirst();
        driver.types(gaveUp, "/queue");

        var vote = field(cancelled, "id");
        cancelled.subList(0, 8).forEach(member -> votes(member, vote));
        var played = field(completed, "id");
        submits(completed.getFirst(), played, TRACKER + game(played));
        assertThat(says(admin, "/queueadmin kill match:" + field(killed, "id"))).contains("is cancelled");
        local.redis.zadd("{combines}:deadlines", 1, "match:" + field(expired, "id"));
        local.redis.zadd("{combines}:deadlines", 1, "entry:" + gaveUp);
        local.muster.functions().runMatchmaker();

        Driver.await("it is complete", SOON, () -> state(played).equals("COMPLETED"));
        var everyone = Stream.of(cancelled, completed, expired, killed, List.of(gaveUp))
                .flatMap(List::stream)
                .toList();
        everyone.forEach(this::cooldownPasses);
        local.refresh();
        local.muster.functions().runMatchmaker();
        assertThat(waiting()).isEmpty();
        assertThat(everyone)
                .allSatisfy(member ->
                        assertThat(says(member, "/queue action:status")).startsWith("You are not in a queue."));

        assertThat(allQueue(everyone))
                .allSatisfy(answer -> assertThat(answer.text("content")).startsWith("You have joined"));
    }

    @Test
    @DisplayName("Handles **100+ simultaneous joins** without DB slowdowns or crashes.")
    void handles_100_and_more_simultaneous_joins_without_a_single_query_to_the_database() {
        var members = TIERS.stream()
                .flatMap(tier -> driver.createMembers(25, tier.toUpperCase(Locale.ROOT), "FREE_AGENT").stream())
                .toList();
        local.refresh();

        var asked = Statements.during(
                local,
                () -> assertThat(allQueue(members))
                        .hasSize(125)
                        .allSatisfy(answer -> assertThat(answer.text("content")).startsWith("You have joined")));

        assertThat(asked).isZero();
        Driver.await("two matches of each tier run", Duration.ofSeconds(60), () -> running() == 10);
        var playing = local.redis.zrange("{combines}:matches", 0, -1).stream()
                .flatMap(match -> members.stream().filter(member -> match.equals(matchOf(member))))
                .toList();
        assertThat(playing).hasSize(100);
        assertThat(new HashSet<>(playing)).hasSize(100).doesNotContainAnyElementsOf(waiting());
        assertThat(waiting()).hasSize(25).doesNotHaveDuplicates();
        assertThat(Stream.concat(playing.stream(), waiting().stream())).containsExactlyInAnyOrderElementsOf(members);
        Driver.await("each of them has a direct message", Duration.ofSeconds(60), () -> told().containsAll(playing));
    }

    @Test
    @DisplayName("Works **only** when `league_state = 'combines'`.")
    void works_only_when_league_state_is_combines() {
        var playing = match("RECRUIT");
        var match = field(playing, "id");
        var members = members(11, "MYTHIC");
        allQueue(members.subList(0, 9));

        for (var state : List.of("REGULAR_SEASON", "PLAYOFFS", "OFFSEASON", "COMBINES_OVER")) {
            leagueState(state);
            assertThat(says(members.get(9), "/queue")).isEqualTo("Queues only available during Combines.");
        }
        waitsAllTheSame(members.get(9));
        local.muster.functions().runMatchmaker();
        assertThat(field(members, "id")).isEqualTo("null");

        assertThat(says(playing.getFirst(), "/queue action:status")).startsWith("You are in match " + match);
        assertThat(votes(playing.get(1), match).text("content")).startsWith("1/10 voted to cancel.");
        submits(playing.get(2), match, TRACKER + game(match));
        Driver.await(
                "the running match goes on to its end", SOON, () -> state(match).equals("COMPLETED"));

        leagueState("combines");
        local.muster.functions().runMatchmaker();
        Driver.await("a match forms again", SOON, () -> !field(members, "id").equals("null"));
        assertThat(says(members.get(10), "/queue")).startsWith("You have joined");
    }
}
