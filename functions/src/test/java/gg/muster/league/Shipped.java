package gg.muster.league;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The league files of this release, as text to make mistakes in. */
final class Shipped {
    static final String COMBINES = text("combines");

    static final String GAMEMODES = text("gamemodes");

    static final String SCRIMS = text("scrims");

    static final String PARTIES = text("parties");

    private Shipped() {}

    private static String text(String league) {
        try (var in = Shipped.class.getClassLoader().getResourceAsStream("leagues/" + league + ".yml")) {
            return new String(Objects.requireNonNull(in, league).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
