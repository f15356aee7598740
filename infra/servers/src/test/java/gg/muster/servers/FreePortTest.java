package gg.muster.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FreePortTest {
    @Test
    void no_port_is_given_twice_and_none_that_an_outgoing_connection_could_take() {
        var ports = IntStream.range(0, 200).map(i -> FreePort.next()).boxed().toList();

        assertThat(ports).doesNotHaveDuplicates().allMatch(port -> port >= 12_000 && port < 32_000);
    }

    @Test
    void a_port_that_somebody_listens_on_is_passed_over() throws IOException {
        int next = FreePort.next() + 1;
        try (var taken = new ServerSocket(next, 1, InetAddress.getLoopbackAddress())) {
            assertThat(FreePort.next()).isNotEqualTo(taken.getLocalPort());
        }
    }
}
