package gg.muster.local.practice.world;

import gg.muster.local.practice.PracticeGuild;
import gg.muster.local.practice.PracticeSettings;
import gg.muster.local.practice.Roster;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Everything that the guilds hold, behind one lock. The classes beside this one read and change the maps, always inside
 * {@link #locked}; the records in them are immutable, so they may leave the lock.
 */
@Singleton
public final class World {
    final Map<String, Guild> guilds = new LinkedHashMap<>();
    /** Everyone with an account, whichever guilds they are in. */
    final Map<String, Roster.Member> people = new LinkedHashMap<>();

    final Set<String> dmsClosed = new HashSet<>();
    /** Of all guilds, and the direct message channels. */
    final Map<String, Channel> channels = new LinkedHashMap<>();
    /** Per channel, by id, oldest first. */
    final Map<String, Map<String, Message>> messages = new LinkedHashMap<>();
    /** Which voice channel each connected member is in: one at a time, of any guild. */
    final Map<String, String> voice = new LinkedHashMap<>();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final PracticeSettings settings;
    private long revision = 1;

    World(PracticeSettings settings) {
        this.settings = settings;
        settings.guilds().forEach(guild -> guilds.put(guild.id(), new Guild(guild)));
    }

    /** In the order of the settings. */
    public List<PracticeGuild> guilds() {
        return settings.guilds();
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

    public PracticeGuild known(String guildId) {
        return guild(guildId).known;
    }

    public List<Role> roles(String guildId) {
        return locked(() -> List.copyOf(guild(guildId).roles.values()));
    }

    public List<JsonNode> commands(String guildId) {
        return locked(() -> guild(guildId).commands);
    }

    public void commands(String guildId, List<JsonNode> others) {
        locked(() -> {
            guild(guildId).commands = List.copyOf(others);
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

    Guild guild(String id) {
        Guild guild = guilds.get(id);
        if (guild == null) {
            throw DiscordError.Code.UNKNOWN_GUILD.error();
        }
        return guild;
    }

    long touch() {
        changed.signalAll();
        return ++revision;
    }
}
