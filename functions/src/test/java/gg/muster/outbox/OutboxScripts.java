package gg.muster.outbox;

import gg.muster.testing.Lab;
import io.lettuce.core.Consumer;
import io.lettuce.core.Range;
import io.lettuce.core.RedisBusyException;
import io.lettuce.core.StreamMessage;
import io.lettuce.core.XAddArgs;
import io.lettuce.core.XReadArgs;
import io.lettuce.core.XReadArgs.StreamOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The outbox's scripts as two groups and any worker would call them. */
final class OutboxScripts {
    static final String EVENTS = "{combines}:events";
    static final String GROUP = "matchmaker";

    /** So long that no worker is taken for dead in a test. */
    static final long LONG = 600_000;

    private final Lab lab;
    private boolean ledgerKeepsUp = true;

    OutboxScripts(Lab lab) {
        this.lab = lab;
    }

    /** Appends an event and returns its id. */
    String add(String type, int n) {
        return lab.redis().xadd(EVENTS, Map.of("type", type, "at", "5", "data", "{\"n\":\"" + n + "\"}"));
    }

    /** Appends an event under an id of the caller's choice. */
    void addAt(String id, String type) {
        lab.redis().xadd(EVENTS, new XAddArgs().id(id), Map.of("type", type, "at", "5", "data", "{}"));
    }

    TakeOutbox.Taken take(String worker, int count, long claimAfter) {
        othersKeepUp();
        return take(worker, List.of("wanted"), count, claimAfter);
    }

    private TakeOutbox.Taken take(String worker, List<String> types, int count, long claimAfter) {
        var request = UUID.randomUUID().toString();
        return lab.bean(TakeOutbox.class)
                .take("combines", new TakeOutbox.Arguments(request, GROUP, worker, types, count, claimAfter));
    }

    /** A worker that does not know the type of what there is. */
    void takeOther(String worker, long claimAfter) {
        take(worker, List.of("else"), 10, claimAfter);
    }

    /** The ids of what a worker gets when it takes what it can. */
    List<String> ids(String worker, long claimAfter) {
        return take(worker, 10, claimAfter).events().stream().map(Event::id).toList();
    }

    long settle(String... events) {
        othersKeepUp();
        return lab.run(SettleOutbox.SCRIPT, new SettleOutbox.Arguments(GROUP, List.of(events)))
                .as(SettleOutbox.Told.class)
                .length();
    }

    void postpone(String event, long claimAfter, long pause) {
        lab.bean(PostponeOutbox.class)
                .postpone("combines", new PostponeOutbox.Arguments(GROUP, "a", event, claimAfter, pause));
    }

    long pending() {
        return pending(Lane.EFFECTS);
    }

    long pending(Lane lane) {
        return lab.redis().xpending(EVENTS, lane.group()).getCount();
    }

    long length() {
        return lab.redis().xlen(EVENTS);
    }

    List<String> stream() {
        return lab.redis().xrange(EVENTS, Range.unbounded()).stream()
                .map(StreamMessage::getId)
                .toList();
    }

    /** The other groups are done with everything; the ledger unless a test is about it. */
    void othersKeepUp() {
        if (lab.redis().exists(EVENTS) > 0) {
            keepsUp(Lane.REPLIES.group());
            if (ledgerKeepsUp) {
                keepsUp("ledger");
            }
        }
    }

    private void keepsUp(String group) {
        var end = StreamOffset.from(EVENTS, "$");
        try {
            lab.redis().xgroupCreate(end, group);
        } catch (RedisBusyException there) {
            lab.redis().xgroupSetid(end, group);
        }
    }

    /** The ledger has read nothing yet, and has never run. */
    void ledgerIsBehind() {
        ledgerKeepsUp = false;
    }

    /** The second group reads so many more; returns their ids. */
    @SuppressWarnings("unchecked")
    List<String> secondReads(int count) {
        return lab
                .redis()
                .xreadgroup(
                        Consumer.from("ledger", "x"), XReadArgs.Builder.count(count), StreamOffset.lastConsumed(EVENTS))
                .stream()
                .map(StreamMessage::getId)
                .toList();
    }

    void secondSettles(List<String> ids) {
        lab.redis().xack(EVENTS, "ledger", ids.toArray(String[]::new));
    }

    long workers() {
        return lab.redis().xinfoConsumers(EVENTS, GROUP).size();
    }
}
