package gg.muster.config;

import gg.muster.league.League;
import gg.muster.league.Rules;
import gg.muster.redis.Script;
import gg.muster.redis.Scripts;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** The figures a league plays by just now: the league file's, and over them what admins have set. */
@Singleton
public final class ViewConfig {
    public static final Script<Arguments, Code> SCRIPT = new Script<>("config/view", Arguments.class, Code.class);

    private final Scripts scripts;

    ViewConfig(Scripts scripts) {
        this.scripts = scripts;
    }

    /** See the script's header. */
    public enum Code {
        FOUND
    }

    /** See the script's header. */
    @Serdeable
    public record Arguments() {}

    /** What an answer tells. */
    @Serdeable
    public record Told(@Nullable Map<String, String> values) {}

    /** Every figure that is set; one that another release knew or allowed counts as not set. */
    public Map<ConfigKey, Integer> set(League league) {
        var values =
                scripts.run(SCRIPT, league.id(), new Arguments()).as(Told.class).values();
        var set = new EnumMap<ConfigKey, Integer>(ConfigKey.class);
        if (values != null) {
            values.forEach((name, value) ->
                    ConfigKey.named(name).ifPresent(key -> key.read(value).ifPresent(figure -> set.put(key, figure))));
        }
        return set;
    }

    /** The rules in force. */
    public Rules rules(League league) {
        return overlaid(league.rules(), set(league));
    }

    private static Rules overlaid(Rules file, Map<ConfigKey, Integer> set) {
        ToIntFunction<ConfigKey> figures = key -> set.getOrDefault(key, key.of(file));
        return new Rules(
                figures.applyAsInt(ConfigKey.MATCH_CANCEL_THRESHOLD),
                figures.applyAsInt(ConfigKey.MATCH_COOLDOWN_SECONDS),
                figures.applyAsInt(ConfigKey.MATCH_LONGEST_MINUTES),
                figures.applyAsInt(ConfigKey.QUEUE_ENTRY_MINUTES),
                figures.applyAsInt(ConfigKey.ROOM_GRACE_SECONDS),
                figures.applyAsInt(ConfigKey.QUEUE_RELAX_SECONDS),
                figures.applyAsInt(ConfigKey.REMATCH_WINDOW_SECONDS),
                new Rules.Veterans(
                        figures.applyAsInt(ConfigKey.VETERANS_MIN),
                        figures.applyAsInt(ConfigKey.VETERANS_MAX),
                        file.veterans().lanes()),
                file.relaxSteps(),
                file.relaxCrowding(),
                figures.applyAsInt(ConfigKey.QUEUE_REMINDER_MINUTES),
                figures.applyAsInt(ConfigKey.MEMBER_CHECK_MINUTES),
                figures.applyAsInt(ConfigKey.QUEUE_CHECK_IN_TIMEOUT),
                file.dodges() == null ? null : dodges(figures),
                file.mapHistory() == null ? null : mapHistory(figures));
    }

    private static Rules.Dodges dodges(ToIntFunction<ConfigKey> figures) {
        return new Rules.Dodges(
                figures.applyAsInt(ConfigKey.DODGE_BAN_1),
                figures.applyAsInt(ConfigKey.DODGE_BAN_2),
                figures.applyAsInt(ConfigKey.DODGE_BAN_3),
                figures.applyAsInt(ConfigKey.DODGE_WINDOW));
    }

    private static Rules.MapHistory mapHistory(ToIntFunction<ConfigKey> figures) {
        return new Rules.MapHistory(
                figures.applyAsInt(ConfigKey.MAP_HISTORY_DAYS), figures.applyAsInt(ConfigKey.MIN_MAP_POOL_SIZE));
    }
}
