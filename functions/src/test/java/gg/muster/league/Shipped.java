package gg.muster.league;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The league files of this release, as text to make mistakes in. */
final class Shipped {
    static final String COMBINES = text("combines");

    static final String GAMEMODES = text("gamemodes");

    static final String SCRIMS = text("scrims");

    static final String PARTIES = text("parties");

    private Shipped() {}

    /** The mistakes of a file, a line each. */
    static List<String> mistakes(String yaml) {
        var invalid = new InvalidLeague[1];
        assertThatExceptionOfType(InvalidLeague.class)
                .isThrownBy(() -> LeagueReader.read("test", yaml))
                .satisfies(thrown -> invalid[0] = thrown);
        var lines = String.valueOf(invalid[0].getMessage()).lines().toList();
        assertThat(lines.getFirst()).isEqualTo("League file test:");
        return lines.stream().skip(1).map(String::strip).toList();
    }

    private static String text(String league) {
        try (var in = Shipped.class.getClassLoader().getResourceAsStream("leagues/" + league + ".yml")) {
            return new String(Objects.requireNonNull(in, league).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
