package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.local.Driver.Json;
import gg.muster.local.practice.Limits;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The combines brief, in its own words, from a typed command to what people see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CombinesAcceptanceTest {
    private static final Duration SOON = Duration.ofSeconds(30);

    private LocalTest local;
    private Driver driver;

    CombinesAcceptanceTest() {
        this.local = LocalTest.start("combines", Limits.DISCORD, Map.of());
        this.driver = local.driver;
    }

    @BeforeAll
    void ready() {
        assertThat(driver.status("/healthz")).isEqualTo(200);
    }

    @AfterAll
    void stop() {
        local.close();
    }

    @AfterEach
    void seasonAgain() {
        local.muster.league().setting("league_state", "COMBINES");
        driver.clearFaults();
        local.refresh();
    }

    private List<String> members(int count, String tier) {
        var members = driver.createMembers(count, tier, "DRAFT_ELIGIBLE");
        local.refresh();
        return members;
    }

    private List<Json> allQueue(List<String> members) {
        return LocalTest.atOnce(members.stream()
                .<Callable<Json>>map(member -> () -> driver.types(member, "/queue"))
                .toList());
    }

    private List<Json> dmsOf(String member) {
        return driver.seenBy(member).list("dms").stream()
                .flatMap(dm -> dm.list("messages").stream())
                .toList();
    }

    @Test
    void queue_routes_to_correct_tier_and_a_success_message_is_returned() {
        for (var tier : List.of("Recruit", "Prospect", "Apprentice", "Expert", "Mythic")) {
            var member = members(1, tier.toUpperCase(java.util.Locale.ROOT)).getFirst();

            var answer = driver.types(member, "/queue");

            assertThat(answer.text("content")).isEqualTo("You have joined the **" + tier + "** combine queue.");
            assertThat(answer.flag("ephemeral")).isTrue();
            driver.types(member, "/queue action:leave");
        }
    }

    @Test
    void with_10_players_in_a_tier_a_match_is_created_all_players_are_dmd_with_voice_channel_links() {
        var members = members(10, "EXPERT");

        allQueue(members);

        Driver.await(
                "everyone has a direct message", SOON, () -> members.stream().noneMatch(m -> dmsOf(m).isEmpty()));
        var rooms = roomsOf(members.getFirst());
        assertThat(rooms.keySet()).containsExactlyInAnyOrder("category", "chat", "Lobby", "Team");
        for (var member : members) {
            var dms = dmsOf(member);
            assertThat(dms).hasSize(1);
            assertThat(dms.getFirst().text("content"))
                    .contains("<#" + rooms.get("chat") + ">")
                    .contains("<#" + rooms.get("Lobby") + ">")
                    .contains("<#" + roomsOf(member).get("Team") + ">");
        }
        assertThat(members.stream()
                        .collect(Collectors.groupingBy(m -> roomsOf(m).get("Team"), Collectors.counting())))
                .hasSize(2)
                .allSatisfy((team, size) -> assertThat(size).isEqualTo(5L));
        var card = driver.seenBy(members.getFirst()).list("messages").stream()
                .filter(message -> message.text("channel_id").equals(rooms.get("chat")))
                .toList();
        assertThat(card).hasSize(1);
        assertThat(card.getFirst().text("embeds")).contains("Team A", "Team B", "Map", "Expert", members.get(7));
    }

    /** The rooms of the one match this member can see; of the team rooms only their own. */
    private Map<String, String> roomsOf(String member) {
        var found = new java.util.HashMap<String, String>();
        for (var channel : driver.seenBy(member).list("channels")) {
            var name = channel.text("name");
            if (name.startsWith("Match–")) {
                found.put("category", channel.text("id"));
            } else if (name.startsWith("match-chat-")) {
                found.put("chat", channel.text("id"));
            } else if (name.equals("Lobby")) {
                found.put("Lobby", channel.text("id"));
            } else if (name.startsWith("Team ") && channel.flag("can_connect")) {
                found.put("Team", channel.text("id"));
            }
        }
        return found;
    }

    @Test
    void outsiders_see_nothing_of_a_match() {
        var members = members(10, "MYTHIC");
        allQueue(members);
        Driver.await(
                "the rooms are there", SOON, () -> roomsOf(members.getFirst()).size() == 4);

        var outsider = members(1, "MYTHIC").getFirst();

        assertThat(roomsOf(outsider)).isEmpty();
    }

    @Test
    void works_only_when_league_state_is_combines() {
        var member = members(1, "RECRUIT").getFirst();
        local.muster.league().setting("league_state", "REGULAR_SEASON");
        local.refresh();

        assertThat(driver.types(member, "/queue").text("content")).isEqualTo("Queues only available during Combines.");
    }

    @Test
    void a_closed_queue_says_so_and_forms_no_match() {
        var members = members(10, "RECRUIT");
        allQueue(members.subList(0, 9));
        local.muster.league().setting("queue_open_recruit", "false");
        local.refresh();

        assertThat(driver.types(members.get(9), "/queue").text("content")).startsWith("Queue closed.");

        local.muster.league().setting("queue_open_recruit", "true");
        local.refresh();
        members.forEach(member -> driver.types(member, "/queue action:leave"));
    }

    @Test
    void a_player_who_is_queued_already_is_told_and_can_leave_and_look() {
        var member = members(1, "PROSPECT").getFirst();
        var joined = driver.types(member, "/queue");

        assertThat(driver.types(member, "/queue").text("content")).startsWith("Already in queue or match.");
        assertThat(driver.types(member, "/queue action:status").text("content"))
                .contains("Draft eligible", "players are waiting");
        assertThat(driver.presses(member, joined.text("message"), "Leave the queue")
                        .text("content"))
                .isEqualTo("You have left the **Prospect** combine queue. Use /queue whenever you want to play.");
        assertThat(driver.types(member, "/queue action:leave").text("content")).startsWith("You are not in a queue.");
    }

    @ParameterizedTest
    @CsvSource({"SUSPENDED", "UNREGISTERED", "RETIRED", "GENERAL_MANAGER"})
    void a_status_that_may_not_play_is_refused_with_what_to_do(String status) {
        var member = driver.createMembers(1, "PROSPECT", status).getFirst();

        var answer = driver.types(member, "/queue");

        assertThat(answer.text("content")).contains("only Draft eligible, Free agent", "ask an admin");
    }

    @Test
    void a_player_whose_profile_is_not_here_yet_is_looked_up_and_joins() {
        var member = driver.createMembers(1, "APPRENTICE", "SIGNED").getFirst();

        var answer = driver.types(member, "/queue");

        assertThat(answer.flag("deferred")).isTrue();
        assertThat(answer.text("content")).isEqualTo("You have joined the **Apprentice** combine queue.");
        driver.types(member, "/queue action:leave");
    }

    @Test
    void the_same_interaction_twice_gets_the_first_answer_again() {
        var member = members(1, "PROSPECT").getFirst();

        var first = driver.types(member, "/queue", "77" + member.substring(2));
        var second = driver.types(member, "/queue", "77" + member.substring(2));

        assertThat(second.text("content")).isEqualTo(first.text("content")).startsWith("You have joined");
        driver.types(member, "/queue action:leave");
    }

    @Test
    void the_same_interaction_twice_is_answered_twice_though_the_first_answer_was_deferred() {
        var member = driver.createMembers(1, "PROSPECT", "SIGNED").getFirst();

        var first = driver.types(member, "/queue", "78" + member.substring(2));
        var second = driver.types(member, "/queue", "78" + member.substring(2));

        assertThat(first.flag("deferred")).isTrue();
        assertThat(first.text("content")).startsWith("You have joined");
        assertThat(second.text("content")).isEqualTo(first.text("content"));
        assertThat(second.text("error")).isEqualTo("null");
        driver.types(member, "/queue action:leave");
    }

    @Test
    void handles_100_simultaneous_joins_without_a_single_query_to_the_database() {
        var members = members(100, "PROSPECT");
        var before = queries();

        var answers = allQueue(members);

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.text("content")).startsWith("You have joined"));
        assertThat(queries()).isEqualTo(before);
        Driver.await("everyone has a direct message", Duration.ofSeconds(60), () -> {
            var told = driver.everything().list("dms").stream()
                    .filter(dm -> !dm.list("messages").isEmpty())
                    .map(dm -> dm.text("member"))
                    .collect(Collectors.toSet());
            return told.containsAll(members);
        });
        var lineups = matchesOf(members);
        assertThat(lineups)
                .hasSize(10)
                .allSatisfy(players -> assertThat(players).hasSize(10));
        assertThat(new HashSet<>(lineups.stream().flatMap(List::stream).toList()))
                .hasSize(100)
                .containsAll(members);
    }

    /** The players of every match that any of these members is in, read from who may see its chat. */
    private List<List<String>> matchesOf(List<String> members) {
        var lineups = new ArrayList<List<String>>();
        for (var channel : driver.everything().list("channels")) {
            var players = channel.list("permission_overwrites").stream()
                    .map(overwrite -> overwrite.text("id"))
                    .filter(members::contains)
                    .toList();
            if (channel.text("name").startsWith("match-chat-") && !players.isEmpty()) {
                lineups.add(players);
            }
        }
        return lineups;
    }

    /** Statements that MariaDB has been sent since it started, but for this question. */
    private long queries() {
        try (var connection = DriverManager.getConnection(local.muster.mariaDb().jdbcUrl("league"));
                var statement = connection.createStatement();
                var result = statement.executeQuery("SHOW GLOBAL STATUS LIKE 'Com_select'")) {
            result.next();
            return result.getLong(2);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void a_player_whose_direct_messages_are_closed_is_mentioned_in_the_match_chat() {
        var members = members(10, "APPRENTICE");
        driver.closeDms(members.get(3));

        allQueue(members);

        Driver.await(
                "the mention is there",
                SOON,
                () -> driver.seenBy(members.get(3)).list("messages").stream()
                        .anyMatch(message ->
                                message.text("content").startsWith("<@" + members.get(3) + "> I could not")));
        Driver.await(
                "the others have their message",
                SOON,
                () -> Stream.of(0, 1, 2, 4, 5, 6, 7, 8, 9)
                        .noneMatch(i -> dmsOf(members.get(i)).isEmpty()));
    }
}
