package gg.muster.audit;

import io.lettuce.core.KeyScanArgs;
import io.lettuce.core.ScanArgs;
import io.lettuce.core.ScanIterator;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.sync.RedisClusterCommands;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads a league's live state, in small pieces so that nobody waits for it: many small keys at a time by a script that
 * cannot write, large ones by a cursor.
 */
final class Look {
    private static final int AT_A_TIME = 500;
    private static final Set<Family> SMALL =
            EnumSet.of(Family.POOL, Family.PLAYER, Family.PARTY, Family.MATCH, Family.MATCH_SEQUENCE);
    private static final Set<Family> LARGE = EnumSet.of(
            Family.LANE,
            Family.LOOKUPS,
            Family.LEADERS,
            Family.CODES,
            Family.LOCKED,
            Family.MATCHES,
            Family.AWAITING,
            Family.DEADLINES,
            Family.ROOMS,
            Family.GAMES,
            Family.ABANDONED);

    private final RedisClusterCommands<String, String> redis;
    private final Clock clock;
    private final String script = script();

    Look(RedisClusterCommands<String, String> redis, Clock clock) {
        this.redis = redis;
        this.clock = clock;
    }

    State at(String league) {
        var names = scan("{" + league + "}");
        var keys = new ArrayList<Key>();
        keys.addAll(read(names.stream().filter(name -> isSmall(name, league)).toList(), league, "content"));
        keys.addAll(read(names.stream().filter(name -> !isSmall(name, league)).toList(), league, ""));
        var large = new HashMap<String, Map<String, String>>();
        keys.stream()
                .filter(key -> key.family() != null && LARGE.contains(key.family()))
                .forEach(key -> {
                    large.put(key.name(), content(key));
                });
        var state = new State(league, clock.millis(), keys, large, new EventLook(redis, clock).at(league));
        return state.withPlays(plays(state, league));
    }

    private List<String> scan(String root) {
        var pattern = KeyScanArgs.Builder.matches(root.replaceAll("[\\[\\]*?\\\\]", "\\\\$0") + "*")
                .limit(1000);
        return ScanIterator.scan(redis, pattern).stream().distinct().toList();
    }

    private static boolean isSmall(String name, String league) {
        return SMALL.stream()
                .anyMatch(family -> family.names(afterRoot(name, league)).isPresent());
    }

    private static String afterRoot(String name, String league) {
        return name.substring(league.length() + 2);
    }

    private List<Key> read(List<String> names, String league, String what) {
        var keys = new ArrayList<Key>();
        for (int from = 0; from < names.size(); from += AT_A_TIME) {
            var some = names.subList(from, Math.min(from + AT_A_TIME, names.size()));
            List<List<Object>> seen =
                    redis.evalReadOnly(script, ScriptOutputType.MULTI, some.toArray(String[]::new), what);
            for (int i = 0; i < some.size(); i++) {
                var key = key(some.get(i), afterRoot(some.get(i), league), seen.get(i));
                if (!key.type().equals("none")) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    private static Key key(String name, String afterRoot, List<Object> seen) {
        var content = new LinkedHashMap<String, String>();
        var flat = (List<?>) seen.get(2);
        for (int i = 0; i < flat.size(); i += 2) {
            content.put((String) flat.get(i), (String) flat.get(i + 1));
        }
        var family = Family.of(afterRoot);
        var names = family.flatMap(known -> known.names(afterRoot)).orElse(List.of());
        return new Key(name, family.orElse(null), names, (String) seen.get(0), (Long) seen.get(1), content);
    }

    private Map<String, String> content(Key key) {
        var content = new HashMap<String, String>();
        var some = ScanArgs.Builder.limit(1000);
        if (key.type().equals("hash")) {
            ScanIterator.hscan(redis, key.name(), some)
                    .forEachRemaining(entry -> content.put(entry.getKey(), entry.getValue()));
        } else if (key.type().equals("zset")) {
            ScanIterator.zscan(redis, key.name(), some)
                    .forEachRemaining(entry -> content.put(entry.getValue(), "" + (long) entry.getScore()));
        }
        return content;
    }

    /** What those have played whose match was cancelled. */
    private Map<String, Set<String>> plays(State state, String league) {
        var names = state.matches().values().stream()
                .filter(Match::wasCancelled)
                .flatMap(match -> match.players().stream())
                .distinct()
                .map(player -> state.key(Family.PLAYS, player))
                .toList();
        return read(names, league, "content").stream()
                .collect(Collectors.toMap(
                        key -> key.names().getFirst(), key -> key.content().keySet()));
    }

    private static String script() {
        try (var file = Look.class.getResourceAsStream("/audit/look.lua")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
