package gg.muster.audit;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import io.lettuce.core.models.stream.PendingMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads who works through a league's events, and how far they are. */
final class EventLook {
    /** A worker that lives touches what it has every half minute, and takes over what another left after two. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(15);

    /** An outage is waited for a day. */
    private static final Duration TOO_LONG = Duration.ofHours(25);

    private static final int AT_MOST = 100;

    private final RedisClusterCommands<String, String> redis;
    private final Clock clock;

    EventLook(RedisClusterCommands<String, String> redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    Events at(String league) {
        var key = Family.EVENTS.key(league);
        if (!redis.type(key).equals("stream")) {
            return Events.NONE;
        }
        var last = String.valueOf(table(redis.xinfoStream(key)).get("last-generated-id"));
        var groups = redis.xinfoGroups(key).stream()
                .map(each -> table((List<?>) each))
                .map(each -> new Events.Group(
                        String.valueOf(each.get("name")),
                        Long.parseLong(String.valueOf(each.get("pending"))),
                        String.valueOf(each.get("last-delivered-id"))))
                .toList();
        return new Events(
                last,
                groups,
                groups.stream().flatMap(group -> stale(key, group.name())).toList());
    }

    private Stream<Events.Stale> stale(String key, String group) {
        return redis.xpending(key, group, Range.unbounded(), Limit.from(AT_MOST)).stream()
                .filter(each -> isForgotten(each) || age(each).compareTo(TOO_LONG) > 0)
                .map(each -> new Events.Stale(group, each.getId(), isForgotten(each)));
    }

    private static boolean isForgotten(PendingMessage each) {
        return each.getSinceLastDelivery().compareTo(FORGOTTEN) > 0;
    }

    private Duration age(PendingMessage each) {
        var at = each.getId().substring(0, each.getId().indexOf('-'));
        return Duration.ofMillis(clock.millis() - Long.parseLong(at));
    }

    private static Map<String, String> table(List<?> flat) {
        var table = new HashMap<String, String>();
        for (int i = 0; i + 1 < flat.size(); i += 2) {
            table.put(String.valueOf(flat.get(i)), String.valueOf(flat.get(i + 1)));
        }
        return table;
    }
}
