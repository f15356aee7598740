package gg.muster.player;

import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Stores players' profiles; {@code lua/player/store.lua} swaps everyone in at once, part by part. */
@Singleton
final class StorePlayer {
    static final Script<Arguments, Code> SCRIPT = new Script<>("player/store", Arguments.class, Code.class);
    private static final int PART = 500;

    private final Scripts scripts;

    StorePlayer(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    enum Code {
        STORED
    }

    /** See the script's header. */
    @Serdeable
    record Arguments(Map<String, Profile> profiles, String part) {}

    /** What an answer tells. */
    @Serdeable
    record Told(int known) {}

    /** Adds to what is known. */
    void some(String league, Map<String, Profile> profiles) {
        for (var part : parts(profiles)) {
            scripts.run(SCRIPT, league, new Arguments(part, "some"));
        }
    }

    /** Replaces all that is known. Readers see the old until the last part is in. */
    void everyone(String league, Map<String, Profile> profiles) {
        var parts = parts(profiles);
        for (int i = 0; i < parts.size(); i++) {
            scripts.run(SCRIPT, league, new Arguments(parts.get(i), position(i, parts.size())));
        }
    }

    private static String position(int part, int of) {
        if (of == 1) {
            return "only";
        }
        return part == 0 ? "first" : part == of - 1 ? "last" : "middle";
    }

    private static List<Map<String, Profile>> parts(Map<String, Profile> profiles) {
        var parts = new ArrayList<Map<String, Profile>>();
        var part = new LinkedHashMap<String, Profile>();
        for (var entry : profiles.entrySet()) {
            part.put(entry.getKey(), entry.getValue());
            if (part.size() == PART) {
                parts.add(part);
                part = new LinkedHashMap<>();
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }
}
