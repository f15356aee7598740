package gg.muster.model;

import gg.muster.testing.Lab;
import io.lettuce.core.ScriptOutputType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What Redis holds of a league, in the shape of {@link Expected}: all of it that the model speaks of, read at once. */
final class Sight {
    private static final String EVERYTHING = """
            local found = {}
            for _, key in ipairs(redis.call("KEYS", ARGV[1] .. "*")) do
              local type, fields = redis.call("TYPE", key).ok, nil
              if type == "hash" then fields = redis.call("HGETALL", key) end
              if type == "zset" then fields = redis.call("ZRANGE", key, 0, -1, "WITHSCORES") end
              if fields then found[#found + 1] = { string.sub(key, #ARGV[1] + 1), fields } end
            end
            return found
            """;

    /** What is left out: what the model does not know, and whole keys that it does not. */
    private static final Map<String, Pattern> UNSPOKEN = Map.of(
            "player", Pattern.compile("mmr:.*|name|recent|notices|reason|banReason|banMatch|dodges"),
            "match",
                    Pattern.compile("(?:at|kept|votedAt|offered):.*|id|createdAt|settings|teams|maps|endedAt|why|by"
                            + "|submittedBy|submittedAt|results|reportedAt|reportedBy"),
            "party", Pattern.compile("type|id|createdAt|channel|card|thread"),
            "pool", Pattern.compile("waits|apartUntil"),
            "league", Pattern.compile(".*"),
            "maps", Pattern.compile(".*"),
            "plays", Pattern.compile(".*"));

    private static final Pattern NONE = Pattern.compile("");
    private static final Pattern ID = Pattern.compile("\"id\":\"(\\w+)\"");
    private static final Pattern POOL = Pattern.compile(".*\"pool\":\"([^\"]+)\".*");

    private Sight() {}

    static Map<String, Map<String, String>> of(Lab lab, String league) {
        List<List<?>> found = lab.redis().eval(EVERYTHING, ScriptOutputType.MULTI, new String[0], "{" + league + "}:");
        var keys = new TreeMap<String, Map<String, String>>();
        for (var each : found) {
            var key = String.valueOf(each.getFirst());
            var fields = spoken(key, (List<?>) each.getLast());
            if (!fields.isEmpty()) {
                keys.put(key, fields);
            }
        }
        return keys;
    }

    private static Map<String, String> spoken(String key, List<?> flat) {
        var kind = key.replaceFirst(":.*", "");
        var unspoken = key.contains(":lane:") ? NONE : UNSPOKEN.getOrDefault(kind, NONE);
        var fields = new TreeMap<String, String>();
        for (int i = 0; i < flat.size(); i += 2) {
            var field = String.valueOf(flat.get(i));
            if (!unspoken.matcher(field).matches()) {
                fields.put(field, value(key, field, String.valueOf(flat.get(i + 1))));
            }
        }
        fields.remove("status", "idle");
        fields.remove("open", "1");
        return fields;
    }

    /** Lists of people as their ids, profiles as their pool. */
    private static String value(String key, String field, String stored) {
        if (field.equals("players") || field.equals("members")) {
            return ID.matcher(stored).results().map(id -> id.group(1)).toList().toString();
        }
        return key.equals("profiles") ? POOL.matcher(stored).replaceFirst("$1") : stored;
    }
}
