package gg.muster.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.command.CommandBook;
import gg.muster.discord.model.NewMessage;
import gg.muster.interaction.Interaction.Data;
import gg.muster.interaction.Interaction.Member;
import gg.muster.interaction.Interaction.Option;
import gg.muster.interaction.Interaction.User;
import gg.muster.league.League;
import gg.muster.message.AdminSentences;
import gg.muster.message.CustomId;
import gg.muster.message.QueueSentences;
import gg.muster.testing.Lab;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminsTest {
    private static final String MANAGE_GUILD = "32";
    private static final String GUILD = "100";

    private final Lab lab = Lab.shared();
    private final Router router = lab.bean(Router.class);

    @BeforeEach
    void emptyRedis() {
        lab.reset().inSeason();
    }

    private static Member member(@Nullable String permissions, String... roles) {
        return new Member(new User("1", null), List.of(roles), permissions);
    }

    private static Interaction typed(int type, @Nullable Member member, String verb, Option... options) {
        var subcommand = new Option(verb, null, List.of(options));
        var data = new Data("queueadmin", List.of(subcommand), null, null, null);
        return new Interaction("r1", type, "token", GUILD, "5", null, member, null, data);
    }

    private static Interaction typed(@Nullable Member member, String verb, Option... options) {
        return typed(2, member, verb, options);
    }

    private static Interaction pressed(@Nullable Member member, CustomId button) {
        var data = new Data(null, null, button.toString(), null, null);
        return new Interaction("r2", 3, "token", GUILD, "5", null, member, null, data);
    }

    private static Option tier(String tier) {
        return new Option("tier", JsonNode.createStringNode(tier), null);
    }

    private String said(Interaction interaction) {
        var message = (NewMessage) Objects.requireNonNull(reply(interaction).data());
        return Objects.requireNonNull(message.content());
    }

    private Reply reply(Interaction interaction) {
        return router.route(interaction).orElseThrow().reply().get();
    }

    @ParameterizedTest
    @ValueSource(strings = {"32", "8", "40", "2251799813685247", "99999999999999999999999999999999999999"})
    void whoever_may_manage_the_guild_is_let_in(String permissions) {
        assertThat(said(typed(member(permissions), "close", tier("EXPERT")))).startsWith("Closed now: **Expert**.");
        assertThat(lab.redis().hget("{combines}:pool:EXPERT", "open")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "2147483648", "71", "16"})
    void nobody_else_is_and_nothing_changes(String permissions) {
        var before = lab.wholeState();

        assertThat(said(typed(member(permissions, "900"), "close", tier("EXPERT"))))
                .isEqualTo(AdminSentences.NOT_ADMIN);
        assertThat(said(typed(member(null), "close", tier("EXPERT")))).isEqualTo(AdminSentences.NOT_ADMIN);
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void every_command_and_button_of_admins_is_closed_to_others() {
        for (var verb : List.of(
                "open", "close", "status", "build", "kill", "lock", "unlock", "reload", "reset", "ban", "unban",
                "dodges", "stats")) {
            assertThat(said(typed(member("0"), verb, tier("EXPERT")))).as(verb).isEqualTo(AdminSentences.NOT_ADMIN);
        }
        for (var verb : List.of("list", "get", "set")) {
            var config = typed(member("0"), "config", new Option(verb, null, List.of()));
            assertThat(said(config)).as(verb).isEqualTo(AdminSentences.NOT_ADMIN);
        }
        assertThat(said(typed(member("0"), "queue", new Option("reset", null, List.of()))))
                .isEqualTo(AdminSentences.NOT_ADMIN);
        for (var button : List.of(
                CustomId.RESET_LEAGUE,
                CustomId.EMPTY_POOL,
                CustomId.KEEP_LEAGUE,
                CustomId.RETRY_EFFECTS,
                CustomId.FORGET_EFFECTS)) {
            var id = CustomId.about(button, "combines", "" + Long.MAX_VALUE);
            assertThat(said(pressed(member("0"), id))).as(button).isEqualTo(AdminSentences.NOT_ADMIN);
        }
    }

    @Test
    void a_button_that_empties_a_queue_works_for_a_minute_and_for_queues_that_there_are() {
        lab.waiting("7", "EXPERT", "DE", 900, 5);
        var late = CustomId.about(CustomId.EMPTY_POOL, "combines", (lab.now() - 1) + "/EXPERT");
        var gone = CustomId.about(CustomId.EMPTY_POOL, "combines", lab.now() + "/LEGENDS");
        var inTime = CustomId.about(CustomId.EMPTY_POOL, "combines", lab.now() + "/EXPERT");

        assertThat(said(pressed(member(MANAGE_GUILD), late)))
                .isEqualTo(AdminSentences.resetExpired(lab.combines(), "queue reset"));
        assertThat(said(pressed(member(MANAGE_GUILD), gone))).isEqualTo(QueueSentences.GONE);
        assertThat(lab.redis().hget("{combines}:player:7", "status")).isEqualTo("queued");
        assertThat(said(pressed(member(MANAGE_GUILD), inTime))).startsWith("Done. Out of the Expert combine queue: 1");
        assertThat(lab.redis().hget("{combines}:player:7", "status")).isEqualTo("idle");
    }

    @Test
    void members_of_the_role_that_the_league_file_names_are_let_in() {
        var combines = lab.combines();
        var league = new League(
                combines.id(),
                combines.name(),
                combines.season(),
                combines.strict(),
                combines.joining(),
                combines.sorting(),
                combines.rules(),
                new League.Admin("777", "", "queueadmin"),
                combines.parties(),
                combines.detect(),
                combines.gamemodes(),
                combines.queues());
        var handler = Admins.only(caller -> Reply.ephemeral("in"));

        assertThat(handler.apply(new Caller(league, "1", typed(member("0", "776", "777"), "status"))))
                .isEqualTo(Reply.ephemeral("in"));
        assertThat(handler.apply(new Caller(league, "1", typed(member("0", "776"), "status"))))
                .isEqualTo(Reply.ephemeral(AdminSentences.NOT_ADMIN));
        assertThat(handler.apply(new Caller(combines, "1", typed(member("0", ""), "status"))))
                .isEqualTo(Reply.ephemeral(AdminSentences.NOT_ADMIN));
    }

    @Test
    void live_matches_are_suggested_to_admins_alone() {
        lab.running("10001", "555", 80, "7", "8").running("10002", "556", 80, "9");
        var typed = new Option("match", JsonNode.createStringNode("10001"), null);

        var offered = (Reply.Choices) Objects.requireNonNull(
                reply(typed(4, member(MANAGE_GUILD), "kill", typed)).data());
        assertThat(offered.choices()).singleElement().satisfies(choice -> {
            assertThat(choice.value()).isEqualTo("10001");
            assertThat(choice.name()).isEqualTo("10001, Expert, In progress");
        });
        assertThat(reply(typed(4, member("0"), "kill", typed))).isEqualTo(Reply.choices(List.of()));
    }

    @Test
    void a_reset_asks_first_and_the_question_expires() {
        lab.running("10001", "555", 80, "7", "8").waiting("9", "EXPERT", "DE", 900, 5);
        var before = lab.state();

        var question = (NewMessage) Objects.requireNonNull(
                reply(typed(member(MANAGE_GUILD), "reset")).data());

        assertThat(question.content()).contains("1 running match,", "1 player out of the queues", "0 players on hold");
        assertThat(question.components())
                .singleElement()
                .satisfies(row -> assertThat(row.toString())
                        .contains("Reset: end 1 match, 1 place in queues", "Leave everything as it is"));
        assertThat(lab.state()).isEqualTo(before);

        var button = CustomId.about(CustomId.RESET_LEAGUE, "combines", "" + (lab.now() + 60_000));
        lab.clock().advance(Duration.ofMillis(60_001));
        assertThat(said(pressed(member(MANAGE_GUILD), button)))
                .isEqualTo(AdminSentences.resetExpired(lab.combines(), "reset"));
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void a_reset_that_is_confirmed_in_time_is_done() {
        lab.running("10001", "555", 80, "7", "8").waiting("9", "EXPERT", "DE", 900, 5);
        var button = CustomId.about(CustomId.RESET_LEAGUE, "combines", "" + (lab.now() + 60_000));
        lab.clock().advance(Duration.ofMinutes(1));

        assertThat(said(pressed(member(MANAGE_GUILD), button)))
                .startsWith("Done. Cancelled: 1 match. Out of the queues: 1 player.");
        assertThat(lab.redis().hget("{combines}:player:9", "status")).isEqualTo("idle");
    }

    @Test
    void a_tier_that_the_league_does_not_have_changes_nothing() {
        var before = lab.wholeState();

        assertThat(said(typed(member(MANAGE_GUILD), "open", tier("LEGEND"))))
                .isEqualTo("Nothing changed: there is no tier LEGEND. The tiers are Recruit, Prospect, Apprentice,"
                        + " Expert, Mythic.");
        assertThat(said(typed(member(MANAGE_GUILD), "build", tier("all"))))
                .startsWith("Nothing changed: there is no tier all.");
        assertThat(said(typed(member(MANAGE_GUILD), "close")))
                .startsWith("Nothing changed: please say which tier. The tiers are");
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXPERT", "expert", "Expert ", "eXpErT"})
    void a_tier_may_be_typed_in_any_case(String typed) {
        assertThat(said(typed(member(MANAGE_GUILD), "close", tier(typed)))).startsWith("Closed now: **Expert**.");
    }

    @Test
    void what_is_missing_is_asked_for_and_changes_nothing() {
        var before = lab.wholeState();

        assertThat(said(typed(member(MANAGE_GUILD), "lock"))).isEqualTo(AdminSentences.WHICH_PLAYER);
        assertThat(said(typed(member(MANAGE_GUILD), "kill"))).isEqualTo(AdminSentences.WHICH_MATCH);
        assertThat(said(typed(member(MANAGE_GUILD), "unlock"))).isEqualTo(AdminSentences.WHICH_PLAYER);
        assertThat(said(typed(member(MANAGE_GUILD), "reset"))).isEqualTo(AdminSentences.NOTHING_TO_RESET);
        assertThat(said(typed(member(MANAGE_GUILD), "config", new Option("get", null, List.of()))))
                .startsWith("There is no figure without a name. Those there are: `QUEUE_RELAX_SECONDS`, ");
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void where_nobody_provides_dummies_there_is_no_command_for_them() {
        assertThat(said(typed(member(MANAGE_GUILD), "dummies", tier("EXPERT")))).isEqualTo(QueueSentences.GONE);
        assertThat(CommandBook.of(lab.combines(), false).toString()).doesNotContain("dummies");
        assertThat(CommandBook.of(lab.combines(), true).toString()).contains("dummies");
    }

    @Test
    void what_was_set_aside_is_tried_again_or_forgotten_by_button() {
        lab.redis().zadd("{combines}:abandoned", 5, "{\"type\":\"a\",\"at\":1,\"data\":{}}");
        lab.redis().zadd("{combines}:abandoned", 6, "{\"type\":\"b\",\"at\":1,\"data\":{}}");

        assertThat(said(pressed(member(MANAGE_GUILD), CustomId.about(CustomId.RETRY_EFFECTS, "combines", "5"))))
                .startsWith("1 effect will be tried again now.");
        var forget = CustomId.about(CustomId.FORGET_EFFECTS, "combines", "6");
        var another = new Interaction(
                "r3",
                3,
                "token",
                GUILD,
                "5",
                null,
                member(MANAGE_GUILD),
                null,
                new Data(null, null, forget.toString(), null, null));
        assertThat(said(another)).isEqualTo("1 effect will not be tried again.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "many", "-1"})
    void a_figure_out_of_its_range_is_refused_with_the_range(String value) {
        var set = new Option(
                "set",
                null,
                List.of(
                        new Option("key", JsonNode.createStringNode("MATCH_CANCEL_THRESHOLD"), null),
                        new Option("value", JsonNode.createStringNode(value), null)));

        assertThat(said(typed(member(MANAGE_GUILD), "config", set)))
                .isEqualTo("MATCH_CANCEL_THRESHOLD: must be 1..100, was " + value);
        assertThat(lab.redis().exists("{combines}:config")).isZero();
    }
}
