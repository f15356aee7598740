package gg.muster.league;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of the leagues to be served: shipped ones by name, others by path. */
public final class LeagueFiles {
    private LeagueFiles() {}

    /**
     * Reads them all.
     *
     * @param names as in {@code MUSTER_LEAGUES}
     * @param guilds as in {@code DISCORD_GUILD_ID}
     * @throws IllegalArgumentException with every mistake of every file
     */
    public static Leagues read(List<String> names, List<String> guilds) {
        var leagues = read(names);
        return new Leagues(leagues, guildOf(leagues, guilds));
    }

    /**
     * The leagues alone, in the order of their names.
     *
     * @throws IllegalArgumentException with every mistake of every file
     */
    public static List<League> read(List<String> names) {
        var leagues = new ArrayList<League>();
        var mistakes = new ArrayList<String>();
        for (var name : names.stream().map(String::strip).toList()) {
            try {
                leagues.add(LeagueReader.read(name, text(name)));
            } catch (InvalidLeague invalid) {
                mistakes.add(String.valueOf(invalid.getMessage()));
            }
        }
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", mistakes));
        }
        return List.copyOf(leagues);
    }

    /** {@code 123} for a single league, {@code combines=123,gamemodes=456} for several. */
    private static Map<String, String> guildOf(List<League> leagues, List<String> guilds) {
        var guildOf = new LinkedHashMap<String, String>();
        for (var guild : guilds) {
            var parts = guild.split("=", 2);
            if (parts.length == 2) {
                guildOf.put(parts[0].strip(), parts[1].strip());
            } else if (leagues.size() == 1) {
                guildOf.put(leagues.getFirst().id(), guild.strip());
            }
        }
        return guildOf;
    }

    private static String text(String name) {
        var resource = "leagues/" + name + ".yml";
        try (var shipped = LeagueFiles.class.getClassLoader().getResourceAsStream(resource)) {
            if (shipped != null) {
                return new String(shipped.readAllBytes(), StandardCharsets.UTF_8);
            }
            var file = Path.of(name);
            if (Files.isRegularFile(file)) {
                return Files.readString(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("MUSTER_LEAGUES: cannot read " + name, e);
        }
        throw new InvalidLeague(name, List.of("there is no league of that name and no file at that path"));
    }
}
