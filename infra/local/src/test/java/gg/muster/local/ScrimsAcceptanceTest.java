package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the scrims brief asks for, in its own sentences and as whole evenings, from a typed command to what is on record. */
class ScrimsAcceptanceTest extends ScrimsStage {
    private static final Pattern LINK = Pattern.compile("https://docs\\.google\\.com/[^)>\"\\s]+");
    private static final Map<String, String> LEAGUES =
            Map.of("ACADEMY", "Academy", "CHAMPION", "Champion", "MASTER", "Master");

    ScrimsAcceptanceTest() {
        super("scrims");
        says(admin, "/admin config set key:MIN_MAP_POOL_SIZE value:3");
    }

    @Test
    @DisplayName("/queue join → Join queue for your league (Academy, Champion, or Master)")
    void queue_join_joins_the_queue_of_your_league() {
        LEAGUES.forEach((pool, name) -> {
            var player = player(pool);

            assertThat(says(player, "/queue join")).isEqualTo("You have joined the **" + name + "** scrim queue.");
            assertThat(waiting(pool)).containsExactly(player);
        });
    }

    @Test
    @DisplayName("/queue leave → Leave current queue")
    void queue_leave_leaves_the_current_queue() {
        var player = player("MASTER");
        join(List.of(player));

        assertThat(says(player, "/queue leave")).startsWith("You have left the **Master** scrim queue.");
        assertThat(waiting("MASTER")).isEmpty();
    }

    @Test
    @DisplayName("/queue status → Check current queue state; /queue list → See all active queues")
    void queue_status_says_how_yours_stands_and_queue_list_how_all_do() {
        var players = players(2, "ACADEMY");
        var other = player("MASTER");
        join(players);

        assertThat(card(players.getLast(), "/queue status"))
                .contains("You have been in the **Academy** scrim queue since <t:", "with 1 ahead of you.")
                .contains("2 of 4 players are waiting. 2 more players are needed.");
        assertThat(card(other, "/queue list"))
                .contains(
                        "**Academy** scrim: 2 of 4 waiting", "**Champion** scrim: 0 of 4", "**Master** scrim: 0 of 4");
    }

    @Test
    @DisplayName(
            "When 4 players in same league queue → Pop queue, generate unique scrim ID, notify all 4 players, start"
                    + " check-in process")
    void when_four_players_of_the_same_league_queue_it_pops_with_an_id_of_its_own_and_all_four_are_asked_to_check_in() {
        var academy = players(4, "ACADEMY");
        var champion = player("CHAMPION");
        join(academy.subList(0, 3));
        join(List.of(champion));
        local.muster.functions().runMatchmaker();
        assertThat(waiting("ACADEMY")).containsExactlyElementsOf(academy.subList(0, 3));

        join(academy.subList(3, 4));
        var match = asked(academy);
        var other = popped(players(4, "ACADEMY"));

        assertThat(other).isNotEqualTo(match);
        assertThat(waiting("CHAMPION")).containsExactly(champion);
        assertThat(ofMatch(match, "state")).isEqualTo("READY_UP");
        assertThat(academy)
                .allSatisfy(player -> assertThat(texts(dms(player)))
                        .contains("SCRIMS-" + match, "Check in")
                        .doesNotContain(other))
                .allSatisfy(player -> assertThat(texts(chat(match))).contains("<@" + player + ">"));
    }

    @Test
    @DisplayName("Players have 5 minutes to check in after queue pop; QUEUE_CHECK_IN_TIMEOUT=300")
    void players_have_five_minutes_to_check_in_after_the_pop_or_as_long_as_admins_say() {
        assertThat(says(admin, "/admin config get key:QUEUE_CHECK_IN_TIMEOUT")).contains("**300**");
        assertThat(timeToCheckIn(popped(players(4, "MASTER")))).isEqualTo(Duration.ofMinutes(5));

        says(admin, "/admin config set key:QUEUE_CHECK_IN_TIMEOUT value:90");
        try {
            assertThat(timeToCheckIn(popped(players(4, "MASTER")))).isEqualTo(Duration.ofSeconds(90));
        } finally {
            says(admin, "/admin config set key:QUEUE_CHECK_IN_TIMEOUT value:default");
        }
    }

    private Duration timeToCheckIn(String match) {
        return Duration.ofMillis(
                Long.parseLong(ofMatch(match, "readyBy")) - Long.parseLong(ofMatch(match, "at:READY_UP")));
    }

    @Test
    @DisplayName(
            "If any player fails to check in: apply queue dodge penalty, return other players to queue with priority,"
                    + " log dodge to database")
    void who_fails_to_check_in_is_banned_and_on_record_and_the_others_are_back_in_front() {
        var players = players(4, "CHAMPION");
        var later = player("CHAMPION");
        var match = popped(players);
        join(List.of(later));

        checkIn(match, List.of(players.get(1), players.get(3)));

        assertThat(waiting("CHAMPION")).containsExactly(players.get(1), players.get(3), later);
        assertThat(List.of(players.get(0), players.get(2))).allSatisfy(missing -> {
            assertThat(says(missing, "/queue join"))
                    .startsWith("You cannot queue until <t:")
                    .contains("because you were not there when match " + match + " was to begin");
            assertThat(bans(missing)).containsExactly("1|300|0");
        });
    }

    /** The how many-th time, seconds, and whether an admin did it; oldest first. */
    private List<String> bans(String player) {
        return records("SELECT dodge_count, TIMESTAMPDIFF(SECOND, ban_start, ban_end), is_manual FROM muster_ban"
                + " WHERE player = '" + player + "' ORDER BY ban_start");
    }

    @Test
    @DisplayName("1st dodge: 5-minute ban; 2nd dodge (24h window): 30-minute ban; 3rd dodge (24h window): 2-hour ban;"
            + " persistent tracking in database")
    void each_dodge_within_a_day_costs_more_and_one_after_a_day_costs_what_the_first_did() {
        var dodger = player("MASTER");
        for (int i = 0; i < 3; i++) {
            dodges(dodger);
        }
        assertThat(bans(dodger)).containsExactly("1|300|0", "2|1800|0", "3|7200|0");

        var dayOld = Instant.now().minus(Duration.ofHours(25)).toEpochMilli();
        local.redis.hset(
                "{scrims}:player:" + dodger,
                "dodges",
                ofPlayer(dodger, "dodges").replaceAll(",\\d{13},", "," + dayOld + ","));
        dodges(dodger);
        assertThat(bans(dodger)).last().isEqualTo("1|300|0");
        assertThat(card(admin, "/admin dodges user:" + dodger)).contains("1 within 1 day, 4 in all");
    }

    /** Is not there for a scrim, and may queue again all the same. */
    private void dodges(String player) {
        var others = players(3, "MASTER");
        missedBy(Stream.concat(Stream.of(player), others.stream()).toList());
        others.forEach(other -> says(other, "/queue leave"));
        assertThat(says(admin, "/admin unban user:" + player)).startsWith("<@" + player + "> can queue again");
    }

    @Test
    @DisplayName("Calculate play count per map across all 4 players; select 3 random maps from the least-played maps;"
            + " no repeats within same scrim")
    void the_same_four_play_every_map_of_the_pool_once_before_any_comes_again() {
        var players = players(4, "ACADEMY");
        var played = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            var match = active(players);
            played.addAll(maps(match));
            handsIn(match, "scrim " + i, players);
        }

        assertThat(played).containsExactlyInAnyOrderElementsOf(local.redis.hkeys("{scrims}:maps"));
    }

    @Test
    @DisplayName(
            "Bot generates pre-filled form link with scrim ID, player names and date/time; form link sent to players"
                    + " when scrim starts")
    void the_form_comes_when_the_scrim_starts_and_has_its_id_its_players_and_the_time_filled_in() {
        var players = players(4, "MASTER");
        var match = popped(players);
        assertThat(players).noneSatisfy(player -> assertThat(texts(dms(player))).contains("docs.google.com"));

        begins(match, players);

        var names = players.stream().map(this::nameOf).collect(Collectors.joining(", "));
        assertThat(players).allSatisfy(player -> {
            var form = form(player);
            assertThat(form)
                    .containsOnlyKeys("entry.1000001", "entry.1000002", "entry.1000003")
                    .containsEntry("entry.1000001", "SCRIMS-" + match)
                    .containsEntry("entry.1000002", names);
            assertThat(Instant.parse(form.getOrDefault("entry.1000003", "")))
                    .isBetween(Instant.now().minusSeconds(60), Instant.now());
        });
    }

    /** What is filled in beforehand in the form that they were sent last. */
    private Map<String, String> form(String player) {
        var link = LINK.matcher(dms(player).getLast().text("content"));
        assertThat(link.find()).isTrue();
        return Arrays.stream(URI.create(link.group()).getRawQuery().split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("Player already in queue → Inform user; player not in queue (leave attempt) → Inform user")
    void who_is_queued_already_or_not_at_all_is_informed() {
        var player = player("ACADEMY");

        assertThat(says(player, "/queue leave")).isEqualTo("You are not in a queue. Use /queue join to join.");
        join(List.of(player));
        assertThat(says(player, "/queue join"))
                .startsWith("Already in queue or match. You have been in the **Academy** scrim queue since <t:");
        assertThat(waiting("ACADEMY")).containsExactly(player);
    }

    @Test
    @DisplayName("Queue pop with offline player → Auto-dodge penalty")
    void who_is_offline_when_the_queue_pops_gets_the_penalty_by_itself() {
        var players = players(4, "MASTER");

        var match = missedBy(players);

        awaitDm(players.getFirst(), "You were not there when match " + match + " was to begin");
        awaitAdmins("<@" + players.getFirst() + "> was not there for match " + match + ", the 1st time within 1 day");
        assertThat(card(players.getLast(), "/profile user:" + players.getFirst()))
                .contains("1 within 1 day, 1 in all", "not there for match " + match);
    }

    @Test
    @DisplayName("Partial check-ins → Cancel match, penalize no-shows")
    void where_only_some_check_in_the_match_is_cancelled_and_only_the_others_pay() {
        var players = players(4, "ACADEMY");
        var match = popped(players);

        checkIn(match, players.subList(0, 2));

        awaitChat(match, "did not check in in time");
        assertThat(players.subList(2, 4))
                .allSatisfy(player -> assertThat(ofPlayer(player, "dodged")).isEqualTo("1"));
        assertThat(players.subList(0, 2)).allSatisfy(player -> {
            assertThat(ofPlayer(player, "dodged")).isEmpty();
            assertThat(says(player, "/queue status")).startsWith("You have been in the **Academy** scrim queue");
        });
        assertThat(records("SELECT state, why FROM muster_match WHERE match_id = '" + match + "'"))
                .containsExactly("CANCELLED|not_ready");
        assertThat(records("SELECT checked_in, checkin_at IS NOT NULL FROM muster_match_player WHERE match_id = '"
                        + match + "' ORDER BY checked_in"))
                .containsExactly("0|0", "0|0", "1|1", "1|1");
    }

    @Test
    @DisplayName("No replay submission after 24h → Manual review flag")
    void without_a_submission_for_a_day_the_scrim_is_flagged_for_a_review_until_there_is_one() {
        var players = players(4, "CHAMPION");
        var match = active(players);
        isDue("match:" + match);
        awaitState(match, "COMPLETED");
        assertThat(card(admin, "/admin status")).doesNotContain("**missing**");

        isDue("review:" + match);

        players.forEach(player -> awaitDm(player, "The result of your **Champion scrim** " + match + " is missing."));
        awaitAdmins("Nobody has handed in the result of SCRIMS-" + match + " for a day.");
        assertThat(card(admin, "/admin status")).contains(match + ", Champion, played ", "**missing**");
        assertThat(records("SELECT review_since IS NOT NULL FROM muster_match WHERE match_id = '" + match + "'"))
                .containsExactly("1");

        handsIn(match, "at last", players);
        assertThat(card(admin, "/admin status")).doesNotContain("**missing**");
        assertThat(records("SELECT review_since IS NOT NULL FROM muster_match WHERE match_id = '" + match + "'"))
                .containsExactly("0");
    }

    @Test
    @DisplayName("Invalid replay data → Request resubmission")
    void invalid_data_changes_nothing_and_asks_the_players_to_hand_it_in_again() {
        var players = players(4, "MASTER");
        var match = active(players);

        var refused = handsIn(match, "twice", List.of(players.get(0), players.get(0), players.get(2), players.get(3)));

        assertThat(refused.text("problems")).contains("is named twice", players.get(1) + " is missing");
        assertThat(ofMatch(match, "state")).isEqualTo("IN_PROGRESS");
        awaitChat(match, "Please hand it in again: [the form](<https://docs.google.com/");
        assertThat(handsIn(match, "right", players).text("said")).isEqualTo("the result of SCRIMS-" + match + " is in");
        awaitState(match, "COMPLETED");
    }

    @Test
    @DisplayName("Database unavailable → Queue to in-memory, sync when available")
    void a_whole_evening_goes_on_while_the_database_is_away_and_the_ledger_catches_up() {
        var first = players(4, "MASTER");
        var four = Stream.concat(first.stream().skip(1), Stream.of(player("MASTER")))
                .toList();
        local.muster.functions().runLedger();
        local.muster.mariaDb().kill();
        String missed;
        String match;
        try {
            missed = missedBy(first);
            join(four.subList(3, 4));
            match = asked(four);
            begins(match, four);
            assertThat(handsIn(match, "meanwhile", four).text("said")).endsWith(" is in");
            assertThat(card(four.getFirst(), "/profile")).contains(match, "**1st**");
        } finally {
            local.muster.mariaDb().start();
        }

        var result = "SELECT final_position, player FROM muster_match_result WHERE match_id = '" + match
                + "' ORDER BY final_position";
        Driver.await("the ledger has caught up", SOON, () -> records(result).size() == 4);
        assertThat(records(result))
                .containsExactly("1|" + four.get(0), "2|" + four.get(1), "3|" + four.get(2), "4|" + four.get(3));
        assertThat(records("SELECT why FROM muster_match WHERE match_id IN ('%s', '%s') ORDER BY formed_at"
                        .formatted(missed, match)))
                .containsExactly("not_ready", "reported");
        assertThat(records("SELECT uid FROM muster_match_map WHERE match_id = '" + match + "' ORDER BY map_order"))
                .containsExactlyElementsOf(maps(match));
        assertThat(records("SELECT COUNT(*), COUNT(DISTINCT player) FROM muster_map_play WHERE match_id = '" + match
                        + "'"))
                .containsExactly("12|4");
        assertThat(bans(first.getFirst())).containsExactly("1|300|0");
    }

    @Test
    void a_whole_evening() {
        var first = players(4, "CHAMPION");
        var dodger = first.getFirst();
        var behind = players(2, "CHAMPION");
        var missed = popped(first);
        join(behind);
        checkIn(missed, first.subList(1, 4));

        assertThat(says(dodger, "/queue join")).startsWith("You cannot queue until <t:");
        var four =
                Stream.concat(first.stream().skip(1), behind.stream().limit(1)).toList();
        var match = asked(four);
        assertThat(waiting("CHAMPION")).as("whom the three came in front of").containsExactly(behind.getLast());
        says(behind.getLast(), "/queue leave");

        begins(match, four);
        assertThat(maps(match)).hasSize(3).doesNotHaveDuplicates();
        assertThat(form(four.getLast())).containsEntry("entry.1000001", "SCRIMS-" + match);
        handsIn(match, "first scrim", four);
        assertProfiles(four, match);

        var next = active(four);
        assertThat(maps(next)).hasSize(3).doesNotHaveDuplicates().doesNotContainAnyElementsOf(maps(match));
        handsIn(next, "second scrim", four.reversed());
        assertProfiles(four.reversed(), next);
        assertProfiles(four, match);
        assertMeasured("CHAMPION");
    }

    /** Best first; each of them shows where they came and on which maps. */
    private void assertProfiles(List<String> players, String match) {
        var places = List.of("1st", "2nd", "3rd", "4th");
        for (int i = 0; i < players.size(); i++) {
            assertThat(card(players.get(i), "/profile"))
                    .contains(LEAGUES.getOrDefault(ofMatch(match, "pool"), "no pool"))
                    .containsPattern(match + ", <t:\\d+:R>: " + String.join(", ", mapNames(match)) + " · \\*\\*"
                            + places.get(i));
        }
    }

    /** What the brief calls success metrics. */
    private void assertMeasured(String pool) {
        local.muster.functions().runLedger();
        assertThat(driver.text("/metrics"))
                .contains(Stream.of(
                                "wait_seconds_count", "matches_formed_total", "dodges_total", "results_submitted_total")
                        .map(name -> "muster_" + name + "{league=\"scrims\",pool=\"" + pool + "\"}")
                        .toList())
                .contains("muster_interaction_time_seconds_count{command=");
    }

    @Test
    void a_result_that_comes_late_is_in_the_profile_even_after_redis_lost_everything() {
        var players = players(4, "ACADEMY");
        var match = active(players);
        var names = mapNames(match);
        var played = maps(match);
        isDue("match:" + match);
        awaitState(match, "COMPLETED");
        local.muster.functions().runLedger();
        handsIn(match, "late", players);
        awaitChat(match, "The result of match " + match + " is in: 1. <@" + players.getFirst() + "> 1:00.000, ");
        local.muster.functions().runLedger();
        local.redis.flushall();

        local.muster.functions().runLedger();

        assertThat(card(players.get(1), "/profile")).contains(match, String.join(", ", names), "**2nd**");
        assertThat(maps(active(players))).hasSize(3).doesNotContainAnyElementsOf(played);
    }
}
