package gg.muster.local;

import gg.muster.league.League;
import gg.muster.league.Queue;
import gg.muster.local.practice.PracticeGuild;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The practice server's guilds: one for each league, with the channels that its file expects to find. */
final class PracticeGuilds {
    private static final long FIRST_ID = 800_000_000_000_000_001L;
    private static final String ADMIN = "admin";

    private PracticeGuilds() {}

    /** In the order of the leagues. */
    static List<PracticeGuild> of(List<League> leagues) {
        return IntStream.range(0, leagues.size())
                .mapToObj(i -> guild(Long.toString(FIRST_ID + i), leagues.get(i)))
                .toList();
    }

    /** The same as {@code DISCORD_GUILD_ID}. */
    static String setting(List<PracticeGuild> guilds) {
        return guilds.stream().map(guild -> guild.league() + "=" + guild.id()).collect(Collectors.joining(","));
    }

    private static PracticeGuild guild(String id, League league) {
        var rooms = league.queues().stream()
                .map(queue -> queue.rooms().overflow())
                .distinct()
                .toList();
        var admin = league.admin().channel().isEmpty() ? ADMIN : league.admin().channel();
        var panels = league.joining() == League.Joining.PANELS;
        return new PracticeGuild(id, league.id(), league.name(), panels, rooms, admin, pools(league));
    }

    private static List<String> pools(League league) {
        return switch (league.sorting()) {
            case MMR, CHOICE -> List.of();
            case ROSTER ->
                league.queues().stream()
                        .flatMap(queue -> queue.pools().stream())
                        .map(Queue.Pool::id)
                        .toList();
        };
    }
}
