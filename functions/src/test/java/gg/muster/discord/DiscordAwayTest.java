package gg.muster.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import gg.muster.discord.DiscordException.Unavailable;
import gg.muster.discord.DiscordException.Uncertain;
import gg.muster.discord.model.NewChannel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A Discord that resets every connection, and one that is not there at all. */
class DiscordAwayTest {

    private static final NewChannel ROOM = NewChannel.text("match-chat-7", null, List.of());
    private static final AtomicInteger RESETS = new AtomicInteger();
    private static final ServerSocket SOCKET = open();

    @RegisterExtension
    static final DiscordWorld RESETTING = new DiscordWorld(url(SOCKET));

    @RegisterExtension
    static final DiscordWorld ABSENT = new DiscordWorld(nobody());

    @BeforeAll
    static void resetEveryone() {
        Thread.ofVirtual().start(() -> {
            while (!SOCKET.isClosed()) {
                try (Socket client = SOCKET.accept()) {
                    client.setSoLinger(true, 0);
                    if (client.getInputStream().read() >= 0) {
                        RESETS.incrementAndGet();
                    }
                } catch (IOException e) {
                    // The socket was closed, or the client was faster.
                }
            }
        });
    }

    @AfterAll
    static void close() throws IOException {
        SOCKET.close();
    }

    @Test
    void afterAConnectionResetOnlyWhatIsSafeIsTriedAgain() {
        var discord = RESETTING.discord();

        assertThatExceptionOfType(Uncertain.class).isThrownBy(() -> discord.createChannel("1", ROOM, null));
        assertThat(RESETS).hasValue(1);

        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> discord.roles("1"));
        assertThat(RESETS).hasValue(5);
    }

    @Test
    void aConnectionThatWasNeverMadeIsTriedAgainForEverything() {
        var discord = ABSENT.discord();

        var failure = catchThrowableOfType(Unavailable.class, () -> discord.createChannel("1", ROOM, null));

        assertThat(failure.status()).isZero();
        assertThat(failure).hasMessageContaining("tried 4 times");
    }

    private static String url(ServerSocket socket) {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** Where nobody listens any more. */
    private static String nobody() {
        try (ServerSocket socket = open()) {
            return url(socket);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ServerSocket open() {
        try {
            return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
