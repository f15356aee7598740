package gg.muster.local;

import gg.muster.admin.Act;
import gg.muster.league.League;
import gg.muster.league.Leagues;
import gg.muster.local.practice.Enrolment;
import gg.muster.local.practice.PracticeGuild;
import gg.muster.local.practice.Roster;
import gg.muster.roster.ImportRoster;
import gg.muster.roster.ImportRoster.Entry;
import gg.muster.roster.ViewRoster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Puts the people of practice guilds on the rosters of their leagues, in the way in which an admin imports many. */
final class PracticeEnrolment implements Enrolment {
    private static final String FILE = "practice";

    private final Supplier<Functions> functions;

    PracticeEnrolment(Supplier<Functions> functions) {
        this.functions = functions;
    }

    @Override
    public void enrol(PracticeGuild guild, String pool, List<Roster.Member> people) {
        take(
                guild,
                people.stream()
                        .map(each -> new Entry(each.id(), each.name(), pool))
                        .toList());
    }

    /** Spreads them over the pools of a guild's league; whoever is on its roster stays where they are. */
    void spread(PracticeGuild guild, List<Roster.Member> people) {
        var known = pools(guild);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            if (!known.containsKey(person.id())) {
                var pool = guild.pools().get(i % guild.pools().size());
                entries.add(new Entry(person.id(), person.name(), pool));
            }
        }
        if (!entries.isEmpty()) {
            take(guild, entries);
        }
    }

    private void take(PracticeGuild guild, List<Entry> entries) {
        var act = new Act(league(guild), PracticeDiscord.APPLICATION, FILE + ":" + UUID.randomUUID());
        var code = functions
                .get()
                .bean(ImportRoster.class)
                .take(act, FILE, entries)
                .code();
        if (code != ImportRoster.Code.IMPORTED) {
            throw new IllegalArgumentException(
                    "guild " + guild.league() + ": its roster cannot be changed now, " + code);
        }
    }

    @Override
    public Map<String, String> pools(PracticeGuild guild) {
        return functions.get().bean(ViewRoster.class).pools(league(guild));
    }

    private League league(PracticeGuild guild) {
        return functions.get().bean(Leagues.class).named(guild.league()).orElseThrow();
    }
}
