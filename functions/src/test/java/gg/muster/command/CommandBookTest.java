package gg.muster.command;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.discord.model.ApplicationCommand;
import gg.muster.discord.model.ApplicationCommand.Choice;
import gg.muster.discord.model.ApplicationCommand.Option;
import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CommandBookTest {
    private final League byCommand = LeagueFiles.read(List.of("combines")).getFirst();
    private final League byPanels = LeagueFiles.read(List.of("gamemodes")).getFirst();

    @Test
    void every_league_has_its_queue_its_matches_and_its_administration_and_with_panels_something_to_set_up() {
        assertThat(names(CommandBook.of(byCommand, true).stream().map(ApplicationCommand::name)))
                .containsExactly("queue", "match", "queueadmin");
        assertThat(names(CommandBook.of(byPanels, true).stream().map(ApplicationCommand::name)))
                .containsExactlyInAnyOrder("queue", "match", "queueadmin", "setup", "stats", "leaderboard");
    }

    @Test
    void a_party_is_offered_where_friends_may_queue_together_and_a_region_where_players_choose_theirs() {
        var parties = LeagueFiles.read(List.of("parties")).getFirst();

        assertThat(subcommands(parties, "party"))
                .containsExactly(
                        "create", "join", "info", "stats", "queue", "dequeue", "leave", "kick", "promote", "code",
                        "disband");
        var create = options(command(parties, "party")).getFirst();
        assertThat(values(Objects.requireNonNull(create.options()).getFirst())).containsExactly("us-e", "us-w", "eu");
        assertThat(CommandBook.of(byPanels, true))
                .extracting(ApplicationCommand::name)
                .doesNotContain("party");
    }

    @Test
    void statistics_are_there_where_matches_have_winners_and_a_leaderboard_for_each_gamemode() {
        assertThat(names(CommandBook.of(byPanels, true).stream().map(ApplicationCommand::name)))
                .contains("stats", "leaderboard");
        assertThat(names(CommandBook.of(byCommand, true).stream().map(ApplicationCommand::name)))
                .doesNotContain("stats", "leaderboard");
        assertThat(values(options(command(byPanels, "leaderboard")).getFirst())).containsExactly("gCTF", "DM");
    }

    @Test
    void where_panels_are_joined_by_a_bare_queue_command_looks_and_nothing_says_that_it_joins() {
        var queue = command(byPanels, "queue");

        assertThat(queue.description()).startsWith("Where you stand");
        assertThat(values(options(queue).getFirst())).containsExactly("status", "leave");
        assertThat(command(byCommand, "queue").description()).startsWith("Join");
    }

    @Test
    void a_result_is_handed_in_only_where_a_queue_takes_one() {
        assertThat(subcommands(byCommand, "match")).containsExactly("submit", "cancel", "keep");
        assertThat(subcommands(byPanels, "match")).containsExactly("cancel", "keep");
    }

    @Test
    void maps_are_kept_where_a_queue_has_a_pool_of_them_and_the_one_to_remove_is_suggested() {
        var byRoster = LeagueFiles.read(List.of("scrims")).getFirst();
        var maps = options(command(byRoster, "admin")).stream()
                .filter(option -> option.name().equals("maps"))
                .findFirst()
                .orElseThrow();

        assertThat(Objects.requireNonNull(maps.options()))
                .extracting(Option::name)
                .containsExactly("list", "add", "remove");
        assertThat(Objects.requireNonNull(maps.options().getLast().options())
                        .getFirst()
                        .autocomplete())
                .isTrue();
        assertThat(subcommands(byCommand, "queueadmin")).doesNotContain("maps");
        assertThat(subcommands(byPanels, "queueadmin")).doesNotContain("maps");
    }

    @Test
    void admins_hand_in_results_by_hand_where_there_is_a_form_and_name_everybody_who_played() {
        var scrims = LeagueFiles.read(List.of("scrims")).getFirst();
        var result = options(command(scrims, "admin")).stream()
                .filter(option -> option.name().equals("result"))
                .findFirst()
                .orElseThrow();

        assertThat(result.options())
                .extracting(option -> option.name() + (Boolean.TRUE.equals(option.required()) ? "!" : ""))
                .containsExactly(
                        "match!",
                        "first!",
                        "second!",
                        "third!",
                        "fourth!",
                        "first-time",
                        "second-time",
                        "third-time",
                        "fourth-time",
                        "replay");
        assertThat(subcommands(byCommand, "queueadmin")).doesNotContain("result");
    }

    @Test
    void what_needs_profiles_is_only_there_where_profiles_are_asked_for() {
        assertThat(subcommands(byCommand, "queueadmin")).contains("reload", "dummies", "open");
        assertThat(subcommands(byPanels, "queueadmin"))
                .doesNotContain("reload", "dummies")
                .contains("open", "config");
    }

    @Test
    void admins_choose_a_tier_where_a_queue_has_tiers_and_else_a_queue() {
        assertThat(choiceOf(byCommand, "open").name()).isEqualTo("tier");
        assertThat(values(choiceOf(byCommand, "open"))).contains("RECRUIT", "all");
        assertThat(choiceOf(byPanels, "open").name()).isEqualTo("queue");
        assertThat(values(choiceOf(byPanels, "open"))).contains("gCTF 2v2", "DM FFA", "all");
        assertThat(values(choiceOf(byPanels, "build"))).doesNotContain("all");
    }

    @Test
    void more_queues_than_discord_offers_choices_are_typed_out() {
        var queue = byPanels.queues().getFirst();
        var many = new ArrayList<>(Collections.nCopies(25, queue));
        var league = new League(
                byPanels.id(),
                byPanels.name(),
                byPanels.season(),
                byPanels.strict(),
                byPanels.joining(),
                byPanels.sorting(),
                byPanels.rules(),
                byPanels.admin(),
                byPanels.parties(),
                byPanels.detect(),
                byPanels.gamemodes(),
                many);

        assertThat(values(choiceOf(league, "open"))).isEmpty();
        assertThat(values(choiceOf(league, "build"))).hasSize(25);
    }

    @Test
    void where_it_costs_something_not_to_be_there_players_have_a_profile_and_admins_have_bans() {
        var scrims = LeagueFiles.read(List.of("scrims")).getFirst();

        assertThat(names(CommandBook.of(scrims, true).stream().map(ApplicationCommand::name)))
                .contains("checkin", "profile", "admin");
        assertThat(subcommands(scrims, "admin")).contains("ban", "unban", "dodges", "stats", "queue", "config");
        assertThat(subcommands(byCommand, "queueadmin")).doesNotContain("ban", "unban", "dodges", "stats", "queue");
        var ban = options(command(scrims, "admin")).stream()
                .filter(each -> each.name().equals("ban"))
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(ban.options()))
                .extracting(Option::name)
                .containsExactly("user", "duration", "reason");
        assertThat(ban.options()).extracting(Option::required).containsOnly(true);
        var reset = options(command(scrims, "admin")).stream()
                .filter(each -> each.name().equals("queue"))
                .flatMap(group -> Objects.requireNonNull(group.options()).stream())
                .findFirst()
                .orElseThrow();
        assertThat(reset.name()).isEqualTo("reset");
        assertThat(values(Objects.requireNonNull(reset.options()).getFirst()))
                .containsExactly("ACADEMY", "CHAMPION", "MASTER");
    }

    private static ApplicationCommand command(League league, String name) {
        return CommandBook.of(league, true).stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Option> options(ApplicationCommand command) {
        return Objects.requireNonNull(command.options());
    }

    private static List<String> subcommands(League league, String command) {
        return names(options(command(league, command)).stream().map(Option::name));
    }

    private static Option choiceOf(League league, String subcommand) {
        var option = options(command(league, "queueadmin")).stream()
                .filter(each -> each.name().equals(subcommand))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(option.options()).getFirst();
    }

    private static List<String> values(Option option) {
        var choices = option.choices();
        return choices == null ? List.of() : names(choices.stream().map(Choice::value));
    }

    private static List<String> names(Stream<String> all) {
        return all.toList();
    }
}
