package gg.muster.message;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.discord.model.Embed;
import gg.muster.discord.model.NewMessage;
import gg.muster.league.League;
import gg.muster.league.LeagueFiles;
import gg.muster.profile.ViewProfile.Ban;
import gg.muster.profile.ViewProfile.Dodge;
import gg.muster.profile.ViewProfile.Place;
import gg.muster.profile.ViewProfile.Played;
import gg.muster.profile.ViewProfile.Told;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProfileTextsTest {
    private static final long DAY = 86_400_000;
    private static final Told STRANGER =
            new Told("7", null, false, List.of(), null, 0, List.of(), 0, 0, DAY, List.of(), null);
    private static final Told REGULAR = new Told(
            "7",
            "ACADEMY",
            false,
            List.of(new Place("ACADEMY", 5000)),
            null,
            2,
            List.of(
                    new Played("10002", 2000, List.of("Dune", "Mesa *2*"), 2),
                    new Played("10001", 1000, List.of(), null)),
            1,
            3,
            DAY,
            List.of(new Dodge("10009", 3000, 300_000), new Dodge("10008", 2000, 0)),
            new Ban(9000, null, "10009"));

    private final League scrims = LeagueFiles.read(List.of("scrims")).getFirst();

    private static List<String> fields(NewMessage message) {
        return Objects.requireNonNull(message.embeds()).stream()
                .flatMap(embed -> Objects.requireNonNull(embed.fields()).stream())
                .map((Embed.Field field) -> field.name() + ": " + field.value())
                .toList();
    }

    @Test
    void somebody_who_has_done_nothing_yet() {
        assertThat(fields(ProfileTexts.profile(scrims, STRANGER)))
                .containsExactly("League: none yet", "Dodges: none", "Ban: none", "Recent matches: none yet");
    }

    @Test
    void league_scrims_with_maps_and_position_dodges_and_ban() {
        assertThat(fields(ProfileTexts.profile(scrims, REGULAR)))
                .containsExactly(
                        "League: Academy",
                        "Dodges: 1 within 1 day, 3 in all",
                        "Ban: until <t:9:f> (<t:9:R>): not there for match 10009",
                        "Recent matches: 10002, <t:2:R>: Dune, Mesa \\*2\\* · **2nd**\n10001, <t:1:R>");
    }

    @Test
    void admins_see_where_they_are_and_how_much_they_played() {
        assertThat(fields(ProfileTexts.stats(scrims, REGULAR)))
                .startsWith("Now: in the **Academy** scrim queue since <t:5:R>", "Played: 2 matches");
        assertThat(fields(ProfileTexts.stats(scrims, STRANGER))).startsWith("Now: in no queue and no match");
    }

    @Test
    void admins_see_every_dodge_that_is_remembered() {
        assertThat(ProfileTexts.dodges(REGULAR)).isEqualTo("""
                <@7>: 1 within 1 day, 3 in all.
                match 10009, <t:3:R>, banned for 5 minutes
                match 10008, <t:2:R>, no ban
                and 1 before that
                Banned until <t:9:f> (<t:9:R>): not there for match 10009.""");
    }

    @Test
    void as_many_as_are_remembered_fit_into_one_message() {
        var most = IntStream.range(0, 20)
                .mapToObj(i -> new Dodge("1000000" + i, 1_767_225_600_000L, 604_799_000))
                .toList();
        var told = new Told("123456789012345678", null, false, List.of(), null, 0, List.of(), 20, 99, DAY, most, null);

        assertThat(ProfileTexts.dodges(told)).hasSizeLessThan(2000);
    }
}
