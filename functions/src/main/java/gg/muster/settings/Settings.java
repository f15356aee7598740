package gg.muster.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The settings of one process, checked: from environment variables to Micronaut properties. */
public final class Settings {
    private static final List<Setting> WAKES =
            List.of(Setting.WAKE_MATCHMAKER_URL, Setting.WAKE_LATER_URL, Setting.WAKE_LEDGER_URL);

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = values;
    }

    /**
     * Reads the settings that are present.
     *
     * @throws IllegalArgumentException naming every setting that is wrong or missing
     */
    public static Settings from(Map<String, String> environment, Setting... required) {
        var values = new EnumMap<Setting, String>(Setting.class);
        var mistakes = new ArrayList<String>();
        for (var setting : Setting.values()) {
            var value = environment.getOrDefault(setting.name(), "").strip();
            if (value.isEmpty()) {
                setting.byDefault().ifPresent(byDefault -> values.put(setting, byDefault));
            } else if (setting.allows(value)) {
                values.put(setting, value);
            } else {
                mistakes.add(setting.name() + ": must be " + setting.rule()
                        + (setting.secret() ? "" : ", was \"" + value + "\""));
            }
        }
        Arrays.stream(required)
                .filter(setting -> !values.containsKey(setting)
                        && environment.getOrDefault(setting.name(), "").isBlank())
                .forEach(setting -> mistakes.add(setting.name() + ": is missing; must be " + setting.rule()));
        mistakes.addAll(withoutTheOthers(values.keySet()));
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", mistakes));
        }
        if (values.containsKey(Setting.DATABASE_URL)) {
            values.putIfAbsent(Setting.LEDGER_DATABASE_URL, values.get(Setting.DATABASE_URL));
        }
        return new Settings(values);
    }

    /** Whoever is woken by a queue is woken by all three. */
    private static List<String> withoutTheOthers(Set<Setting> present) {
        if (WAKES.stream().noneMatch(present::contains)) {
            return List.of();
        }
        return WAKES.stream()
                .filter(setting -> !present.contains(setting))
                .map(setting -> setting.name() + ": is missing, while "
                        + WAKES.stream().filter(present::contains).findFirst().orElseThrow() + " is set")
                .toList();
    }

    public Optional<String> get(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** What a Micronaut context is started with. */
    public Map<String, Object> properties() {
        var properties = new LinkedHashMap<String, Object>();
        values.forEach((setting, value) -> properties.put(setting.property(), value));
        return properties;
    }
}
