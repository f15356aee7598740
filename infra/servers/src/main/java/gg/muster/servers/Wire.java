package gg.muster.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Asks one Redis on loopback what a client keeps to itself: as much of its protocol as setting up a cluster takes. */
final class Wire implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Socket socket;
    private final InputStream in;

    private Wire(Socket socket) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** One command to the server on that port, and its answer, an array as lines. */
    static String ask(int port, Object... command) {
        return String.join("\n", askAll(port, command));
    }

    /** As {@link #ask}, an answer that is no array being the only one. */
    static List<String> askAll(int port, Object... command) {
        try (var wire = new Wire(new Socket(InetAddress.getLoopbackAddress(), port))) {
            wire.socket.setSoTimeout(PATIENCE_MILLIS);
            wire.socket.getOutputStream().write(encoded(command).getBytes(StandardCharsets.UTF_8));
            return wire.answer();
        } catch (IOException e) {
            throw new UncheckedIOException("no answer from port " + port + " to " + List.of(command), e);
        }
    }

    private static String encoded(Object... command) {
        return Stream.of(command)
                .map(String::valueOf)
                .map(word -> "$" + word.getBytes(StandardCharsets.UTF_8).length + "\r\n" + word + "\r\n")
                .collect(Collectors.joining("", "*" + command.length + "\r\n", ""));
    }

    private List<String> answer() throws IOException {
        var line = line();
        var rest = line.substring(1);
        return switch (line.charAt(0)) {
            case '+', ':' -> List.of(rest);
            case '$' -> List.of(text(Integer.parseInt(rest)));
            case '*' -> all(Integer.parseInt(rest));
            default -> throw new IllegalStateException("Redis refused: " + rest);
        };
    }

    private List<String> all(int count) throws IOException {
        var all = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            all.addAll(answer());
        }
        return all;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\r'; next = in.read()) {
            if (next < 0) {
                throw new IOException("Redis hung up");
            }
            line.append((char) next);
        }
        in.skipNBytes(1);
        return line.toString();
    }

    private String text(int length) throws IOException {
        if (length < 0) {
            return "";
        }
        var text = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        in.skipNBytes(2);
        return text;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
