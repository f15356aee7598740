package gg.muster.servers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A loopback port that nobody listens on at the moment of asking, and that this JVM has not given out before. It is below
 * those that systems take for outgoing connections, one of which could have it before the server that it is meant for.
 */
public final class FreePort {
    private static final int FIRST = 12_000;
    private static final int COUNT = 20_000;

    /** JVMs that start one after the other begin far from each other. */
    private static final AtomicInteger GIVEN =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 997 % COUNT));

    private FreePort() {}

    public static int next() {
        for (int tried = 0; tried < COUNT; tried++) {
            int port = FIRST + Math.floorMod(GIVEN.getAndIncrement(), COUNT);
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port on loopback from " + FIRST + " to " + (FIRST + COUNT - 1));
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
