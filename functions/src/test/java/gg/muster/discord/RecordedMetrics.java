package gg.muster.discord;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Everything that was told, in order. */
final class RecordedMetrics implements DiscordMetrics {

    private final List<String> lines = new CopyOnWriteArrayList<>();

    List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void requested(String route, int status, Duration latency) {
        lines.add(route + " " + status);
    }

    @Override
    public void rateLimited(String route, String scope) {
        lines.add(route + " limited by " + scope);
    }

    @Override
    public void retried(String route) {
        lines.add(route + " again");
    }
}
