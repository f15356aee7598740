package gg.muster.redis;

import gg.muster.testing.Lab;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * A script that changes something: what is in Redis before, and what it is asked.
 *
 * @param code what it answers
 * @param again what it answers to the same once more
 * @param arguments as JSON; what time it is and a request's id come by themselves, and {@code {now}} is replaced
 * @param seed puts into Redis what it needs
 */
record Scene(String script, String code, String again, String arguments, Consumer<Lab> seed) {
    private static final JsonMapper JSON = JsonMapper.createDefault();

    static Scene of(String script, String code, String arguments) {
        return new Scene(script, code, code, arguments, lab -> {});
    }

    Scene after(Consumer<Lab> seeding) {
        return new Scene(script, code, again, arguments, seeding);
    }

    /** A worker's script, which says the second time that it is done already. */
    Scene thenSays(String other) {
        return new Scene(script, code, other, arguments, seed);
    }

    /** What the script is given. */
    Map<String, Object> given(Lab lab) {
        var all = new LinkedHashMap<String, Object>();
        all.put("request", "r1");
        all.put("now", lab.now());
        try {
            var own = Objects.requireNonNull(JSON.readValue(arguments.replace("{now}", "" + lab.now()), Map.class));
            for (var each : ((Map<?, ?>) own).entrySet()) {
                all.put(String.valueOf(each.getKey()), each.getValue());
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(script, e);
        }
    }

    @Override
    public String toString() {
        return script + " " + code;
    }
}
