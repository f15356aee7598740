package gg.muster.local.practice.world;

import gg.muster.local.practice.PracticeSettings;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Everything that the guild holds, behind one lock. The classes beside this one read and change the maps, always inside
 * {@link #locked}; the records in them are immutable, so they may leave the lock.
 */
@Singleton
public final class World {
    final Map<String, Role> roles = new LinkedHashMap<>();
    final Map<String, Member> members = new LinkedHashMap<>();
    final Map<String, Channel> channels = new LinkedHashMap<>();
    /** Per channel, by id, oldest first. */
    final Map<String, Map<String, Message>> messages = new LinkedHashMap<>();
    /** Which voice channel each connected member is in. */
    final Map<String, String> voice = new LinkedHashMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PracticeSettings settings;
    private List<JsonNode> commands = List.of();
    private long revision = 1;

    World(PracticeSettings settings) {
        this.settings = settings;
    }

    public String guildId() {
        return settings.guildId();
    }

    public String guildName() {
        return settings.guildName();
    }

    /** The application's id, which is its bot user's id too. */
    public String botId() {
        return settings.applicationId();
    }

    public <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Rises with every change that somebody could see. */
    public long revision() {
        return locked(() -> revision);
    }

    public List<Role> roles() {
        return locked(() -> List.copyOf(roles.values()));
    }

    public List<JsonNode> commands() {
        return locked(() -> commands);
    }

    public void commands(List<JsonNode> others) {
        locked(() -> {
            commands = List.copyOf(others);
            return touch();
        });
    }

    /** Waits for a change that makes the condition true; false when the time is up. */
    public boolean await(BooleanSupplier condition, Duration atMost) throws InterruptedException {
        lock.lock();
        try {
            long left = atMost.toNanos();
            while (!condition.getAsBoolean()) {
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    long touch() {
        changed.signalAll();
        return ++revision;
    }
}
