package gg.muster.bench;

import gg.muster.local.practice.gate.CallLog;
import gg.muster.local.practice.gate.CallLog.Call;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The calls of Discord's API since a moment, from a log that keeps only the latest: it has to be read now and then. */
final class BurstCalls {
    private static final int TOO_MANY = 429;
    private static final long SECOND = 1000;

    private final CallLog log;
    private final List<Call> calls = new ArrayList<>();
    private Call last;

    BurstCalls(CallLog log) {
        this.log = log;
        this.last = log.calls().getLast();
    }

    void read() {
        var all = log.calls();
        var seen = all.lastIndexOf(last);
        if (seen < 0) {
            throw new IllegalStateException("the log of calls has lost some: read it more often");
        }
        calls.addAll(all.subList(seen + 1, all.size()));
        last = all.getLast();
    }

    /** Those that count against the bot's limit: an interaction's own token does not. */
    private List<Long> limited() {
        return calls.stream()
                .filter(call -> !call.path().contains("/webhooks/"))
                .map(call -> call.at().toEpochMilli())
                .sorted()
                .toList();
    }

    long count() {
        return limited().size();
    }

    long tooMany() {
        return calls.stream().filter(call -> call.status() == TOO_MANY).count();
    }

    /** The most within any second, wherever it begins. */
    int busiestSecond() {
        Deque<Long> within = new ArrayDeque<>();
        var most = 0;
        for (long at : limited()) {
            within.addLast(at);
            while (at - within.getFirst() >= SECOND) {
                within.removeFirst();
            }
            most = Math.max(most, within.size());
        }
        return most;
    }
}
