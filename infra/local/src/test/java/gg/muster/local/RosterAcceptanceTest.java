package gg.muster.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The players of a league and the queue of each, as the scrims brief has it: from a typed command to what people see. */
class RosterAcceptanceTest extends ScrimsStage {
    RosterAcceptanceTest() {
        super("roster");
    }

    private String imports(String text) {
        return driver.types(admin, "/admin player import file:roster.csv", Map.of("files", Map.of("roster.csv", text)))
                .text("content");
    }

    /** Pool by player. */
    private Map<String, String> table() {
        return Statements.rows(local, "SELECT discord_id, pool FROM muster_roster").stream()
                .map(row -> row.split("\\|", 2))
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    @Test
    void the_forty_members_of_the_practice_guild_play_in_three_leagues() {
        var tiers = driver.everything().list("members").stream()
                .limit(40)
                .map(member -> member.text("tier"))
                .toList();

        assertThat(tiers).containsOnly("ACADEMY", "CHAMPION", "MASTER");
        assertThat(tiers).filteredOn("MASTER"::equals).hasSize(13);
    }

    @Test
    void queue_join_joins_the_queue_of_your_league_and_leave_status_and_list_are_for_you_alone() {
        var player = player("CHAMPION");

        var joined = driver.types(player, "/queue join");
        assertThat(joined.text("content")).isEqualTo("You have joined the **Champion** scrim queue.");
        assertThat(joined.flag("ephemeral")).isTrue();
        assertThat(says(player, "/queue join")).startsWith("Already in queue or match.");
        assertThat(says(player, "/queue status"))
                .startsWith("You have been in the **Champion** scrim queue since <t:")
                .contains("with 0 ahead of you.\n1 of 4 players is waiting. 3 more players are needed.");
        var list = driver.types(player, "/queue list");
        assertThat(list.flag("ephemeral")).isTrue();
        assertThat(driver.seenBy(player).toString())
                .contains("**Academy** scrim: 0 of 4 waiting, ")
                .contains("**Champion** scrim: 1 of 4 waiting, none running");
        assertThat(says(player, "/queue leave"))
                .isEqualTo("You have left the **Champion** scrim queue. Use /queue join whenever you want to play.");
        assertThat(says(player, "/queue leave")).isEqualTo("You are not in a queue. Use /queue join to join.");
        assertThat(says(player, "/queue status"))
                .startsWith("You are not in a queue. Use /queue join to join the **Champion** scrim queue.");
    }

    @Test
    void four_players_of_one_league_meet_and_nobody_of_another() {
        var other = player("MASTER");
        var four = List.of(player("ACADEMY"), player("ACADEMY"), player("ACADEMY"), player("ACADEMY"));
        says(other, "/queue join");
        four.forEach(player -> says(player, "/queue join"));

        Driver.await(
                "the scrim forms",
                SOON,
                () -> four.stream()
                        .allMatch(player -> says(player, "/queue status").startsWith("You are in match")));
        assertThat(says(other, "/queue status")).startsWith("You have been in the **Master** scrim queue");
    }

    @Test
    void somebody_in_no_league_is_told_at_once_and_plays_as_soon_as_an_admin_has_put_them_into_one() {
        var newcomer = driver.createGuests(1).getFirst();
        var refusal = driver.types(newcomer, "/queue join");
        assertThat(refusal.text("content"))
                .isEqualTo("You are in no league of Trackmania scrims yet, so I don't know which queue is yours."
                        + " Ask an admin to put you into one, then use /queue join again.");
        assertThat(local.redis.exists("{scrims}:lookups")).isZero();

        assertThat(says(newcomer, "/admin player set-league user:" + newcomer + " league:MASTER"))
                .startsWith("That is for the league's admins.");
        assertThat(says(admin, "/admin player set-league user:" + newcomer + " league:Master"))
                .isEqualTo("<@" + newcomer + "> is in **Master** now.");
        assertThat(says(newcomer, "/queue join")).isEqualTo("You have joined the **Master** scrim queue.");
    }

    @Test
    void whoever_waits_is_moved_with_their_place_and_told_and_whoever_is_taken_off_loses_it() {
        var player = player("ACADEMY");
        says(player, "/queue join");

        assertThat(says(admin, "/admin player set-league user:" + player + " league:MASTER"))
                .isEqualTo("<@" + player + "> is in **Master** now, no longer in Academy."
                        + " They were in the queue; their place went along, and they are told.");
        awaitDm(player, "you wait in the **Master** scrim queue now");
        assertThat(says(player, "/queue status")).startsWith("You have been in the **Master** scrim queue");

        assertThat(says(admin, "/admin player remove user:" + player))
                .isEqualTo("<@" + player + "> is in no league any more; they were in Master."
                        + " They are out of the **Master** scrim queue, and are told.");
        awaitDm(player, "An admin has taken you off the league's roster");
        assertThat(says(player, "/queue status")).startsWith("You are not in a queue. You are in no league");
        assertThat(says(admin, "/admin player remove user:" + player)).startsWith("Nothing to do: ");
    }

    @Test
    void a_table_puts_many_into_their_leagues_by_id_or_by_username() {
        var people = driver.createGuests(3);
        var table = "\uFEFFLeague;Username;Discord_ID\r\nAcademy;;%s\r\nmaster;\"%s\";\r\nCHAMPION;%s;%s\r\n"
                .formatted(people.get(0), nameOf(people.get(1)), nameOf(people.get(2)), people.get(2));

        assertThat(imports(table))
                .isEqualTo("`roster.csv` is imported: 3 new, 0 changed, 0 as before."
                        + " Whoever is not in the file stays where they are.");
        assertThat(says(people.get(0), "/queue join")).isEqualTo("You have joined the **Academy** scrim queue.");
        assertThat(says(people.get(1), "/queue join")).isEqualTo("You have joined the **Master** scrim queue.");
        assertThat(says(people.get(2), "/queue join")).isEqualTo("You have joined the **Champion** scrim queue.");
        assertThat(imports(table)).contains("0 new, 0 changed, 3 as before");
        local.muster.functions().runLedger();
        assertThat(table())
                .containsEntry(people.get(0), "ACADEMY")
                .containsEntry(people.get(1), "MASTER")
                .containsEntry(people.get(2), "CHAMPION");
    }

    @Test
    void every_bad_row_is_named_with_its_line_and_nothing_of_the_file_is_imported() {
        var person = driver.createGuests(1).getFirst();

        assertThat(imports("discord_id,league\n%s,Academy\n12,Academy\n%s,Diamond\n".formatted(person, person)))
                .isEqualTo("""
                        Nothing was imported: `roster.csv` has 2 problems.
                        ```
                        line 3: "12" is no Discord id, which has 17 to 20 digits
                        line 4: "Diamond" is no league; there are Academy, Champion, Master
                        ```
                        Correct them, and hand the file in again.""");
        assertThat(imports("discord_id,username,league\n%s,,Academy\n,Nobody Here,Master\n%s,,Master\n12,,Master\n"
                        .formatted(person, person)))
                .contains("line 3: nobody in the server has the username \"Nobody Here\"")
                .contains("line 4: is about the same player as line 2")
                .contains("line 5: \"12\" is no Discord id");
        assertThat(says(person, "/queue join")).startsWith("You are in no league");
    }

    @Test
    void where_a_message_has_no_room_for_all_bad_rows_they_are_in_a_file() {
        var answer = driver.types(
                admin,
                "/admin player import file:roster.csv",
                Map.of("files", Map.of("roster.csv", "discord_id,league\n" + "12,Diamond\n".repeat(200))));

        assertThat(answer.text("content"))
                .startsWith("Nothing was imported: `roster.csv` has 400 problems. All of them are in the file below.");
        assertThat(driver.seenBy(admin).toString()).contains("problems.txt");
    }

    @Test
    void joins_and_new_players_go_on_while_the_database_is_away_and_the_ledger_catches_up() {
        var newcomer = driver.createGuests(1).getFirst();
        var player = player("MASTER");
        local.muster.mariaDb().kill();
        try {
            says(admin, "/admin player set-league user:" + newcomer + " league:ACADEMY");
            assertThat(says(player, "/queue join")).isEqualTo("You have joined the **Master** scrim queue.");
            assertThat(says(newcomer, "/queue join")).isEqualTo("You have joined the **Academy** scrim queue.");
        } finally {
            local.muster.mariaDb().start();
        }
        Driver.await("the ledger has caught up", SOON, () -> {
            local.muster.functions().runLedger();
            return "ACADEMY".equals(table().get(newcomer));
        });
        assertThat(table()).containsEntry(player, "MASTER");
    }

    @Test
    void a_redis_that_lost_everything_gets_the_roster_back_before_anybody_joins() {
        var player = player("CHAMPION");
        var gone = player("CHAMPION");
        says(admin, "/admin player remove user:" + gone);
        local.muster.functions().runLedger();
        local.redis.flushall();

        local.muster.functions().runLedger();

        assertThat(says(player, "/queue join")).isEqualTo("You have joined the **Champion** scrim queue.");
        assertThat(says(gone, "/queue join")).startsWith("You are in no league");
    }
}
