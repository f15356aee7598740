package gg.muster.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadeOnceTest {
    private static final int FILES = 2_000;
    private static final int DEAD = 7;

    @TempDir
    private Path home;

    /** A JVM of its own that makes the folder, or dies half-way. */
    public static void main(String[] arguments) {
        var home = Path.of(arguments[0]);
        MadeOnce.in(home, arguments[1], folder -> make(home, folder, arguments[2].equals("dies")));
    }

    private static void make(Path home, Path folder, boolean dies) throws IOException {
        Files.writeString(home.resolve("makers"), "one\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        for (int i = 0; i < FILES; i++) {
            Files.createFile(folder.resolve("file-" + i));
            if (dies && i == FILES / 2) {
                Runtime.getRuntime().halt(DEAD);
            }
        }
    }

    @Test
    void of_many_threads_and_JVMs_that_need_it_at_once_one_makes_it_and_the_others_find_it_whole() throws Exception {
        var asking = new ArrayList<Callable<Path>>(Collections.nCopies(3, this::made));
        asking.addAll(Collections.nCopies(3, () -> {
            assertThat(jvm("1.0", "lives")).isZero();
            return made();
        }));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var folder : threads.invokeAll(asking)) {
                assertThat(folder.get()).isEqualTo(home.resolve("1.0"));
            }
        }

        assertThat(makers()).hasSize(1);
        assertThat(filesOf("1.0")).hasSize(FILES);
    }

    private Path made() throws IOException {
        var folder = MadeOnce.in(home, "1.0", making -> make(home, making, false));
        assertThat(filesOf("1.0")).hasSize(FILES);
        return folder;
    }

    @Test
    void what_a_killed_JVM_did_not_finish_is_made_again_from_nothing() throws Exception {
        assertThat(jvm("1.0", "dies")).isEqualTo(DEAD);
        assertThat(filesOf("1.0")).hasSize(FILES / 2 + 1);

        made();

        assertThat(makers()).hasSize(2);
    }

    @Test
    void what_could_not_be_finished_is_made_again_from_nothing() throws Exception {
        assertThatThrownBy(() -> MadeOnce.in(home, "1.0", folder -> {
                    Files.createFile(folder.resolve("half"));
                    throw new IOException("no space left");
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(home.resolve("1.0").toString());

        made();

        assertThat(home.resolve("1.0/half")).doesNotExist();
    }

    @Test
    void another_version_is_made_beside_it() throws Exception {
        made();

        var other = MadeOnce.in(home, "1.1", folder -> Files.createFile(folder.resolve("of 1.1")));

        assertThat(other.resolve("of 1.1")).exists();
        assertThat(filesOf("1.0")).hasSize(FILES);
        assertThat(makers()).hasSize(1);
    }

    private List<String> makers() throws IOException {
        return Files.readAllLines(home.resolve("makers"));
    }

    private List<Path> filesOf(String name) throws IOException {
        try (var files = Files.list(home.resolve(name))) {
            return files.filter(file -> file.getFileName().toString().startsWith("file-"))
                    .toList();
        }
    }

    private int jvm(String name, String fate) throws IOException, InterruptedException {
        var jvm = Crash.jvm(MadeOnceTest.class, home.toString(), name, fate).start();
        assertThat(jvm.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return jvm.exitValue();
    }
}
