package gg.muster.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Secrets that the environment only names: {@code ssm:/muster/redis-url#2} is what AWS's parameter store has under
 * {@code /muster/redis-url}. What follows the {@code #} means nothing: a deploy changes it to have all functions start
 * anew, and so read a secret that has changed.
 */
final class Secrets {
    private static final Pattern NAMED = Pattern.compile("ssm:(/[A-Za-z0-9_./-]+)(#.*)?");

    private Secrets() {}

    /**
     * The environment with the values of its secrets.
     *
     * @param store reads values by their names; it is not asked when there is nothing to ask for
     * @throws IllegalArgumentException naming every setting whose parameter does not exist
     */
    static Map<String, String> found(
            Map<String, String> environment, Function<Set<String>, Map<String, String>> store) {
        var named = named(environment);
        if (named.isEmpty()) {
            return environment;
        }
        var values = store.apply(Set.copyOf(named.values()));
        var complete = new HashMap<>(environment);
        var mistakes = new ArrayList<String>();
        named.forEach((setting, name) -> {
            var value = values.get(name);
            if (value == null) {
                mistakes.add(setting.name() + ": there is no parameter " + name + " in AWS's parameter store");
            } else {
                complete.put(setting.name(), value);
            }
        });
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", mistakes));
        }
        return complete;
    }

    private static Map<Setting, String> named(Map<String, String> environment) {
        var named = new EnumMap<Setting, String>(Setting.class);
        Arrays.stream(Setting.values()).filter(Setting::secret).forEach(setting -> {
            var matcher = NAMED.matcher(environment.getOrDefault(setting.name(), ""));
            if (matcher.matches()) {
                named.put(setting, Objects.requireNonNull(matcher.group(1)));
            }
        });
        return named;
    }
}
