package gg.muster.outbox.effect;

import gg.muster.discord.Discord;
import gg.muster.discord.model.GuildMember;
import gg.muster.discord.model.User;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.roster.ImportRoster.Entry;
import gg.muster.roster.RosterFile.Problem;
import gg.muster.roster.RosterFile.Row;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds out whose accounts the rows of a file mean, where they name members of the guild instead of giving their ids. */
@Singleton
final class GuildNames {
    /** Each is a call to Discord. */
    private static final int MOST = 100;

    private final Leagues leagues;
    private final Discord discord;

    GuildNames(Leagues leagues, Discord discord) {
        this.leagues = leagues;
        this.discord = discord;
    }

    /** Each player once, and everything that keeps that from being so. */
    record Found(List<Entry> entries, List<Problem> problems) {}

    Found entries(League league, List<Row> rows) {
        var named = rows.stream().filter(row -> row.player() == null).count();
        if (named > MOST) {
            return new Found(
                    List.of(),
                    List.of(new Problem(
                            0,
                            named + " rows have a username and no discord_id; " + MOST
                                    + " names are looked up at once")));
        }
        var guild = leagues.guildOf(league);
        var entries = new ArrayList<Entry>();
        var problems = new ArrayList<Problem>();
        var lines = new HashMap<String, Long>();
        for (var row : rows) {
            var entry = entry(guild, row);
            if (entry.isEmpty()) {
                problems.add(
                        new Problem(row.line(), "nobody in the server has the username \"" + row.username() + "\""));
                continue;
            }
            var before = lines.putIfAbsent(entry.get().player(), row.line());
            if (before == null) {
                entries.add(entry.get());
            } else {
                problems.add(new Problem(row.line(), "is about the same player as line " + before));
            }
        }
        return new Found(entries, problems);
    }

    private Optional<Entry> entry(String guild, Row row) {
        return row.player() != null
                ? Optional.of(new Entry(row.player(), row.username(), row.pool()))
                : account(guild, Objects.requireNonNull(row.username()))
                        .map(user -> new Entry(user.id(), user.username(), row.pool()));
    }

    private Optional<User> account(String guild, String username) {
        return discord.membersCalled(guild, username).stream()
                .map(GuildMember::user)
                .filter(user -> user != null && user.username().equalsIgnoreCase(username))
                .findFirst()
                .map(Objects::requireNonNull);
    }
}
