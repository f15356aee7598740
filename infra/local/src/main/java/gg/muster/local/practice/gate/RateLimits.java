package gg.muster.local.practice.gate;

import gg.muster.local.practice.Limits;
import gg.muster.local.practice.Limits.Limit;
import gg.muster.local.practice.PracticeSettings;
import gg.muster.local.practice.world.DiscordError;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts calls: all of them together, each route for each channel, guild or webhook, and the limits nobody announces. */
@Singleton
public final class RateLimits {
    private final Limits limits;
    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();

    RateLimits(PracticeSettings settings, Clock clock) {
        this.limits = settings.limits();
        this.clock = clock;
    }

    private record Window(Instant opened, int used) {}

    /** Whether a call may pass, and what the headers say about its bucket. */
    record Verdict(
            boolean allowed,
            boolean global,
            String bucket,
            Limit limit,
            int remaining,
            Instant resetAt,
            Duration resetAfter) {
        private Verdict asGlobal() {
            return new Verdict(allowed, true, bucket, limit, remaining, resetAt, resetAfter);
        }
    }

    Verdict call(Route route) {
        if (!route.isWebhook()) {
            Verdict global = take("global", "", limits.global());
            if (!global.allowed()) {
                return global.asGlobal();
            }
        }
        Limit limit = limits.routes().getOrDefault(route.template(), limits.otherRoutes());
        return take(route.template(), route.major(), limit);
    }

    /** Counts a new name or topic; refused as any call that comes too soon. */
    public void requireRename(String channelId) {
        Verdict verdict = take("rename", channelId, limits.renames());
        if (!verdict.allowed()) {
            throw new RateLimited(verdict, null);
        }
    }

    /** Counts an edit of a message that is over an hour old. */
    public void requireOldEdit(String channelId) {
        Verdict verdict = take("old edit", channelId, limits.oldEdits());
        if (!verdict.allowed()) {
            throw new RateLimited(verdict, DiscordError.Code.OLD_MESSAGE_EDITS);
        }
    }

    /** Whether one more direct message channel may be opened now. */
    public boolean allowsNewDm() {
        return take("new dm", "", limits.newDms()).allowed();
    }

    private synchronized Verdict take(String bucket, String major, Limit limit) {
        Instant now = clock.instant();
        String key = bucket + " " + major;
        windows.values().removeIf(w -> w.opened().plus(Duration.ofHours(1)).isBefore(now));
        Window window = windows.getOrDefault(key, new Window(now, 0));
        if (!window.opened().plus(limit.window()).isAfter(now)) {
            window = new Window(now, 0);
        }
        boolean allowed = window.used() < limit.calls();
        Window after = allowed ? new Window(window.opened(), window.used() + 1) : window;
        windows.put(key, after);
        Instant reset = after.opened().plus(limit.window());
        String name = Integer.toHexString(bucket.hashCode());
        return new Verdict(
                allowed, false, name, limit, limit.calls() - after.used(), reset, Duration.between(now, reset));
    }
}
