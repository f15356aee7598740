package gg.muster.testing;

import gg.muster.wake.Wake;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers who was woken, such as {@code matchmaker combines PT0S}. */
public final class RecordedWake implements Wake {
    private final List<String> woken = new CopyOnWriteArrayList<>();

    @Override
    public void matchmaker(String league, Duration pause) {
        woken.add("matchmaker " + league + " " + pause);
    }

    @Override
    public void ledger(String league) {
        woken.add("ledger " + league);
    }

    public List<String> woken() {
        return List.copyOf(woken);
    }

    void clear() {
        woken.clear();
    }
}
