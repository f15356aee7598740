package gg.muster.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code template.yaml} deploys. */
class FunctionZipIT {
    /** Of what Lambda takes: 250 MB unpacked, and 50 MB packed for an upload without a bucket. */
    private static final long MOST_BYTES = 50_000_000;

    private static final Path LIBRARIES = FunctionZip.ZIP.resolveSibling("libraries.jar");

    @ParameterizedTest
    @CsvSource({"libraries.jar,libraries-again.jar", "function.zip,function-again.zip"})
    void packing_the_same_twice_gives_the_same_bytes(String once, String again) throws IOException {
        var first = FunctionZip.ZIP.resolveSibling(once);

        assertThat(Files.mismatch(first, first.resolveSibling(again))).isEqualTo(-1);
    }

    /** A class is looked for in every jar before its own, and a signed one has to be verified first. */
    @Test
    void its_libraries_are_one_jar_that_has_nothing_to_be_unpacked_or_verified() throws IOException {
        assertThat(FunctionZip.names())
                .filteredOn(name -> name.startsWith("lib/") && !name.endsWith("/"))
                .containsExactly("lib/libraries.jar");
        try (var libraries = new JarFile(LIBRARIES.toFile())) {
            assertThat(libraries.isMultiRelease()).isTrue();
            assertThat(libraries.stream())
                    .allMatch(entry -> entry.getMethod() == ZipEntry.STORED)
                    .extracting(ZipEntry::getName)
                    .doesNotHaveDuplicates()
                    .noneMatch(name -> name.matches("META-INF/[^/]+\\.(SF|RSA|DSA|EC)|META-INF/INDEX.LIST"));
        }
    }

    @Test
    void what_libraries_offer_as_a_service_or_say_of_their_licence_is_all_there() throws IOException {
        try (var libraries = new JarFile(LIBRARIES.toFile())) {
            var registrars = libraries.getEntry("META-INF/services/io.micronaut.core.convert.TypeConverterRegistrar");
            assertThat(new String(libraries.getInputStream(registrars).readAllBytes(), StandardCharsets.UTF_8))
                    .contains("io.micronaut.http.converters", "io.micronaut.buffer.netty");
            assertThat(libraries.stream())
                    .extracting(ZipEntry::getName)
                    .contains(
                            "META-INF/licenses/bcprov-jdk18on/META-INF/LICENSE.md",
                            "META-INF/licenses/jackson-core/META-INF/LICENSE");
        }
    }

    @Test
    void every_entry_is_of_the_same_instant() throws IOException {
        try (var zip = new ZipFile(FunctionZip.ZIP.toFile())) {
            assertThat(zip.stream())
                    .extracting(ZipEntry::getTimeLocal)
                    .containsOnly(LocalDateTime.of(2026, 1, 1, 0, 0));
        }
    }

    @Test
    void it_holds_what_the_functions_are_made_of() {
        assertThat(FunctionZip.names())
                .contains(
                        "gg/muster/entry/InteractionsFunction.class",
                        "gg/muster/entry/MatchmakerFunction.class",
                        "gg/muster/entry/LedgerFunction.class",
                        "gg/muster/entry/RegisterCommandsFunction.class",
                        "lua/queue/join.lua",
                        "lua/lib/keys.lua",
                        "leagues/combines.yml",
                        "ledger/V1__ledger_run.sql",
                        "application.yml",
                        "META-INF/services/ch.qos.logback.classic.spi.Configurator");
    }

    @Test
    void it_holds_every_class_of_the_functions_and_no_other() throws IOException {
        var classes = Path.of("target", "classes");
        try (var compiled = Files.walk(classes)) {
            var expected = compiled.filter(Files::isRegularFile)
                    .map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .toList();

            assertThat(FunctionZip.names().stream()
                            .filter(name -> !name.startsWith("lib/") && !name.endsWith("/"))
                            .toList())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void nothing_of_the_tests_or_of_this_machine_is_in_it() throws IOException {
        var banned = List.of(
                "org/junit/",
                "org/assertj/",
                "com/tngtech/",
                "net/jqwik/",
                "ch/vorburger/",
                "redis/embedded/",
                "org/elasticmq/",
                "io/micronaut/http/server/",
                "org/openqa/",
                "com/amazonaws/services/lambda/runtime/api/client/");

        assertThat(FunctionZip.names())
                .noneMatch(name -> name.matches("gg/muster/(local|servers|testing|lambda)/.*"))
                .noneMatch(name -> name.matches("gg/muster/.*(Test|IT|Simulation)\\.class"));
        try (var libraries = new JarFile(LIBRARIES.toFile())) {
            assertThat(libraries.stream())
                    .extracting(ZipEntry::getName)
                    .contains("io/lettuce/core/RedisClient.class")
                    .noneMatch(name -> name.startsWith("gg/muster/"))
                    .noneMatch(name -> banned.stream().anyMatch(name::startsWith));
        }
    }

    @Test
    void it_is_small_enough_to_be_uploaded() throws IOException {
        assertThat(Files.size(FunctionZip.ZIP)).isLessThan(MOST_BYTES);
    }
}
