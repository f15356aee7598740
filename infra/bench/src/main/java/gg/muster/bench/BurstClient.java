package gg.muster.bench;

import gg.muster.local.practice.driver.act.Delivery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/**
 * Posts many deliveries at once from a single thread: every connection is open and every byte is ready before the first
 * is sent, so that what is measured is the answering.
 */
final class BurstClient implements AutoCloseable {
    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");
    private static final String END_OF_HEADERS = "\r\n\r\n";

    private final Selector selector;
    private final List<Line> lines = new ArrayList<>();
    private final ByteBuffer incoming = ByteBuffer.allocateDirect(1 << 16);

    private BurstClient(Selector selector) {
        this.selector = selector;
    }

    /** What came back, and how long after the release of all it was complete. */
    record Answer(int status, String body, Duration after) {}

    private record Line(int number, SocketChannel channel, ByteBuffer outgoing, ByteArrayOutputStream received) {}

    static BurstClient connect(URI to, List<Delivery> deliveries) {
        try {
            var client = new BurstClient(Selector.open());
            for (var delivery : deliveries) {
                client.add(to, delivery);
            }
            return client;
        } catch (IOException e) {
            throw new UncheckedIOException("no connection for every member", e);
        }
    }

    private void add(URI to, Delivery delivery) throws IOException {
        var channel = SocketChannel.open(new InetSocketAddress(to.getHost(), to.getPort()));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        var line = new Line(lines.size(), channel, request(to, delivery), new ByteArrayOutputStream());
        channel.register(selector, SelectionKey.OP_READ, line);
        lines.add(line);
    }

    private static ByteBuffer request(URI to, Delivery delivery) {
        var body = delivery.body();
        var head = new StringBuilder("POST " + to.getPath() + " HTTP/1.1\r\n");
        head.append("Host: ").append(to.getAuthority()).append("\r\n");
        delivery.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append(END_OF_HEADERS);
        var bytes = head.toString().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocateDirect(bytes.length + body.length)
                .put(bytes)
                .put(body)
                .flip();
    }

    /**
     * Sends all, and hands over each answer when it is complete, with the number of its delivery.
     *
     * @return how many were answered before {@code patience} was over
     */
    int release(Duration patience, BiConsumer<Integer, Answer> arrived) {
        try {
            var released = System.nanoTime();
            for (var line : lines) {
                send(line);
            }
            var answered = 0;
            while (answered < lines.size() && System.nanoTime() - released < patience.toNanos()) {
                selector.select(100);
                answered += serve(released, arrived);
            }
            return answered;
        } catch (IOException e) {
            throw new UncheckedIOException("a connection broke", e);
        }
    }

    private void send(Line line) throws IOException {
        line.channel().write(line.outgoing());
        if (line.outgoing().hasRemaining()) {
            line.channel().keyFor(selector).interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
        }
    }

    private int serve(long released, BiConsumer<Integer, Answer> arrived) throws IOException {
        var complete = 0;
        for (var keys = selector.selectedKeys().iterator(); keys.hasNext(); keys.remove()) {
            var key = keys.next();
            var line = (Line) key.attachment();
            if (key.isWritable()) {
                key.interestOps(SelectionKey.OP_READ);
                send(line);
            }
            if (key.isReadable() && read(line)) {
                var after = Duration.ofNanos(System.nanoTime() - released);
                arrived.accept(line.number(), answer(line, after));
                key.cancel();
                complete++;
            }
        }
        return complete;
    }

    /** Whether the answer is complete. */
    private boolean read(Line line) throws IOException {
        incoming.clear();
        if (line.channel().read(incoming) < 0) {
            throw new IOException("connection " + line.number() + " was closed without an answer");
        }
        incoming.flip();
        var bytes = new byte[incoming.remaining()];
        incoming.get(bytes);
        line.received().writeBytes(bytes);
        var text = line.received().toString(StandardCharsets.ISO_8859_1);
        var head = text.indexOf(END_OF_HEADERS);
        if (head < 0) {
            return false;
        }
        var length = LENGTH.matcher(text);
        if (!length.find()) {
            throw new IOException("an answer without its length: " + text.substring(0, head));
        }
        return text.length() - head - END_OF_HEADERS.length() >= Integer.parseInt(length.group(1));
    }

    private static Answer answer(Line line, Duration after) {
        var text = line.received().toString(StandardCharsets.UTF_8);
        var status = STATUS.matcher(text);
        var body = text.substring(text.indexOf(END_OF_HEADERS) + END_OF_HEADERS.length());
        return new Answer(status.lookingAt() ? Integer.parseInt(status.group(1)) : 0, body, after);
    }

    @Override
    public void close() {
        try {
            for (var line : lines) {
                line.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
