package gg.muster.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class NoFontLibraryTest {
    @Test
    void pictures_are_drawn_without_the_font_library_of_the_jdk() throws IOException {
        var log = run(DrawsBoth.class);

        assertThat(log).contains("drawn: ", "java.awt.image.BufferedImage ");
        assertThat(log)
                .doesNotContain("sun.font.SunFontManager ")
                .doesNotContain("sun.font.FontManagerNativeLibrary ")
                .doesNotContain("sun.awt.FontConfiguration ")
                .doesNotContain("sun.awt.X11.XToolkit ");
    }

    private static String run(Class<?> main) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-Xlog:class+load",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName())
                .redirectErrorStream(true)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
