package gg.muster.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private static final int SMALL = 100_000;

    private final Pictures pictures = new Pictures();

    @Test
    void the_leaderboard_looks_as_it_did_when_somebody_looked_at_it() throws IOException {
        assertGolden("leaderboard.png", pictures.leaderboard(Samples.leaderboard()));
    }

    @Test
    void the_profile_looks_as_it_did_when_somebody_looked_at_it() throws IOException {
        assertGolden("profile.png", pictures.profile(Samples.profile()));
    }

    @Test
    void a_newcomer_has_a_profile_without_empty_parts() throws IOException {
        var image = read(pictures.profile(Samples.newcomer("Ada")));

        assertThat(image.getHeight()).isEqualTo(ProfilePicture.CURVE + ProfilePicture.MARGIN - 16);
        assertThat(image.getWidth()).isEqualTo(ProfilePicture.WIDTH);
    }

    @Test
    void the_first_three_have_medals_and_the_fourth_has_none() throws IOException {
        var image = read(pictures.leaderboard(Samples.leaderboard()));

        assertThat(medal(image, 0)).isEqualTo(Palette.GOLD);
        assertThat(medal(image, 1)).isEqualTo(Palette.SILVER);
        assertThat(medal(image, 2)).isEqualTo(Palette.BRONZE);
        assertThat(medal(image, 3)).isEqualTo(Palette.CARD);
    }

    @Test
    void only_the_row_of_the_one_who_asked_is_marked() throws IOException {
        var image = read(pictures.leaderboard(Samples.leaderboard()));

        for (int row = 0; row < Samples.NAMES.size(); row++) {
            var expected = row == Samples.YOU ? Palette.YOURS : Palette.CARD;
            assertThat(colour(image, 1040, top(row) + 44)).isEqualTo(expected);
        }
    }

    @Test
    void a_losing_streak_is_red_however_small_it_is_drawn() throws IOException {
        var loser = new Profile("Ada", "gCTF", 900, new Tally(1, 0), -1, List.of(), List.of(), List.of());

        assertThat(pixels(read(pictures.profile(loser)))).contains(Palette.BAD.getRGB());
        assertThat(pixels(read(pictures.profile(Samples.profile())))).doesNotContain(Palette.BAD.getRGB());
    }

    @Test
    void a_page_is_as_long_as_its_rows() throws IOException {
        assertThat(rows(1).getHeight() + 9 * LeaderboardPicture.ROW).isEqualTo(rows(10).getHeight());
        assertThat(rows(0).getHeight()).isEqualTo(rows(1).getHeight());
        assertThat(colour(rows(3), 0, 0)).isEqualTo(Palette.GROUND);
        assertThat(colour(rows(3), LeaderboardPicture.WIDTH - 1, rows(3).getHeight() - 1))
                .isEqualTo(Palette.GROUND);
    }

    @Test
    void the_same_input_gives_the_same_bytes() {
        assertThat(new Pictures().leaderboard(Samples.leaderboard()))
                .isEqualTo(pictures.leaderboard(Samples.leaderboard()));
        assertThat(new Pictures().profile(Samples.profile())).isEqualTo(pictures.profile(Samples.profile()));
    }

    @Test
    void every_picture_is_small_even_with_the_busiest_names() {
        var busy = Stream.of("龍鬱驫麤籲爨", "🐉🔥🦄🎃🐙", "Ẅ̈W", "M#@&%")
                .map(name -> name.repeat(16))
                .toList();

        assertThat(pictures.profile(Samples.profile())).hasSizeLessThan(SMALL);
        assertThat(pictures.leaderboard(Samples.leaderboard())).hasSizeLessThan(SMALL);
        for (var name : busy) {
            assertThat(pictures.leaderboard(Samples.leaderboard(Collections.nCopies(10, name))))
                    .hasSizeLessThan(SMALL);
        }
    }

    @Test
    void a_page_that_does_not_fit_is_refused() {
        assertThatThrownBy(() -> Samples.leaderboard(Collections.nCopies(11, "Ada")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A page has 10 rows, not 11");
    }

    @Test
    void nobody_wins_more_than_they_play() {
        assertThatThrownBy(() -> new Tally(2, 3)).isInstanceOf(IllegalArgumentException.class);
    }

    private BufferedImage rows(int count) throws IOException {
        return read(pictures.leaderboard(Samples.leaderboard(Collections.nCopies(count, "Ada"))));
    }

    private static int top(int row) {
        return LeaderboardPicture.FIRST_ROW + row * LeaderboardPicture.ROW;
    }

    private static Color medal(BufferedImage image, int row) {
        return colour(image, 64, top(row) + 44);
    }

    private static Color colour(BufferedImage image, int x, int y) {
        return new Color(image.getRGB(x, y));
    }

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    /** Pixels, not bytes: how they are packed is zlib's affair. What was drawn is left in target for somebody to look at. */
    private static void assertGolden(String name, byte[] drawn) throws IOException {
        var seen = Files.createDirectories(Path.of("target", "pictures")).resolve(name);
        Files.write(seen, drawn);
        var golden = read(Files.readAllBytes(Path.of("src", "test", "resources", "pictures", name)));
        var image = read(drawn);
        assertThat(Arrays.equals(pixels(image), pixels(golden)))
                .as("%s differs: look at it, and copy it to src/test/resources/pictures if it is right", seen)
                .isTrue();
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
