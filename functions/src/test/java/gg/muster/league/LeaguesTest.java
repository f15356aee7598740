package gg.muster.league;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gg.muster.settings.Contexts;
import gg.muster.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeaguesTest {
    @TempDir
    private Path folder;

    /** What a process with these settings would serve: league ids with their guilds. */
    private static List<String> served(String leagues, String guilds) {
        var settings = Settings.from(Map.of("MUSTER_LEAGUES", leagues, "DISCORD_GUILD_ID", guilds));
        try (var context = Contexts.with(settings).start()) {
            var served = context.getBean(Leagues.class);
            return served.all().stream()
                    .map(league -> league.id() + "=" + served.guildOf(league))
                    .toList();
        }
    }

    private Path file(String name, String right, String wrong) throws IOException {
        assertThat(Shipped.COMBINES).contains(right);
        return Files.writeString(folder.resolve(name), Shipped.COMBINES.replace(right, wrong));
    }

    @Test
    void a_single_league_may_name_its_guild_alone_or_with_its_id() {
        assertThat(served("combines", "100")).containsExactly("combines=100");
        assertThat(served("combines", "combines=100")).containsExactly("combines=100");
    }

    @Test
    void a_league_may_be_a_file_anywhere() throws IOException {
        var other = file("other.yml", "id: combines", "id: other");

        assertThat(served("combines, " + other, "combines=100,other=200")).containsExactly("combines=100", "other=200");
    }

    @Test
    void a_guild_has_its_league_and_other_guilds_have_none() {
        var combines = LeagueReader.read("test", Shipped.COMBINES);
        var leagues = new Leagues(List.of(combines), Map.of("combines", "100"));

        assertThat(leagues.in("100")).contains(combines);
        assertThat(leagues.in("200")).isEmpty();
        assertThat(leagues.in(null)).isEmpty();
        assertThat(leagues.named("combines")).contains(combines);
        assertThat(leagues.named("other")).isEmpty();
    }

    @Test
    void nothing_starts_with_a_league_that_has_a_mistake() throws IOException {
        var bad = file("bad.yml", "size: 5", "size: 0");

        assertThatThrownBy(() -> served(bad.toString(), "100"))
                .hasStackTraceContaining("League file " + bad)
                .hasStackTraceContaining("queues[0].shape.size: must be 1..50, was 0");
    }

    @Test
    void the_mistakes_of_all_leagues_are_reported_together() throws IOException {
        var one = file("one.yml", "size: 5", "size: 0");
        var two = file("two.yml", "window: 30", "window: 0");

        assertThatThrownBy(() -> served(one + "," + two + ",nowhere", "100"))
                .hasStackTraceContaining("queues[0].shape.size: must be 1..50, was 0")
                .hasStackTraceContaining("queues[0].pick.window: must be 10..500, was 0")
                .hasStackTraceContaining("there is no league of that name and no file at that path");
    }

    @Test
    void a_league_without_a_guild_is_refused() throws IOException {
        var other = file("other.yml", "id: combines", "id: other").toString();

        assertThatThrownBy(() -> served("combines", "other=100"))
                .hasStackTraceContaining("DISCORD_GUILD_ID: names no guild for league combines");
        assertThatThrownBy(() -> served("combines," + other, "100"))
                .hasStackTraceContaining("DISCORD_GUILD_ID: names no guild for league combines");
    }

    @Test
    void two_leagues_cannot_share_a_guild_or_an_id() throws IOException {
        var other = file("other.yml", "id: combines", "id: other").toString();
        var same = file("same.yml", "name: VDC", "name: Other").toString();

        assertThatThrownBy(() -> served("combines," + other, "combines=100,other=100"))
                .hasStackTraceContaining("DISCORD_GUILD_ID: two leagues share guild 100");
        assertThatThrownBy(() -> served("combines,combines", "100"))
                .hasStackTraceContaining("MUSTER_LEAGUES: league combines is named twice");
        assertThatThrownBy(() -> served("combines," + same, "combines=100"))
                .hasStackTraceContaining("MUSTER_LEAGUES: league combines is named twice");
    }
}
