package gg.muster.local;

import gg.muster.local.practice.Limits;
import gg.muster.settings.Setting;
import gg.muster.settings.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a start on one machine was asked for.
 *
 * @param environment the settings given, by name
 * @param data the only folder that is written to
 * @param limits the practice server's rate limits
 * @param schedule how often the matchmaker and the ledger run by themselves
 * @param redisNodes how many servers the Redis that is started consists of: one, or the nodes of a cluster
 * @param clock what the functions and the practice server go by
 */
public record LocalOptions(
        Map<String, String> environment,
        int port,
        Path data,
        Limits limits,
        Duration schedule,
        int redisNodes,
        Clock clock) {
    private static final Duration EVERY_MINUTE = Duration.ofMinutes(1);
    private static final List<Setting> DISCORD = List.of(
            Setting.DISCORD_PUBLIC_KEY,
            Setting.DISCORD_APPLICATION_ID,
            Setting.DISCORD_BOT_TOKEN,
            Setting.DISCORD_GUILD_ID);

    /** On one Redis, by the real time. */
    public LocalOptions(Map<String, String> environment, int port, Path data, Limits limits, Duration schedule) {
        this(environment, port, data, limits, schedule, 1, Clock.systemUTC());
    }

    /** With the schedule that is deployed. */
    public LocalOptions(Map<String, String> environment, int port, Path data, Limits limits) {
        this(environment, port, data, limits, EVERY_MINUTE);
    }

    /**
     * Reads the settings of this machine.
     *
     * @throws IllegalArgumentException naming every setting that is wrong, or missing beside those that are there
     */
    public static LocalOptions of(Map<String, String> environment, Path data) {
        var settings = Settings.from(environment, wanted(environment));
        var port = Integer.parseInt(settings.get(Setting.MUSTER_PORT).orElseThrow());
        return new LocalOptions(environment, port, data.toAbsolutePath(), Limits.DISCORD);
    }

    /** Whether a Discord was named; else the practice server stands in for it. */
    boolean hasDiscord() {
        return DISCORD.stream().anyMatch(this::has);
    }

    boolean has(Setting setting) {
        return !environment.getOrDefault(setting.name(), "").isBlank();
    }

    /** The leagues to be served, as in {@code MUSTER_LEAGUES}. */
    List<String> leagues() {
        var names = Settings.from(environment).get(Setting.MUSTER_LEAGUES).orElseThrow();
        return List.of(names.split(",", -1));
    }

    /** These options with further settings. */
    Settings settings(Map<Setting, String> further) {
        var all = new HashMap<>(environment);
        further.forEach((setting, value) -> all.put(setting.name(), value));
        return Settings.from(all, DISCORD.toArray(Setting[]::new));
    }

    private static Setting[] wanted(Map<String, String> environment) {
        var anyDiscord = Stream.concat(DISCORD.stream(), Stream.of(Setting.DISCORD_API_BASE))
                .anyMatch(
                        setting -> !environment.getOrDefault(setting.name(), "").isBlank());
        return anyDiscord ? DISCORD.toArray(Setting[]::new) : new Setting[0];
    }
}
