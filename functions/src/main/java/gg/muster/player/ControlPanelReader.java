package gg.muster.player;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the control panel as people fill it in: any case, stray blanks, now and then a value that makes no sense. */
final class ControlPanelReader {
    private static final Pattern CAP = Pattern.compile("(.+)_mmr_cap_player");
    private static final Pattern OPEN = Pattern.compile("queue_open_(.+)");

    private static final Kind<String> WORD = new Kind<>("must be a word", ControlPanelReader::word);
    private static final Kind<Double> NUMBER = new Kind<>("must be a number", ControlPanelReader::number);
    private static final Kind<Integer> COUNT = new Kind<>("must be a whole number", ControlPanelReader::count);
    private static final Kind<Boolean> FLAG = new Kind<>("must be true or false", ControlPanelReader::flag);
    private static final Kind<List<String>> NAMES =
            new Kind<>("must be names separated by commas", ControlPanelReader::names);

    private final Map<String, LeagueTables.Setting> settings = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();

    private ControlPanelReader(List<LeagueTables.Setting> rows) {
        rows.forEach(row -> settings.putIfAbsent(key(row.name()), row));
    }

    /** Where a name is there twice, the first row counts. */
    static ControlPanel read(List<LeagueTables.Setting> rows) {
        return new ControlPanelReader(rows).panel();
    }

    private ControlPanel panel() {
        return new ControlPanel(
                one("league_state", WORD),
                byTier(CAP, NUMBER),
                one("map_pool", NAMES),
                one("display_mmr", FLAG),
                one("queue_enabled", FLAG),
                byTier(OPEN, FLAG),
                one("queue_new_player_game_req", COUNT),
                one("queue_returning_game_req", COUNT),
                warnings);
    }

    private <T> @Nullable T one(String key, Kind<T> kind) {
        return parsed(settings.get(key), kind).orElse(null);
    }

    private <T> Map<String, T> byTier(Pattern names, Kind<T> kind) {
        var byTier = new HashMap<String, T>();
        settings.forEach((key, row) -> {
            var name = names.matcher(key);
            if (name.matches()) {
                parsed(row, kind).ifPresent(value -> byTier.put(name.group(1).toUpperCase(Locale.ROOT), value));
            }
        });
        return byTier;
    }

    private <T> Optional<T> parsed(LeagueTables.@Nullable Setting row, Kind<T> kind) {
        if (row == null || row.value() == null || row.value().isBlank()) {
            return Optional.empty();
        }
        var value = kind.parse.apply(row.value().strip());
        if (value.isEmpty()) {
            warnings.add("ControlPanel %s: %s, was \"%s\"".formatted(row.name().strip(), kind.rule, row.value()));
        }
        return value;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> word(String text) {
        return Optional.of(text.toUpperCase(Locale.ROOT)).filter(word -> word.matches("\\w+"));
    }

    private static Optional<Double> number(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,9}(\\.\\d+)?"))
                .map(Double::valueOf);
    }

    private static Optional<Integer> count(String text) {
        return Optional.of(text).filter(digits -> digits.matches("\\d{1,6}")).map(Integer::valueOf);
    }

    private static Optional<Boolean> flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> Optional.of(true);
            case "false", "no", "off", "0" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<List<String>> names(String text) {
        var names = Stream.of(text.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct();
        return Optional.of(names.toList()).filter(some -> !some.isEmpty());
    }

    private record Kind<T>(String rule, Function<String, Optional<T>> parse) {}
}
