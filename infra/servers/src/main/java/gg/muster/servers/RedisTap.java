package gg.muster.servers;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between clients and a Redis and passes on what they say, until an answer is to be lost: then Redis has done what
 * was asked, and the connection is cut before its client hears of it.
 */
public final class RedisTap implements AutoCloseable {
    private final int redis;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Loss> losses = new CopyOnWriteArrayList<>();
    private volatile String lastAnswer = "";

    public RedisTap(RealRedis redis) {
        this.redis = redis.port();
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public String url() {
        return "redis://127.0.0.1:" + server.getLocalPort();
    }

    /** An answer that is lost on its way. */
    public static final class Loss {
        private final String command;
        private final String reply;
        private final Runnable meanwhile;
        private int spared;
        private volatile String answer = "";
        private volatile boolean over;

        private Loss(String command, String reply, int spared, Runnable meanwhile) {
            this.command = command;
            this.reply = reply;
            this.spared = spared;
            this.meanwhile = meanwhile;
        }

        /** What the client did not get, as Redis said it; empty before. */
        public String answer() {
            return answer;
        }

        /** Whether it is lost, and what was to happen meanwhile has happened. */
        public boolean isOver() {
            return over;
        }

        /** Errors are passed on: a script that Redis does not know yet has not run. */
        private synchronized boolean takes(String asked, String answered) {
            return answer.isEmpty()
                    && asked.contains("EVAL")
                    && asked.contains(command)
                    && answered.contains(reply)
                    && !answered.startsWith("-")
                    && spared-- == 0;
        }
    }

    /**
     * Loses the answer to a script.
     *
     * @param command what its arguments contain
     * @param reply what its answer contains
     * @param spared so many such answers are passed on before
     * @param meanwhile happens when Redis has answered, before its client knows of anything
     */
    public Loss lose(String command, String reply, int spared, Runnable meanwhile) {
        var loss = new Loss(command, reply, spared, meanwhile);
        losses.add(loss);
        return loss;
    }

    /** What was passed on last. */
    public String lastAnswer() {
        return lastAnswer;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        Queue<String> asked = new ConcurrentLinkedQueue<>();
        open.add(client);
        try (client;
                var upstream = new Socket(InetAddress.getLoopbackAddress(), redis)) {
            open.add(upstream);
            Thread.ofVirtual().start(() -> passOn(client, upstream, asked));
            answer(upstream, client, asked);
        } catch (IOException cut) {
            // Whoever is at the other end notices.
        } finally {
            open.removeIf(Socket::isClosed);
        }
    }

    private static void passOn(Socket client, Socket upstream, Queue<String> asked) {
        try (client;
                upstream) {
            var from = new BufferedInputStream(client.getInputStream());
            while (true) {
                var command = frame(from);
                asked.add(new String(command, StandardCharsets.UTF_8));
                upstream.getOutputStream().write(command);
            }
        } catch (IOException cut) {
            // Closing both tells both.
        }
    }

    private void answer(Socket upstream, Socket client, Queue<String> asked) throws IOException {
        var from = new BufferedInputStream(upstream.getInputStream());
        while (true) {
            var answer = frame(from);
            if (answer[0] != '>') {
                var answered = new String(answer, StandardCharsets.UTF_8);
                lastAnswer = answered;
                var command = String.valueOf(asked.poll());
                for (var loss : losses) {
                    if (loss.takes(command, answered)) {
                        lost(loss, answered);
                        return;
                    }
                }
            }
            client.getOutputStream().write(answer);
        }
    }

    private static void lost(Loss loss, String answered) {
        loss.answer = answered;
        loss.meanwhile.run();
        loss.over = true;
    }

    /** One value of Redis' protocol, with all that is in it. */
    private static byte[] frame(InputStream from) throws IOException {
        var into = new ByteArrayOutputStream();
        copy(from, into);
        return into.toByteArray();
    }

    private static void copy(InputStream from, ByteArrayOutputStream into) throws IOException {
        int type = from.read();
        if (type < 0) {
            throw new EOFException();
        }
        into.write(type);
        var line = line(from, into);
        switch (type) {
            case '$', '=', '!' -> {
                int length = Integer.parseInt(line);
                into.write(length < 0 ? new byte[0] : from.readNBytes(length + 2));
            }
            case '*', '~', '>' -> copy(Integer.parseInt(line), from, into);
            case '%' -> copy(2 * Integer.parseInt(line), from, into);
            default -> {}
        }
    }

    private static void copy(int values, InputStream from, ByteArrayOutputStream into) throws IOException {
        for (int i = 0; i < values; i++) {
            copy(from, into);
        }
    }

    private static String line(InputStream from, ByteArrayOutputStream into) throws IOException {
        var line = new ByteArrayOutputStream();
        while (true) {
            int next = from.read();
            if (next < 0) {
                throw new EOFException();
            }
            into.write(next);
            if (next == '\n') {
                return line.toString(StandardCharsets.US_ASCII).strip();
            }
            line.write(next);
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
