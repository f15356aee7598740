package gg.muster.league;

import static org.assertj.core.api.Assertions.assertThat;

import gg.muster.league.Queue.Track;
import org.junit.jupiter.api.Test;

class TrackFormTest {
    @Test
    void a_map_has_a_name_and_a_uid_of_27_characters_at_most_and_perhaps_an_author() {
        assertThat(TrackForm.mistake(new Track("a".repeat(27), "Aurora 2: the *return*", "")))
                .isEmpty();
        assertThat(TrackForm.mistake(new Track("Zu5_-9", "A", "Ada L."))).isEmpty();
    }

    @Test
    void what_is_wrong_with_it_is_said_with_what_was_typed() {
        assertThat(TrackForm.mistake(new Track("a".repeat(28), "Aurora", "")))
                .contains("uid: must be 1..27 letters, digits, dashes or underscores, was " + "a".repeat(28));
        assertThat(TrackForm.mistake(new Track("", "Aurora", "")))
                .get()
                .asString()
                .endsWith("was nothing");
        assertThat(TrackForm.mistake(new Track("a/1", "Aurora", "")))
                .get()
                .asString()
                .startsWith("uid: ");
        assertThat(TrackForm.mistake(new Track("a1", "", "")))
                .contains("name: must be a name of 1..80 characters, was nothing");
        assertThat(TrackForm.mistake(new Track("a1", "Aurora", "A".repeat(81))))
                .get()
                .asString()
                .startsWith("author: ");
    }
}
