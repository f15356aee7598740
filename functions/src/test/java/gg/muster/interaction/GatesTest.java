package gg.muster.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.discord.model.NewMessage;
import gg.muster.interaction.Interaction.Data;
import gg.muster.interaction.Interaction.Member;
import gg.muster.interaction.Interaction.Option;
import gg.muster.interaction.Interaction.User;
import gg.muster.message.AdminSentences;
import gg.muster.message.CustomId;
import gg.muster.message.QueueSentences;
import gg.muster.testing.Lab;
import io.micronaut.json.tree.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody may not do: of everything the router knows, what is not named here as everybody's is for admins alone. */
class GatesTest {
    private static final Set<String> EVERYBODYS = Set.of(
            "queue",
            "queue join",
            "queue leave",
            "queue status",
            "queue list",
            "party create",
            "party join",
            "party info",
            "party stats",
            "party leave",
            "party kick",
            "party promote",
            "party code",
            "party disband",
            "party queue",
            "party dequeue",
            "checkin",
            "match cancel",
            "match keep",
            "match submit",
            "profile",
            "stats",
            "leaderboard");

    private static final Set<String> EVERYBODYS_BUTTONS = Set.of(
            CustomId.LEAVE_QUEUE,
            CustomId.STAY_QUEUE,
            CustomId.VIEW_QUEUE,
            CustomId.QUEUE_PARTY,
            CustomId.DEQUEUE_PARTY,
            CustomId.RECODE_PARTY,
            CustomId.DISBAND_PARTY,
            CustomId.END_PARTY,
            CustomId.KEEP_PARTY,
            CustomId.LEAVE_PARTY,
            CustomId.FIND_PARTY,
            CustomId.JOIN_PANEL,
            CustomId.LEAVE_PANEL,
            CustomId.CANCEL_MATCH,
            CustomId.KEEP_MATCH,
            CustomId.READY_MATCH,
            CustomId.VOTE_MATCH,
            CustomId.RESULT_OF_MATCH,
            CustomId.SUBMIT_MATCH,
            CustomId.GAME_OF_MATCH,
            CustomId.CONFIRM_GAME,
            CustomId.TURN_BOARD);

    /** Everything but the two that let somebody in, and no role. */
    private static final String ALL_OTHERS = Long.toString(~(8L | 32L) & Long.MAX_VALUE);

    private static final String GUILD = "100";
    private static final String OUTSIDER = "99";

    private final Lab lab = Lab.shared();
    private final Router router = lab.bean(Router.class);

    @BeforeEach
    void something_goes_on() {
        lab.reset().inSeason().waiting("5", "EXPERT", "DE", 900, 5);
        lab.running("10001", "555", 80, "1", "2", "3", "4").detecting("10001");
        lab.redis().zadd("{combines}:abandoned", 5, "{\"type\":\"a\",\"at\":1,\"data\":{}}");
    }

    /** The router's own table, so that no command is left out. */
    private Set<String> table(String name) throws ReflectiveOperationException {
        var field = Router.class.getDeclaredField(name);
        field.setAccessible(true);
        return new TreeSet<>(((Map<?, ?>) Objects.requireNonNull(field.get(router)))
                .keySet().stream().map(String::valueOf).toList());
    }

    private static Member member(@Nullable String permissions) {
        return new Member(new User(OUTSIDER, "eve"), List.of("777"), permissions);
    }

    private static Interaction typed(int type, String path, @Nullable Member member) {
        var words = new ArrayList<>(Arrays.asList(path.split(" ")));
        var name = words.removeFirst();
        List<Option> options =
                List.of("match", "player", "tier", "user", "pool", "league", "key", "length", "reason").stream()
                        .map(option -> new Option(option, JsonNode.createStringNode(value(option)), null))
                        .toList();
        for (var word : words.reversed()) {
            options = List.of(new Option(word, null, options));
        }
        return interaction(type, member, new Data(name, options, null, null, null));
    }

    private static String value(String option) {
        return switch (option) {
            case "match" -> "10001";
            case "player", "user" -> "5";
            case "length" -> "2h";
            default -> "EXPERT";
        };
    }

    private static Interaction pressed(String action, String subject, @Nullable Member member) {
        return interaction(
                3,
                member,
                new Data(null, null, CustomId.about(action, "combines", subject).toString(), null, null));
    }

    private static Interaction interaction(int type, @Nullable Member member, Data data) {
        var user = member == null ? new User(OUTSIDER, "eve") : null;
        return new Interaction("r1", type, "token", GUILD, "555", null, member, user, data);
    }

    private Reply reply(Interaction interaction) {
        return router.route(interaction).orElseThrow().reply().get();
    }

    private void isRefused(Interaction interaction) {
        var before = lab.wholeState();
        assertThat(reply(interaction)).isEqualTo(Reply.ephemeral(AdminSentences.NOT_ADMIN));
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void every_command_that_is_not_everybodys_is_refused_to_whoever_is_no_admin() throws ReflectiveOperationException {
        var admins = table("commands");
        assertThat(admins).containsAll(EVERYBODYS);
        admins.removeAll(EVERYBODYS);

        assertThat(admins).hasSizeGreaterThan(20);
        for (var command : admins) {
            isRefused(typed(2, command, member(ALL_OTHERS)));
            isRefused(typed(2, command, member(null)));
            isRefused(typed(2, command, member("-1")));
            isRefused(typed(2, command, null));
        }
    }

    @Test
    void so_is_every_button() throws ReflectiveOperationException {
        var admins = table("components");
        assertThat(admins).containsAll(EVERYBODYS_BUTTONS);
        admins.removeAll(EVERYBODYS_BUTTONS);

        assertThat(admins).hasSizeGreaterThan(5);
        for (var action : admins) {
            isRefused(pressed(action, "" + Long.MAX_VALUE, member(ALL_OTHERS)));
            isRefused(pressed(action, Long.MAX_VALUE + "/EXPERT", member(null)));
            isRefused(pressed(action, "", null));
        }
    }

    @Test
    void nothing_is_suggested_to_whoever_is_no_admin() throws ReflectiveOperationException {
        for (var command : table("suggestions")) {
            assertThat(reply(typed(4, command, member(ALL_OTHERS)))).isEqualTo(Reply.choices(List.of()));
        }
    }

    @Test
    void the_buttons_of_a_match_do_nothing_for_whoever_does_not_play_in_it() {
        var before = lab.state();
        for (var action : List.of(
                CustomId.CANCEL_MATCH,
                CustomId.KEEP_MATCH,
                CustomId.READY_MATCH,
                CustomId.VOTE_MATCH,
                CustomId.RESULT_OF_MATCH,
                CustomId.SUBMIT_MATCH,
                CustomId.GAME_OF_MATCH,
                CustomId.CONFIRM_GAME)) {
            for (var subject :
                    List.of("10001", "10001/team:1", "10001/cancel", "10001/7e2d2aae-1d21-bd09-fb70-1d62260d4397")) {
                lab.redis().del("{combines}:request:r1");
                assertThat(reply(pressed(action, subject, member("32")))).isNotNull();
                assertThat(lab.state()).as(action + " " + subject).isEqualTo(before);
            }
        }
    }

    @Test
    void the_buttons_of_a_party_do_nothing_for_whoever_is_not_in_it() {
        lab.redis()
                .hset(
                        "{combines}:party:K1",
                        Map.of(
                                "type",
                                "party",
                                "id",
                                "K1",
                                "region",
                                "EXPERT",
                                "size",
                                "1",
                                "leaderID",
                                "7",
                                "joinCode",
                                "c1",
                                "createdAt",
                                "1",
                                "members",
                                "[{\"id\":\"7\",\"joinedAt\":1}]"));
        lab.redis().hset("{combines}:player:7", Map.of("status", "idle", "party", "K1"));
        var before = lab.state();
        for (var action : List.of(
                CustomId.QUEUE_PARTY,
                CustomId.DEQUEUE_PARTY,
                CustomId.RECODE_PARTY,
                CustomId.DISBAND_PARTY,
                CustomId.END_PARTY,
                CustomId.KEEP_PARTY,
                CustomId.LEAVE_PARTY,
                CustomId.FIND_PARTY)) {
            lab.redis().del("{combines}:request:r1");
            assertThat(reply(pressed(action, "K1/" + Long.MAX_VALUE, member("32"))))
                    .isNotNull();
            assertThat(lab.state()).as(action).isEqualTo(before);
        }
    }

    @Test
    void the_buttons_of_a_league_do_nothing_in_another_guild() throws ReflectiveOperationException {
        var before = lab.wholeState();
        for (var action : table("components")) {
            var there = pressed(action, "" + Long.MAX_VALUE, member("32"));
            var elsewhere = new Interaction("r1", 3, "token", "666", "555", null, there.member(), null, there.data());
            assertThat(reply(elsewhere)).as(action).isEqualTo(Reply.ephemeral(QueueSentences.GONE));
        }
        assertThat(lab.wholeState()).isEqualTo(before);
    }

    @Test
    void what_is_refused_is_said_to_whoever_asked_and_to_nobody_else() {
        var message = (NewMessage) Objects.requireNonNull(
                reply(typed(2, "queueadmin reset", member("0"))).data());

        assertThat(message.flags()).isEqualTo(64);
    }
}
