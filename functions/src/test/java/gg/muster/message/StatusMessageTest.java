package gg.muster.message;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.admin.Abandoned;
import gg.muster.admin.Effects;
import gg.muster.admin.Health;
import gg.muster.admin.StatusAdmin;
import gg.muster.discord.model.Embed;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import gg.muster.match.Match.State;
import gg.muster.testing.Lab;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StatusMessageTest {
    private static final long NOW = 1_767_225_600_000L;

    private final League league = Lab.shared().combines();

    private List<StatusAdmin.Pool> pools(int inEachLane) {
        var queue = league.mainQueue();
        var lanes = queue.laneIds().stream().collect(Collectors.toMap(lane -> lane, lane -> inEachLane));
        return queue.pools().stream()
                .map(pool -> new StatusAdmin.Pool(pool.id(), false, lanes, NOW))
                .toList();
    }

    private static StatusAdmin.Live match(int id, StatusAdmin.@Nullable Result result) {
        return new StatusAdmin.Live("" + id, "APPRENTICE", State.IN_PROGRESS, NOW, result);
    }

    private StatusAdmin.Seen seen(
            List<StatusAdmin.Live> matches, Map<String, Effects> effects, List<Abandoned> abandoned, Health health) {
        return new StatusAdmin.Seen(
                "combines", true, NOW, NOW, pools(99), matches, null, NOW, 99, effects, abandoned, health);
    }

    private static final Health SILENT = new Health(null, null, null);

    private String field(StatusAdmin.Seen seen, String name) {
        return fields(StatusMessage.of(league, seen)).stream()
                .filter(field -> field.name().startsWith(name))
                .map(Embed.Field::value)
                .findFirst()
                .orElse("");
    }

    private static List<Embed.Field> fields(NewMessage message) {
        return Objects.requireNonNull(
                Objects.requireNonNull(message.embeds()).getFirst().fields());
    }

    @Test
    void a_league_is_asked_neither_for_a_season_nor_for_numbers_nor_for_lanes_that_it_does_not_have() {
        var scrims = LeagueFiles.read(List.of("scrims")).getFirst();
        var waiting = new StatusAdmin.Pool("ACADEMY", true, Map.of("ALL", 3), null);
        var seen = new StatusAdmin.Seen(
                "always", false, NOW, null, List.of(waiting), List.of(), null, null, 0, Map.of(), List.of(), SILENT);

        var card = StatusMessage.of(scrims, seen);

        assertThat(Objects.requireNonNull(card.embeds()).getFirst().description())
                .isEqualTo("**Academy** open, 3 of 4 waiting");
        assertThat(fields(card))
                .extracting(Embed.Field::name)
                .contains("Results not handed in", "Discord")
                .doesNotContain("Season", "Numbers", "Results awaiting Numbers");
        assertThat(fields(StatusMessage.of(league, seen(List.of(), Map.of(), List.of(), SILENT))))
                .extracting(Embed.Field::name)
                .startsWith(
                        "Season",
                        "Matches",
                        "Results awaiting Numbers",
                        "Redis",
                        "League database",
                        "Discord",
                        "Numbers");
    }

    @Test
    void the_fullest_status_fits_into_one_message_with_nothing_cut_in_the_middle() {
        var endless = "x".repeat(200);
        var matches = IntStream.range(99_960, 100_000)
                .mapToObj(id -> match(id, new StatusAdmin.Result(NOW, 99, endless)))
                .toList();
        var effects = new Effects(9_999, NOW, 100, new Effects.Worst("result.submitted", "99999", 999));
        var abandoned = Collections.nCopies(10, new Abandoned("result.submitted", "99999", 999, endless, NOW));
        var down = new Health.Answering(NOW, NOW, endless);

        var message = StatusMessage.of(
                league,
                seen(
                        matches,
                        Map.of("matchmaker", effects, "ledger", effects),
                        abandoned,
                        new Health(NOW, NOW, Map.of("discord", down, "numbers", down))));

        assertThat(fields(message))
                .hasSizeLessThanOrEqualTo(25)
                .allSatisfy(field -> assertThat(field.value()).as(field.name()).hasSizeLessThan(1024));
        assertThat(field(seen(matches, Map.of(), abandoned, SILENT), "Matches")).endsWith("and 28 more");
        assertThat(field(seen(matches, Map.of(), abandoned, SILENT), "Results")).endsWith("and 35 more");
        assertThat(field(seen(matches, Map.of(), abandoned, SILENT), "Set aside"))
                .endsWith("and 6 more");
        assertThat(Objects.requireNonNull(message.embeds()).getFirst().description())
                .hasSizeLessThan(2000);
        assertThat(Objects.requireNonNull(message.components()).toString()).contains("combines:" + NOW);
    }

    @Test
    void a_quiet_league_has_no_button_and_nothing_set_aside() {
        var message = StatusMessage.of(league, seen(List.of(), Map.of(), List.of(), SILENT));

        assertThat(message.components()).isNull();
        assertThat(fields(message)).extracting(Embed.Field::name).noneMatch(name -> name.startsWith("Set aside"));
        assertThat(fields(message))
                .filteredOn(field -> field.name().equals("Discord"))
                .extracting(Embed.Field::value)
                .containsExactly("not called yet");
    }

    @Test
    void results_say_why_they_wait() {
        var matches = List.of(
                match(10001, null),
                match(10002, new StatusAdmin.Result(NOW, 0, null)),
                match(10003, new StatusAdmin.Result(NOW, 1, null)),
                match(10004, new StatusAdmin.Result(NOW, 3, "no such game")));

        assertThat(field(seen(matches, Map.of(), List.of(), SILENT), "Results")).isEqualTo("""
                match 10002, handed in <t:1767225600:R>, being sent
                match 10003, handed in <t:1767225600:R>, tried 1 time: Numbers does not answer
                match 10004, handed in <t:1767225600:R>, tried 3 times: Numbers refuses it, no such game""");
    }

    @Test
    void results_that_players_have_yet_to_hand_in_are_named_where_there_are_forms() {
        var scrims = LeagueFiles.read(List.of("scrims")).getFirst();
        var oldest = IntStream.range(0, 6)
                .mapToObj(i -> new StatusAdmin.Awaited("1000" + i, "ACADEMY", NOW, i == 0 ? NOW + 86_400_000 : null))
                .toList();
        var seen = new StatusAdmin.Seen(
                null,
                false,
                NOW,
                null,
                List.of(),
                List.of(),
                new StatusAdmin.Awaiting(9, oldest),
                NOW,
                0,
                Map.of(),
                List.of(),
                SILENT);

        var field = fields(StatusMessage.of(scrims, seen)).stream()
                .filter(each -> each.name().equals("Results not handed in"))
                .map(Embed.Field::value)
                .findFirst()
                .orElseThrow();

        assertThat(field)
                .startsWith("10000, Academy, played <t:1767225600:R>: **missing**, its players were reminded"
                        + " <t:1767312000:R>\n10001, Academy, played <t:1767225600:R>\n")
                .endsWith("\nand 4 more");
    }

    @Test
    void a_service_that_does_not_answer_says_since_when_and_why() {
        var health = new Health(
                NOW,
                null,
                Map.of(
                        "numbers",
                        new Health.Answering(NOW + 5000, NOW, "status 503"),
                        "discord",
                        new Health.Answering(NOW, null, null)));
        var seen = seen(List.of(), Map.of(), List.of(), health);

        assertThat(field(seen, "Numbers"))
                .isEqualTo("no answer since <t:1767225600:R>, last tried <t:1767225605:R>: status 503");
        assertThat(field(seen, "Discord")).isEqualTo("answered <t:1767225600:R>");
        assertThat(field(seen, "Last matchmaker run")).isEqualTo("<t:1767225600:R>");
        assertThat(field(seen, "Last ledger run")).isEqualTo("not yet");
    }

    @Test
    void effects_that_fail_again_and_again_are_counted_and_the_worst_is_named() {
        var effects = new Effects(7, NOW, 2, new Effects.Worst("rooms.due", "10001", 12));

        assertThat(field(seen(List.of(), Map.of("matchmaker", effects), List.of(), SILENT), "Effects"))
                .isEqualTo("matchmaker 7, the oldest from <t:1767225600:R>;"
                        + " failing again and again: 2, worst `rooms.due` of match 10001, tried 12 times");
    }
}
