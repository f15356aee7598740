package gg.muster.audit;

import static gg.muster.audit.Evening.NOW;

import io.lettuce.core.Consumer;
import io.lettuce.core.XClaimArgs;
import io.lettuce.core.XGroupCreateArgs;
import io.lettuce.core.XReadArgs;
import java.time.Duration;

/** What has been said and not been done. */
final class EventViolations {
    private EventViolations() {}

    static void add(Violations to) {
        to.add(
                Rule.GROUPS_ARE_KNOWN,
                redis -> redis.xgroupCreate(XReadArgs.StreamOffset.from("{evening}:events", "0"), "cook"),
                "events",
                "the group cook is nobody's, and keeps events for ever");
        to.add(
                Rule.EVENTS_ARE_LOOKED_AFTER,
                redis -> {
                    Evening.handOut(redis, "9999999999999-0");
                    redis.xclaim(
                            "{evening}:events",
                            Consumer.from("matchmaker", "c"),
                            new XClaimArgs().minIdleTime(0).idle(Duration.ofMinutes(16)),
                            "9999999999999-0");
                },
                "events",
                "9999999999999-0 was handed out to matchmaker, and nobody has looked after it since");
        to.add(
                Rule.EVENTS_ARE_LOOKED_AFTER,
                redis -> {
                    redis.del("{evening}:events");
                    redis.xgroupCreate(
                            XReadArgs.StreamOffset.from("{evening}:events", "0"),
                            "matchmaker",
                            new XGroupCreateArgs().mkstream(true));
                    Evening.handOut(redis, "1-0");
                },
                "events",
                "1-0 has been tried for more than a day by matchmaker, and was not set aside");
        to.add(
                Rule.FEW_ARE_SET_ASIDE,
                redis -> {
                    for (int i = 0; i < 11; i++) {
                        redis.zadd("{evening}:abandoned", i, "{\"id\":\"" + i + "\"}");
                    }
                },
                "abandoned",
                "keeps 11 events");
        to.field(
                Rule.LOOKUPS_ARE_ANSWERED,
                "lookups",
                "r9",
                "{\"player\":\"6\",\"at\":" + (NOW - 1_000_000) + "}",
                "lookups",
                "r9 waits for a profile, and nobody answers");
    }
}
