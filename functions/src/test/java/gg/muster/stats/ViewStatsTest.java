package gg.muster.stats;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.League;
import gg.muster.redis.Answer;
import gg.muster.stats.ViewStats.Code;
import gg.muster.stats.ViewStats.Told;
import gg.muster.testing.Lab;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ViewStatsTest {
    private final Lab lab = Lab.shared();
    private final League league = lab.combines();
    private final ViewStats view = lab.bean(ViewStats.class);

    @BeforeEach
    void three_have_played() {
        lab.reset();
        Leaders.ranked(lab, "combines", 3);
    }

    private Answer<Code> ask(String request, String about) {
        return view.ask(league, new Asker(request, "9", "a-token"), about);
    }

    @Test
    void what_somebody_has_achieved_is_told_with_their_place_and_a_picture_is_wanted() {
        var before = lab.state();

        var answer = ask("r1", "2");

        assertThat(answer.code()).isEqualTo(Code.FOUND);
        assertThat(answer.as(Told.class).gamemodes()).singleElement().satisfies(played -> {
            assertThat(played.place()).isEqualTo(2);
            assertThat(played.players()).isEqualTo(3);
            assertThat(played.stats()).isEqualTo(Leaders.stats("Player 2", 1999, 10, 5));
        });
        assertThat(lab.events()).singleElement().asString().startsWith("picture.wanted {data={about=2, gamemodes=[{");
        assertThat(lab.events().getFirst()).endsWith("kind=stats, player=9, token=a-token}");
        assertThat(lab.state().lines().filter(line -> !line.startsWith("{combines}:events")))
                .containsExactlyElementsOf(before.lines().toList());
        assertThat(lab.wake().woken()).isNotEmpty();
    }

    @Test
    void asked_twice_it_answers_the_same_and_one_picture_is_wanted() {
        var first = ask("r1", "2").as(Told.class);

        assertThat(ask("r1", "2").as(Told.class)).isEqualTo(first);
        assertThat(lab.events()).hasSize(1);
    }

    @Test
    void of_somebody_who_has_not_played_there_is_nothing_to_tell_and_nothing_to_draw() {
        var before = lab.state();

        var answer = ask("r1", "77");

        assertThat(answer.code()).isEqualTo(Code.NONE);
        assertThat(answer.as(Told.class)).isEqualTo(new Told("77", List.of()));
        assertThat(lab.state()).isEqualTo(before);
    }

    @Test
    void gamemodes_are_told_in_the_order_of_the_league_file_without_those_not_played() {
        lab.bean(StoreStats.class).store("combines", "DM", Map.of("2", Leaders.stats("Bob", 900, 1, 0)));
        lab.bean(StoreStats.class).store("combines", "gCTF", Map.of("2", Leaders.stats("Bob", 1000, 5, 0)));

        var answer = lab.run(
                ViewStats.SCRIPT, new ViewStats.Arguments("r1", 5, "2", "t", "2", List.of("gCTF", "other", "DM")));

        assertThat(answer.as(Told.class).gamemodes())
                .extracting(ViewStats.Played::gamemode)
                .containsExactly("gCTF", "DM");
    }
}
